/** Commands, printing, exit codes. The only home of picocli, the terminal and the default locale. */
package nl.stapwijzer.cli;
