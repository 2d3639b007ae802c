package nl.stapwijzer.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What surrounds a run of the program.
 *
 * @param keyboard of somebody who can be asked; none where the program runs by itself
 * @param folder where the user stands
 * @param home the user's own folder
 * @param locale the user's; {@link Locale#ROOT} if none was chosen
 * @param clock for what is said of days gone by, and for the calendar of a case; never for what is published
 */
record Terminal(PrintStream out, PrintStream err, Optional<BufferedReader> keyboard, Path folder, Path home, Locale locale,
        Clock clock) {
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
