package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Link;

/**
 * A form, with the rows that follow from the protocol already in it.
 *
 * @param asked the steps that ask for it; none for an aid
 * @param document the PDF
 */
public record FormView(String id, String title, Markdown purpose, boolean aid, String readers, String retention, boolean retentionUnknown,
        List<Link> asked, List<Section> sections, Link document) {
    public record Section(String id, String title, Markdown explanation, List<Field> fields) {}

    /**
     * @param name of the field in the file, unique within the form
     * @param kind in lower case, as in the model: text, long_text, rows …
     * @param options to choose from
     * @param columns of a table of rows
     * @param rows of a table, each with what is already in it
     * @param lines how many lines to write on
     * @param value what stands in it beforehand; empty in a form that belongs to no case
     */
    public record Field(String name, String label, String kind, String help, List<String> options, List<Column> columns, List<Row> rows,
            int lines, boolean required, String value) {}

    /** @param kind of the cells that are filled in: text, date, yes_no_partly, check */
    public record Column(String name, String label, String kind, List<String> options) {}

    /**
     * @param given what is printed in the first columns; the other columns are to be filled in
     * @param values what stands in the cells beforehand, one for each column; none in a form that belongs to no case
     */
    public record Row(String name, List<String> given, List<String> values) {}
}
