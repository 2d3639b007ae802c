package nl.stapwijzer.start;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.edit.PlainValue.PlainMap;

/** The words by which a text of a school is understood: {@code known-words.properties}. */
final class KnownWords {
    /**
     * A role, or a channel.
     *
     * @param value as it is defined
     * @param isStaff whether it can be who does a step
     */
    record Known(String id, PlainValue value, boolean isStaff, List<String> words) {}

    private static final String LIST = ",";
    private static final String COLUMN = "\\|";
    private final Properties words = new Properties();
    private final List<Known> roles;
    private final List<Known> channels;
    private final Pattern role;
    private final Map<String, Pattern> patterns = new HashMap<>();

    KnownWords() {
        try {
            words.load(new StringReader(ProgramFile.text("known-words.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        roles = all("role.").map(id -> role(id, words.getProperty("role." + id).split(COLUMN, -1))).toList();
        channels = all("channel.").map(id -> channel(id, words.getProperty("channel." + id).split(COLUMN, -1))).toList();
        role = Pattern.compile("(?<![\\p{L}\\p{N}-])(?:" + alternatives(roles.stream().flatMap(known -> known.words().stream()))
                + ")(?![\\p{L}\\p{N}-])");
    }

    private Stream<String> all(String prefix) {
        return words.stringPropertyNames().stream().filter(name -> name.startsWith(prefix)).sorted()
                .map(name -> name.substring(prefix.length()));
    }

    private static Known role(String id, String[] columns) {
        List<PlainEntry> entries = new ArrayList<>();
        entries.add(PlainValue.entry("naam", PlainValue.text(columns[0])));
        if (!columns[1].isEmpty()) {
            entries.add(PlainValue.entry("meervoud", PlainValue.text(columns[1])));
        }
        if (!columns[2].equals("personeel")) {
            entries.add(PlainValue.entry("soort", PlainValue.text(columns[2])));
        }
        if (!columns[3].isEmpty()) {
            String[] task = columns[3].split(": ");
            entries.add(PlainValue.entry(task[0], PlainValue.text(task[1])));
        }
        return new Known(id, new PlainMap(entries), columns[2].matches("personeel|leiding|groep"), List.of(columns[4].split(LIST)));
    }

    private static Known channel(String id, String[] columns) {
        return new Known(id, PlainValue.map(PlainValue.entry("naam", PlainValue.text(columns[0])),
                PlainValue.entry("soort", PlainValue.text(columns[1]))), false, List.of(columns[2].split(LIST)));
    }

    /** The id of what a text with this title is about, if that is known. */
    Optional<String> subject(String title) {
        return all("subject.").filter(id -> Stream.of(words.getProperty("subject." + id).split(LIST))
                .anyMatch(title.toLowerCase(Locale.ROOT)::contains)).findFirst();
    }

    /** The id of the term that a definition explains. */
    String defined() {
        return words.getProperty("defined");
    }

    /** A role that is named, and where. */
    record NamedRole(Known role, int start, int end) {}

    /** The roles that a text names, in its order. */
    List<NamedRole> roles(String text) {
        return role.matcher(text.toLowerCase(Locale.ROOT)).results().map(this::named).toList();
    }

    private NamedRole named(MatchResult found) {
        return new NamedRole(roles.stream().filter(known -> known.words().contains(found.group())).findFirst().orElseThrow(),
                found.start(), found.end());
    }

    /** Through which channel a text says that somebody is told; the first that is known. */
    Optional<Known> channel(String text) {
        return channels.stream().filter(known -> speaks("channel " + known.id(), known.words(), text)).findFirst();
    }

    boolean informs(String text) {
        return speaks("informs", list("informs"), text);
    }

    private boolean speaks(String name, List<String> of, String text) {
        return patterns.computeIfAbsent(name, one -> Pattern.compile("(?<!\\p{L})(?:" + alternatives(of.stream()) + ")(?!\\p{L})"))
                .matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether a heading begins with words of a list, but for its number. */
    boolean begins(String list, String heading) {
        return patterns.computeIfAbsent("begins " + list, one -> Pattern.compile("(?:[\\d.]+\\s*)?(?:" + alternatives(list(list).stream())
                + ")(?![\\p{L}-]).*")).matcher(heading.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a heading is one of a list, but for its number. */
    boolean is(String list, String heading) {
        return list(list).contains(heading.toLowerCase(Locale.ROOT).replaceFirst("^[\\d.]+\\s*", ""));
    }

    /** What a line names behind words of a list: "Wie: de mentor" names "de mentor". */
    Optional<String> behind(String list, String line) {
        Matcher found = patterns.computeIfAbsent("behind " + list, one -> Pattern.compile("(?:" + alternatives(list(list).stream())
                + ")\\s*[:–-]\\s*(.+)")).matcher(line.toLowerCase(Locale.ROOT));
        return found.matches() ? Optional.of(line.substring(found.start(1))) : Optional.empty();
    }

    /** What is called what stands before the first heading. */
    String before() {
        return words.getProperty("before");
    }

    private List<String> list(String name) {
        return List.of(words.getProperty(name).split(LIST));
    }

    /** The longest first. */
    private static String alternatives(Stream<String> words) {
        return words.sorted(Comparator.comparing(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
