package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * A list that the protocol gives: signals, forms of bullying, values, class rules, or pairs set against each other.
 *
 * @param other for a list of pairs, what stands beside each item
 */
public record ListBlock(Located<String> id, Text title, Kind kind, Optional<Text> introduction, List<Item> items, Visibility visibility)
        implements Named, Visible {
    public enum Kind { SIGNALS, FORMS, PAIRS, VALUES, RULES, OTHER }

    public record Item(Text text, Optional<Text> other) {}

    public ListBlock {
        items = List.copyOf(items);
    }
}
