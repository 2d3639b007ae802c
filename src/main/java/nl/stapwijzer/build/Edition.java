package nl.stapwijzer.build;

import nl.stapwijzer.model.Visibility;

/**
 * What is made of the definitions, and for whom.
 *
 * @param readers everybody, or the school's own staff
 * @param loose whether each page stands on its own, without the documents
 */
public record Edition(Visibility readers, boolean loose) {
    static final Edition EVERYBODY = new Edition(Visibility.PUBLIC, false);
}
