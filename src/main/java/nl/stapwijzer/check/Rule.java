package nl.stapwijzer.check;

import nl.stapwijzer.source.Findings;

/**
 * One thing that must hold for a definition. What is contradictory, or not said at all, is an error and stops publication; what is
 * expressly unknown, an open question or a weakness is a warning.
 */
@FunctionalInterface
interface Rule {
    void check(Definition definition, Findings findings);
}
