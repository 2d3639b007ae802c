package nl.stapwijzer.plan.view;

import java.util.List;

/**
 * The deadlines of a case, to fill in a date by hand or by the script of the page.
 *
 * @param start what day 0 is the day of: "de melding"
 * @param first and {@code last} day of which the script has the dates, such as 2026-11-23; empty where it has none
 */
public record DatesView(String start, List<Row> rows, String first, String last) {
    /**
     * @param condition in a sentence; empty if it surely holds
     * @param how long, in sentences
     * @param day such as "dag +2"; empty without a date
     */
    public record Row(String title, String condition, List<String> how, String day) {}
}
