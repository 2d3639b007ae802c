/** Two versions of a protocol as facts: what changed for people, apart from what only reads otherwise. */
package nl.stapwijzer.compare;
