package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Link;

/**
 * All that a protocol, or the school as a whole, has not laid down yet, as questions.
 *
 * @param others the same of the other protocols and of the school
 */
public record GapsPage(Frame frame, List<Group> groups, List<Link> others) implements Pages.Framed {
    /** Questions of one kind. */
    public record Group(String title, List<Asked> questions) {}

    /**
     * @param number by which a mark names it
     * @param why it is asked, and on what ground
     * @param where the file, line and key to change
     * @param places the marks on pages and documents
     */
    public record Asked(int number, String question, String why, String where, List<Link> places) {}
}
