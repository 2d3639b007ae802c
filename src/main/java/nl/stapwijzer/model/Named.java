package nl.stapwijzer.model;

import nl.stapwijzer.source.Located;

/** Something that other parts of a definition refer to by its id. */
public interface Named {
    /** Small letters, digits and hyphens; unique among things of its kind. */
    Located<String> id();

    default String key() {
        return id().value();
    }
}
