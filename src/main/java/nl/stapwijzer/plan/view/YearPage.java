package nl.stapwijzer.plan.view;

import java.util.List;

/**
 * The figures of a year, ready to be shown: what may not be known is not in it any more.
 *
 * @param file the name of its documents, without what they end with
 * @param years one for each protocol and school year, with at least one case
 * @param leftOut how many files were not counted
 */
public record YearPage(Frame frame, String file, List<Year> years, int leftOut) {
    /**
     * @param period such as 2026-2027
     * @param cases how many, or that they are too few to tell
     * @param few whether they are too few to say more of
     * @param figures what its first page shows: at most five
     * @param tables of the cases as a whole
     */
    public record Year(String id, String protocol, String period, String cases, boolean few, List<Figure> figures, List<Table> tables,
            List<FormYear> forms) {}

    /**
     * A number with its bars. It says no more than the tables do.
     *
     * @param about which sentence is said of it: cases, fewer, more, as-many or most
     * @param number as it may be shown
     * @param of the number that it is a part of; empty for the cases themselves
     * @param said what the sentence names: the difference with the year before, or the row with the most
     */
    public record Figure(String title, String about, String number, String of, String said, List<Bar> bars) {}

    /**
     * @param share of the longest, in hundredths
     * @param known whether the number itself may be shown
     * @param earlier whether it is of the year before
     */
    public record Bar(String label, String shown, int share, boolean known, boolean earlier) {}

    /** @param cases with an answer on this form; or sheets, of a form that has no mark of a case */
    public record FormYear(String title, String cases, boolean sheets, boolean few, List<Table> tables) {}

    /** @param columns the first is that of the row's title */
    public record Table(String title, List<String> columns, List<Row> rows) {}

    public record Row(String title, List<String> cells) {}
}
