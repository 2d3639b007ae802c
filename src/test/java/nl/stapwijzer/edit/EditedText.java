package nl.stapwijzer.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.read.yaml.WrittenValue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.SourceFile;

/** A text and what edits make of it. */
final class EditedText {
    private final EditableFile file;

    EditedText(EditableFile file) {
        this.file = file;
    }

    static EditedText of(String text) {
        Checked<EditableFile> opened = EditableFile.open(new SourceFile("protocols/proef.yaml", text), "protocol: pesten");
        return new EditedText(opened.value().orElseThrow(() -> new AssertionError(codes(opened.diagnostics()) + "\n" + text)));
    }

    /** What the reasons are called for which a text cannot be opened to be edited. */
    static List<String> refusalToOpen(String text) {
        return codes(EditableFile.open(new SourceFile("protocols/proef.yaml", text), "protocol: pesten").diagnostics());
    }

    EditableFile file() {
        return file;
    }

    String text() {
        return file.source().text();
    }

    EditedText after(Edit edit) {
        Checked<EditableFile> changed = file.apply(edit);
        return new EditedText(changed.value()
                .orElseThrow(() -> new AssertionError(edit + ": " + codes(changed.diagnostics()) + "\n" + text())));
    }

    List<String> refusal(Edit edit) {
        Checked<EditableFile> changed = file.apply(edit);
        assertEquals(Optional.empty(), changed.value().map(one -> one.source().text()), () -> edit.path().toString());
        return codes(changed.diagnostics());
    }

    private static List<String> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::code).distinct().toList();
    }

    // --- edits, briefly

    static Edit set(String path, PlainValue value) {
        return new Edit.SetValue(ValuePath.parse(path), value);
    }

    static Edit set(String path, String text) {
        return set(path, PlainValue.text(text));
    }

    static Edit add(String path, int place, String key, PlainValue value) {
        return new Edit.Insert(ValuePath.parse(path), place, Optional.of(key), value);
    }

    static Edit insert(String path, int place, PlainValue value) {
        return new Edit.Insert(ValuePath.parse(path), place, Optional.empty(), value);
    }

    static Edit insert(String path, int place, String text) {
        return insert(path, place, PlainValue.text(text));
    }

    static Edit remove(String path) {
        return new Edit.Remove(ValuePath.parse(path));
    }

    static Edit move(String path, int place) {
        return new Edit.Move(ValuePath.parse(path), place);
    }

    static Edit rename(String path, String key) {
        return new Edit.Rename(ValuePath.parse(path), key);
    }

    static PlainValue map(String... keysAndTexts) {
        List<PlainValue.PlainEntry> entries = new ArrayList<>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            entries.add(PlainValue.entry(keysAndTexts[i], PlainValue.text(keysAndTexts[i + 1])));
        }
        return new PlainValue.PlainMap(entries);
    }

    // --- what there is

    WrittenFile written() {
        return file.written();
    }

    /** The paths of all texts in the file. */
    List<ValuePath> texts() {
        List<ValuePath> found = new ArrayList<>();
        collect(written().root(), new ValuePath(List.of()), true, found);
        return found;
    }

    /** The paths of all lists and maps in the file. */
    List<ValuePath> collections() {
        List<ValuePath> found = new ArrayList<>();
        collect(written().root(), new ValuePath(List.of()), false, found);
        return found;
    }

    private static void collect(WrittenValue value, ValuePath path, boolean texts, List<ValuePath> found) {
        if (value.isText() == texts) {
            found.add(path);
        }
        for (int i = 0; i < value.entries().size(); i++) {
            WrittenValue.Entry entry = value.entries().get(i);
            collect(entry.value(), value.isList() ? path.child(i) : path.child(entry.name()), texts, found);
        }
    }

    // --- differences

    /** Which lines an entry has: the first, and the one past the last, from 0. */
    int[] linesOf(ValuePath path) {
        WrittenValue.Entry entry = written().find(path).orElseThrow();
        LineIndex lines = written().lines();
        return new int[] {lines.number(entry.start()) - 1, lines.number(entry.end())};
    }

    /** Whether all lines of {@code before} outside these are in {@code after}, above and below. */
    static boolean holdsAllBut(int[] lines, String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        int below = old.size() - lines[1];
        return now.size() >= lines[0] + below && old.subList(0, lines[0]).equals(now.subList(0, lines[0]))
                && old.subList(lines[1], old.size()).equals(now.subList(now.size() - below, now.size()));
    }

    static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    /** The lines that went and came, for a message. */
    static String difference(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        int least = Math.min(old.size(), now.size());
        int top = 0;
        while (top < least && old.get(top).equals(now.get(top))) {
            top++;
        }
        int bottom = 0;
        while (bottom < least - top && old.get(old.size() - 1 - bottom).equals(now.get(now.size() - 1 - bottom))) {
            bottom++;
        }
        return "- " + String.join("|\n- ", old.subList(top, old.size() - bottom)) + "|\n+ "
                + String.join("|\n+ ", now.subList(top, now.size() - bottom)) + "|\n";
    }
}
