package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Subject;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a protocol is about, and what follows from that. */
class SubjectsTest {
    /** What finds the subject in a text from elsewhere. */
    private static final Set<String> LOOKS_FOR_IT = Set.of("FirstDraft.java", "Background.java");

    @Test
    void aProtocolThatDoesNotSayIsAboutTheStandardSubject() {
        assertEquals("pesten", subject("titel: Zo doen wij dat\n").id());
        assertEquals(List.of(), said("titel: Verzuim door pesten\n"));
    }

    @ParameterizedTest
    @CsvSource({"Protocol medicijnen, medicijnen", "Verzuimprotocol, verzuim", "Meldcode, huiselijk-geweld"})
    void whereTheTitleTellsAnotherSubjectItIsReadSoAndTheAuthorHearsWhatToWrite(String title, String subject) {
        assertEquals(subject, subject("titel: " + title + "\n").id());
        Diagnostic found = read("titel: " + title + "\n").diagnostics().get(0);
        assertEquals("subject-not-said", found.code());
        assertEquals(List.of(Message.of("say-subject", subject)), found.hints());
        assertEquals(List.of(), said("titel: " + title + "\nonderwerp: " + subject + "\n"));
    }

    @Test
    void aSubjectThatTheProgramDoesNotKnowHasItsNameAndNothingElse() {
        Subject subject = subject("titel: Rookvrij\nonderwerp: roken-bij-school\n");
        assertEquals("roken bij school", subject.name());
        assertEquals(Set.of(), subject.duties());
        assertEquals(List.of(), subject.sides());
        assertEquals(Set.of(), subject.expected());
        assertEquals(List.of(), subject.terms());
    }

    @Test
    void whoMistypesASubjectHearsWhichOneThatMaybeIs() {
        assertEquals(List.of("subject-unknown"), said("titel: Pesten\nonderwerp: pestne\n"));
        assertEquals(List.of(), said("titel: Pesten\nonderwerp: rookvrij\n"));
    }

    /** But for the keys and words of a definition, which the readers know. */
    @Test
    void noCodeSpeaksOfTheStandardSubject() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !LOOKS_FOR_IT.contains(file.getFileName().toString()))
                    .flatMap(file -> Repository.text(file).lines().filter(line -> line.replace("DEEPEST", "").toLowerCase(Locale.ROOT)
                            .contains("pest"))
                            .map(line -> file.getFileName() + ": " + line.strip()))
                    .filter(found -> !found.matches("BackgroundReader.java: .*(\"gepest\", .*|\"pest\"|\"bij-pesten\").*"))
                    .filter(found -> !found.matches("Example.java: .*\"anti-pest-handelingsplan\".*")).toList());
        }
    }

    private static Subject subject(String yaml) {
        return read(yaml).value().orElseThrow().about().subject().value();
    }

    private static List<String> said(String yaml) {
        return read(yaml).diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static Checked<Protocol> read(String yaml) {
        return Protocols.read("protocol: p\n" + yaml);
    }
}
