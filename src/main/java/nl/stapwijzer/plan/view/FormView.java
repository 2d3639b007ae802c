package nl.stapwijzer.plan.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/**
 * A form, with the rows that follow from the protocol already in it.
 *
 * @param writer who fills it in, in lower case, as in the model
 * @param readers who may see it when it is filled in
 * @param retention how long it is kept; empty if nothing is said of it
 * @param asked the steps that ask for it; none for an aid
 * @param document the PDF
 */
public record FormView(String id, Words title, Markdown purpose, boolean aid, String writer, String readers, Sentence retention,
        List<Link> asked, List<Section> sections, Link document) {
    /**
     * @param by who fills it in; empty where that is whoever fills in the rest
     * @param administration whether it stands small at the foot
     * @param step the one that all its fields come from
     */
    public record Section(String id, Words title, Markdown explanation, String by, boolean administration, Optional<OfStep> step,
            List<Field> fields) {
        /** The fields in lines, those that are short beside each other. */
        public List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            List<Field> open = new ArrayList<>();
            for (Field field : fields) {
                if (open.stream().mapToInt(Field::quarters).sum() + field.quarters() > Field.WHOLE) {
                    lines.add(new Line(open));
                    open.clear();
                }
                open.add(field);
            }
            if (!open.isEmpty()) {
                lines.add(new Line(open));
            }
            return lines;
        }

        /** Whether it asks for more than a few words on who and when. */
        public boolean asks() {
            return fields.stream().anyMatch(field -> !Set.of("text", "date", "time", "signature").contains(field.kind()));
        }
    }

    /** @param when its deadlines, in words */
    public record OfStep(String number, List<TimeBand> bands, String when) {}

    /**
     * @param number of the step; empty for none
     * @param free whether the way there may be taken and need not be
     * @param later what is asked about what follows from it
     */
    public record Branch(String answer, String number, boolean free, List<Note> later) {}

    /** What is decided, and where each answer leads. */
    public record Asked(Words text, List<Branch> answers) {}

    /** What stands beside each other. */
    public record Line(List<Field> fields) {
        public Line {
            fields = List.copyOf(fields);
        }

        /** How much of it is not taken, in quarters; text to write takes all there is. */
        public int free() {
            return isWhole() ? 0 : Field.WHOLE - fields.stream().mapToInt(Field::quarters).sum();
        }

        public boolean isWhole() {
            return fields.size() == 1 && (fields.get(0).quarters() == Field.WHOLE
                    || Set.of("long_text", "signature").contains(fields.get(0).kind()));
        }
    }

    /**
     * @param name of the field in the file, unique within the form
     * @param kind in lower case, as in the model: text, long_text, rows …; dates for a row of nothing else
     * @param options to choose from
     * @param columns of a table of rows
     * @param rows of a table, each with what is already in it
     * @param lines how many lines to write on
     * @param value what stands in it beforehand; empty in a form that belongs to no case
     */
    public record Field(String name, Words label, String kind, String help, List<String> options, List<Column> columns, List<Row> rows,
            int lines, boolean required, String value) {
        static final int WHOLE = 4;
        private static final int HALF = 2;
        private static final int FIVE = 5;
        private static final int SHORTEST = 12;
        private static final int SHORT_LABEL = 18;
        private static final int SHORT_QUESTION = 44;
        private static final int LONG_QUESTION = 80;
        private static final int LETTERS_OF_HALF = 34;
        private static final int BUTTON = 5;
        private static final int LETTERS_OF_LINE = 50;
        private static final int LETTERS_OF_COLUMN = 60;

        /** How much of a line it takes. */
        public int quarters() {
            return switch (kind) {
                case "date", "time" -> label.text().length() <= SHORT_LABEL + SHORT_LABEL ? 1 : HALF;
                case "text" -> label.text().length() <= SHORT_LABEL && help.isEmpty() ? 1 : HALF;
                case "long_text" -> lines <= FIVE && label.text().length() <= LONG_QUESTION && help.isEmpty() ? HALF : WHOLE;
                case "pupils" -> rows.size() == 1 ? HALF : HALF + 1;
                case "dates" -> HALF;
                case "signature" -> label.text().length() <= SHORT_LABEL + FIVE ? 1 : HALF;
                case "yes_no", "yes_no_partly" -> label.text().length() + help.length() <= SHORT_QUESTION + SHORT_QUESTION ? HALF : WHOLE;
                case "choice", "scale" -> options.stream().mapToInt(String::length).sum() + BUTTON * options.size() <= LETTERS_OF_LINE
                        && label.text().length() <= SHORT_QUESTION ? HALF : WHOLE;
                default -> WHOLE;
            };
        }

        /** In how many columns its options stand, by the longest of them. */
        public int columnsOfOptions() {
            int longest = options.stream().mapToInt(String::length).max().orElse(0);
            if (longest <= SHORTEST && options.size() % FIVE == 0) {
                return FIVE;
            }
            int fit = longest <= SHORT_LABEL ? WHOLE : longest <= LETTERS_OF_HALF - HALF ? HALF + 1
                    : longest <= LETTERS_OF_COLUMN && options.size() > HALF + 1 ? HALF : 1;
            return Math.min(fit, options.size());
        }
    }

    /** @param kind of the cells that are filled in: text, date, yes_no_partly, check */
    public record Column(String name, String label, String kind, List<String> options) {}

    /**
     * @param given what is printed in the first columns, where it says anything; the other cells are to be filled in
     * @param values what stands in the cells beforehand, one for each column; none in a form that belongs to no case
     * @param stop of a row that is about a step
     */
    public record Row(String name, List<String> given, List<String> values, Stop stop) {
        public Row(String name, List<String> given) {
            this(name, given, List.of(), Stop.NONE);
        }

        /** What it is about, for who does not see where a cell stands. */
        public String title() {
            return given.isEmpty() ? "" : given.get(0);
        }
    }

    /** @param kind in lower case: text, long_text, date, yes_no, or done for whether it is */
    public record Note(String name, Words label, String kind) {}

    /**
     * Steps that belong together.
     *
     * @param gate what must hold before the first of them
     * @param words what holds for all of them
     */
    public record Phase(String title, String gate, List<Markdown> words) {}

    /**
     * A step of the route.
     *
     * @param phase the one that begins with it, if it has a gate
     * @param conditions of this step alone
     * @param planned whether there is a day set for it beforehand
     * @param doer where who does it is to be agreed on
     * @param notes what is asked about it
     * @param questions what is decided then
     * @param next the number of the step after it, where that has to be said
     */
    public record Stop(Optional<Phase> phase, List<String> conditions, boolean planned, List<TimeBand> bands, Optional<Note> doer,
            List<Note> notes, List<Asked> questions, String next) {
        public static final Stop NONE = new Stop(Optional.empty(), List.of(), false, List.of(), Optional.empty(), List.of(), List.of(), "");
    }
}
