package nl.stapwijzer.check;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.StatedAnchor;
import nl.stapwijzer.model.Duration;
import nl.stapwijzer.model.Evaluation;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Review;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Anchor;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;

/** A deadline can be turned into a date. */
final class DeadlineRules {
    static final List<Rule> RULES = List.of(DeadlineRules::any, DeadlineRules::countsFrom, DeadlineRules::fromOpen,
            DeadlineRules::fromPrevious, DeadlineRules::fromEarlierStep, DeadlineRules::kindOfDay, DeadlineRules::review);

    private DeadlineRules() {}

    /** Whether the protocol has any moment at which something happens. */
    static boolean areKnown(Definition definition) {
        return definition.each(Deadline.class).anyMatch(part -> !part.value().duration().unknown());
    }

    /** Whether a step that is silent on its deadline says when one looks back, which is then when it is done. */
    static boolean hasMoments(Step step) {
        return step.tasks().evaluation().filter(evaluation -> evaluation.moments().isKnown()).isPresent();
    }

    /**
     * Whether it only decides on what came just before it, and so is done with that: nobody is met, and all that leads to it has a
     * deadline.
     */
    static boolean isOutcome(Definition definition, Step step) {
        List<Flow.Transition> ways = definition.flow().to(step.key());
        return !step.onward().decisions().isEmpty() && step.participants().with().isEmpty()
                && step.tasks().actions().stream().allMatch(action -> action.with().isEmpty()) && !ways.isEmpty()
                && ways.stream().noneMatch(way -> definition.obligations().step(way.from()).dues().isEmpty());
    }

    /** A protocol promises something by some time; one without any deadline is named once, not at each step that is silent. */
    private static void any(Definition definition, Findings findings) {
        List<Step> steps = definition.protocol().course().steps();
        boolean allAreAsked = !steps.isEmpty() && steps.stream().allMatch(step -> step.deadlines().unknown());
        if (!areKnown(definition) && !allAreAsked) {
            findings.warning(definition.start(), Message.of("protocol-without-deadline", definition.name(definition.protocol())),
                    Message.of("agree-deadline"));
        }
    }

    /**
     * A step's deadline counts from what came before it. That goes without saying where one way leads in; where a case can come from
     * two sides it must be said. So must the deadline of a duty that belongs to no step.
     */
    private static void countsFrom(Definition definition, Findings findings) {
        definition.obligations().all().forEach(obligation -> obligation.dues().stream()
                .filter(due -> isLength(due.deadline()) && due.deadline().anchor().isSilent() && isLoose(definition, obligation, due))
                .forEach(due -> findings.error(due.deadline().span(), Message.of("deadline-without-anchor", place(definition, obligation)),
                        Message.of("say-counted-from"), Message.of("or-from-unknown"))));
    }

    /** The school did not say yet what the deadlines of something count from: one question. */
    private static void fromOpen(Definition definition, Findings findings) {
        definition.obligations().all().forEach(obligation -> obligation.dues().stream().map(due -> due.deadline().anchor())
                .filter(Stated::unknown).findFirst().ifPresent(from -> findings.warning(from.span(),
                        Message.of(obligation.kind() == Kind.EVALUATION ? "moment-from-open" : "deadline-from-open",
                                place(definition, obligation)), Message.of("say-counted-from"))));
    }

    private static boolean isLoose(Definition definition, Obligation obligation, Due due) {
        boolean whole = obligation.place().step().isEmpty() && obligation.kind() == Kind.INFORM
                && obligation.isOfCase();
        boolean first = obligation.place().step().filter(step -> step == definition.protocol().course().steps().get(0)).isPresent();
        return whole || !first && due.anchor() instanceof Anchor.After after && (after.steps().size() > 1 || after.orReport());
    }

    private static String place(Definition definition, Obligation obligation) {
        return definition.name(obligation.place().step().<Record>map(step -> step).orElse(definition.protocol()));
    }

    private static boolean isLength(Deadline deadline) {
        boolean counted = switch (deadline.relation()) {
            case WITHIN, AFTER, AT_LATEST -> true;
            case EVERY, DIRECTLY, AS_SOON_AS_POSSIBLE, AGREED_PER_CASE -> false;
        };
        return counted && deadline.duration().value().filter(duration -> duration.amount() > 0).isPresent();
    }

    /** "From the step before" asks for a step before. */
    private static void fromPrevious(Definition definition, Findings findings) {
        said(definition, StatedAnchor.Kind.PREVIOUS, (obligation, due) -> obligation.place().step()
                .filter(step -> definition.flow().to(step.key()).isEmpty()).ifPresent(step -> findings.error(due.deadline().span(),
                        Message.of("deadline-from-no-previous", definition.name(step)), Message.of("say-counted-from"))));
    }

    /** A deadline counts from a step that the case has been in: one from which its own step can be reached, not itself or a later one. */
    private static void fromEarlierStep(Definition definition, Findings findings) {
        said(definition, StatedAnchor.Kind.STEP, (obligation, due) -> {
            Located<String> anchor = due.deadline().anchor().value().flatMap(StatedAnchor::step).orElseThrow();
            Optional<Step> from = definition.protocol().step(anchor.value());
            Optional<Step> here = obligation.place().step();
            if (from.isPresent() && here.isPresent() && !comesBefore(definition, from.get(), here.get(), obligation)) {
                findings.error(anchor.span(), Message.of("deadline-from-later-step", definition.name(here.get()),
                        definition.name(from.get())), Message.of("count-from-earlier"));
            }
        });
    }

    private static void said(Definition definition, StatedAnchor.Kind kind, BiConsumer<Obligation, Due> rule) {
        definition.obligations().all().forEach(obligation -> obligation.dues().stream()
                .filter(due -> due.deadline().anchor().value().filter(anchor -> anchor.kind() == kind).isPresent())
                .forEach(due -> rule.accept(obligation, due)));
    }

    private static boolean comesBefore(Definition definition, Step from, Step here, Obligation obligation) {
        return from == here ? obligation.kind() != Kind.STEP : definition.flow().leads(from.key(), here.key());
    }

    /** "Two days" means one thing on a Friday to a teacher and another to a parent. */
    private static void kindOfDay(Definition definition, Findings findings) {
        definition.each(Deadline.class).forEach(part -> part.value().duration().value()
                .filter(duration -> duration.unit() == Duration.Unit.DAY && duration.amount() > 0)
                .ifPresent(duration -> findings.warning(part.value().span(),
                        Message.of(part.nearest(Evaluation.class).isPresent() ? "moment-in-days" : "deadline-in-days",
                                duration.amount(), part.place()),
                        Message.of("say-kind-of-day"))));
    }

    /** The next review comes after the adoption. */
    private static void review(Definition definition, Findings findings) {
        Review review = definition.protocol().about().review();
        review.nextReview().value()
                .ifPresent(next -> review.adoptedOn().value().filter(adopted -> !next.isAfter(adopted)).ifPresent(adopted ->
                findings.error(review.nextReview().span(), Message.of("review-before-adoption", next, adopted),
                        Message.of("correct-a-date"))));
    }
}
