package nl.stapwijzer.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.stapwijzer.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuePathTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "titel", "stappen/aanpak/acties/2/doe", "en~1of/~0", "~01"})
    void aPathReadsAsItIsWritten(String written) {
        assertEquals(written, ValuePath.parse(written).toString());
    }

    @Test
    void aKeyMayHaveASlashInIt() {
        assertEquals(List.of("en/of", "~1", "3"), new ValuePath(List.of("en/of", "~1")).child(3).steps());
        assertEquals(new ValuePath(List.of("en/of", "~1")), ValuePath.parse("en~1of/~01"));
    }

    @Test
    void aPathTellsWhereItsValueStands() {
        EditableFile file = EditedText.of("a: 😀 b\nc:\n  - d\n  - {e: f}\n").file();
        assertEquals(new Span("protocols/proef.yaml", 1, 4, 1, 8), file.span(ValuePath.parse("a")));
        assertEquals(new Span("protocols/proef.yaml", 4, 9, 4, 10), file.span(ValuePath.parse("c/1/e")));
        assertEquals(new Span("protocols/proef.yaml", 2, 1, 2, 3), file.span(ValuePath.parse("c")));
    }
}
