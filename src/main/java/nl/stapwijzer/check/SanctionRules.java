package nl.stapwijzer.check;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.stapwijzer.model.Duration;
import nl.stapwijzer.model.LegalLimit;
import nl.stapwijzer.model.LegalLimit.Bound;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Provenance.Status;
import nl.stapwijzer.model.Reference;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Sanction.Limit;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Subject.Topic;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Severity;

/**
 * A sanction keeps within the law of the country and the kind of school, as far as the program knows it. Where the kind is not known, only
 * what the law forbids to each of them is named. Against a law that was read it is an error, against one that is only known a warning.
 */
final class SanctionRules {
    static final List<Rule> RULES = List.of(SanctionRules::limits, SanctionRules::withinTheLaw, SanctionRules::law, SanctionRules::board,
            SanctionRules::ownProtocol, SanctionRules::used);

    private static final List<Bar> BARS = List.of(
            new Bar("suspension-without-length", (law, limit) -> law.longest().isPresent() && limit.longest().isEmpty(), LawHints::length),
            new Bar("suspension-too-long", (law, limit) -> limit.longest().filter(length -> exceeds(length, law.longest())).isPresent(),
                    LawHints::length),
            new Bar("suspension-not-in-writing", (law, limit) -> law.written() && !limit.written(), LawHints::writing),
            new Bar("suspension-not-reported", (law, limit) -> law.reportedAfter().isPresent()
                    && limit.inspectorateAfter().filter(after -> !exceeds(after, law.reportedAfter())).isEmpty(), LawHints::inspectorate),
            new Bar("expulsion-without-conditions", (law, limit) -> !law.conditions().isEmpty() && limit.conditions().isEmpty(),
                    LawHints::conditions));

    private SanctionRules() {}

    /** One thing in which a limit can fall short of a law. */
    private record Bar(String code, BiPredicate<LegalLimit, Limit> isMissed, Function<LegalLimit, Stream<Message>> says) {}

    private static boolean exceeds(Duration length, Optional<Bound> bound) {
        return bound.filter(most -> length.isLongerThan(most.length())).isPresent();
    }

    /** A suspension or an expulsion says what the law allows, or that the school does not know. */
    private static void limits(Definition definition, Findings findings) {
        definition.each(Sanction.class).filter(part -> hasLegalLimit(part.value()) && !part.value().limit().isKnown()).forEach(part -> {
            Message message = Message.of(isElsewhere(definition, part.value()) ? "sanction-limit-elsewhere"
                    : part.value().limit().unknown() && canBeLookedUp(definition, part.value()) ? "sanction-limit-found"
                    : part.value().kind() == Sanction.Kind.EXPULSION ? "expulsion-without-limit" : "sanction-without-limit", part.name());
            Stated<Limit> limit = part.value().limit();
            Stream<Message> law = LawHints.of(definition.law(part.value().kind()), LawHints::everything);
            if (limit.unknown()) {
                findings.addAll(List.of(new Diagnostic(Severity.WARNING, limit.span(), message, law.toList())));
            } else {
                findings.addAll(List.of(new Diagnostic(Severity.ERROR, limit.span(), message,
                        Stream.concat(law, Stream.of(Message.of("or-write-unknown"))).toList())));
            }
        });
    }

    static boolean hasLegalLimit(Sanction sanction) {
        return sanction.kind() == Sanction.Kind.SUSPENSION || sanction.kind() == Sanction.Kind.EXPULSION;
    }

    /** Whether the rules of a suspension or an expulsion stand there. */
    static boolean hasRules(Definition definition, Reference reference) {
        return definition.protocol().conduct().sanctions().stream().filter(SanctionRules::hasLegalLimit)
                .anyMatch(sanction -> sanction.references().stream().anyMatch(id -> id.value().equals(reference.key())));
    }

    /** Whether it refers to where its rules stand, and nobody can find that. */
    static boolean isElsewhere(Definition definition, Sanction sanction) {
        return definition.protocol().papers().references().stream().filter(reference -> !reference.where().isKnown())
                .anyMatch(reference -> sanction.references().stream().anyMatch(id -> id.value().equals(reference.key())));
    }

    /** Whether it refers to where its rules stand, and all of that can be found. */
    static boolean canBeLookedUp(Definition definition, Sanction sanction) {
        return !sanction.references().isEmpty() && !isElsewhere(definition, sanction);
    }

    static boolean isDecidedInStep(Definition definition, Sanction sanction) {
        return sanction.step().isPresent() || definition.sanctionsOfSteps().contains(sanction.key());
    }

    /** The step that decides on it, where nobody is named for that decision either. */
    static Optional<Step> openDecision(Protocol protocol, Sanction sanction) {
        return sanction.step().filter(step -> sanction.by().unknown() && !hasLegalLimit(sanction))
                .flatMap(step -> protocol.step(step.value()))
                .filter(step -> step.onward().decisions().stream().anyMatch(decision -> decision.by().unknown()));
    }

    /** The limit of a sanction is no wider than the law, and says all that the law asks. */
    private static void withinTheLaw(Definition definition, Findings findings) {
        definition.each(Limit.class).forEach(part -> {
            List<LegalLimit> laws = definition.law(part.nearest(Sanction.class).orElseThrow().kind());
            Severity severity = laws.stream().anyMatch(law -> law.provenance().status() == Status.SEEN) ? Severity.ERROR : Severity.WARNING;
            BARS.stream().filter(bar -> !laws.isEmpty() && laws.stream().allMatch(law -> bar.isMissed().test(law, part.value())))
                    .forEach(bar ->
                    findings.addAll(List.of(new Diagnostic(severity, part.value().span(), Message.of(bar.code(), part.place()),
                            LawHints.of(laws, bar.says()).toList()))));
        });
    }

    /** Legal limits name the law that they come from. */
    private static void law(Definition definition, Findings findings) {
        definition.each(Limit.class).filter(part -> part.value().law().isEmpty())
                .forEach(part -> findings.warning(part.value().span(), Message.of("limit-without-law", part.place()),
                        Message.of("name-the-law")));
    }

    /** Where the law leaves an expulsion to the competent authority, nobody else decides on it, unless it says that somebody may. */
    private static void board(Definition definition, Findings findings) {
        definition.each(Sanction.class).map(ModelNode::value).filter(sanction -> definition.law(sanction.kind()).stream()
                .anyMatch(law -> law.conditions().contains(LegalLimit.Safeguard.BOARD_DECIDES)))
                .filter(sanction -> !CareRules.isAnswered(definition, Topic.MANDATE)).forEach(sanction ->
                deciders(definition, sanction).filter(party -> party.members().map(member -> member.role().value())
                        .flatMap(id -> definition.protocol().role(id).stream()).noneMatch(definition::isBoard)).findFirst()
                        .ifPresent(party -> findings.warning(party.members().findFirst().orElseThrow().role().span(),
                                Message.of(sanction.by().isKnown() ? "expulsion-not-by-board" : "expulsion-step-not-by-board",
                                        definition.roles(party.members().map(Party.Member::role).toList())),
                                Message.of("let-board-decide"), Message.of("law-on-board-decides"))));
    }

    private static Stream<Party> deciders(Definition definition, Sanction sanction) {
        if (sanction.by().isKnown()) {
            return sanction.by().value().stream();
        }
        return definition.protocol().course().steps().stream().filter(step -> sanction.by().isSilent()
                && (step.onward().sanctions().stream().anyMatch(id -> id.value().equals(sanction.key()))
                        || sanction.step()
                                .filter(id -> id.value().equals(step.key())).isPresent()))
                                .flatMap(step -> step.participants().who().value().stream())
                .filter(party -> party.members().findAny().isPresent());
    }

    /** A suspension or an expulsion of which the limits are not known, refers to where they stand. */
    private static void ownProtocol(Definition definition, Findings findings) {
        definition.each(Sanction.class)
                .filter(part -> hasLegalLimit(part.value()) && part.value().limit().unknown() && part.value().references().isEmpty())
                .forEach(part -> findings.warning(part.value().id().span(), Message.of("sanction-without-protocol", part.name()),
                        Message.of("refer-to-protocol")));
    }

    /** A sanction belongs to some step, else nobody knows when it comes. */
    private static void used(Definition definition, Findings findings) {
        definition.each(Sanction.class).filter(part -> !isDecidedInStep(definition, part.value()))
                .forEach(part -> findings.warning(part.value().id().span(), Message.of("sanction-in-no-step", part.name()),
                        Message.of("name-sanction-in-step")));
    }
}
