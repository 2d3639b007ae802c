package nl.stapwijzer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.read.yaml.WrittenValue;
import nl.stapwijzer.read.yaml.WrittenValue.Entry;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;

/**
 * A definition that can be changed value by value; each change gives another one. An edit says first what the values must become. Then
 * texts that could say so are tried, the best first: the first that is read back as exactly those values, in that order, with every
 * comment that it had and nothing more to warn of, is taken.
 */
public final class EditableFile {
    private final String firstLine;
    private final WrittenFile opened;
    private final WrittenFile now;

    private EditableFile(String firstLine, WrittenFile opened, WrittenFile now) {
        this.firstLine = firstLine;
        this.opened = opened;
        this.now = now;
    }

    /**
     * Nothing, with the reason, for a file that cannot be read, or that has what no edit can be sure of: anchors, tags, a second
     * document, a key that stands twice.
     *
     * @param firstLine an example of how such a file begins
     */
    public static Checked<EditableFile> open(SourceFile file, String firstLine) {
        Checked<WrittenFile> read = WrittenFile.read(file, firstLine);
        return new Checked<>(read.value().map(written -> new EditableFile(firstLine, written, written)), read.diagnostics());
    }

    public SourceFile source() {
        return now.source();
    }

    WrittenFile written() {
        return now;
    }

    /** All of its values. */
    public PlainValue value() {
        return now.plain();
    }

    public Optional<PlainValue> value(ValuePath path) {
        return PlainTree.find(now.plain(), path);
    }

    /** What it was when the file was opened: who goes back to that wants it as it was written then. */
    public Optional<PlainValue> opened(ValuePath path) {
        return PlainTree.find(opened.plain(), path);
    }

    /** Where a value stands; of a list or map on lines of its own, its key or dash. */
    public Span span(ValuePath path) {
        return now.span(path);
    }

    /** The key or dash of a value that is there, and all of its lines. */
    public Span whole(ValuePath path) {
        return now.whole(path);
    }

    /** The way to the innermost value that has this place in it, counted as a {@link Span} does; the file as a whole if none has. */
    public ValuePath pathAt(int line, int column) {
        return now.pathAt(line, column);
    }

    /** The file after an edit; nothing, with the reason at its place, if it cannot be made without a change to more than that. */
    public Checked<EditableFile> apply(Edit edit) {
        Optional<Message> fault = PlainTree.fault(now.plain(), edit);
        if (fault.isPresent()) {
            return Checked.nothing(List.of(Diagnostic.error(now.span(edit.path()), fault.get(), Message.of("edit-look-again"))));
        }
        return firstThatHolds(edit, proposal(edit), PlainTree.after(now.plain(), edit));
    }

    /**
     * Texts that an edit could lead to, the best first.
     *
     * @param gone the comments that go with what is removed
     */
    private record Proposal(List<String> texts, List<String> gone) {
        static Proposal of(List<String> texts) {
            return new Proposal(texts, List.of());
        }
    }

    private Proposal proposal(Edit edit) {
        if (edit instanceof Edit.SetValue set) {
            return Proposal.of(Replacement.texts(now, set.path(), set.value(), opened));
        } else if (edit instanceof Edit.Insert insert) {
            WrittenValue parent = now.value(insert.path());
            return Proposal.of(parent.isBracketed()
                    ? new BracketedEntries(now, parent).withNew(insert.place(), insert.key(), insert.value())
                    : new EntryLines(now, parent).withNew(insert.place(), insert.key(), insert.value(), now.listIndent()));
        } else if (edit instanceof Edit.Move move) {
            return Proposal.of(moved(move));
        } else if (edit instanceof Edit.Rename rename) {
            WrittenValue key = now.find(rename.path()).flatMap(Entry::key).orElseThrow();
            return Proposal.of(List.of(Spelling.values()).stream()
                    .map(spelling -> now.replaced(key.start(), key.end(), spelling.like(key.style(), rename.key(), true, false))).toList());
        }
        return removed(PlainTree.above(now.plain(), edit.path()));
    }

    private Proposal removed(ValuePath path) {
        WrittenValue parent = now.value(path.parent());
        int place = WrittenFile.place(parent, path.last());
        if (parent.isBracketed()) {
            return Proposal.of(List.of(new BracketedEntries(now, parent).without(place)));
        }
        EntryLines.Cut cut = new EntryLines(now, parent).without(place);
        return new Proposal(List.of(cut.text()), cut.comments());
    }

    private List<String> moved(Edit.Move move) {
        WrittenValue parent = now.value(move.path().parent());
        int from = WrittenFile.place(parent, move.path().last());
        if (from == move.place()) {
            return List.of(now.text());
        }
        if (parent.isBracketed()) {
            return List.of(new BracketedEntries(now, parent).moved(from, move.place()));
        }
        EntryLines entries = new EntryLines(now, parent);
        EntryLines.Cut cut = entries.without(from);
        return cut.lines().isEmpty() ? List.of() : read(cut.text()).value()
                .flatMap(rest -> new EntryLines(rest, rest.value(move.path().parent())).with(move.place(), cut.lines(), entries.isSpaced()))
                .stream().toList();
    }

    // --- trust

    private Checked<EditableFile> firstThatHolds(Edit edit, Proposal proposal, PlainValue wanted) {
        List<String> comments = new ArrayList<>(texts(now));
        proposal.gone().forEach(comments::remove);
        comments.sort(null);
        Span at = now.span(edit.path());
        List<Diagnostic> reasons = List.of(Diagnostic.error(at, Message.of("edit-touches-more"), Message.of("edit-in-text")));
        for (String text : proposal.texts()) {
            Checked<WrittenFile> read = read(text);
            if (read.value().isEmpty()) {
                reasons = read.diagnostics().stream().map(one -> new Diagnostic(one.severity(), at, one.message(), one.hints())).toList();
            } else if (read.value().get().plain().equals(wanted)) {
                WrittenFile after = read.value().get();
                if (!texts(after).stream().sorted().toList().equals(comments)) {
                    reasons = List.of(Diagnostic.error(at, Message.of("edit-loses-comment"), Message.of("edit-in-text")));
                } else if (after.warnings() <= Math.max(opened.warnings(), now.warnings())) {
                    return Checked.of(new EditableFile(firstLine, opened, after), List.of());
                }
            }
        }
        return Checked.nothing(reasons);
    }

    /** What was read before is not read again: it is how most changes end that somebody takes back. */
    private Checked<WrittenFile> read(String text) {
        Optional<WrittenFile> known = Stream.of(now, opened).filter(file -> file.text().equals(text)).findFirst();
        return known.map(file -> Checked.of(file, List.of()))
                .orElseGet(() -> WrittenFile.read(new SourceFile(now.source().name(), text), firstLine));
    }

    private static List<String> texts(WrittenFile file) {
        return file.comments().stream().map(WrittenFile.Comment::text).toList();
    }
}
