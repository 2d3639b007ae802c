package nl.stapwijzer.start;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.docx.Block;
import nl.stapwijzer.docx.Block.Kind;

/** Blocks as one text of a definition: what they say is kept, and no sign of theirs becomes markup. */
final class DraftText {
    /** Below what a text may have; a line that is longer is cut behind a sentence. */
    static final int LONGEST_LINE = 1_200;
    private static final int LONGEST = 12_000;
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>~|]|&(?=#?\\w+;)");
    private static final Pattern FIRST = Pattern.compile("^(?:([-+#=:])|(\\d+)([.)]))");

    private final List<String> pieces = new ArrayList<>();
    private final List<String> over = new ArrayList<>();
    private int length;
    private boolean inList;

    void add(Block block) {
        boolean isItem = block.kind() == Kind.ITEM;
        for (String line : lines(block.text())) {
            String written = isItem ? "- " + escaped(line) : block.kind() == Kind.HEADING ? "**" + escaped(line) + "**" : escaped(line);
            length += written.length() + 2;
            (length > LONGEST ? over : pieces).add((isItem && inList ? "\n" : "\n\n") + written);
            inList = isItem;
        }
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    String written() {
        return String.join("", pieces).strip();
    }

    /** What there was no room for. */
    String rest() {
        return String.join("", over).strip();
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > LONGEST_LINE) {
            int sentence = rest.lastIndexOf(". ", LONGEST_LINE);
            int word = rest.lastIndexOf(' ', LONGEST_LINE);
            int end = sentence > 0 ? sentence + 1 : word > 0 ? word : LONGEST_LINE;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }

    static String escaped(String text) {
        String safe = SIGN.matcher(text).replaceAll("\\\\$0");
        return FIRST.matcher(safe).replaceFirst(found -> Matcher.quoteReplacement(found.group(1) != null ? "\\" + found.group(1)
                : found.group(2) + "\\" + found.group(3)));
    }
}
