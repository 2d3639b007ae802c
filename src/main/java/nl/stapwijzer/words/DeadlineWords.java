package nl.stapwijzer.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Clause;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.Firmness;
import nl.stapwijzer.model.Deadline.Relation;
import nl.stapwijzer.model.Duration;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Anchor;
import nl.stapwijzer.obligation.Due;

/** Deadlines in words. */
public final class DeadlineWords {
    /** More steps than this are "de vorige stap". */
    private static final int MOST_STEPS = 2;

    private final Phrases phrases;
    private final Names names;
    private final Times times;
    private final boolean brief;

    DeadlineWords(Phrases phrases, Names names, Times times) {
        this(phrases, names, times, false);
    }

    private DeadlineWords(Phrases phrases, Names names, Times times, boolean brief) {
        this.phrases = phrases;
        this.names = names;
        this.times = times;
        this.brief = brief;
    }

    /** For where there is little room: a step by its number alone, and nothing of what the school has not said. */
    public DeadlineWords brief() {
        return new DeadlineWords(phrases, names, times, true);
    }

    /** Such as 2 schooldagen. */
    public Sentence duration(Duration duration) {
        return phrases.count("unit." + duration.unit().name(), duration.amount());
    }

    /** With what it counts from, also where its author left that out: "binnen 2 schooldagen na de melding". */
    public Sentence whole(Due due) {
        return counted(due.deadline(), due.anchor());
    }

    /** With what it counts from only where its author said so: what stands in a step needs not say that it counts from that step. */
    public Sentence asSaid(Due due) {
        return !due.deadline().anchor().isSilent() ? whole(due) : bare(due.deadline());
    }

    /** Without what it counts from. */
    public Sentence bare(Deadline deadline) {
        return around(deadline, core(deadline, Optional.empty()));
    }

    /** By another anchor than the first: on one way through the protocol, or the next time round. */
    public Sentence counted(Deadline deadline, Anchor anchor) {
        return around(deadline, core(deadline, moment(anchor)));
    }

    /**
     * What it counts from each time after the first, if that is something else: "opnieuw: binnen 2 weken na het besluit in stap 2
     * (Aanpak)".
     */
    public Optional<Sentence> again(Due due) {
        return due.again().map(anchor -> {
            Optional<Sentence> from = anchor instanceof Anchor.After after
                    && after.steps().stream().noneMatch(step -> step.onward().decisions().isEmpty())
                    ? Optional.of(phrases.say("anchor.answer", steps(after.steps()))) : moment(anchor);
            return phrases.say("deadline.again", around(due.deadline(), core(due.deadline(), from)));
        });
    }

    /** Deadlines that all count from the same as one: "2 dagen, 1 week en 1 maand na stap 1 (Praten)"; else each on its own. */
    public List<Sentence> together(List<Due> dues) {
        boolean alike = dues.size() > 1 && dues.stream()
                .allMatch(due -> due.deadline().relation() == Relation.AFTER && due.deadline().duration().isKnown()
                && isPlain(due.deadline())
                && due.deadline().anchor().isSilent() == dues.get(0).deadline().anchor().isSilent()
                && due.anchor().equals(dues.get(0).anchor()));
        if (!alike) {
            return dues.stream().map(this::asSaid).toList();
        }
        Sentence lengths = phrases.and(dues.stream().map(due -> duration(due.deadline().duration().value().orElseThrow())).toList());
        Optional<Sentence> from = dues.get(0).deadline().anchor().isSilent() ? Optional.empty() : moment(dues.get(0).anchor());
        return List.of(from("deadline.AFTER", from, lengths));
    }

    private static boolean isPlain(Deadline deadline) {
        return deadline.firmness() == Firmness.MUST && deadline.clock().isEmpty() && deadline.by().isEmpty() && deadline.times().isEmpty()
                && deadline.onDayOff().isEmpty() && deadline.condition().isEmpty();
    }

    private Sentence core(Deadline deadline, Optional<Sentence> from) {
        Optional<Duration> length = deadline.duration().value();
        if (length.filter(duration -> duration.amount() == 0).isPresent()) {
            return from("deadline.same-day", from);
        } else if (deadline.relation() == Relation.EVERY) {
            return length.map(duration -> phrases.count("every." + duration.unit().name(), duration.amount()))
                    .orElseGet(() -> new Sentence(phrases.say("deadline.EVERY.open").parts(), true));
        } else if (length.isPresent()) {
            return from("deadline." + deadline.relation().name(), from, duration(length.get()));
        } else if (deadline.duration().unknown()) {
            Sentence said = from("deadline." + deadline.relation().name() + ".open", from);
            return new Sentence(said.parts(), true);
        }
        return switch (deadline.relation()) {
            case DIRECTLY, AS_SOON_AS_POSSIBLE ->
                    from("deadline." + deadline.relation().name(), deadline.anchor().isSilent() ? Optional.empty() : from);
            case AGREED_PER_CASE -> phrases.say("deadline.AGREED_PER_CASE");
            default -> phrases.say("deadline.clock", deadline.clock().map(times::clock).orElse(""));
        };
    }

    private Sentence from(String key, Optional<Sentence> from, Object... parts) {
        if (from.filter(Sentence::unknown).isPresent()) {
            Sentence said = phrases.say(key, parts);
            return brief ? said : phrases.say("party.note", said, phrases.text("deadline.from-open"));
        }
        Object[] all = Stream.concat(Stream.of(parts), from.stream()).toArray();
        return phrases.say(from.isPresent() ? key + ".from" : key, all);
    }

    /** What an author adds: how firm it is, a time of the day, how often, on a day off, whose it is, when it holds. */
    private Sentence around(Deadline deadline, Sentence core) {
        Sentence said = deadline.firmness() == Firmness.MUST ? core : phrases.say("deadline." + deadline.firmness().name(), core);
        if (deadline.clock().isPresent() && deadline.duration().isKnown()) {
            said = phrases.say("deadline.before", said, times.clock(deadline.clock().get()));
        }
        if (deadline.times().isPresent()) {
            said = phrases.say("deadline.times", said, phrases.count("times.most", deadline.times().get()));
        }
        if (deadline.onDayOff().isPresent()) {
            said = phrases.say("deadline.dayoff." + deadline.onDayOff().get().name(), said);
        }
        if (deadline.by().isPresent()) {
            said = phrases.say("deadline.by", said, names.theRole(deadline.by().get()));
        }
        return deadline.condition().isPresent() ? phrases.say("joined", said, clause(deadline.condition().get())) : said;
    }

    /** "als de leerkracht ziek is", or "als dit zo is: de leerkracht is ziek", whichever keeps the author's word order. */
    public Sentence clause(Clause clause) {
        return phrases.say("if." + clause.order().name(), Names.said(clause.words()));
    }

    /** What the time of a case counts from: "de melding", or as its protocol calls it. */
    public Sentence report() {
        return names.report().map(Names::said).orElseGet(() -> phrases.say("anchor.report"));
    }

    /** What something counts from; nothing where that is the turn of its own step. */
    public Optional<Sentence> moment(Anchor anchor) {
        if (anchor instanceof Anchor.Report) {
            return Optional.of(report());
        } else if (anchor instanceof Anchor.After after) {
            return Optional.of(after.orReport() ? phrases.say("list.or", report(), steps(after.steps()))
                    : steps(after.steps()));
        } else if (anchor instanceof Anchor.DayOf day) {
            return Optional.of(Sentence.of(named(day.step())));
        } else if (anchor instanceof Anchor.PhaseStart start) {
            return moment(start.start());
        } else if (anchor instanceof Anchor.Outside outside) {
            return Optional.of(phrases.say("anchor.outside", names.theRole(outside.role())));
        } else if (anchor instanceof Anchor.Unknown) {
            return Optional.of(new Sentence(phrases.say("anchor.open").parts(), true));
        }
        return Optional.empty();
    }

    private Sentence steps(List<Step> steps) {
        return steps.size() > MOST_STEPS ? phrases.say("anchor.before")
                : phrases.or(steps.stream().map(step -> Sentence.of(named(step))).toList());
    }

    private Inline named(Step step) {
        return brief ? names.briefly(step) : names.numbered(step);
    }
}
