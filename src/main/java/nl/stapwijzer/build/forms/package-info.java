/** Reads filled forms, which anybody may have made, in a process that may be lost without loss. */
package nl.stapwijzer.build.forms;
