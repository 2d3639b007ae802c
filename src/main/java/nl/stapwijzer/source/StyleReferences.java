package nl.stapwijzer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a stylesheet, or a value of a style, fetches: however it is spelled, since a browser reads escapes and passes over comments. */
public final class StyleReferences {
    /** Each way in which CSS names a file. Within image-set it is any text between quotes. */
    private static final Pattern NAMED = Pattern.compile("(?:url|src|image)\\(\\s*[\"']?([^\"')]*)|image-set\\(|@import\\s*[\"']([^\"']*)"
            + "|@import\\s+(?![\"'u\\s])([^\\s;]+)", Pattern.CASE_INSENSITIVE);

    /**
     * @param offset where it is named in the style
     * @param written without quotes and escapes
     */
    public record Fetch(int offset, String written) {}

    private final StringBuilder plain = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();

    private StyleReferences() {}

    public static List<Fetch> of(String style) {
        if (style.chars().noneMatch(sign -> sign == '(' || sign == '@' || sign == '\\')) {
            return List.of();
        }
        StyleReferences read = new StyleReferences();
        read.unescape(style);
        List<Fetch> references = new ArrayList<>();
        Matcher fetch = NAMED.matcher(read.plain);
        while (fetch.find()) {
            int group = fetch.group(1) != null ? 1 : fetch.group(2) != null ? 2 : 3;
            if (fetch.group(group) != null) {
                references.add(new Fetch(read.offsets.get(fetch.start()), fetch.group(group).strip()));
            } else {
                read.quoted(fetch.end(), references);
            }
        }
        return references;
    }

    /** All that stands between quotes up to the parenthesis that closes what is open. */
    private void quoted(int from, List<Fetch> references) {
        int depth = 1;
        for (int at = from; at < plain.length() && depth > 0; at++) {
            char sign = plain.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            int end = sign == '"' || sign == '\'' ? plain.indexOf(String.valueOf(sign), at + 1) : -1;
            if (end > 0) {
                references.add(new Fetch(offsets.get(at), plain.substring(at + 1, end).strip()));
                at = end;
            }
        }
    }

    /** Escapes as what they stand for, and comments as nothing. */
    private void unescape(String style) {
        for (int at = 0; at < style.length();) {
            char sign = style.charAt(at);
            if (sign == '/' && style.startsWith("/*", at)) {
                int end = style.indexOf("*/", at + 2);
                at = end < 0 ? style.length() : end + 2;
            } else if (sign == '\\' && at + 1 < style.length()) {
                at = escape(style, at);
            } else {
                add(at, sign);
                at++;
            }
        }
    }

    /** Up to six digits and a blank, or the sign itself; a line end behind a backslash is nothing. */
    private int escape(String style, int from) {
        int at = from + 1;
        while (at < style.length() && at < from + 7 && Character.digit(style.charAt(at), 16) >= 0) {
            at++;
        }
        if (at == from + 1) {
            if (style.charAt(at) != '\n') {
                add(from, style.charAt(at));
            }
            return at + 1;
        }
        int point = Integer.parseInt(style.substring(from + 1, at), 16);
        Character.toString(Character.isValidCodePoint(point) ? point : 0xFFFD).chars().forEach(unit -> add(from, (char) unit));
        return at < style.length() && Character.isWhitespace(style.charAt(at)) ? at + 1 : at;
    }

    private void add(int offset, char sign) {
        plain.append(sign);
        offsets.add(offset);
    }
}
