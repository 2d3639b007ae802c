package nl.stapwijzer.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.PlainValue.PlainText;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.source.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole forms as a browser sends them, with one field of each filled in otherwise: always the same ones. Only the lines of that differ. */
@Tag("slow")
class RandomPostsTest {
    private static final int POSTS = 100;

    @ParameterizedTest(name = "{0}")
    @MethodSource("nl.stapwijzer.edit.ThereAndBackTest#protocols")
    void oneFieldThatIsChangedGivesADifferenceOfItsOwnLines(String name) {
        EditableFile file = SentForm.open(name.contains("school") ? OpenFiles.SCHOOL : "protocols/proef.yaml",
                Repository.text(Path.of(name)));
        Random random = new Random(13);
        List<SentForm> forms = SentForm.all(file).stream().map(path -> new SentForm(file, path)).filter(one -> !one.fields().isEmpty())
                .toList();
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (int changed = 0; changed < POSTS;) {
            SentForm form = forms.get(random.nextInt(forms.size()));
            FormField field = form.fields().get(random.nextInt(form.fields().size()));
            Optional<Map<String, List<String>>> other = random.nextInt(5) == 0 ? form.without(field) : form.other(field);
            if (other.isPresent() && !other.get().equals(form.of(field))) {
                Editing editing = form.with(field, other.get());
                refused += editing.refused().size();
                changed++;
                if (!isOwn(file, ValuePath.parse(field.path()), editing)) {
                    wrong.add(field.path() + "\n" + TextDifference.of(file.source().text(), editing.file().source().text()));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(refused <= POSTS / 50, refused + " refused");
    }

    /** Whether nothing differs but the lines of what it is about, with the comments and blank lines around what went. */
    private static boolean isOwn(EditableFile file, ValuePath path, Editing editing) {
        List<String> before = lines(file);
        List<String> after = lines(editing.file());
        int least = Math.min(before.size(), after.size());
        int top = 0;
        while (top < least && before.get(top).equals(after.get(top))) {
            top++;
        }
        int bottom = 0;
        while (bottom < least - top && before.get(before.size() - 1 - bottom).equals(after.get(after.size() - 1 - bottom))) {
            bottom++;
        }
        Optional<Span> own = about(file, path, editing.file()).map(file::whole);
        if (own.isEmpty() || top + bottom >= before.size()) {
            return top + bottom >= before.size();
        }
        int first = own.get().line() - 1;
        int last = own.get().endLine();
        while (editing.file().value(path).isEmpty() && first > 0 && isAside(before.get(first - 1))) {
            first--;
        }
        while (editing.file().value(path).isEmpty() && last < before.size() && isAside(before.get(last))) {
            last++;
        }
        boolean isMarked = last < before.size()
                && isTheSameButForTheDash(before.get(last), after.get(after.size() - (before.size() - last)));
        return top >= first && before.size() - bottom <= (isMarked ? last + 1 : last);
    }

    /** What came second in a thing of a list carries its dash when the first has gone. */
    private static boolean isTheSameButForTheDash(String before, String after) {
        return !before.equals(after) && after.replaceFirst("- ", "  ").equals(before);
    }

    private static List<String> lines(EditableFile file) {
        return Arrays.asList(file.source().text().split("\n", -1));
    }

    private static boolean isAside(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    /**
     * What is written anew: the value, or a short one that gets keys; nothing where a key only comes between. All between brackets is
     * written anew, and what is left with one thing in it. Who asks a question, or no longer does, changes where the step leads.
     */
    private static Optional<ValuePath> about(EditableFile file, ValuePath path, EditableFile after) {
        ValuePath there = path;
        while (file.value(there).isEmpty()) {
            there = there.parent();
        }
        for (int i = 1; i <= there.steps().size(); i++) {
            ValuePath above = new ValuePath(there.steps().subList(0, i));
            Span span = file.span(above);
            if (lines(file).get(span.line() - 1).substring(span.column() - 1).matches("[\\[{].*")) {
                return Optional.of(above);
            }
        }
        boolean asks = path.last().equals("vraag") && file.value(path).isPresent() != after.value(path).isPresent();
        while (after.value(path).isEmpty() && !there.isRoot() && entries(file, there.parent()) <= 2) {
            there = there.parent();
        }
        boolean onlyComes = !there.equals(path) && file.value(path).isEmpty() && !(file.value(there).orElseThrow() instanceof PlainText);
        return onlyComes && !asks ? Optional.empty() : Optional.of(asks ? path.parent() : there);
    }

    private static int entries(EditableFile file, ValuePath path) {
        PlainValue value = file.value(path).orElseThrow();
        return value instanceof PlainMap map ? map.entries().size() : value instanceof PlainList list ? list.items().size() : 1;
    }
}
