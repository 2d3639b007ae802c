package nl.stapwijzer.read;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.DayOffRule;
import nl.stapwijzer.model.Deadline.Firmness;
import nl.stapwijzer.model.Deadline.Relation;
import nl.stapwijzer.model.Deadline.StatedAnchor;
import nl.stapwijzer.model.Duration;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/** Deadlines, in one sentence or in full. */
final class DeadlineReader {
    static final Map<String, Relation> RELATIONS = Map.of("binnen", Relation.WITHIN, "na", Relation.AFTER, "uiterlijk", Relation.AT_LATEST,
            "elke", Relation.EVERY, "meteen", Relation.DIRECTLY, "zo-snel-mogelijk", Relation.AS_SOON_AS_POSSIBLE,
            "per-geval", Relation.AGREED_PER_CASE);
    static final Map<String, Firmness> FIRMNESS = Map.of("moet", Firmness.MUST, "zo-mogelijk", Firmness.IF_POSSIBLE,
            "streven", Firmness.STRIVE);
    static final Map<String, DayOffRule> DAY_OFF_RULES = Map.of("erna", DayOffRule.NEXT, "ervoor", DayOffRule.PREVIOUS,
            "telt-mee", DayOffRule.STAYS);
    static final Pattern CLOCK = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Set<Relation> MEASURED = Set.of(Relation.WITHIN, Relation.AFTER, Relation.AT_LATEST, Relation.EVERY);

    private DeadlineReader() {}

    /** One or more deadlines, where nothing said is no deadline. */
    static List<Deadline> deadlines(YamlMap map) {
        return map.oneOrMore("termijn", DeadlineReader::deadline);
    }

    /** One or more deadlines, where nothing said is a gap. */
    static Stated<List<Deadline>> statedDeadlines(YamlMap map, String key) {
        return map.stated(key, value -> nonEmpty(value.oneOrMore(DeadlineReader::deadline)));
    }

    static Optional<Deadline> deadline(YamlValue value) {
        return value.shortOrFull(DeadlineReader::sentence, map -> full(map, value.span()));
    }

    static Optional<Duration> duration(YamlValue value) {
        return value.scalar().flatMap(word -> DeadlineGrammar.duration(word.value())
                .or(() -> value.fault(Message.of("bad-duration", word.value()), Message.of("bad-duration-hint"))));
    }

    private static Optional<Deadline> sentence(YamlValue value) {
        if (value.isUnknown()) {
            return Optional.of(new Deadline(Relation.WITHIN, Stated.unknown(value.span()), Firmness.MUST, Stated.silent(value.span()),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), value.span()));
        }
        return value.scalar().flatMap(written -> DeadlineGrammar.deadline(written).or(() -> unreadable(value, written.value())));
    }

    private static Optional<Deadline> unreadable(YamlValue value, String written) {
        Message message = Message.of("bad-deadline", written);
        Message examples = Message.of("bad-deadline-hint");
        return DeadlineGrammar.repaired(written)
                .<Optional<Deadline>>map(meant -> value.fault(message, Message.of("did-you-mean", meant), examples))
                .orElseGet(() -> value.fault(message, examples));
    }

    private static Deadline full(YamlMap map, Span span) {
        Relation relation = map.require("soort").flatMap(word -> word.choice(RELATIONS)).orElse(Relation.WITHIN);
        if (MEASURED.contains(relation) && !map.has("klok")) {
            map.require("duur");
        }
        return new Deadline(relation,
                map.stated("duur", DeadlineReader::duration),
                map.choice("hardheid", FIRMNESS, Firmness.MUST),
                map.stated("vanaf", DeadlineReader::anchor),
                map.optional("klok", DeadlineReader::clock),
                map.optionalId("door"),
                map.number("keer", 1, 99),
                map.optionalChoice("valt-op-vrije-dag", DAY_OFF_RULES),
                map.optional("als", ConditionReader::clause),
                span);
    }

    private static Optional<StatedAnchor> anchor(YamlValue value) {
        return value.shortOrFull(word -> word.id().map(DeadlineGrammar::anchor),
                map -> new StatedAnchor(StatedAnchor.Kind.EXTERNAL, Optional.of(map.id("extern"))));
    }

    private static Optional<LocalTime> clock(YamlValue value) {
        return value.matching(CLOCK, "bad-clock").map(Located::value).map(LocalTime::parse);
    }

    private static <T> Optional<List<T>> nonEmpty(List<T> list) {
        return Optional.of(list).filter(items -> !items.isEmpty());
    }
}
