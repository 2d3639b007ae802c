package nl.stapwijzer.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What surrounds a run of the program.
 *
 * @param folder where the user stands
 * @param home the user's own folder
 * @param locale the user's; {@link Locale#ROOT} if none was chosen
 * @param clock for what is said of days gone by, and for the calendar of a case; never for what is published
 */
record Terminal(PrintStream out, PrintStream err, Path folder, Path home, Locale locale, Clock clock) {
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
