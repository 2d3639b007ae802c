package nl.stapwijzer.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.read.FormsReader;
import nl.stapwijzer.read.LegislationReader;
import nl.stapwijzer.read.ProtocolReader;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.SourceFile;
import org.junit.jupiter.api.Assertions;

/** Definitions that the tests of this package check, and findings as lines of text beside them. */
final class Fixtures {
    static final Path FOLDER = Path.of("src/test/resources/check");
    static final Jurisdiction LAW = new Jurisdiction(LegislationReader.read(), Optional.empty());
    private static final Catalogue DUTCH = new Catalogue(Catalogue.DUTCH);
    private static final List<Form> STANDARD =
            FormsReader.read(new SourceFile("standaard.yaml", text(Path.of("templates/form/standard.yaml")))).value().orElseThrow();

    private Fixtures() {}

    static List<Path> in(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Checked<Protocol> read(String yaml) {
        return ProtocolReader.read(new SourceFile("protocol.yaml", yaml), STANDARD);
    }

    /** A definition in which the reader finds nothing wrong. */
    static Protocol protocol(String yaml) {
        Checked<Protocol> read = read(yaml);
        Assertions.assertEquals("", lines(read.diagnostics()));
        return read.value().orElseThrow();
    }

    static Protocol protocol(Path path) {
        return protocol(text(path));
    }

    /** As of a school that has this protocol alone. */
    static List<Diagnostic> check(Protocol protocol) {
        return Stream.concat(ProtocolCheck.check(protocol, LAW).stream(), DutyCheck.check(List.of(protocol), LAW).stream())
                .sorted(Diagnostic.READING_ORDER).toList();
    }

    static List<Diagnostic> found(Rule rule, Definition definition) {
        Findings findings = new Findings();
        rule.check(definition, findings);
        return findings.all();
    }

    /** Where a word stands alone as a value of a definition, as {@code line:column}. */
    static Stream<String> placesOf(String word, String yaml) {
        Pattern value = Pattern.compile("(?<=[:\\[,-] )" + word + "(?= *(?:[,\\]}#]|$))");
        List<String> lines = yaml.lines().map(line -> line.replaceFirst("(?:^| )#.*", "")).toList();
        return IntStream.range(0, lines.size()).boxed()
                .flatMap(i -> value.matcher(lines.get(i)).results().map(match -> (i + 1) + ":" + (match.start() + 1)));
    }

    /** {@code line:column severity code: message / hint / hint}, a line for each. */
    static String lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Fixtures::line).collect(Collectors.joining());
    }

    private static String line(Diagnostic found) {
        String hints = found.hints().stream().map(hint -> " / " + DUTCH.text(hint)).collect(Collectors.joining());
        return found.span().line() + ":" + found.span().column() + " " + found.severity().name().toLowerCase(Locale.ROOT) + " " + found.code() + ": "
                + DUTCH.text(found.message()) + hints + "\n";
    }

    /** What a golden file says; with {@code -Dgolden=renew} it says from now on what was found. */
    static void assertGolden(Path golden, String found) {
        if ("renew".equals(System.getProperty("golden"))) {
            try {
                Files.writeString(golden, found);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Assertions.assertEquals(Files.exists(golden) ? text(golden) : "no " + golden, found);
    }
}
