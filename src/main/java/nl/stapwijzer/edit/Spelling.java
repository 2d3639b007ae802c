package nl.stapwijzer.edit;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.PlainValue.PlainText;
import nl.stapwijzer.read.yaml.WrittenValue.Style;

/** How values are written on one line: with quotes only around texts that need them, or around every text. */
enum Spelling {
    WHERE_NEEDED, ALWAYS;

    /** What readers by YAML's own rules, such as an editor with the schema, take for a number, for true or for nothing. */
    private static final Pattern TYPED = Pattern.compile("~|null|Null|NULL|true|True|TRUE|false|False|FALSE|0o[0-7]+|0x[0-9a-fA-F]+"
            + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    /** With the quotes of a word processor: the reader would take them for a slip. */
    private static final Pattern SIGN_FIRST = Pattern.compile("[,\\[\\]{}#&*!|>'\"%@`“„‘].*"
            + "|[-?:](\\s.*)?|---.*|\\.\\.\\..*", Pattern.DOTALL);
    private static final Pattern SIGN_WITHIN = Pattern.compile(":\\s|\\s#|:$|:\\u00A0");
    private static final Pattern SIGN_OF_BRACKETS = Pattern.compile("[,\\[\\]{}]|^[-?:]");

    /**
     * A text in the way in which another was written that stood here.
     *
     * @param before {@link Style#PLAIN} where nothing stood
     * @param number whether a bare number stood here
     */
    String like(Style before, String text, boolean bracketed, boolean number) {
        if (this == WHERE_NEEDED && before == Style.SINGLE_QUOTED && text.codePoints().noneMatch(Spelling::isEscaped)) {
            return "'" + text.replace("'", "''") + "'";
        }
        boolean bare = this == WHERE_NEEDED && before != Style.DOUBLE_QUOTED && before != Style.SINGLE_QUOTED;
        return bare && isBare(text, bracketed, number) ? text : doubleQuoted(text);
    }

    String fresh(String text, boolean bracketed) {
        return like(Style.PLAIN, text, bracketed, false);
    }

    /** Quotes around a key only where YAML needs them, whatever is done with texts. */
    static String key(String key) {
        return WHERE_NEEDED.fresh(key, true);
    }

    /** Any value on one line, lists and maps between brackets. */
    String onOneLine(PlainValue value, boolean bracketed) {
        if (value instanceof PlainMap map) {
            return map.entries().stream().map(entry -> key(entry.key()) + ": " + onOneLine(entry.value(), true))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof PlainList list) {
            return list.items().stream().map(item -> onOneLine(item, true)).collect(Collectors.joining(", ", "[", "]"));
        }
        return fresh(((PlainText) value).text(), bracketed);
    }

    private static boolean isBare(String text, boolean bracketed, boolean number) {
        boolean typed = TYPED.matcher(text).matches() && !(number && text.matches("0|[1-9][0-9]*"));
        return !text.isEmpty() && text.equals(text.strip()) && !typed && text.codePoints().noneMatch(Spelling::isEscaped)
                && !SIGN_FIRST.matcher(text).matches() && !SIGN_WITHIN.matcher(text).find()
                && !(bracketed && SIGN_OF_BRACKETS.matcher(text).find());
    }

    private static String doubleQuoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(isEscaped(c) ? String.format(Locale.ROOT, "\\U%08X", c) : Character.toString(c));
            }
        });
        return out.append('"').toString();
    }

    /** What cannot stand in a line of YAML; most of it the reader refuses in any spelling. */
    private static boolean isEscaped(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> c == 0xFEFF;
        };
    }
}
