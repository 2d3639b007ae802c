package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.words.Markdown;

/**
 * The dates of one case on a sheet, the date first: what has a day, in the order of the days, and what comes only if it is needed.
 *
 * @param mark of the case
 * @param reported when it was reported, in words
 * @param version of the protocol, in words; empty if it states none
 * @param rules how the dates were reckoned, a sentence each
 */
public record AgendaView(String mark, String reported, String version, List<Entry> dated, List<Entry> open, List<String> rules) {
    /**
     * Something to be done by a day, or on a day that is still to be agreed.
     *
     * @param name of its fields
     * @param band how soon, as the protocol says it; none where that is not the same for all of it
     * @param what in the step it is; empty for the step itself
     * @param again whether the case has been at this step before
     * @param begins what it begins with, where it has no day; may be empty
     * @param only under what it is done, a sentence each
     * @param tell whom to tell, where it is the step itself
     * @param how its day came about, a sentence each
     */
    public record Entry(String name, Optional<Day> day, String number, String action, String what, boolean again, Optional<TimeBand> band,
            String who, Markdown begins, List<String> only, List<Inform> tell, List<String> how, boolean done) {
        /** The same, without under what it is done. */
        public Entry unconditionally() {
            return new Entry(name, day, number, action, what, again, band, who, begins, List.of(), tell, how, done);
        }
    }

    /** @param note such as "08.50", or that it is provisional; may be empty */
    public record Day(String weekday, String number, String month, String note) {}

    /** @param date in few letters; empty where it belongs to the day of the step */
    public record Inform(String whom, String when, String date) {}
}
