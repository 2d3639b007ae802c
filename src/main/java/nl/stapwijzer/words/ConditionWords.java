package nl.stapwijzer.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Alternative;
import nl.stapwijzer.model.Clause;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Duration;
import nl.stapwijzer.model.Keeping;
import nl.stapwijzer.model.LegalLimit;
import nl.stapwijzer.model.LegalLimit.Bound;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Located;

/** Conditions in words. */
public final class ConditionWords {
    private final Phrases phrases;
    private final Names names;
    private final DeadlineWords deadlines;

    ConditionWords(Phrases phrases, Names names, DeadlineWords deadlines) {
        this.phrases = phrases;
        this.names = names;
        this.deadlines = deadlines;
    }

    /** As part of a sentence: "met toestemming van de leerling, als dit zo is: het gaat door". */
    public Sentence when(Condition condition) {
        List<Sentence> parts = people(condition);
        condition.text().map(deadlines::clause).ifPresent(parts::add);
        criteria(condition).map(needed -> phrases.say("if.criteria", needed)).ifPresent(parts::add);
        return joined("joined", parts);
    }

    /** Whether its words are whole sentences, which do not stand before a colon: "als dit zo is: het gaat door". */
    public boolean isApart(Condition condition) {
        return condition.text().filter(clause -> clause.order() == Clause.Order.MAIN).isPresent() || !condition.criteria().isEmpty();
    }

    /** On its own, such as in a list of what must be so: the author's words as they are. */
    public Sentence alone(Condition condition) {
        List<Sentence> parts = people(condition);
        condition.text().map(this::alone).ifPresent(parts::add);
        criteria(condition).ifPresent(parts::add);
        return joined("explained", parts);
    }

    /** On its own without its criteria, but with how many of them must be so: "al deze punten kloppen". */
    public Sentence needed(Condition condition) {
        List<Sentence> parts = people(condition);
        condition.text().map(this::alone).ifPresent(parts::add);
        if (!condition.criteria().isEmpty()) {
            parts.add(quantity(condition));
        }
        return joined("explained", parts);
    }

    /** On its own: "iemand is in gevaar", or "als iemand in gevaar is", as its author wrote it. */
    public Sentence alone(Clause clause) {
        return clause.order() == Clause.Order.MAIN ? Names.said(clause.words()) : deadlines.clause(clause);
    }

    /** As a sentence: "Alleen met toestemming van de ouders." */
    public Sentence only(Condition condition) {
        return phrases.say("only", when(condition));
    }

    /** The same with what there is where it does not hold: "Alleen met toestemming van de ouders. Geldt dit niet: ga naar stap 5." */
    public Sentence onlyOr(Condition condition) {
        return condition.otherwise().filter(otherwise -> !otherwise.to().unknown())
                .map(otherwise -> phrases.say("joined.sentences", only(condition), otherwise(otherwise)))
                .orElseGet(() -> only(condition));
    }

    /** As a sentence: "Geldt dit niet: ga naar stap 5." */
    public Sentence otherwise(Condition.Otherwise otherwise) {
        return otherwise.to().value().map(to -> phrases.say(names.isStep(to) ? "otherwise.step" : "otherwise.end", names.place(to)))
                .orElseGet(() -> phrases.say("otherwise.act", Names.said(otherwise.act().orElseThrow())));
    }

    /** With the departments that it is for: "Klasregels (voor Onderbouw)". */
    public Words titled(Text title, List<Located<String>> departments) {
        return departments.isEmpty() ? Words.of(title)
                : new Words(phrases.text("party.note", title.text(), names.departments(departments)), Optional.of(title.span()));
    }

    /** How long something is kept; empty where nobody said it. */
    public Sentence kept(Keeping keeping) {
        return Stream.concat(Stream.of(phrases.said(keeping.retention())).filter(said -> !said.isEmpty()), keeping.byEnd().stream()
                .map(end -> phrases.say("kept.at-end", names.target(end.end()), Names.said(end.retention()))))
                .reduce((one, other) -> phrases.say("list.loose", one, other)).orElse(Sentence.NONE);
    }

    private List<Sentence> people(Condition condition) {
        List<Sentence> parts = new ArrayList<>();
        condition.party().map(consent -> phrases.say("consent." + consent.kind().name(), names.theRole(consent.role())))
                .ifPresent(parts::add);
        condition.threshold().map(this::threshold).ifPresent(parts::add);
        if (!condition.departments().isEmpty()) {
            parts.add(names.departments(condition.departments()));
        }
        condition.years().map(years -> phrases.say("for.years", Names.said(years))).ifPresent(parts::add);
        return parts;
    }

    private Sentence joined(String how, List<Sentence> parts) {
        return parts.stream().reduce((one, other) -> phrases.say(how, one, other)).orElse(Sentence.NONE);
    }

    private Sentence threshold(Condition.Threshold threshold) {
        String way = threshold.onward() ? "onward" : "at";
        Sentence said = threshold.unit().map(unit -> phrases.say("threshold." + way + ".amount", threshold.number(), Names.said(unit)))
                .orElseGet(() -> phrases.ordinal("threshold." + way + ".ordinal", threshold.number()));
        if (threshold.what().isPresent()) {
            said = phrases.say("party.note", said, Names.said(threshold.what().get()));
        }
        if (threshold.within().isPresent()) {
            said = phrases.say("threshold.within", said, deadlines.duration(threshold.within().get()));
        }
        if (threshold.per().isPresent()) {
            said = phrases.say("threshold.per", said, Names.said(threshold.per().get()));
        }
        return threshold.years().isPresent() ? phrases.say("threshold.years", said, Names.said(threshold.years().get())) : said;
    }

    private Optional<Sentence> criteria(Condition condition) {
        if (condition.criteria().isEmpty()) {
            return Optional.empty();
        }
        Sentence all = condition.criteria().stream().map(Names::said).reduce((one, other) -> phrases.say("list.loose", one, other))
                .orElseThrow();
        return Optional.of(phrases.say("explained", quantity(condition), all));
    }

    private Sentence quantity(Condition condition) {
        return condition.needed().rule() == Condition.Needed.Quantifier.NUMBER
                ? phrases.count("criteria.NUMBER", condition.needed().number())
                : phrases.say("criteria." + condition.needed().rule().name());
    }

    /** From which step one may or must go over to which; of the way back only what is laid down. */
    public Sentence change(Alternative.Change change) {
        Sentence said = phrases.say(change.obliged() ? "change.must" : "change.may", names.place(change.from()), names.place(change.to()));
        Sentence when = change.when().map(clause -> phrases.say("joined", said, deadlines.clause(clause))).orElse(said);
        return phrases.say(change.back().value().map(may -> may ? "change.back" : "change.no-back").orElse("change.end"), when);
    }

    /** What the law allows of a sanction, a sentence each. */
    public List<Sentence> limits(Sanction.Limit limit) {
        List<Sentence> all = bounds(limit.longest(), limit.written(), limit.inspectorateAfter());
        limit.conditions().map(Names::said).ifPresent(all::add);
        limit.law().flatMap(names::law).map(law -> phrases.say("limit.law", law)).ifPresent(all::add);
        return all;
    }

    /** What the law itself says of a sanction, a sentence each. */
    public List<Sentence> limits(LegalLimit limit) {
        List<Sentence> all = bounds(limit.longest().map(Bound::length), limit.written(), limit.reportedAfter().map(Bound::length));
        limit.conditions().forEach(safeguard -> all.add(phrases.say("limit." + safeguard.name())));
        if (limit.objection()) {
            all.add(phrases.say("limit.objection"));
        }
        return all;
    }

    private List<Sentence> bounds(Optional<Duration> most, boolean written, Optional<Duration> reportedAfter) {
        List<Sentence> all = new ArrayList<>();
        most.map(longest -> phrases.say("limit.longest", deadlines.duration(longest))).ifPresent(all::add);
        if (written) {
            all.add(phrases.say("limit.written"));
        }
        reportedAfter.map(after -> phrases.say("limit.inspectorate", deadlines.duration(after))).ifPresent(all::add);
        return all;
    }
}
