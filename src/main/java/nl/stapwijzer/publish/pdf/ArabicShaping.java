package nl.stapwijzer.publish.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins Arabic letters: replaces each by the presentation form that fits its neighbours. The table is derived from the
 * compatibility decompositions of Unicode's presentation forms, which stand there in the order isolated, final, initial, medial.
 */
final class ArabicShaping {
    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final char LAM = '\u0644';
    private static final char TATWEEL = '\u0640';
    private static final Map<String, Character[]> FORMS = forms();

    private ArabicShaping() {}

    private static Map<String, Character[]> forms() {
        Map<String, Character[]> forms = new HashMap<>();
        for (int[] range : List.of(new int[] {0xFB50, 0xFBB1}, new int[] {0xFBD3, 0xFBE7}, new int[] {0xFBFC, 0xFBFF},
                new int[] {0xFE80, 0xFEFC})) {
            for (int c = range[0]; c <= range[1]; c++) {
                String letters = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
                Character[] known = forms.computeIfAbsent(letters, l -> new Character[4]);
                for (int i = ISOLATED; i <= MEDIAL; i++) {
                    if (known[i] == null) {
                        known[i] = (char) c;
                        break;
                    }
                }
            }
        }
        return forms;
    }

    /** Text without Arabic letters comes back as it is. */
    static String shape(String text) {
        if (text.chars().noneMatch(c -> c >= 0x0600 && c <= 0x06FF)) {
            return text;
        }
        StringBuilder shaped = new StringBuilder(text.length());
        boolean joined = false; // does the letter before reach out to this one?
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            String letters = ligature(text, i);
            Character[] forms = FORMS.get(letters);
            i += letters.length();
            if (isMark(c)) {
                shaped.append(c);
            } else if (forms == null) {
                shaped.append(letters);
                joined = c == TATWEEL;
            } else {
                shaped.append(form(forms, joined, joinsNext(text, i)));
                joined = forms[INITIAL] != null;
            }
        }
        return shaped.toString();
    }

    /** Lam with an alef after it is one sign. */
    private static String ligature(String text, int at) {
        String two = text.charAt(at) == LAM && at + 1 < text.length() ? text.substring(at, at + 2) : "";
        return FORMS.containsKey(two) ? two : text.substring(at, at + 1);
    }

    private static char form(Character[] forms, boolean before, boolean after) {
        boolean joinsAfter = after && forms[INITIAL] != null;
        boolean joinsBefore = before && forms[FINAL] != null;
        return forms[joinsBefore ? joinsAfter ? MEDIAL : FINAL : joinsAfter ? INITIAL : ISOLATED];
    }

    private static boolean joinsNext(String text, int from) {
        int next = from;
        while (next < text.length() && isMark(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return false;
        }
        Character[] forms = FORMS.get(text.substring(next, next + 1));
        return text.charAt(next) == TATWEEL || forms != null && forms[FINAL] != null;
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
