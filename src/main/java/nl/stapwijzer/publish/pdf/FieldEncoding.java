package nl.stapwijzer.publish.pdf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which character each byte of the field font stands for: Windows-1252, with letters of Turkish, Polish, Czech, Romanian and
 * Hungarian in the places of signs that nobody types. Such an encoding is what viewers keep intact while somebody types a name;
 * they lose or garble those letters with a standard font or with Identity-H.
 */
final class FieldEncoding {
    /**
     * What forms call their font. PDFium draws letters beyond its own idea of Latin with the fonts of the computer, whatever the field's
     * font has, and drops those that it does not find; a font of this name it takes to hold letters of any kind.
     */
    static final String FONT = "Wingdings2";
    private static final int FIRST = 0x20;
    private static final String FROM_80_TO_BF = "€Ğ‚ğİ…ıŞşŁŠłŒĄŽąĆ‘’“”•–—ć™šĘœęžŸ\u00A0¡ŃńŚśŹ§ź©ŻżČ\u00AD®č°ĚěŘřĐđ·ȘșŢţĂăŐ¿";
    private static final String CHARACTERS = characters(FIRST, 0x7E) + 'ű' + FROM_80_TO_BF
            + characters(0xC0, 0xFF).replace('×', 'ő').replace('÷', 'Ű');

    private FieldEncoding() {}

    /** As OpenPDF reads it: the first code, then the character of each in hexadecimal. */
    static String differences() {
        return CHARACTERS.chars().mapToObj(code -> String.format(Locale.ROOT, "%04X", code))
                .collect(Collectors.joining(" ", "# simple " + FIRST + " ", ""));
    }

    /** The t with a comma of Romanian has no name in the Adobe Glyph List, which every name must come from; the t with a cedilla has. */
    static String withNamedLetters(String text) {
        return text.replace('Ț', 'Ţ').replace('ț', 'ţ');
    }

    /** What a code stands for. */
    static String character(int code) {
        return CHARACTERS.substring(code - FIRST, code - FIRST + 1);
    }

    /** The characters of {@code value} that no field can show. */
    static List<String> unknown(String value) {
        return value.codePoints().filter(c -> c != '\n' && CHARACTERS.indexOf(c) < 0).mapToObj(Character::toString).distinct().toList();
    }

    private static String characters(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
