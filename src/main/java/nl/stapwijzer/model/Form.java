package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * A form that is filled in on paper or on a screen.
 *
 * @param aid whether the school offers it although no step asks for it
 * @param writer who fills it in
 * @param departments for which it is; none for all
 */
public record Form(Located<String> id, Text title, Optional<Text> purpose, boolean aid, Writer writer,
        Keeping keeping, List<Section> sections, List<Located<String>> departments, Visibility visibility) implements Named, Visible {
    /** Who fills it in: it decides the size of the letters, the room to write and whether it is drawn. */
    public enum Writer { ADULT, OLDER_PUPIL, PUPIL, YOUNG_PUPIL }

    /**
     * @param by who fills it in, where that is not whoever fills in the rest
     * @param administration whether it stands small at the foot
     */
    public record Section(Located<String> id, Text title, Optional<Text> explanation, Optional<Party> by, boolean administration,
            List<Field> fields) implements Named {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /**
     * @param options of a choice, checklist or scale
     * @param columns of rows that repeat
     * @param rows how many empty rows or lines are printed
     * @param countable whether the yearly figures may read it
     * @param given what of a case stands in it beforehand
     * @param named what stands below it of what the protocol says
     * @param step where in the protocol the field comes from
     */
    public record Field(Located<String> id, Text label, Kind kind, Optional<Text> help, List<Text> options, List<Column> columns, int rows,
            boolean required, boolean countable, Optional<Given> given, Optional<FromProtocol> named, Optional<Located<String>> step)
            implements Named {
        public Field {
            options = List.copyOf(options);
            columns = List.copyOf(columns);
        }

        /** The same with another label. */
        public Field called(Text other) {
            return new Field(id, other, kind, help, options, columns, rows, required, countable, given, named, step);
        }
    }

    /** A column of rows that repeat: a line, some text, a date, a time, a yes or no, or a choice. */
    public record Column(Located<String> id, Text label, Kind kind, List<Text> options) implements Named {
        public Column {
            options = List.copyOf(options);
        }
    }

    /** What is known of a case before anybody writes: its mark, the day of the report. */
    public enum Given { MARK, REPORTED }

    /** Who can help a pupil. */
    public enum FromProtocol { HELPERS }

    /**
     * What a field holds. A class is a line, called as schools of this kind call it. The last six are made from the protocol: a row for
     * each of its steps, agreements, evaluation moments, and people who must be told; a choice of its talks; the initials of its pupils.
     */
    public enum Kind {
        TEXT, CLASS, LONG_TEXT, DATE, TIME, YES_NO, YES_NO_PARTLY, CHOICE, CHOICES, SCALE, FACES, ROWS, CHECKLIST, SIGNATURE, DRAWING,
        STEPS, AGREEMENTS, EVALUATIONS, INFORMED, TALKS, PUPILS
    }

    public boolean isForAdults() {
        return writer == Writer.ADULT;
    }

    public Form {
        departments = List.copyOf(departments);
        sections = List.copyOf(sections);
    }
}
