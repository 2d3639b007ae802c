package nl.stapwijzer.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Messages;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.read.LegislationReader;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import org.junit.jupiter.api.Assertions;

/** Definitions that the tests of this package check, and findings as lines of text beside them. */
final class RuleFixtures {
    static final Path FOLDER = Repository.resource("check");
    static final Jurisdiction LAW = new Jurisdiction(LegislationReader.read(), Optional.empty());

    private RuleFixtures() {}

    /** A definition in which the reader finds nothing wrong. */
    static Protocol protocol(String yaml) {
        Checked<Protocol> read = Protocols.read(yaml);
        Assertions.assertEquals("", lines(read.diagnostics()));
        return read.value().orElseThrow();
    }

    static Protocol protocol(Path path) {
        return protocol(Repository.text(path));
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
        return Messages.lines(diagnostics, found -> Messages.place(found) + " " + found.severity().name().toLowerCase(Locale.ROOT));
    }
}
