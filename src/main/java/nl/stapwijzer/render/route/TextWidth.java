package nl.stapwijzer.render.route;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How wide a text is, by a fixed table rather than by the fonts of the machine: of each character the width in a wide sans-serif such as
 * Noto Sans, in thousandths of the size; Stapletter is narrower. What is not in the table counts as wide.
 */
final class TextWidth {
    private static final String FIRST = " ";
    private static final int WIDE = 1100;
    private static final double BOLD = 1.08;
    private static final List<Integer> WIDTHS = List.of(
            280, 286, 408, 651, 592, 919, 732, 225, 300, 300, 551, 606, 268, 362, 268, 387,
            648, 572, 572, 576, 614, 588, 598, 572, 615, 595, 268, 268, 572, 628, 572, 480,
            899, 639, 650, 645, 730, 569, 552, 728, 741, 392, 512, 631, 541, 907, 760, 781,
            605, 781, 622, 592, 558, 731, 600, 930, 623, 575, 607, 329, 387, 344, 572, 444,
            281, 561, 615, 485, 615, 564, 344, 615, 618, 258, 258, 534, 262, 935, 618, 605,
            615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572);

    private TextWidth() {}

    static double of(String text, double size, boolean bold) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().map(TextWidth::of).sum() * size / 1000 * (bold ? BOLD : 1);
    }

    private static int of(int character) {
        int at = character - FIRST.codePointAt(0);
        return Character.getType(character) == Character.NON_SPACING_MARK ? 0 : at >= 0 && at < WIDTHS.size() ? WIDTHS.get(at) : WIDE;
    }

    /** The lines of a text, none wider than {@code most}; a word that is wider by itself is broken. */
    static List<String> wrap(String text, double size, boolean bold, double most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (of(longer, size, bold) <= most) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            List<String> parts = broken(word, size, bold, most);
            lines.addAll(parts.subList(0, parts.size() - 1));
            line = parts.get(parts.size() - 1);
        }
        lines.add(line);
        return lines;
    }

    private static List<String> broken(String word, double size, boolean bold, double most) {
        List<String> parts = new ArrayList<>();
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        int start = 0;
        int last = 0;
        for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
            if (last > start && of(word.substring(start, end), size, bold) > most) {
                parts.add(word.substring(start, last));
                start = last;
            }
            last = end;
        }
        parts.add(word.substring(start));
        return parts;
    }
}
