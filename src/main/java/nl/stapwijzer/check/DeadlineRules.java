package nl.stapwijzer.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.StatedAnchor;
import nl.stapwijzer.model.Duration;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Review;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;

/** A deadline can be turned into a date. */
final class DeadlineRules {
    static final List<Rule> RULES = List.of(DeadlineRules::any, DeadlineRules::countsFrom, DeadlineRules::fromPrevious,
            DeadlineRules::fromEarlierStep, DeadlineRules::kindOfDay, DeadlineRules::review);

    private DeadlineRules() {}

    /** Whether the protocol has any moment at which something happens. */
    static boolean areKnown(Definition definition) {
        return definition.each(Deadline.class).anyMatch(part -> !part.value().duration().unknown());
    }

    /** Whether a step that is silent on its deadline says when one looks back, which is then when it is done. */
    static boolean hasMoments(Step step) {
        return step.evaluation().filter(evaluation -> evaluation.moments().isKnown()).isPresent();
    }

    /** A protocol promises something by some time; one without any deadline is named once, not at each step that is silent. */
    private static void any(Definition definition, Findings findings) {
        if (!areKnown(definition)) {
            findings.warning(definition.start(), Message.of("protocol-without-deadline", definition.name(definition.protocol())),
                    Message.of("agree-deadline"));
        }
    }

    /**
     * A step's deadline counts from what came before it. That goes without saying where one way leads in; where a case can come from
     * two sides it must be said. So must the deadline of a duty that belongs to no step.
     */
    private static void countsFrom(Definition definition, Findings findings) {
        definition.each(Deadline.class).filter(part -> isLength(part.value()) && part.value().anchor().isEmpty()).forEach(part -> {
            Record owner = part.owner().orElseThrow().value();
            boolean loose = owner instanceof Step step ? !hasOneBeginning(definition, step) : belongsToNoStep(part, owner);
            if (loose) {
                findings.error(part.value().span(), Message.of("deadline-without-anchor", part.place()), Message.of("say-counted-from"));
            }
        });
    }

    private static boolean isLength(Deadline deadline) {
        boolean counted = switch (deadline.relation()) {
            case WITHIN, AFTER, AT_LATEST -> true;
            case EVERY, DIRECTLY, AS_SOON_AS_POSSIBLE, AGREED_PER_CASE -> false;
        };
        return counted && deadline.duration().value().filter(duration -> duration.amount() > 0).isPresent();
    }

    private static boolean belongsToNoStep(ModelNode<Deadline> part, Record owner) {
        return owner instanceof InformDuty && part.owner().flatMap(ModelNode::owner).filter(above -> above.value() instanceof Protocol)
                .isPresent();
    }

    private static boolean hasOneBeginning(Definition definition, Step step) {
        Set<String> before = definition.flow().to(step.key()).stream().map(way -> way.from().key()).filter(from -> !from.equals(step.key()))
                .collect(Collectors.toSet());
        boolean first = definition.protocol().steps().get(0) == step;
        boolean entry = definition.entries().contains(step.key());
        return first || before.isEmpty() || (before.size() == 1 && !entry);
    }

    /** "From the step before" asks for a step before. */
    private static void fromPrevious(Definition definition, Findings findings) {
        definition.each(Deadline.class)
                .filter(part -> part.value().anchor().filter(anchor -> anchor.kind() == StatedAnchor.Kind.PREVIOUS).isPresent())
                .filter(part -> part.nearest(Step.class).filter(step -> definition.flow().to(step.key()).isEmpty()).isPresent())
                .forEach(part -> findings.error(part.value().span(), Message.of("deadline-from-no-previous", part.place()),
                        Message.of("say-counted-from")));
    }

    /** A deadline counts from a step that the case has been in: one from which its own step can be reached, not itself or a later one. */
    private static void fromEarlierStep(Definition definition, Findings findings) {
        definition.each(Deadline.class)
                .forEach(part -> part.value().anchor().filter(anchor -> anchor.kind() == StatedAnchor.Kind.STEP).flatMap(StatedAnchor::step)
                .ifPresent(anchor -> {
                    Optional<Step> from = definition.protocol().step(anchor.value());
                    Optional<Step> here = part.nearest(Step.class);
                    if (from.isPresent() && here.isPresent() && !comesBefore(definition, from.get(), here.get(), part)) {
                        findings.error(anchor.span(), Message.of("deadline-from-later-step", part.place(), definition.name(from.get())),
                                Message.of("count-from-earlier"));
                    }
                }));
    }

    private static boolean comesBefore(Definition definition, Step from, Step here, ModelNode<Deadline> part) {
        if (from == here) {
            return !(part.owner().orElseThrow().value() instanceof Step);
        }
        return definition.flow().leads(from.key(), here.key());
    }

    /** "Two days" means one thing on a Friday to a teacher and another to a parent. */
    private static void kindOfDay(Definition definition, Findings findings) {
        definition.each(Deadline.class).forEach(part -> part.value().duration().value()
                .filter(duration -> duration.unit() == Duration.Unit.DAY && duration.amount() > 0)
                .ifPresent(duration -> findings.warning(part.value().span(),
                        Message.of("deadline-in-days", duration.amount(), part.place()),
                        Message.of("say-kind-of-day"))));
    }

    /** The next review comes after the adoption. */
    private static void review(Definition definition, Findings findings) {
        Review review = definition.protocol().review();
        review.nextReview().value()
                .ifPresent(next -> review.adoptedOn().value().filter(adopted -> !next.isAfter(adopted)).ifPresent(adopted ->
                findings.error(review.nextReview().span(), Message.of("review-before-adoption", next, adopted),
                        Message.of("correct-a-date"))));
    }
}
