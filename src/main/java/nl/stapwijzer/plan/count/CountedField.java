package nl.stapwijzer.plan.count;

import java.util.List;

/**
 * A field of a filled form that may be read, and how. Whatever is read is one of the values below, never what somebody wrote.
 *
 * @param name in the file
 * @param options of one to choose from
 */
public record CountedField(String name, Kind kind, List<String> options) {
    /** In a field that is filled in, and of which nothing can be made. */
    public static final String UNREADABLE = "?";
    public static final String EMPTY = "";
    public static final String TICKED = "1";

    public enum Kind {
        /** The mark of the case: read as a code that is the same for the same mark within one count, and says nothing else. */
        MARK,
        /** Read as {@code 2026-11-23}. */
        DATE,
        TICK,
        /** Read as the place of the answer among the options, from 0. */
        ONE_OF
    }

    public CountedField {
        options = List.copyOf(options);
    }

    static CountedField date(String name) {
        return new CountedField(name, Kind.DATE, List.of());
    }

    static CountedField tick(String name) {
        return new CountedField(name, Kind.TICK, List.of());
    }

    static CountedField oneOf(String name, List<String> options) {
        return new CountedField(name, Kind.ONE_OF, options);
    }
}
