package nl.stapwijzer.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text on lines below a sign.
 *
 * @param head the sign, such as {@code |} or {@code >-}
 * @param body the lines below it
 */
record BlockText(String head, List<String> body) {
    BlockText {
        body = List.copyOf(body);
    }

    /**
     * With its lines as they are.
     *
     * @param column of the key or dash that it belongs to
     * @param indent of its lines
     */
    static BlockText literal(String text, int column, int indent, String sign) {
        boolean hidesIndent = text.startsWith(" ") || text.startsWith("\n");
        String head = hidesIndent ? sign.charAt(0) + Integer.toString(indent - column) + sign.substring(1) : sign;
        return new BlockText(head, text.lines().map(line -> line.isEmpty() ? "" : " ".repeat(indent) + line).toList());
    }

    /**
     * With its paragraphs cut into lines; nothing for a text that would be read back as another.
     *
     * @param old the lines that stood there; those at the begin and the end of a text of one paragraph that still say the same stay
     * @param width at which a line ends
     */
    static Optional<BlockText> folded(String text, int indent, String sign, List<String> old, int width) {
        List<String> paragraphs = text.lines().toList();
        if (text.isBlank() || paragraphs.stream().anyMatch(line -> line.startsWith(" ") || line.startsWith("\t") || line.endsWith(" "))) {
            return Optional.empty();
        }
        if (paragraphs.size() == 1) {
            return Optional.of(new BlockText(sign, refolded(words(text), indent, old, width)));
        }
        List<String> body = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (!body.isEmpty()) {
                body.add("");
            }
            if (!paragraph.isEmpty()) {
                body.addAll(filled(words(paragraph), indent, width));
            }
        }
        return Optional.of(new BlockText(sign, body));
    }

    private static List<String> refolded(List<String> words, int indent, List<String> old, int width) {
        List<String> top = new ArrayList<>();
        List<String> bottom = new ArrayList<>();
        List<String> rest = words;
        int left = 0;
        int right = old.size();
        while (left < right && startsWith(rest, words(old.get(left).strip()))) {
            rest = rest.subList(words(old.get(left).strip()).size(), rest.size());
            top.add(old.get(left++));
        }
        while (right > left && endsWith(rest, words(old.get(right - 1).strip()))) {
            rest = rest.subList(0, rest.size() - words(old.get(--right).strip()).size());
            bottom.add(0, old.get(right));
        }
        if (!rest.isEmpty() && left == right && !old.isEmpty()) {
            // only more words: they go into the line beside them
            boolean above = bottom.isEmpty();
            List<String> beside = words((above ? top.remove(top.size() - 1) : bottom.remove(0)).strip());
            rest = Stream.of(above ? beside : rest, above ? rest : beside).flatMap(List::stream).toList();
        }
        List<String> middle = rest.isEmpty() ? List.of() : filled(rest, indent, width);
        return Stream.of(top, middle, bottom).flatMap(List::stream).toList();
    }

    /** With the blanks that may not become a line end kept inside them. */
    private static List<String> words(String text) {
        return Arrays.asList(text.split("(?<=\\S) (?=\\S)"));
    }

    private static boolean startsWith(List<String> words, List<String> line) {
        return words.size() >= line.size() && words.subList(0, line.size()).equals(line);
    }

    private static boolean endsWith(List<String> words, List<String> line) {
        return words.size() >= line.size() && words.subList(words.size() - line.size(), words.size()).equals(line);
    }

    private static List<String> filled(List<String> words, int indent, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (!line.isEmpty() && indent + line.length() + 1 + word.length() > width) {
                lines.add(" ".repeat(indent) + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(" ".repeat(indent) + line);
        return lines;
    }
}
