/**
 * Every obligation of a protocol, once: who owes what to whom, by when and counted from what, under which conditions, and what follows.
 * All that people get selects from these.
 */
package nl.stapwijzer.obligation;
