package nl.stapwijzer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.source.Span;

/** A definition with one key more, written as somebody would who is told its line. */
final class WithKey {
    private static final Pattern BRACES = Pattern.compile("([\\w-]+: +)?\\{");
    private static final Pattern BLOCK = Pattern.compile("[\\w-]+: *(#.*)?$");
    private static final Pattern SHORT = Pattern.compile("([\\w-]+: +)([^{\\[|>]+)$");
    private static final Pattern SHORT_IN_BRACES = Pattern.compile("([\\w-]+: +)([^{\\[|>,}]+)");

    private WithKey() {}

    /**
     * In the ways that there may be: what stands there in short gets a key too, by the name that the thing has for it.
     *
     * @param at a thing, to write below; the name of the protocol, to write beside; or a value with keys of its own
     */
    static Stream<String> in(String yaml, Span at, String key) {
        return writtenIn(yaml, at, key + ": x");
    }

    /** The same, with its value. */
    static Stream<String> writtenIn(String yaml, Span at, String added) {
        List<String> lines = yaml.lines().toList();
        String line = lines.get(at.line() - 1);
        String before = line.substring(0, at.column() - 1);
        String rest = line.substring(at.column() - 1);
        Matcher braces = BRACES.matcher(rest);
        Matcher brief = (before.contains("{") ? SHORT_IN_BRACES : SHORT).matcher(rest);
        if (before.matches("\\w+: *")) {
            return Stream.of(with(lines, at, line, added));
        } else if (braces.lookingAt()) {
            return Stream.of(with(lines, at, before + braces.group() + added + ", " + rest.substring(braces.end())));
        } else if (BLOCK.matcher(rest).matches()) {
            String next = lines.get(at.line());
            return Stream.of(with(lines, at, line, " ".repeat(next.length() - next.stripLeading().length()) + added));
        } else if (brief.lookingAt() && (before.isBlank() || before.contains("{"))) {
            String after = brief.group(2) + ", " + added + "}" + rest.substring(brief.end());
            return Stream.of("naam", "titel").map(name -> with(lines, at, before + brief.group(1) + "{" + name + ": " + after));
        }
        return Stream.of(with(lines, at, before + added, " ".repeat(before.length()) + rest));
    }

    private static String with(List<String> lines, Span at, String... instead) {
        List<String> all = new ArrayList<>(lines);
        all.set(at.line() - 1, String.join("\n", instead));
        return String.join("\n", all) + "\n";
    }
}
