/** Commands, printing, exit codes. The only home of picocli, the terminal, the clock and the default locale. */
package nl.stapwijzer.cli;
