package nl.stapwijzer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.read.yaml.WrittenValue;
import nl.stapwijzer.read.yaml.WrittenValue.Entry;
import nl.stapwijzer.read.yaml.YamlFile;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;

/** A text that has been read, with what is asked of it to change it: values, lines, comments and habits of its author. */
final class WrittenFile {
    /** @param text from its sign to the end of the line */
    record Comment(int start, String text) {}

    private final SourceFile source;
    private final WrittenValue root;
    private final PlainValue plain;
    private final LineIndex lines;
    private final List<Comment> comments = new ArrayList<>();
    private final int warnings;

    private WrittenFile(SourceFile source, WrittenValue root, int warnings) {
        this.source = source;
        this.root = root;
        this.plain = PlainTree.of(root);
        this.lines = new LineIndex(source.text());
        this.warnings = warnings;
        collectComments(source.text().length(), collectComments(root, 0));
    }

    static Checked<WrittenFile> read(SourceFile source, String firstLine) {
        Findings findings = new Findings();
        Optional<WrittenValue> root = YamlFile.written(source, firstLine, findings);
        return root.map(value -> Checked.of(new WrittenFile(source, value, findings.all().size()), List.of()))
                .orElseGet(() -> Checked.nothing(findings.all()));
    }

    SourceFile source() {
        return source;
    }

    String text() {
        return source.text();
    }

    WrittenValue root() {
        return root;
    }

    PlainValue plain() {
        return plain;
    }

    LineIndex lines() {
        return lines;
    }

    List<Comment> comments() {
        return comments;
    }

    /** How many values the reader warns of, since they may have been meant in another way than they are read. */
    int warnings() {
        return warnings;
    }

    // --- places

    /** The entries on the way to a value, as far as they are there. */
    List<Entry> way(ValuePath path) {
        List<Entry> way = new ArrayList<>();
        WrittenValue here = root;
        for (String step : path.steps()) {
            int place = place(here, step);
            if (place < 0) {
                break;
            }
            way.add(here.entries().get(place));
            here = here.entries().get(place).value();
        }
        return way;
    }

    Optional<Entry> find(ValuePath path) {
        List<Entry> way = way(path);
        return path.isRoot() || way.size() < path.steps().size() ? Optional.empty() : Optional.of(way.get(way.size() - 1));
    }

    /** The list or map, or other value, at a path that is there. */
    WrittenValue value(ValuePath path) {
        return path.isRoot() ? root : find(path).orElseThrow().value();
    }

    /** The place of a key, or of a place written as one, among the entries; -1 if there is none. */
    static int place(WrittenValue parent, String step) {
        for (int i = 0; i < parent.entries().size(); i++) {
            if (parent.isList() ? Integer.toString(i).equals(step) : parent.entries().get(i).name().equals(step)) {
                return i;
            }
        }
        return -1;
    }

    /** Where a value stands, or what comes nearest to it. */
    Span span(ValuePath path) {
        List<Entry> way = way(path);
        if (way.isEmpty()) {
            return source.start();
        }
        Entry entry = way.get(way.size() - 1);
        int start = way.size() < path.steps().size() || entry.value().isBlock() || entry.value().end() == entry.value().start()
                ? entry.start() : entry.value().start();
        return lines.span(source.name(), start, entry.end());
    }

    /** The key or dash of a value that is there, and all of its lines. */
    Span whole(ValuePath path) {
        Optional<Entry> entry = find(path);
        return entry.map(found -> lines.whole(source.name(), found.start(), found.end())).orElseGet(source::start);
    }

    /** The way to the innermost value that has this place in it; to the file as a whole where there is none. */
    ValuePath pathAt(int line, int column) {
        int at = lines.offset(line, column);
        ValuePath path = new ValuePath(List.of());
        WrittenValue here = root;
        for (int i = 0; i < here.entries().size(); i++) {
            Entry entry = here.entries().get(i);
            if (entry.start() <= at && at <= entry.end()) {
                path = here.isList() ? path.child(i) : path.child(entry.name());
                here = entry.value();
                i = -1;
            }
        }
        return path;
    }

    // --- comments

    private int collectComments(WrittenValue value, int from) {
        if (value.isText()) {
            collectComments(value.isBlockText() ? lines.end(value.start()) : value.start(), from);
            return Math.max(from, value.end());
        }
        int at = from;
        for (Entry entry : value.entries()) {
            at = entry.key().isPresent() ? collectComments(entry.key().get(), at) : at;
            at = collectComments(entry.value(), at);
        }
        return at;
    }

    /** Those between two places that have no text between them. */
    private void collectComments(int to, int from) {
        for (int i = from; i < to; i++) {
            if (text().charAt(i) == '#' && (i == lines.start(i) || Character.isWhitespace(text().charAt(i - 1)))) {
                comments.add(new Comment(i, text().substring(i, lines.end(i)).strip()));
                i = lines.end(i);
            }
        }
    }

    /** The comment further on this line with the blanks before it; empty if there is none. */
    String commentBehind(int at) {
        int end = lines.end(at);
        int start = comments.stream().mapToInt(Comment::start).filter(one -> at <= one && one < end).findFirst().orElse(end);
        while (start > at && text().charAt(start - 1) == ' ') {
            start--;
        }
        return text().substring(start, end).isBlank() ? "" : text().substring(start, end);
    }

    // --- habits

    String lineEnd() {
        int first = text().indexOf('\n');
        return first > 0 && text().charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    /** How far the dashes of a list stand to the right of its key: 2, or 0 if the author mostly does that. */
    int listIndent() {
        return unindentedLists(root) > 0 ? 0 : 2;
    }

    /** How many more lists there are with their dashes below the key than to the right of it. */
    private int unindentedLists(WrittenValue value) {
        int count = 0;
        for (Entry entry : value.isBlock() ? value.entries() : List.<Entry>of()) {
            if (entry.key().isPresent() && entry.value().style() == WrittenValue.Style.LIST) {
                count += lines.column(entry.value().start()) == lines.column(entry.start()) ? 1 : -1;
            }
            count += unindentedLists(entry.value());
        }
        return count;
    }

    // --- text

    /** The text with another in the place of a part of it; whether its last line has a line end stays as it was. */
    String replaced(int from, int to, String written) {
        String text = text().substring(0, from) + written + text().substring(to);
        boolean ended = text().endsWith("\n");
        if (ended && !text.endsWith("\n")) {
            return text + lineEnd();
        }
        return !ended && text.endsWith("\n") ? text.substring(0, text.length() - lineEnd().length()) : text;
    }

    /**
     * The text with one line written over a value, and more lines below what else stands behind the value: a comment keeps its place.
     *
     * @param from where the line begins to be new
     */
    String spliced(int from, WrittenValue old, String head, List<String> body) {
        int to = Math.max(from, old.end());
        int end = lines.end(to);
        String tail = old.isBlockText() ? commentBehind(old.start()) : text().substring(to, end);
        StringBuilder out = new StringBuilder(head).append(tail.isBlank() ? "" : tail);
        body.forEach(line -> out.append(lineEnd()).append(line));
        return replaced(from, end, out.toString());
    }
}
