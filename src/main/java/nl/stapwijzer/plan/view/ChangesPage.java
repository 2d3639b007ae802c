package nl.stapwijzer.plan.view;

import java.util.List;

/**
 * What changed between two versions, for a council to read.
 *
 * @param file the name of its document, without what it ends with
 * @param from what the older version is called by who asked
 * @param protocols one for each in either version, also one in which nothing changed
 */
public record ChangesPage(Frame frame, String file, String from, String to, List<OfOne> protocols) implements Pages.Framed {
    /**
     * @param whole that it is new or gone, in a sentence; empty if it is in both
     * @param steps what changed for people, by step
     * @param roles each with where it notices something
     * @param wordings what only reads otherwise
     * @param printed which printed documents to replace, to add and to take away
     */
    public record OfOne(String id, String title, String whole, List<Group> steps, List<Noticed> roles, List<String> wordings,
            Printed printed) {
        public boolean isSame() {
            return whole.isEmpty() && steps.isEmpty() && wordings.isEmpty() && printed.isEmpty();
        }
    }

    /** @param title a step or a role; empty for the protocol as a whole */
    public record Group(String title, List<Line> lines) {}

    /**
     * @param name of the role
     * @param places the steps; an empty text for the protocol as a whole
     */
    public record Noticed(String name, List<String> places) {}

    /** @param noticed who notices it, in words; empty where that is not said */
    public record Line(String sentence, String noticed) {}

    public record Printed(List<String> replace, List<String> add, List<String> remove) {
        public boolean isEmpty() {
            return replace.isEmpty() && add.isEmpty() && remove.isEmpty();
        }
    }
}
