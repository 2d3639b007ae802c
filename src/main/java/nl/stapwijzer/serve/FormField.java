package nl.stapwijzer.serve;

import java.util.List;

/**
 * A field of a form, as its template shows it.
 *
 * @param path of its value, which need not be there
 * @param parts of a list, a map or named entries: what is in it, with an empty one to fill in at the end where more may come
 * @param more rare keys, which stand closed below it
 */
record FormField(String path, Kind kind, Says says, State state, List<Option> options, DeadlineFields deadline, List<FormField> parts,
        List<FormField> more) {
    /** How it is filled in. An entry is a part that has a name of its own. */
    enum Kind { TEXT, CHOICE, PICK, PICKS, DEADLINE, LIST, MAP, ENTRIES, BLANK_ENTRY }

    /** What the schema says of it. */
    record Says(String label, String help, String example) {}

    /**
     * @param text what stands there; empty for nothing
     * @param mayBeUnknown whether a school may say that it has not laid this down
     * @param from where the value begins, as line:column; empty if there is none
     * @param till where it ends
     * @param rows how many lines it takes
     * @param canMakeStep whether a step that is not there yet may be named
     */
    record State(String text, boolean unknown, boolean mayBeUnknown, String from, String till, int rows, boolean canMakeStep) {}

    record Option(String value, String label, boolean chosen) {}

    /**
     * @param number empty where a phrase says it all
     * @param date what comes of it if it were reported today; empty if it gives no date
     */
    record DeadlineFields(String number, List<Option> manners, List<Option> kinds, List<Option> units, List<Option> anchors, String date) {
        static final DeadlineFields NONE = new DeadlineFields("", List.of(), List.of(), List.of(), List.of(), "");
    }

    FormField {
        options = List.copyOf(options);
        parts = List.copyOf(parts);
        more = List.copyOf(more);
    }

    /** The same under another label. */
    FormField saying(Says other) {
        return new FormField(path, kind, other, state, options, deadline, parts, more);
    }

    /** Whether one of its parts stands for the whole, and has its label. */
    public boolean saysItself() {
        return parts.stream().anyMatch(part -> part.says().equals(says));
    }

    /** The last step of its path: a key, or a place in a list. */
    public String key() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether nothing is filled in. */
    public boolean isEmpty() {
        return state.from().isEmpty();
    }

    /** Rare keys that have something in them. */
    public List<FormField> filled() {
        return more.stream().filter(field -> !field.isEmpty()).toList();
    }
}
