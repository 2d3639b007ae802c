package nl.stapwijzer.plan.view;

import java.util.List;

/**
 * How far one or more protocols are, for the coordinator and the inspector, with a box for each answer that the school still owes.
 *
 * @param day of which it is said what has passed, in words; empty if none was given
 * @param sheets one for each protocol
 * @param school the questions of the school as a whole
 */
public record InspectionPage(Frame frame, String day, List<Standing> sheets, List<Group> school) implements Pages.Framed {
    /**
     * @param title of the protocol
     * @param file where it is written, and where the answers go of which only a line is told
     * @param people who coordinates, whom to turn to, who listens in confidence
     * @param upkeep who looks after it, who adopted it and when, and when it is looked at again
     * @param passed whether the day of the next review has passed
     * @param monitoring what is looked at, a line each
     * @param complaints whether the school says how to complain
     * @param left how many questions there are besides
     */
    public record Standing(String id, String title, String file, List<Task> people, List<ReviewView.Fact> upkeep, boolean passed,
            List<MonitoringView> monitoring, boolean complaints, List<Duty> duties, List<Group> groups, int left) {}

    /**
     * @param id of the task: coordinator, contact_point or confidant
     * @param who has it, with how to reach them; none if nobody
     */
    public record Task(String id, List<String> who) {}

    /**
     * @param id of what the law asks: coordinator, contact_point or monitoring
     * @param known the day of which this is known, in words
     * @param metIn the titles of the protocols in which it is met; none if it is not
     */
    public record Duty(String id, String articles, String known, List<String> metIn) {}

    public record Group(String title, List<OpenQuestion> questions) {}

    /**
     * @param name of its box
     * @param question how it begins
     * @param rest what is asked about that; may be empty
     * @param where the line and key to change
     * @param here whether that is in the file of the protocol
     */
    public record OpenQuestion(String name, String question, String rest, String where, boolean here) {}
}
