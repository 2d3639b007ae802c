package nl.stapwijzer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.edit.PlainValue.PlainText;
import nl.stapwijzer.read.yaml.WrittenValue;
import nl.stapwijzer.read.yaml.WrittenValue.Entry;
import nl.stapwijzer.read.yaml.WrittenValue.Style;

/** The texts that another value in the place of one could lead to, the best first. Which of them hold is for others to see. */
final class Replacement {
    private static final int INDENT = 2;
    /** Lines of a folded text may be as long as the author's others; a line that is longer than this was not meant as one. */
    private static final int LONGEST = 140;

    private final WrittenFile in;
    private final Entry entry;
    private final WrittenValue old;
    private final int column;

    private Replacement(WrittenFile in, Entry entry) {
        this.in = in;
        this.entry = entry;
        this.old = entry.value();
        this.column = in.lines().column(entry.start());
    }

    /** @param opened the file as it was first: a value that comes back is written as it was there */
    static List<String> texts(WrittenFile in, ValuePath path, PlainValue wanted, WrittenFile opened) {
        List<Entry> way = in.way(path);
        Replacement replacement = new Replacement(in, way.get(way.size() - 1));
        List<String> texts = new ArrayList<>();
        if (PlainTree.of(replacement.old).equals(wanted)) {
            return List.of(in.text());
        }
        opened.find(path).filter(was -> PlainTree.of(was.value()).equals(wanted))
                .ifPresent(was -> texts.addAll(replacement.asItWas(opened, was)));
        boolean bracketed = in.root().isBracketed() || way.subList(0, way.size() - 1).stream().anyMatch(one -> one.value().isBracketed());
        for (Spelling spelling : Spelling.values()) {
            texts.addAll(bracketed ? List.of(replacement.between(spelling, wanted)) : replacement.onLines(spelling, wanted));
        }
        return texts;
    }

    /** The comment that went to the first line of a value of more lines goes back behind it. */
    private List<String> asItWas(WrittenFile opened, Entry was) {
        String written = opened.text().substring(was.after(), regionEnd(opened, was));
        String comment = old.isBlock() || old.isBlockText() ? in.commentBehind(entry.after()) : "";
        return Stream.of(written + comment, written).map(text -> in.replaced(entry.after(), regionEnd(in, entry), text)).toList();
    }

    /** Where a value ends, with the blanks behind it if nothing else is there. */
    private static int regionEnd(WrittenFile file, Entry entry) {
        int end = file.lines().end(entry.end());
        return file.text().substring(entry.end(), end).isBlank() ? end : entry.end();
    }

    private String between(Spelling spelling, PlainValue wanted) {
        String written = wanted instanceof PlainText text ? spelling.like(old.style(), text.text(), true, isNumber())
                : spelling.onOneLine(wanted, true);
        return in.replaced(old.start(), old.end(), (old.start() == old.end() ? " " : "") + written);
    }

    private boolean isNumber() {
        return old.style() == Style.PLAIN && old.text().matches("[0-9]+");
    }

    private List<String> onLines(Spelling spelling, PlainValue wanted) {
        if (wanted instanceof PlainText text) {
            return text(spelling, text.text());
        }
        if (old.isBracketed()) {
            return List.of(in.spliced(entry.after(), old, " " + spelling.onOneLine(wanted, false), List.of()));
        }
        int before = column + entry.after() - entry.start();
        BlockText lines = new NewLines(spelling, in.listIndent()).behind(wanted, column, before, entry.key().isEmpty(), old.isBlock());
        return List.of(in.spliced(entry.after(), old, lines.head().isEmpty() ? "" : " " + lines.head(), lines.body()));
    }

    private List<String> text(Spelling spelling, String text) {
        List<String> texts = new ArrayList<>();
        boolean endsInBlankLine = text.substring(text.lastIndexOf('\n') + 1).isBlank();
        if (spelling == Spelling.WHERE_NEEDED && !endsInBlankLine) {
            block(text).ifPresent(block -> texts.add(old.isBlockText() ? in.spliced(old.start(), old, block.head(), block.body())
                    : in.spliced(entry.after(), old, " " + block.head(), block.body())));
        }
        String written = spelling.like(old.style(), text, false, isNumber());
        boolean onOneLine = old.isText() && !old.isBlockText() && old.start() < old.end();
        texts.add(onOneLine ? in.replaced(old.start(), old.end(), written) : in.spliced(entry.after(), old, " " + written, List.of()));
        return texts;
    }

    private Optional<BlockText> block(String text) {
        if (!old.isBlockText()) {
            return text.contains("\n") ? Optional.of(BlockText.literal(text, column, column + INDENT, "|-")) : Optional.empty();
        }
        int header = in.lines().end(old.start());
        String sign = in.text().substring(old.start(), header).replaceAll("\\s.*", "").replaceAll("[0-9]", "");
        List<String> lines = in.text().substring(Math.min(in.lines().next(old.start()), old.end()), old.end()).lines().toList();
        int indent = lines.stream().filter(line -> !line.isBlank()).findFirst().map(line -> line.length() - line.stripLeading().length())
                .map(found -> Math.max(column + 1, found)).orElse(column + INDENT);
        if (old.style() == Style.LITERAL) {
            return Optional.of(BlockText.literal(text, column, indent, sign));
        }
        int width = lines.stream().mapToInt(String::length).filter(length -> length <= LONGEST).max().orElse(0);
        return BlockText.folded(text, indent, sign, old.text().contains("\n") ? List.of() : lines, Math.max(NewLines.WIDTH, width))
                .or(() -> Optional.of(BlockText.literal(text, column, indent, sign.replace('>', '|'))));
    }
}
