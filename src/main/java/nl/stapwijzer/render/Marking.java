package nl.stapwijzer.render;

/** What pages carry besides what is published. */
enum Marking {
    NOTHING,
    /** Words tell the place of the value that they say ({@link Page#SAID_AT}). */
    PLACES,
    /** The same, and what the school has not laid down is there to see. */
    GAPS
}
