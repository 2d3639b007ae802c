package nl.stapwijzer.edit;

import static nl.stapwijzer.edit.EditedText.insert;
import static nl.stapwijzer.edit.EditedText.move;
import static nl.stapwijzer.edit.EditedText.remove;
import static nl.stapwijzer.edit.EditedText.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files and values made to make an edit take for ever. Each ends, with a text or with a reason. */
@Tag("slow")
class HostileEditsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    void aLargeFileIsEditedLikeASmallOne(String what, String before, String old, Edit edit, String now) {
        assertTrue(before.length() > 200_000, () -> "only " + before.length());
        assertEquals(before.replace(old, now), EditedText.of(before).after(edit).text());
    }

    private static Stream<Arguments> large() {
        String manyKeys = numbered(12_000, "sleutel-%d: waarde %d\n");
        String oneLine = "a: [" + numbered(20_000, "waarde %d, ") + "einde]\nb: c\n";
        String comments = "a: b\n" + "# opmerking\n".repeat(20_000) + "c: d\n";
        String blanks = "a:\n  - b\n" + "\n".repeat(210_000) + "  - c\n";
        String texts = "a: |\n" + ("  " + "regel ".repeat(10) + "\n").repeat(300) + "b:\n" + ("  - >-\n    "
                + "woord ".repeat(2_000).strip() + "\n").repeat(20);
        return Stream.of(Arguments.of("many keys", manyKeys, "sleutel-6000: waarde 6000\n", set("sleutel-6000", "x"), "sleutel-6000: x\n"),
                Arguments.of("many keys, one goes", manyKeys, "sleutel-6000: waarde 6000\n", remove("sleutel-6000"), ""),
                Arguments.of("one line", oneLine, "waarde 9999, ", remove("a/9999"), ""),
                Arguments.of("one line, its end moves", oneLine, "waarde 19999, einde", move("a/20000", 19_999), "einde, waarde 19999"),
                Arguments.of("one line, one more", oneLine, "einde", insert("a", 20_000, "nog een"), "nog een, einde"),
                Arguments.of("many comments", comments, "c: d", set("c", "e"), "c: e"),
                Arguments.of("many comments around what goes", comments, "a: b\n", remove("a"), ""),
                Arguments.of("many blank lines", blanks, "  - c\n", set("a/1", "d"), "  - d\n"),
                Arguments.of("long texts", texts, texts.substring(texts.indexOf("b:\n")), set("b", "x"), "b: x\n"));
    }

    private static String numbered(int count, String line) {
        return IntStream.range(0, count).mapToObj(i -> line.replace("%d", Integer.toString(i))).collect(Collectors.joining());
    }

    @Test
    void aFileThatIsTooLargeIsNotOpened() {
        assertEquals(List.of("file-too-large"), EditedText.refusalToOpen("a: " + "x".repeat(50_000_000)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("values")
    void aValueThatIsTooMuchIsRefused(PlainValue value, String reason) {
        EditedText text = EditedText.of("a: b\nc: [d]\ne:\n  - f\n");
        assertEquals(List.of(reason), text.refusal(new Edit.SetValue(ValuePath.parse("a"), value)));
        assertEquals(List.of(reason), text.refusal(insert("c", 1, value)));
        assertEquals(List.of(reason), text.refusal(insert("e", 0, value)));
    }

    private static Stream<Arguments> values() {
        PlainValue deep = PlainValue.text("x");
        for (int i = 0; i < 100_000; i++) {
            deep = new PlainValue.PlainList(List.of(deep));
        }
        return Stream.of(Arguments.of(Named.of("deep", deep), "too-deep"),
                Arguments.of(new PlainValue.PlainList(Collections.nCopies(50_500, PlainValue.text("x"))), "too-many-parts"),
                Arguments.of(PlainValue.text("\n".repeat(1_000_000) + "x"), "file-too-large"),
                Arguments.of(PlainValue.text("1".repeat(1_000_000) + "e"), "file-too-large"),
                Arguments.of(PlainValue.text("a ".repeat(15_000)), "text-too-long"));
    }
}
