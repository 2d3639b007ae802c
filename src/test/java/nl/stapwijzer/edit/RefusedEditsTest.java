package nl.stapwijzer.edit;

import static nl.stapwijzer.edit.EditedText.add;
import static nl.stapwijzer.edit.EditedText.insert;
import static nl.stapwijzer.edit.EditedText.move;
import static nl.stapwijzer.edit.EditedText.remove;
import static nl.stapwijzer.edit.EditedText.rename;
import static nl.stapwijzer.edit.EditedText.set;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.source.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be done safely is refused with a reason, and nothing changes. */
class RefusedEditsTest {
    private static final String TEXT = "a: b\nc:\n  - d\n  - e\nf: {g: h}\n";

    @ParameterizedTest(name = "{1}")
    @CsvSource({"'a: &x b\nc: d\n', yaml-anchor", "'a: !t b\n', yaml-tag", "'a: *x\n', yaml-alias",
            "'a: 1\n---\nb: 2\n', second-document", "'%YAML 1.2\n---\na: b\n', yaml-directive",
            "'a: b\na: c\n', duplicate-key", "'? [a]\n: b\n', key-not-a-word", "'a: [b\n', yaml-bracket-open",
            "'- a\n', not-a-definition", "'', empty-file"})
    void aFileInWhichNoEditIsSureIsNotOpened(String text, String reason) {
        assertEquals(List.of(reason), EditedText.refusalToOpen(text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void anEditThatMakesNoSenseIsRefused(Edit edit, String reason) {
        assertEquals(List.of(reason), EditedText.of(TEXT).refusal(edit));
    }

    private static Stream<Arguments> impossible() {
        String place = "edit-no-such-place";
        return Stream.of(Arguments.of(set("x", "y"), place), Arguments.of(set("c/2", "y"), place), Arguments.of(set("c/01", "y"), place),
                Arguments.of(set("a/b", "y"), place),
                Arguments.of(set("", "y"), place), Arguments.of(remove(""), place), Arguments.of(move("", 0), place),
                Arguments.of(rename("", "x"), place),
                Arguments.of(remove("c/-1"), place), Arguments.of(move("c/0", 2), place), Arguments.of(move("c/0", -1), place),
                Arguments.of(insert("c", 3, "y"), place),
                Arguments.of(insert("f", 0, "y"), place), Arguments.of(add("c", 0, "x", PlainValue.text("y")), place),
                Arguments.of(insert("a", 0, "y"), place),
                Arguments.of(rename("c/0", "x"), place), Arguments.of(rename("a", "c"), "edit-key-exists"),
                Arguments.of(add("f", 0, "g", PlainValue.text("y")), "edit-key-exists"));
    }

    @Test
    void theLastKeyOfAFileStays() {
        assertEquals(List.of("edit-nothing-left"), EditedText.of("a: {b: [c]}\n").refusal(remove("a/b/0")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comments")
    void noCommentIsLost(String text, Edit edit) {
        assertEquals(List.of("edit-loses-comment"), EditedText.of(text).refusal(edit));
    }

    private static Stream<Arguments> comments() {
        return Stream.of(Arguments.of("a:\n  # niet kwijt\n  b: c\n", set("a", "d")),
                Arguments.of("a:\n  - b\n  # niet kwijt\n  - c\n", set("a", PlainValue.texts("d"))),
                Arguments.of("a: [\n  b,  # niet kwijt\n  c\n]\n", remove("a/0")),
                Arguments.of("a:\n  - b: c  # een\n    # niet kwijt\n    d: e\n", remove("a/0/b")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unreadable")
    void whatTheReaderRefusesIsNotWritten(String text, String reason) {
        assertEquals(List.of(reason), EditedText.of(TEXT).refusal(set("a", text)));
        assertEquals(List.of(reason), EditedText.of(TEXT).refusal(set("f/g", text)));
        assertEquals(List.of(reason), EditedText.of(TEXT).refusal(insert("c", 1, text)));
    }

    private static Stream<Arguments> unreadable() {
        return Stream.of(Arguments.of("a\u202Eb", "hidden-character"),
                Arguments.of("juf \uD83D\uDC69\u200D\uD83C\uDFEB", "hidden-character"),
                Arguments.of("a\u0000b", "hidden-character"), Arguments.of("x".repeat(20_001), "text-too-long"),
                Arguments.of("x ".repeat(600_000), "file-too-large"));
    }

    @Test
    void theReasonStandsAtThePlaceOfTheEdit() {
        Diagnostic reason = EditedText.of(TEXT).file().apply(set("c/1", "a\u202Eb")).diagnostics().get(0);
        assertEquals("protocols/proef.yaml:4:5", reason.span().file() + ":" + reason.span().line() + ":" + reason.span().column());
    }

    @Test
    void aMapWithTheSameKeyTwiceIsNotWritten() {
        assertEquals(List.of("duplicate-key"), EditedText.of(TEXT).refusal(set("a", EditedText.map("x", "1", "x", "2"))));
    }
}
