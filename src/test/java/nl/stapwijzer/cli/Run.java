package nl.stapwijzer.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One run of the program as a user sees it. */
record Run(int code, String out, String err) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneId.of("Europe/Amsterdam"));

    static Run in(Path folder, Locale locale, String... arguments) {
        return at(CLOCK.instant(), folder, locale, arguments);
    }

    static Run at(Instant now, Path folder, Locale locale, String... arguments) {
        return at(now, Optional.empty(), folder, locale, arguments);
    }

    /** In Dutch, with somebody who gives these answers and then leaves. */
    static Run asked(Path folder, List<String> answers, String... arguments) {
        return at(CLOCK.instant(), Optional.of(new BufferedReader(new StringReader(String.join("\n", answers) + "\n"))), folder,
                Locale.forLanguageTag("nl-NL"), arguments);
    }

    private static Run at(Instant now, Optional<BufferedReader> keyboard, Path folder, Locale locale, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8), keyboard, folder, folder.resolve("home"), locale,
                Clock.fixed(now, CLOCK.getZone())), arguments);
        return new Run(code, lines(out), lines(err));
    }

    /** In Dutch. */
    static Run in(Path folder, String... arguments) {
        return in(folder, Locale.forLanguageTag("nl-NL"), arguments);
    }

    private static String lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
