package nl.stapwijzer.read.yaml;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Deviation;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.source.Suggestion;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Keys with their values. A key that is asked for is a key that may stand here: {@link #reportKeys} names all others.
 * A value that is missing or wrong becomes a finding, and something harmless stands in its place.
 */
public final class YamlMap {
    public static final Map<String, Boolean> YES_OR_NO = Map.of("ja", true, "nee", false);
    private final Reading reading;
    private final MappingNode node;
    private final Span span;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final Map<String, Span> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    /** @param span of what has these keys, where a message about a missing one points */
    YamlMap(Reading reading, MappingNode node, Span span) {
        this.reading = reading;
        this.node = node;
        this.span = span;
        node.getValue().forEach(this::add);
    }

    private YamlMap(YamlMap same, Reading reading) {
        this.reading = reading;
        this.node = same.node;
        this.span = same.span;
        this.keys.putAll(same.keys);
        same.values.forEach((key, value) -> values.put(key, value.in(reading)));
        this.asked.addAll(same.asked);
    }

    private void add(NodeTuple tuple) {
        Span at = reading.places().of(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            reading.error(at, Message.of("key-not-a-word"), Message.of("key-not-a-word-hint"));
            return;
        }
        String key = YamlValue.plain(scalar.getValue());
        Span earlier = keys.putIfAbsent(key, at);
        if (earlier != null) {
            reading.error(at, Message.of("duplicate-key", key), Message.of("first-on-line", earlier.line()));
        } else {
            values.put(key, new YamlValue(reading, tuple.getValueNode(), key, at));
        }
    }

    /** The same, read as a text in this language. */
    public YamlMap in(Locale language) {
        return new YamlMap(this, reading.in(language));
    }

    /** The same, where texts may say something else for each of these departments of the school. */
    public YamlMap among(Map<String, Text> departments) {
        return new YamlMap(this, reading.among(departments));
    }

    /**
     * What a school fills in over what its board says: its own values where it has any. {@code vervalt} takes a value away.
     *
     * @param own keys of another file
     */
    public YamlMap under(YamlMap own) {
        Reading both = reading.with(own.reading);
        return new YamlMap(both, new Overlay(both, false).merged(node, own.node), own.span);
    }

    /**
     * The same file with what a school changes in it.
     *
     * @param change keys of another file
     * @param told each value that is otherwise; of each the reader hears too
     */
    public YamlMap changed(YamlMap change, Consumer<Deviation> told) {
        Reading both = reading.with(change.reading);
        Overlay overlay = new Overlay(both, true);
        YamlMap changed = new YamlMap(both, overlay.merged(node, change.node), span);
        overlay.deviations().forEach(told);
        return changed;
    }

    public Span span() {
        return span;
    }

    public Locale language() {
        return reading.language();
    }

    /** What a department is called in a text; its id, if there is no such department. */
    Text department(Located<String> id) {
        return reading.departments().getOrDefault(id.value(), new Text(id.value(), id.span(), List.of()));
    }

    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** Where a key stands. */
    public Span spanOf(String key) {
        return keys.getOrDefault(key, span);
    }

    public Set<String> keys() {
        return keys.keySet();
    }

    public void error(Span at, Message message, Message... hints) {
        reading.error(at, message, hints);
    }

    public void warning(Span at, Message message, Message... hints) {
        reading.warning(at, message, hints);
    }

    public Optional<YamlValue> find(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    public Optional<YamlValue> require(String key) {
        Optional<YamlValue> value = find(key);
        if (value.isEmpty()) {
            missing.add(key);
        }
        return value;
    }

    // --- one value, made into anything

    public <T> Optional<T> optional(String key, Function<YamlValue, Optional<T>> each) {
        return find(key).flatMap(each);
    }

    /** A value that may also be the word onbekend. */
    public <T> Stated<T> stated(String key, Function<YamlValue, Optional<T>> each) {
        return find(key).map(value -> value.stated(each)).orElseGet(() -> Stated.silent(span));
    }

    public Text text(String key) {
        return require(key).flatMap(YamlValue::text).orElseGet(() -> new Text("", span, List.of()));
    }

    public Optional<Text> optionalText(String key) {
        return optional(key, YamlValue::text);
    }

    /** A word that has no variants: a number of a step, an abbreviation. */
    public Optional<String> word(String key) {
        return optional(key, YamlValue::scalar).map(Located::value);
    }

    public Located<String> id(String key) {
        return require(key).flatMap(YamlValue::id).orElseGet(() -> new Located<>("", span));
    }

    public Optional<Located<String>> optionalId(String key) {
        return optional(key, YamlValue::id);
    }

    /** {@code ja} or {@code nee}; without the key it is no. */
    public boolean flag(String key) {
        return choice(key, YES_OR_NO, false);
    }

    public <T> T choice(String key, Map<String, T> choices, T otherwise) {
        return optionalChoice(key, choices).orElse(otherwise);
    }

    public <T> Optional<T> optionalChoice(String key, Map<String, T> choices) {
        return optional(key, value -> value.choice(choices));
    }

    public Optional<LocalDate> date(String key) {
        return optional(key, YamlValue::date);
    }

    public Optional<Integer> number(String key, int least, int most) {
        return optional(key, value -> value.number(least, most));
    }

    // --- several values

    /** A list; empty without the key. */
    public <T> List<T> list(String key, Function<YamlValue, Optional<T>> each) {
        return find(key).map(value -> value.list(each)).orElse(List.of());
    }

    /** A list, or one value without the signs of a list. */
    public <T> List<T> oneOrMore(String key, Function<YamlValue, Optional<T>> each) {
        return find(key).map(value -> value.oneOrMore(each)).orElse(List.of());
    }

    public List<Text> texts(String key) {
        return list(key, YamlValue::text);
    }

    public List<Located<String>> ids(String key) {
        return oneOrMore(key, YamlValue::id);
    }

    /** One id or more, or the word onbekend. */
    public Stated<List<Located<String>>> statedIds(String key) {
        return stated(key, YamlValue::ids);
    }

    /** Things under their ids; empty without the key. */
    public <T> List<T> named(String key, BiFunction<Located<String>, YamlValue, Optional<T>> each) {
        return find(key).map(value -> value.named(each)).orElse(List.of());
    }

    Map<String, YamlValue> values() {
        return values;
    }

    /** Names the keys that belong further to the left: nobody asks for them here, but a file as a whole has them. */
    public void reportMisplaced(Set<String> outer) {
        values.keySet().stream().filter(key -> !asked.contains(key) && outer.contains(key)).toList().forEach(key -> {
            asked.add(key);
            int left = lineAtLeft(key);
            error(keys.get(key), Message.of(left > 0 ? "unknown-key" : "key-too-far-right", key),
                    left > 0 ? Message.of("key-of-the-file-hint", key, left) : Message.of("key-too-far-right-hint", key));
        });
    }

    /** The line on which the file as a whole has this key; 0 if it has not. */
    private int lineAtLeft(String key) {
        List<String> lines = reading.places().file().lines();
        return 1 + IntStream.range(0, lines.size()).filter(i -> lines.get(i).startsWith(key + ":")).findFirst().orElse(-1);
    }

    /** Call last: a key that was never asked for is a mistake of the author, and may be meant for one that is missing. */
    public void reportKeys() {
        List<String> unknown = values.keySet().stream().filter(key -> !asked.contains(key)).toList();
        boolean isSentence = values.size() == 1 && unknown.stream().anyMatch(YamlMap::beginsSentence);
        Set<String> free = new LinkedHashSet<>(asked);
        free.removeAll(values.keySet());
        unknown.stream().filter(key -> !isSplitOff(key) || !reportSplit(key)).forEach(key -> {
            Optional<String> meant = meant(key, List.of(missing, free, asked));
            meant.ifPresent(missing::remove);
            reportUnknown(key, meant, Suggestion.among(key, free));
        });
        if (!isSentence) {
            missing.forEach(key -> error(span, Message.of("missing-key", key), Message.of("missing-key-hint", key)));
        }
    }

    /** The key that was meant: but for its capitals, in English, or with a typing error. */
    private static Optional<String> meant(String key, List<Set<String>> known) {
        String small = key.toLowerCase(Locale.ROOT);
        return Stream.<Function<Set<String>, Optional<String>>>of(
                        keys -> Optional.of(small).filter(keys::contains),
                        keys -> EnglishKeys.of(small).filter(keys::contains).findFirst(),
                        keys -> beginsSentence(key) ? Optional.empty() : Suggestion.nearest(key, keys))
                .flatMap(way -> known.stream().map(way).flatMap(Optional::stream)).findFirst();
    }

    private void reportUnknown(String key, Optional<String> meant, Message choices) {
        Optional<Message> sentence = values.get(key).written().filter(value -> beginsSentence(key))
                .map(value -> Message.of("quote-sentence", key + ": " + value));
        if (sentence.isPresent() && meant.isEmpty()) {
            error(keys.get(key), Message.of("sentence-with-colon", key), sentence.get());
            return;
        }
        Message cure = meant.map(k -> Message.of(k.equalsIgnoreCase(key) ? "key-in-small-letters" : "did-you-mean", k)).orElse(choices);
        Stream<Message> otherwise = sentence.filter(quoted -> values.size() == 1).stream();
        error(keys.get(key), Message.of("unknown-key", key), Stream.concat(Stream.of(cure), otherwise).toArray(Message[]::new));
    }

    private static boolean beginsSentence(String key) {
        return key.contains(" ") || Character.isUpperCase(key.codePointAt(0));
    }

    /** Whether a comma between { and } made this a key: there is no colon behind it. */
    private boolean isSplitOff(String key) {
        Span at = keys.get(key);
        String after = reading.places().lastLine(at).substring(at.endColumn() - 1);
        return values.get(key).written().filter(String::isEmpty).isPresent() && !after.stripLeading().startsWith(":");
    }

    /** Names the sentence that a comma split, at the first key that it made; whether {@code key} is of such a sentence. */
    private boolean reportSplit(String key) {
        List<String> all = List.copyOf(values.keySet());
        int first = all.indexOf(key);
        while (first > 0 && isSplitOff(all.get(first - 1))) {
            first--;
        }
        Optional<String> begin = first == 0 ? Optional.empty() : values.get(all.get(first - 1)).written();
        if (begin.isPresent() && all.get(first).equals(key)) {
            String rest = all.subList(first, all.size()).stream().takeWhile(this::isSplitOff).collect(Collectors.joining(", "));
            error(keys.get(key), Message.of("comma-splits-key", key), Message.of("comma-splits-hint", begin.get() + ", " + rest));
        }
        return begin.isPresent();
    }
}
