package nl.stapwijzer.publish.pdf;

/** What stands below an element of the structure: another, or a place for content. */
sealed interface StructureKid permits StructureNode, Slot {
    /** Whether nothing was painted there. */
    boolean isEmpty();
}
