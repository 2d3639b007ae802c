package nl.stapwijzer.model;

/** A part that may be for the school's own staff only. */
public interface Visible {
    Visibility visibility();

    default boolean isInternal() {
        return visibility() == Visibility.INTERNAL;
    }
}
