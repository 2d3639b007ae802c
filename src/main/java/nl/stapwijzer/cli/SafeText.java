package nl.stapwijzer.cli;

import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/** Text of unknown origin, made safe to show: nothing in it can move the cursor, hide or turn around what stands there. */
final class SafeText {
    private static final Set<Byte> UNSEEN = Set.of(Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED);

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private SafeText() {}

    static String of(String text) {
        return text.codePoints().mapToObj(SafeText::character).collect(Collectors.joining());
    }

    /** The character itself, or its number if it cannot be seen. */
    static String character(int codePoint) {
        boolean unseen = UNSEEN.contains((byte) Character.getType(codePoint));
        return unseen ? "<U+" + HEX.toHexDigits(codePoint, codePoint > 0xFFFF ? 6 : 4) + ">" : Character.toString(codePoint);
    }

    /** How many columns of a terminal the shown character takes. */
    static int width(int codePoint) {
        String shown = character(codePoint);
        if (shown.length() > Character.charCount(codePoint)) {
            return shown.length();
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> (codePoint >= 0x1F300 && codePoint <= 0x1FAFF) || (codePoint >= 0xFF00 && codePoint <= 0xFF60);
        };
    }
}
