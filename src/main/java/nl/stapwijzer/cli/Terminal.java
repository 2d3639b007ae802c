package nl.stapwijzer.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What surrounds a run of the program.
 *
 * @param folder where the user stands
 * @param home the user's own folder
 * @param locale the user's; {@link Locale#ROOT} if none was chosen
 * @param today for what is said of days gone by; never for what is written
 */
record Terminal(PrintStream out, PrintStream err, Path folder, Path home, Locale locale, LocalDate today) {}
