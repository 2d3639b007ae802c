package nl.stapwijzer.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.stapwijzer.read.yaml.WrittenValue;
import nl.stapwijzer.read.yaml.WrittenValue.Entry;

/** The entries of a list or map on lines of its own: which lines are whose, and how lines go in and out. */
record EntryLines(WrittenFile in, WrittenValue parent) {
    /**
     * A text without an entry.
     *
     * @param lines of the entry and its comments; none if it shares its line with the dash of what it is part of
     * @param comments that go with it
     */
    record Cut(String text, List<String> lines, List<String> comments) {}

    private List<Entry> all() {
        return parent.entries();
    }

    private LineIndex lines() {
        return in.lines();
    }

    // --- in

    /** The texts in which a new entry has this place, the best first. */
    List<String> withNew(int place, Optional<String> key, PlainValue value, int listIndent) {
        int column = lines().column(all().get(0).start());
        return List.of(Spelling.values()).stream().map(spelling -> {
            NewLines writer = new NewLines(spelling, listIndent);
            String row = writer.row(key, value, column);
            boolean isRow = !(value instanceof PlainValue.PlainText) && row.length() <= longestRow();
            List<String> lines = isRow ? List.of(row) : writer.entry(key, value, column, isMostlyOnLines());
            return with(place, lines, isSpaced());
        }).flatMap(Optional::stream).toList();
    }

    /**
     * The text with whole lines in front of the entry that has this place, or behind the last; nothing if they cannot stand there.
     *
     * @param spaced whether blank lines keep entries apart here
     */
    Optional<String> with(int place, List<String> added, boolean spaced) {
        String body = String.join(in.lineEnd(), added) + in.lineEnd();
        int first = all().get(0).start();
        if (place == 0 && !lines().isFirstOnLine(first)) {
            // behind the dash: what stood there goes to a line of its own
            return added.get(0).stripLeading().startsWith("#") ? Optional.empty()
                    : Optional.of(in.replaced(first, first, body.stripLeading() + " ".repeat(lines().column(first))));
        }
        int at = place == 0 ? start(0) : end(place - 1);
        boolean between = place > 0 && place < all().size();
        boolean gap = between && lines().blankFrom(at) > 0 && (added.size() > 1 || spaced && !isOneLine(place - 1));
        boolean blankAbove = between ? gap : spaced && place > 0;
        String lead = at > 0 && in.text().charAt(at - 1) != '\n' && at > lines().start(at) ? in.lineEnd() : "";
        String above = blankAbove ? in.lineEnd() : "";
        String below = spaced && place == 0 ? in.lineEnd() : "";
        return Optional.of(in.replaced(at, at, lead + above + body + below));
    }

    /** Whether the entries mostly have blank lines between them. */
    boolean isSpaced() {
        long spaced = IntStream.range(0, all().size() - 1).filter(i -> lines().blankFrom(end(i)) > 0).count();
        return spaced * 2 > all().size() - 1;
    }

    private boolean isMostlyOnLines() {
        List<WrittenValue> large = all().stream().map(Entry::value).filter(value -> !value.isText()).toList();
        return large.stream().filter(WrittenValue::isBlock).count() * 2 > large.size();
    }

    /** Where each entry stands between brackets on a line of its own, how long the longest is; else 0. */
    private int longestRow() {
        boolean rows = all().size() > 1
                && IntStream.range(0, all().size()).allMatch(i -> all().get(i).value().isBracketed() && isOneLine(i));
        return rows ? all().stream().mapToInt(entry -> lines().column(entry.end())).max().orElse(0) : 0;
    }

    // --- out

    Cut without(int place) {
        Entry entry = all().get(place);
        if (!lines().isFirstOnLine(entry.start())) {
            return behindDash(entry, all().get(1));
        }
        int from = start(place);
        int to = end(place);
        List<String> gone = in.text().substring(from, to).lines().toList();
        List<String> comments = comments(from, to);
        int above = lines().blankBefore(from);
        int below = lines().blankFrom(to);
        // one of the two gaps goes along: at the end the one above, else the smaller
        if (place > 0 && (place + 1 == all().size() || above <= below)) {
            for (int i = 0; i < above; i++) {
                from = lines().start(from - 1);
            }
        } else if (place + 1 < all().size()) {
            for (int i = 0; i < below; i++) {
                to = lines().next(to);
            }
        }
        return new Cut(in.replaced(from, to, ""), gone, comments);
    }

    /** The first key behind a dash goes: the second takes its place. */
    private Cut behindDash(Entry first, Entry second) {
        int ownLines = Math.min(second.start(), lines().next(first.end() - 1));
        return new Cut(in.replaced(first.start(), second.start(), ""), List.of(), comments(first.start(), ownLines));
    }

    private List<String> comments(int from, int to) {
        return in.comments().stream().filter(comment -> from <= comment.start() && comment.start() < to)
                .map(WrittenFile.Comment::text).toList();
    }

    // --- which lines are whose

    /**
     * Where an entry begins with the comments right above it that stand no further to the right. Those at the top of the file are
     * nobody's. Those above the first of a row of entries of one line may be about all of them, so they are not of the first.
     */
    private int start(int place) {
        int start = lines().start(all().get(place).start());
        int own = start;
        int column = lines().column(all().get(place).start());
        while (own > lines().start(0) && lines().isComment(own - 1) && lines().indent(own - 1) <= column) {
            own = lines().start(own - 1);
        }
        return own == lines().start(0) || isFirstOfRow(place) ? start : own;
    }

    private boolean isFirstOfRow(int place) {
        return place + 1 < all().size() && isOneLine(place) && lines().start(all().get(place + 1).start()) == end(place);
    }

    /** Where the line begins that is no longer of an entry: below its value, and below the comments that stand further to the right. */
    private int end(int place) {
        Entry entry = all().get(place);
        int column = lines().column(entry.start());
        int end = lines().next(entry.end());
        int look = end;
        while (look < in.text().length() && (lines().isBlank(look) || lines().isComment(look) && lines().indent(look) > column)) {
            boolean comment = lines().isComment(look);
            look = lines().next(look);
            end = comment ? look : end;
        }
        return end;
    }

    private boolean isOneLine(int place) {
        Entry entry = all().get(place);
        return lines().start(entry.start()) == lines().start(entry.end());
    }
}
