package nl.stapwijzer.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.read.yaml.WrittenValue;
import nl.stapwijzer.source.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of every definition, changed and changed back. */
@Tag("slow")
class ThereAndBackTest {
    /** What people write, and what YAML has a use for. */
    static final List<String> TEXTS = List.of("leerkracht", "Kort", "Let op: dit is nieuw", "Zeg \"hallo\" tegen 'm",
            "'s Middags om 14.00 uur", "s middags",
            "# geen opmerking", "rood # groen", "- een streepje", "-", "?", "? wat", "[a, b]", "{a: b}", "a, b en c", "onbekend", "112",
            "0900-1234", "1.0", "ja", "null",
            "true", "~", "*vet*", "**vet** en _schuin_", "&", "!", "100% zeker", "@school", "`code`", "één 😀 emoji 🇳🇱 hier",
            "eindigt op:", "http://school.example/a?b=c#d",
            "C:\\map\\bestand", "Regel een\nRegel twee", "Eerste alinea.\n\n- punt een\n- punt twee\n\n**Slot**",
            "  springt in\ndan niet", "a\tb", "|", ">", "%", "---",
            "...", "--- a", "", " ",
            "Deze zin is met opzet zo lang dat hij nooit op een regel van honderdtwintig tekens past, "
                    + "ook niet als hij tussen haakjes staat.",
            "dubbel  spatie", "a:b", "a :b", "12:30", "2026-08-31", "\u00a0hard", "a:\u00a0b", "eind \\", "\"", "'", "''", "x: ", " x",
            "“krul” ‘quotes’ – streep…", "“krul”",
            "– streep", "• punt", "ﬁ", "عربي", "#", "a#b", ",", "a]b", "\n\nlater", "x\n\n\ny", "a \nb", "a\n b\nc");

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void everyTextThatIsChangedBackEndsAsItBegan(String name) {
        checkEach(Repository.text(Path.of(name)), name, 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("protocols")
    void theSameAmongCommentsAndWithOtherEndsOfLines(String name) {
        String text = Repository.text(Path.of(name));
        checkEach(commented(text), name, 10);
        checkEach(text.stripTrailing().replace("\n", "\r\n"), name, 10);
    }

    @Test
    void aDefinitionWithErrorsCanBeChanged() {
        long faulty = definitions().filter(name -> name.contains("/fouten/")).count();
        assertTrue(faulty > 20, "only " + faulty);
    }

    /** @param step 1 for every text, 10 for one of ten */
    private static void checkEach(String begin, String name, int step) {
        EditedText before = EditedText.of(begin);
        Random random = new Random(42);
        List<ValuePath> texts = before.texts();
        for (int i = 0; i < texts.size(); i += step) {
            ValuePath path = texts.get(i);
            String wanted = TEXTS.get(random.nextInt(TEXTS.size()));
            WrittenValue.Entry entry = before.written().find(path).orElseThrow();
            if (entry.key().isPresent() && entry.key().get().end() == entry.after()) {
                // part of a sentence that a comma split between brackets: there is no place for a value
                assertEquals(List.of("edit-touches-more"), before.refusal(new Edit.SetValue(path, PlainValue.text(wanted))));
                continue;
            }
            PlainValue old = before.file().value(path).orElseThrow();
            EditedText after = before.after(new Edit.SetValue(path, PlainValue.text(wanted)));
            assertEquals(Optional.of(PlainValue.text(wanted)), after.file().value(path));
            assertTrue(EditedText.holdsAllBut(before.linesOf(path), begin, after.text()), () -> shown(name, path, begin, after));
            EditedText back = after.after(new Edit.SetValue(path, old));
            assertTrue(begin.equals(back.text()), () -> shown(name, path, begin, after) + EditedText.difference(begin, back.text()));
        }
    }

    private static String shown(String name, ValuePath path, String before, EditedText after) {
        return name + " " + path + "\n" + EditedText.difference(before, after.text());
    }

    static Stream<String> protocols() {
        return Stream.concat(Repository.files(Path.of("protocols"), ".yaml").stream().map(Path::toString), Stream.of("site/school.yaml"));
    }

    /** All that can be opened: those with a fault that leaves no sure place for anything are not. */
    static Stream<String> definitions() {
        Stream<String> fixtures = Stream.of("read", "read/fouten", "check").map(Repository::resource)
                .flatMap(folder -> Repository.files(folder, ".yaml").stream()).map(Path::toString);
        return Stream.concat(protocols(), fixtures).filter(name -> EditableFile.open(Repository.source(name), "").diagnostics().stream()
                .noneMatch(one -> one.severity() == Severity.ERROR));
    }

    /** With comments above and behind lines, more blank lines, and blanks at the end; lines below a sign are left alone. */
    static String commented(String text) {
        Random random = new Random(3);
        StringBuilder out = new StringBuilder();
        int sign = -1;
        int number = 0;
        for (String line : text.lines().toList()) {
            int indent = line.length() - line.stripLeading().length();
            boolean isBelowSign = sign >= 0 && (line.isBlank() || indent > sign);
            if (isBelowSign || line.isBlank() || line.startsWith("#")) {
                out.append(line).append("\n");
                continue;
            }
            number++;
            out.append(random.nextInt(6) == 0 ? " ".repeat(indent) + "# opmerking " + number + ": over wat volgt\n" : "");
            out.append(random.nextInt(25) == 0 ? "\n# kop " + number + "\n" : "");
            sign = line.matches(".*[:-] [>|][-+]?") ? indent : -1;
            out.append(line).append(random.nextInt(5) == 0 ? "  # achteraan " + number : random.nextInt(15) == 0 ? "  " : "").append("\n");
        }
        return out.toString();
    }
}
