package nl.stapwijzer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.RecordPart;
import nl.stapwijzer.source.Span;
import org.junit.jupiter.api.Test;

/** In the file that holds every key, each id that refers to something is made to refer to nothing, one at a time. */
class ReferenceRulesTest {
    private static final String EVERYTHING = Repository.text(Path.of("src/test/resources/read/alles.yaml"));

    @Test
    void theFileWithEveryKeyRefersToNothingUnknown() {
        assertEquals(List.of(), codes(EVERYTHING).filter(code -> code.startsWith("unknown-")).toList());
    }

    @Test
    void eachReferenceToNothingIsNamed() {
        List<Located<?>> references = new ArrayList<>();
        collect(RuleFixtures.protocol(EVERYTHING), references);
        assertFalse(references.size() < 100, "only " + references.size());
        List<String> unseen = references.stream().filter(reference -> codes(without(reference))
                .noneMatch(code -> code.startsWith("unknown-")))
                .map(reference -> reference.span().line() + ": " + reference.value()).toList();
        assertEquals(List.of(), unseen);
    }

    private static Stream<String> codes(String yaml) {
        return RuleFixtures.check(RuleFixtures.protocol(yaml)).stream().map(Diagnostic::code);
    }

    private static String without(Located<?> reference) {
        List<String> lines = new ArrayList<>(EVERYTHING.lines().toList());
        Span span = reference.span();
        String line = lines.get(span.line() - 1);
        String written = line.substring(span.column() - 1, span.endColumn() - 1);
        String id = reference.value().toString();
        String broken = written.startsWith("\"") ? "\"9\"" : written.substring(0, written.length() - id.length()) + "niets";
        lines.set(span.line() - 1, line.substring(0, span.column() - 1) + broken + line.substring(span.endColumn() - 1));
        return String.join("\n", lines) + "\n";
    }

    /**
     * Every located word but the ids themselves, the subject, the avoided words of the word list, and the forms that come with the program.
     */
    private static void collect(Object held, List<Located<?>> into) {
        if (held instanceof Optional<?> optional) {
            optional.ifPresent(inner -> collect(inner, into));
        } else if (held instanceof Stated<?> stated) {
            stated.value().ifPresent(inner -> collect(inner, into));
        } else if (held instanceof List<?> list) {
            list.forEach(inner -> collect(inner, into));
        } else if (held instanceof Located<?> located && located.span().file().equals("protocol.yaml")) {
            into.add(located);
        } else if (held instanceof Record record && record.getClass().getPackage().equals(Protocol.class.getPackage())) {
            for (RecordPart part : RecordPart.of(record.getClass())) {
                if (!List.of("id", "number", "avoid", "subject").contains(part.name())) {
                    collect(part.in(record), into);
                }
            }
        }
    }
}
