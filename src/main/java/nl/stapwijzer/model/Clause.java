package nl.stapwijzer.model;

/**
 * Something that is so or not, in the author's words: what follows the key {@code als}.
 *
 * @param order in which its words stand; a sentence about it must leave them so
 */
public record Clause(Text words, Order order) {
    /** As on its own ("het gaat door"), or as after "als" ("het doorgaat"). */
    public enum Order { MAIN, SUBORDINATE }

    public String text() {
        return words.text();
    }
}
