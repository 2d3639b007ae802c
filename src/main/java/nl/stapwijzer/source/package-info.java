/** Text with positions, and messages about it. Knows nothing of protocols. */
package nl.stapwijzer.source;
