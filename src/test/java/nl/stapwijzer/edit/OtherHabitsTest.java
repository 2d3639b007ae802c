package nl.stapwijzer.edit;

import static nl.stapwijzer.edit.EditedText.add;
import static nl.stapwijzer.edit.EditedText.insert;
import static nl.stapwijzer.edit.EditedText.map;
import static nl.stapwijzer.edit.EditedText.remove;
import static nl.stapwijzer.edit.EditedText.set;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Authors have habits of their own: a text, an edit, and the text that comes of it. */
class OtherHabitsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource({"endsOfLines", "spellings", "brackets", "blocks"})
    void anEditKeepsTheHabitsOfTheAuthor(String habit, String before, Edit edit, String after) {
        assertEquals(after, EditedText.of(before).after(edit).text());
    }

    private static Stream<Arguments> endsOfLines() {
        return Stream.of(
                Arguments.of("no end of the last line", "a: b", add("", 1, "c", PlainValue.text("d")), "a: b\nc: d"),
                Arguments.of("ends as on Windows", "a: b\r\n", add("", 1, "c", PlainValue.text("d\ne")), "a: b\r\nc: |-\r\n  d\r\n  e\r\n"),
                Arguments.of("a mark in front of the file", "\uFEFFa: b\n", set("a", "c"), "\uFEFFa: c\n"),
                Arguments.of("a mark in front of a key that goes", "\uFEFFa: b\nc: d\n", remove("a"), "\uFEFFc: d\n"),
                Arguments.of("a mark in front of a blank line", "\uFEFF\na: b\nc: d\n", remove("a"), "\uFEFF\nc: d\n"),
                Arguments.of("a comment at the end", "a: b\n# staart\n", add("", 1, "c", PlainValue.text("d")), "a: b\nc: d\n# staart\n"));
    }

    private static Stream<Arguments> spellings() {
        return Stream.of(
                Arguments.of("signs of two halves", "a: 😀\nb: [😀, c]\n", set("b/1", "d"), "a: 😀\nb: [😀, d]\n"),
                Arguments.of("nothing behind a key", "a:\nb: c\n", set("a", PlainValue.texts("d", "e")), "a: [d, e]\nb: c\n"),
                Arguments.of("nothing behind a dash", "a:\n  -\n  - b\n", set("a/0", "c"), "a:\n  - c\n  - b\n"),
                Arguments.of("a tilde for nothing", "a: ~\n", set("a", "~"), "a: \"~\"\n"),
                Arguments.of("a bare text of two lines", "a: een\n  twee\nb: c\n", set("a", "drie"), "a: drie\nb: c\n"),
                Arguments.of("a quoted text of two lines", "a: 'een\n  twee'\nb: c\n", set("a", "it's: drie"), "a: 'it''s: drie'\nb: c\n"),
                Arguments.of("single quotes before what looks like 's", "a: 'b'\n", set("a", "s ochtends"), "a: \"s ochtends\"\n"),
                Arguments.of("a text below its key", "a:\n  lange tekst\nb: c\n", set("a", "kort"), "a:\n  kort\nb: c\n"),
                Arguments.of("what the reader would warn of", "a: b\n", set("a", "“krul”"), "a: \"“krul”\"\n"),
                Arguments.of("what looks like an item of a list", "a:\n  - b\n", insert("a", 1, "• Doe dit"),
                        "a:\n  - b\n  - \"• Doe dit\"\n"));
    }

    private static Stream<Arguments> brackets() {
        return Stream.of(
                Arguments.of("blanks within brackets", "a: { b: c, d: e }\n", set("a/d", "f"), "a: { b: c, d: f }\n"),
                Arguments.of("brackets over lines, with comments", "a: [\n  b,  # een\n  c,\n]\n", set("a/1", "d"),
                        "a: [\n  b,  # een\n  d,\n]\n"),
                Arguments.of("an item more between brackets over lines", "a: [\n  b,\n  c,\n]\n", insert("a", 2, "d"),
                        "a: [\n  b,\n  c,\n  d,\n]\n"),
                Arguments.of("nothing between brackets", "a: []\n", insert("a", 0, "b"), "a: [b]\n"),
                Arguments.of("other keys between brackets", "a: {b: c, d: e}\n", set("a", map("d", "f")), "a: {d: f}\n"),
                Arguments.of("brackets that would pass the edge", "a: {b: c}\n", set("a/b", "lang ".repeat(40).strip()), "a: {b: "
                        + "lang ".repeat(40).strip() + "}\n"),
                Arguments.of("a file between brackets", "{a: b, c: d}\n", set("c", "e"), "{a: b, c: e}\n"));
    }

    private static Stream<Arguments> blocks() {
        return Stream.of(
                Arguments.of("dashes below their key", "a:\n- b\n- c\n", insert("a", 2, "d"), "a:\n- b\n- c\n- d\n"),
                Arguments.of("dashes below their key, a new list", "a:\n- b\n- c\n", add("", 1, "x", PlainValue.texts("Een zin.",
                        "Nog een.")), "a:\n- b\n- c\nx:\n- Een zin.\n- Nog een.\n"),
                Arguments.of("four blanks", "a:\n    b: c\n    d:\n        - e\n", insert("a/d", 0, "f"),
                        "a:\n    b: c\n    d:\n        - f\n        - e\n"),
                Arguments.of("a sign that keeps line ends", "a: |+\n  b\n\nc: d\n", set("a", "e"), "a: |+\n  e\n\nc: d\n"),
                Arguments.of("a sign with a number", "a: |2-\n    b\nc: d\n", set("a", "e"), "a: |-\n    e\nc: d\n"),
                Arguments.of("a comment behind a sign", "a: >  # let op\n  b\n  c\nd: e\n", set("a", "f"), "a: >  # let op\n  f\nd: e\n"),
                Arguments.of("a text that begins with blanks", "a: |\n  b\n", set("a", "  c\nd"), "a: |2\n    c\n  d\n"),
                Arguments.of("a folded text of paragraphs", "a: >\n  b\n\n  c\n", set("a", "d\ne"), "a: >\n  d\n\n  e\n"),
                Arguments.of("the first key behind a dash", "a:\n  - b: c\n    d: e\n", remove("a/0/b"), "a:\n  - d: e\n"),
                Arguments.of("a new first key behind a dash", "a:\n  - b: c\n", add("a/0", 0, "x", PlainValue.text("y")),
                        "a:\n  - x: y\n    b: c\n"),
                Arguments.of("a list in a list", "a:\n  - - b\n    - c\n", insert("a/0", 1, "d"), "a:\n  - - b\n    - d\n    - c\n"));
    }
}
