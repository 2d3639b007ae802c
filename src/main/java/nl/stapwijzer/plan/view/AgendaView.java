package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Sentence;

/**
 * The dates of one case on a sheet: who does what by when, and how that date came about.
 *
 * @param mark of the case
 * @param reported when it was reported, in words
 * @param version of the protocol, in words; empty if it states none
 * @param rules how the dates were reckoned, a sentence each
 */
public record AgendaView(String mark, String reported, String version, List<Row> rows, List<String> rules) {
    /**
     * A step, or one more time through it.
     *
     * @param name of its fields
     * @param again whether the case has been here before
     * @param conditions answers that lead here; none if the case surely comes here
     * @param only under what the step is done, a sentence each
     * @param done on which day, in words; empty text if it is still to be done
     * @param dates by when; none for a step without a deadline
     * @param informs whom to tell
     */
    public record Row(String name, String number, String title, boolean again, List<String> conditions, List<String> only, String done,
            Sentence who, List<DueDate> dates,
            List<Inform> informs) {}

    /**
     * @param what empty for the step itself
     * @param date in words; empty if there is none
     * @param how it came about, a sentence each
     */
    public record DueDate(String what, String date, List<String> conditions, List<String> how) {}

    /** @param date in few letters; empty where it belongs to the day of the step */
    public record Inform(String whom, String when, String date) {}
}
