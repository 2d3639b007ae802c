package nl.stapwijzer.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.source.Checked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits made at random, always the same ones, up to twenty after each other. Each changes its own lines only and reads as it should. */
@Tag("slow")
class RandomEditsTest {
    private static final int ROUND = 20;

    @ParameterizedTest(name = "{0}")
    @MethodSource("nl.stapwijzer.edit.ThereAndBackTest#protocols")
    void anEditChangesOnlyItsOwnLines(String name) {
        assertTrue(refusedOf(Repository.text(Path.of(name)), 100) <= 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nl.stapwijzer.edit.ThereAndBackTest#protocols")
    void theSameAmongComments(String name) {
        assertTrue(refusedOf(ThereAndBackTest.commented(Repository.text(Path.of(name))), 50) <= 5);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nl.stapwijzer.edit.ThereAndBackTest#protocols")
    void theSameWithOtherEndsOfLines(String name) {
        assertTrue(refusedOf(Repository.text(Path.of(name)).stripTrailing().replace("\n", "\r\n"), 50) <= 1);
    }

    /** How many edits were refused. */
    private static int refusedOf(String begin, int edits) {
        Random random = new Random(7);
        EditedText now = EditedText.of(begin);
        int refused = 0;
        for (int i = 0; i < edits; i++) {
            now = i % ROUND == 0 ? EditedText.of(begin) : now;
            Edit edit = any(random, now, i);
            Checked<EditableFile> after = now.file().apply(edit);
            if (after.value().isPresent()) {
                check(edit, now, new EditedText(after.value().get()));
                now = new EditedText(after.value().get());
            } else {
                refused++;
            }
        }
        return refused;
    }

    private static void check(Edit edit, EditedText before, EditedText after) {
        String shown = edit + "\n" + EditedText.difference(before.text(), after.text());
        assertEquals(PlainTree.after(before.file().value(), edit), EditedText.of(after.text()).file().value(), shown);
        assertEquals(before.text().endsWith("\n"), after.text().endsWith("\n"), shown);
        assertTrue(!before.text().contains("\r") || !after.text().replace("\r\n", "").contains("\n"), shown);
        ValuePath path = edit instanceof Edit.Remove ? PlainTree.above(before.file().value(), edit.path()) : edit.path();
        ValuePath brackets = outermostBrackets(before.written(), edit instanceof Edit.Insert ? path : path.parent());
        if (!brackets.isRoot()) {
            assertTrue(EditedText.holdsAllBut(before.linesOf(brackets), before.text(), after.text()), shown);
        } else if (edit instanceof Edit.SetValue || edit instanceof Edit.Rename) {
            assertTrue(EditedText.holdsAllBut(before.linesOf(edit.path()), before.text(), after.text()), shown);
        } else if (edit instanceof Edit.Insert) {
            assertTrue(isWithin(lines(before), lines(after)), shown);
        } else if (edit instanceof Edit.Remove) {
            assertTrue(isWithin(lines(after), lines(before)), shown);
            assertTrue(lines(before).size() - lines(after).size() <= mostLines(before, path), shown);
        } else {
            boolean shares = beginsBesideADash(before, path.parent());
            assertEquals(moved(before, shares), moved(after, shares), shown);
            assertTrue(!shares || EditedText.holdsAllBut(before.linesOf(path.parent()), before.text(), after.text()), shown);
        }
    }

    /** Of a list that begins on the line of the dash of another, whichever entry comes first stands there. */
    private static boolean beginsBesideADash(EditedText text, ValuePath list) {
        return !list.isRoot() && EditedText.lines(text.text()).get(text.linesOf(list)[0]).strip().startsWith("- - ");
    }

    private static List<String> moved(EditedText text, boolean withoutDashes) {
        return lines(text).stream().filter(line -> !line.isBlank())
                .map(line -> withoutDashes ? line.replaceFirst("^[ -]+", "") : line).sorted().toList();
    }

    /** The outermost list or map between brackets on this way; the root if there is none. */
    private static ValuePath outermostBrackets(WrittenFile file, ValuePath path) {
        ValuePath here = new ValuePath(List.of());
        for (String step : path.steps()) {
            here = here.child(step);
            if (file.value(here).isBracketed()) {
                return here;
            }
        }
        return new ValuePath(List.of());
    }

    /** How many lines may go with an entry: its own, the comments around it and a gap. */
    private static int mostLines(EditedText before, ValuePath path) {
        List<String> all = EditedText.lines(before.text());
        int[] own = before.linesOf(path);
        int first = own[0];
        while (first > 0 && all.get(first - 1).strip().startsWith("#")) {
            first--;
        }
        while (first > 0 && all.get(first - 1).isBlank()) {
            first--;
        }
        int last = own[1];
        while (last < all.size() && (all.get(last).isBlank() || all.get(last).strip().startsWith("#"))) {
            last++;
        }
        return last - first;
    }

    /** A key that comes to stand first behind a dash, or no longer does, is the same line with another beginning. */
    private static List<String> lines(EditedText text) {
        return text.text().lines().map(line -> line.replaceFirst("^( *)- (?=[^ ]+:)", "$1  ")).toList();
    }

    /** Whether these lines are all there, in order, with others in between. */
    private static boolean isWithin(List<String> few, List<String> many) {
        int at = 0;
        for (String line : many) {
            at += at < few.size() && few.get(at).equals(line) ? 1 : 0;
        }
        return at == few.size();
    }

    // --- any edit

    private static Edit any(Random random, EditedText now, int i) {
        List<ValuePath> collections = now.collections();
        ValuePath parent = collections.get(random.nextInt(collections.size()));
        List<PlainValue.PlainEntry> entries = PlainTree.entries(now.file().value(parent).orElseThrow());
        boolean isList = now.written().value(parent).isList();
        int size = entries.size();
        Edit insert = new Edit.Insert(parent, random.nextInt(size + 1), isList ? Optional.empty() : Optional.of("nieuw-" + i),
                anyValue(random));
        if (size == 0) {
            return insert;
        }
        ValuePath child = parent.child(entries.get(random.nextInt(size)).key());
        return switch (random.nextInt(6)) {
            case 0 -> new Edit.Remove(child);
            case 1, 2 -> insert;
            case 3 -> new Edit.Move(child, random.nextInt(size));
            case 4 -> isList ? new Edit.SetValue(child, anyValue(random)) : new Edit.Rename(child, "nieuw-" + i);
            default -> new Edit.SetValue(child, anyText(random));
        };
    }

    private static PlainValue anyText(Random random) {
        return PlainValue.text(ThereAndBackTest.TEXTS.get(random.nextInt(ThereAndBackTest.TEXTS.size())));
    }

    private static PlainValue anyValue(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> PlainValue.texts("leerkracht", "ib");
            case 1 -> PlainValue.map(PlainValue.entry("een-van", PlainValue.texts("leerkracht", "ib")), PlainValue.entry("keuze",
                    anyText(random)));
            case 2 -> {
                List<PlainValue.PlainEntry> step = new ArrayList<>();
                step.add(PlainValue.entry("titel", anyText(random)));
                step.add(PlainValue.entry("acties", PlainValue.list(anyText(random), EditedText.map("doe", "Bel."),
                        PlainValue.list(anyText(random)))));
                step.add(PlainValue.entry("vraag", PlainValue.text("Klaar?")));
                step.add(PlainValue.entry("antwoorden", EditedText.map("ja", "einde", "nee", "- nog niet")));
                yield new PlainValue.PlainMap(step);
            }
            default -> anyText(random);
        };
    }
}
