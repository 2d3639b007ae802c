package nl.stapwijzer.model;

import nl.stapwijzer.source.Located;

/** Where to turn outside any school, as far as the program knows: for a school that names nothing itself. */
public record Helpline(School.Outside contact, Provenance provenance) implements Named {
    @Override
    public Located<String> id() {
        return contact.id();
    }
}
