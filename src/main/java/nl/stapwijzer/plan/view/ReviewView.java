package nl.stapwijzer.plan.view;

import java.util.List;

/** A fact about the definition itself: version, owner, adopted by and on, next review, last change. */
public record ReviewView(List<Fact> facts) {
    public record Fact(String label, String value, boolean unknown) {}
}
