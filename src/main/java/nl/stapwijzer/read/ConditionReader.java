package nl.stapwijzer.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.stapwijzer.model.Clause;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Condition.Consent;
import nl.stapwijzer.model.Condition.Needed;
import nl.stapwijzer.model.Condition.Otherwise;
import nl.stapwijzer.model.Condition.Threshold;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/** When something holds or may happen: in words, a list of criteria, or in full. */
final class ConditionReader {
    static final Map<String, Consent.Kind> CONSENT = consent();
    private static final Map<String, Needed> NEEDED = Map.of("alle", Needed.ALL, "een", new Needed(Needed.Quantifier.ANY, 0));

    /** The key for words that stand as they do after "als". */
    private static final String SUBORDINATE = "bijzin";

    private static final String OTHERWISE = "anders";
    private static final Pattern ONE_WORD = Pattern.compile("\\S+");

    private ConditionReader() {}

    static Optional<Condition> condition(YamlValue value) {
        return condition(value, map -> {
            if (map.has(OTHERWISE)) {
                map.error(map.spanOf(OTHERWISE), Message.of("otherwise-misplaced"), Message.of("otherwise-misplaced-hint"));
            }
            return Optional.empty();
        });
    }

    /** What must hold for a step or before a phase, with what there is where it does not. */
    static Optional<Condition> gate(YamlValue value) {
        return condition(value, map -> map.optional(OTHERWISE, ConditionReader::otherwise));
    }

    private static Optional<Condition> condition(YamlValue value, Function<YamlMap, Optional<Otherwise>> otherwise) {
        return value.isList() ? Optional.of(criteria(value.list(YamlValue::text), value.span()))
                : value.shortOrFull(word -> word.text().map(text -> words(text, value.span())),
                map -> full(map, otherwise.apply(map), value.span()));
    }

    /** One word leads to a step or an end; more say what one does. */
    private static Optional<Otherwise> otherwise(YamlValue value) {
        return value.is(ONE_WORD) ? Optional.of(value.stated(YamlValue::id)).filter(to -> !to.isSilent())
                .map(to -> new Otherwise(to, Optional.empty()))
                : value.text().map(act -> new Otherwise(Stated.silent(act.span()), Optional.of(act)));
    }

    /** Something that is so or not: a text, or a text as it stands after "als" under {@code bijzin}. */
    static Optional<Clause> clause(YamlValue value) {
        return value.isMapWith(SUBORDINATE)
                ? value.map(map -> new Clause(map.text(SUBORDINATE), Clause.Order.SUBORDINATE))
                : value.text().map(ConditionReader::main);
    }

    /** One that must be there; empty if it is not. */
    static Clause requiredClause(YamlMap map, String key) {
        return map.require(key).flatMap(ConditionReader::clause).orElseGet(() -> main(new Text("", map.span(), List.of())));
    }

    private static Clause main(Text words) {
        return new Clause(words, Clause.Order.MAIN);
    }

    /** Under one of the two keys that say how its words stand. */
    private static Optional<Clause> clause(YamlMap map) {
        if (map.has("tekst") && map.has(SUBORDINATE)) {
            map.error(map.spanOf(SUBORDINATE), Message.of("one-of-keys", "tekst, " + SUBORDINATE), Message.of("one-of-keys-hint"));
        }
        return map.optionalText("tekst").map(ConditionReader::main)
                .or(() -> map.optionalText(SUBORDINATE).map(words -> new Clause(words, Clause.Order.SUBORDINATE)));
    }

    private static Condition words(Text text, Span span) {
        return new Condition(Optional.of(main(text)), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of(),
                Needed.ALL, Optional.empty(), span);
    }

    private static Condition criteria(List<Text> criteria, Span span) {
        return new Condition(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), criteria,
                Needed.ALL, Optional.empty(), span);
    }

    /** For which departments and years something is, said beside what it is: a condition like others. */
    static Optional<Condition> audience(YamlMap map) {
        List<Located<String>> departments = map.ids("afdelingen");
        Optional<Text> years = map.optionalText("leerjaren");
        return departments.isEmpty() && years.isEmpty() ? Optional.empty()
                : Optional.of(new Condition(Optional.empty(), Optional.empty(), Optional.empty(), departments, years, List.of(),
                        Needed.ALL, Optional.empty(), map.spanOf(departments.isEmpty() ? "leerjaren" : "afdelingen")));
    }

    private static Condition full(YamlMap map, Optional<Otherwise> otherwise, Span span) {
        if (map.has("nodig")) {
            map.require("criteria");
        }
        return new Condition(
                clause(map),
                consent(map),
                map.optional("drempel", value -> value.map(ConditionReader::threshold)),
                map.ids("afdelingen"),
                map.optionalText("leerjaren"),
                map.texts("criteria"),
                map.optional("nodig", ConditionReader::needed).orElse(Needed.ALL),
                otherwise,
                span);
    }

    private static Optional<Consent> consent(YamlMap map) {
        List<String> given = CONSENT.keySet().stream().filter(map::has).toList();
        if (given.size() > 1) {
            map.error(map.spanOf(given.get(1)), Message.of("one-of-keys", String.join(", ", given)), Message.of("one-of-keys-hint"));
        }
        return given.stream().flatMap(key -> map.optionalId(key).map(role -> new Consent(CONSENT.get(key), role)).stream()).findFirst();
    }

    /** "16 lesuren verzuim" is an amount and not a sixteenth time, also where its author gave no unit apart. */
    private static Threshold threshold(YamlMap map) {
        Optional<Text> unit = map.optionalText("eenheid");
        Optional<Text> what = map.optionalText("wat");
        boolean amount = unit.isEmpty() && what.filter(text -> DeadlineGrammar.isInLengths(text.text())).isPresent();
        return new Threshold(
                map.require("aantal").flatMap(value -> value.number(1, 999)).orElse(1),
                map.flag("en-meer"),
                amount ? what : unit,
                amount ? Optional.empty() : what,
                map.optional("binnen", DeadlineReader::duration),
                map.optionalText("per"),
                map.optionalText("leerjaren"));
    }

    private static Optional<Needed> needed(YamlValue value) {
        return NEEDED.keySet().stream().anyMatch(value::is) ? value.choice(NEEDED)
                : value.number(1, 99).map(number -> new Needed(Needed.Quantifier.NUMBER, number));
    }

    private static Map<String, Consent.Kind> consent() {
        Map<String, Consent.Kind> kinds = new LinkedHashMap<>();
        kinds.put("toestemming-van", Consent.Kind.PERMISSION);
        kinds.put("wens-van", Consent.Kind.WISH);
        kinds.put("na-overleg-met", Consent.Kind.CONSULTED);
        kinds.put("geen-bezwaar-van", Consent.Kind.NO_OBJECTION);
        return kinds;
    }
}
