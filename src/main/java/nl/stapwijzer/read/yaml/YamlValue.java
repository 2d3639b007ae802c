package nl.stapwijzer.read.yaml;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.source.Suggestion;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What stands behind a key, or behind a dash of a list. Reading it as something that it is not becomes a finding. */
public final class YamlValue {
    /** The word that says that the school does not know. */
    public static final String UNKNOWN = "onbekend";
    static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CURLY = Pattern.compile("[“„][^“„”]*[”“]|‘[^‘’]*’");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

    private final Reading reading;
    private final Node node;
    private final String key;
    private final Span owner;

    /** @param owner the key of the value, or the value itself where it stands in a list */
    YamlValue(Reading reading, Node node, String key, Span owner) {
        this.reading = reading;
        this.node = node;
        this.key = key;
        this.owner = owner;
    }

    YamlValue in(Reading other) {
        return new YamlValue(other, node, key, owner);
    }

    public Span span() {
        return reading.places().of(node);
    }

    /** The key that it is, or whose list it is in, the value of. */
    public String key() {
        return key;
    }

    /** A plain or quoted value as it was written, whatever it may mean. */
    Optional<String> written() {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether it has keys, and this one among them. */
    public boolean isMapWith(String name) {
        return node instanceof MappingNode mapping
                && mapping.getValue().stream().anyMatch(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue()
                        .equals(name));
    }

    /** What stands behind one of its keys; nothing if it has none. */
    public Optional<YamlValue> find(String name) {
        return node instanceof MappingNode ? keys().flatMap(map -> map.find(name)) : Optional.empty();
    }

    public boolean isUnknown() {
        return node instanceof ScalarNode scalar && scalar.getValue().strip().equalsIgnoreCase(UNKNOWN);
    }

    public boolean is(String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
    }

    public boolean is(Pattern pattern) {
        return node instanceof ScalarNode scalar && pattern.matcher(scalar.getValue()).matches();
    }

    /** Reports a fault of this value; for {@code return value.fault(…)}. */
    public <T> Optional<T> fault(Message message, Message... hints) {
        reading.error(isScalar() && !isNothing() ? span() : owner, message, hints);
        return Optional.empty();
    }

    // --- by shape

    /** A word in any spelling but an empty one, and without quotes of a word processor: they would be part of it. */
    public Optional<Located<String>> scalar() {
        return curlyQuoted().<Optional<Located<String>>>map(within -> fault(Message.of("curly-quotes"), within)).orElseGet(this::words);
    }

    /** The cure for quotes of a word processor around all of it. */
    private Optional<Message> curlyQuoted() {
        return node instanceof ScalarNode scalar && scalar.isPlain() && CURLY.matcher(scalar.getValue()).matches()
                ? Optional.of(Message.of("curly-quotes-hint", scalar.getValue().substring(1, scalar.getValue().length() - 1)))
                : Optional.empty();
    }

    private Optional<Located<String>> words() {
        if (!isScalar()) {
            return fault(Message.of(isList() ? "text-not-list" : "text-not-keys", key),
                    Message.of(isList() ? "text-not-list-hint" : "text-not-keys-hint", key));
        }
        if (isNothing()) {
            return fault(Message.of("empty-value", key), Message.of(hidesBehindHash() ? "quote-hash" : "empty-value-hint"));
        }
        String text = ((ScalarNode) node).getValue();
        if (text.equalsIgnoreCase(UNKNOWN)) {
            return fault(Message.of("unknown-not-here", key, text), Message.of("unknown-not-here-hint"));
        }
        return Optional.of(new Located<>(plain(text.stripTrailing()), span()));
    }

    /** Its keys, made into something; keys that {@code each} does not ask for are reported. */
    public <T> Optional<T> map(Function<YamlMap, T> each) {
        return keys().map(map -> {
            T made = each.apply(map);
            map.reportKeys();
            return made;
        });
    }

    /** In short a text, in full a map. */
    public <T> Optional<T> shortOrFull(Function<YamlValue, Optional<T>> brief, Function<YamlMap, T> full) {
        if (isList()) {
            return fault(Message.of("one-not-list", key), Message.of("one-not-list-hint"));
        }
        return isScalar() ? brief.apply(this) : map(full);
    }

    public <T> List<T> list(Function<YamlValue, Optional<T>> each) {
        if (node instanceof SequenceNode sequence) {
            if (sequence.getValue().isEmpty()) {
                fault(Message.of("empty-list", key), Message.of("empty-value-hint"));
            }
            SplitSentence.look(sequence, reading);
            return sequence.getValue().stream().flatMap(item -> each.apply(item(item)).stream()).toList();
        }
        if (isNothing()) {
            fault(Message.of("empty-value", key), Message.of("empty-value-hint"));
        } else if (node instanceof ScalarNode scalar) {
            textForList(scalar.getValue().strip());
        } else {
            fault(Message.of("list-not-keys", key), Message.of("list-not-keys-hint"));
        }
        return List.of();
    }

    /** A text where a list belongs: with another sign than a dash, on lines of its own without any, or one item. */
    private void textForList(String text) {
        Optional<Message> sign = PastedSigns.beforeItemOfList(text);
        boolean isPlain = ((ScalarNode) node).isPlain();
        if (isPlain && (PastedSigns.beforeItem(text).isPresent() || LostText.isItems(text))) {
            return; // said when the file was opened
        }
        Message cure = sign.isPresent() ? Message.of("write-item", firstLine().replaceFirst("^\\S+\\s+", ""))
                : span().endLine() > span().line() ? Message.of("dash-before-each-line")
                : Message.of("list-not-text-hint", key, text.matches(".*[,:#\\[\\]{}\"].*") ? "\"" + text.replace("\"", "\\\"") + "\""
                        : text);
        fault(sign.orElse(Message.of("list-not-text", key)), cure);
    }

    /** What stands on the first line of the value. */
    private String firstLine() {
        return reading.places().line(span()).substring(span().column() - 1).strip();
    }

    public <T> List<T> oneOrMore(Function<YamlValue, Optional<T>> each) {
        return isList() ? list(each) : each.apply(this).stream().toList();
    }

    /** Things under their ids. */
    public <T> List<T> named(BiFunction<Located<String>, YamlValue, Optional<T>> each) {
        return entries(id -> Ids.check(id, reading), each);
    }

    /** Things under names that are no ids, such as numbers. */
    public <T> List<T> entries(Pattern name, String fault, BiFunction<Located<String>, YamlValue, Optional<T>> each) {
        return entries(written -> {
            if (!name.matcher(written.value()).matches()) {
                reading.error(written.span(), Message.of(fault, written.value()), Message.of(fault + "-hint"));
            }
        }, each);
    }

    private <T> List<T> entries(Consumer<Located<String>> check, BiFunction<Located<String>, YamlValue, Optional<T>> each) {
        List<T> made = new ArrayList<>();
        keys().ifPresent(map -> map.values().forEach((key, value) -> {
            Located<String> name = new Located<>(key, value.owner);
            if (reading.isPlaced(name)) {
                check.accept(name);
                each.apply(name, value).ifPresent(made::add);
            }
        }));
        return made;
    }

    public <T> Stated<T> stated(Function<YamlValue, Optional<T>> each) {
        if (isUnknown()) {
            return Stated.unknown(span());
        }
        return each.apply(this).map(value -> Stated.of(value, span())).orElseGet(() -> Stated.silent(owner));
    }

    // --- by meaning

    /** A text of the author, with or without variants. */
    public Optional<Text> text() {
        curlyQuoted().ifPresent(cure -> reading.warning(span(), Message.of("curly-quotes"), cure));
        return isScalar() || isList()
                ? words().map(text -> new Text(text.value(), text.span(), List.of()))
                : map(Variants::read);
    }

    /** A text in which onbekend is a word like any other, as among the options of a question. */
    public Optional<Text> literal() {
        return isUnknown() ? Optional.of(new Text(((ScalarNode) node).getValue(), span(), List.of())) : text();
    }

    public Optional<Located<String>> id() {
        return scalar().map(id -> Ids.checkReference(id, reading));
    }

    /** One id, or a list of them. */
    public Optional<List<Located<String>>> ids() {
        return Optional.of(oneOrMore(YamlValue::id)).filter(ids -> !ids.isEmpty());
    }

    public <T> Optional<T> choice(Map<String, T> choices) {
        return scalar().flatMap(word -> choices.containsKey(word.value())
                ? Optional.of(choices.get(word.value()))
                : fault(Message.of("unknown-choice", word.value(), key), Suggestion.among(word.value(), choices.keySet())));
    }

    public Optional<LocalDate> date() {
        return scalar().flatMap(word -> {
            if (!DATE.matcher(word.value()).matches()) {
                return fault(Message.of("bad-date", word.value()), Message.of("bad-date-hint"));
            }
            try {
                return Optional.of(LocalDate.parse(word.value()));
            } catch (DateTimeParseException e) {
                return fault(Message.of("no-such-date", word.value()), Message.of("no-such-date-hint"));
            }
        });
    }

    public Optional<Integer> number(int least, int most) {
        return scalar().flatMap(word -> NUMBER.matcher(word.value()).matches() && isBetween(Integer.parseInt(word.value()), least, most)
                ? Optional.of(Integer.valueOf(word.value()))
                : fault(Message.of("bad-number", word.value(), key), Message.of("bad-number-hint", least, most)));
    }

    /** A text that is written in a set way. */
    public Optional<Located<String>> matching(Pattern pattern, String fault) {
        return scalar().flatMap(word -> pattern.matcher(word.value()).matches()
                ? Optional.of(word)
                : fault(Message.of(fault, word.value()), Message.of(fault + "-hint")));
    }

    /** Its keys, which somebody else reads: none of them is reported. */
    public Optional<YamlMap> unread() {
        return keys();
    }

    private Optional<YamlMap> keys() {
        if (node instanceof MappingNode mapping) {
            if (mapping.getValue().isEmpty()) {
                return fault(Message.of("empty-value", key), Message.of("empty-value-hint"));
            }
            return Optional.of(new YamlMap(reading, mapping, owner));
        }
        if (isNothing()) {
            return fault(Message.of("empty-value", key), Message.of("empty-value-hint"));
        }
        return fault(Message.of(isList() ? "keys-not-list" : "keys-not-text", key),
                Message.of(isList() ? "keys-not-list-hint" : "keys-not-text-hint", key));
    }

    private YamlValue item(Node item) {
        return new YamlValue(reading, item, key, reading.places().of(item));
    }

    private boolean isNothing() {
        return node instanceof ScalarNode scalar && (scalar.isPlain() ? NOTHING.contains(scalar.getValue()) : scalar.getValue().isBlank());
    }

    /** Whether the author wrote a value that YAML takes for a comment, such as a colour. */
    private boolean hidesBehindHash() {
        String line = reading.places().line(owner);
        return line.substring(Math.min(line.length(), owner.endColumn())).strip().startsWith("#");
    }

    /** One way to write a letter with an accent. */
    static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC);
    }

    private static boolean isBetween(int number, int least, int most) {
        return least <= number && number <= most;
    }
}
