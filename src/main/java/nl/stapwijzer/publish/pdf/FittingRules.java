package nl.stapwijzer.publish.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The rules of a stylesheet that can apply to one document: those whose elements, classes and ids are in it. Flying Saucer tries each rule
 * on each element, so that the others cost as much and do nothing.
 */
final class FittingRules {
    /** What says nothing of names, or says which may not be there. */
    private static final Pattern BESIDE = Pattern.compile("\\[[^]]*]|::?[\\w-]+(?:\\([^)]*\\))?");
    private static final Pattern NAME = Pattern.compile("[.#]?[\\p{L}_][\\w-]*");

    private final Set<String> names = new HashSet<>();
    private final Map<String, String> known = new HashMap<>();

    /** @param settings classes that its body can get besides those that it has */
    FittingRules(Document dom, List<String> settings) {
        settings.forEach(this::classes);
        for (Element element : Elements.all(dom)) {
            names.add(element.getTagName().toLowerCase(Locale.ROOT));
            classes(element.getAttribute("class"));
            names.add("#" + element.getAttribute("id").toLowerCase(Locale.ROOT));
        }
    }

    private void classes(String written) {
        Stream.of(written.split("\\s+")).forEach(name -> names.add("." + name.toLowerCase(Locale.ROOT)));
    }

    /** @param style without comments, and without a mistake */
    String of(String style) {
        return known.computeIfAbsent(style, this::fitting);
    }

    private String fitting(String style) {
        StringBuilder fitting = new StringBuilder();
        int at = 0;
        for (int open = next(style, at, '{'); open >= 0; open = next(style, at, '{')) {
            String head = style.substring(at, open);
            int end = end(style, open);
            if (head.contains("@") || head.contains(";")) {
                fitting.append(style, at, end);
            } else {
                boolean whole = head.contains("(") || head.contains("[");
                String some = Stream.of(head.split(",")).filter(selector -> whole || fits(selector))
                        .collect(Collectors.joining(","));
                fitting.append(some).append(some.isBlank() ? "" : style.substring(open, end));
            }
            at = end;
        }
        return fitting.append(style.substring(at)).toString();
    }

    private boolean fits(String selector) {
        Matcher name = NAME.matcher(BESIDE.matcher(selector).replaceAll(" "));
        while (name.find()) {
            if (!names.contains(name.group().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** After the bracket that closes this one. */
    private static int end(String style, int open) {
        int depth = 0;
        for (int at = open; at < style.length(); at++) {
            char sign = style.charAt(at);
            if (sign == '"' || sign == '\'') {
                at = quoted(style, at);
            } else if (sign == '{') {
                depth++;
            } else if (sign == '}' && --depth == 0) {
                return at + 1;
            }
        }
        return style.length();
    }

    private static int next(String style, int from, char wanted) {
        for (int at = from; at < style.length(); at++) {
            char sign = style.charAt(at);
            if (sign == '"' || sign == '\'') {
                at = quoted(style, at);
            } else if (sign == wanted) {
                return at;
            }
        }
        return -1;
    }

    /** Where what is quoted here ends. */
    private static int quoted(String style, int from) {
        for (int at = from + 1; at < style.length(); at++) {
            if (style.charAt(at) == '\\') {
                at++;
            } else if (style.charAt(at) == style.charAt(from)) {
                return at;
            }
        }
        return style.length();
    }
}
