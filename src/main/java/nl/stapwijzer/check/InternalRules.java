package nl.stapwijzer.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Anchor;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;

/**
 * A step or a role that only the staff may know of: the route without that step stays whole, nothing that everybody reads speaks of it, and
 * whoever must do something has a role that everybody may know.
 */
final class InternalRules {
    static final List<Rule> RULES = List.of(InternalRules::ways, InternalRules::named, InternalRules::anchors, InternalRules::people,
            InternalRules::tasks);

    /** What need not be said where nobody is left: with whom, and in consultation with whom. */
    private static final Set<String> MAY_BE_LEFT_OUT = Set.of("with", "consulting");

    private InternalRules() {}

    /** A way to it can lead on to one place only: that of its "daarna", and not elsewhere where it may not be. */
    private static void ways(Definition definition, Findings findings) {
        internal(definition).filter(step -> !isPassedBy(definition, step)).forEach(step -> findings.error(step.id().span(),
                Message.of("internal-step-breaks-route", definition.name(step)), Message.of("one-way-or-parts-internal")));
    }

    private static boolean isPassedBy(Definition definition, Step step) {
        List<Step> steps = definition.protocol().course().steps();
        boolean first = step == steps.get(0);
        boolean leadsToSecond = steps.stream().skip(1).findFirst()
                .filter(second -> step.onward().next().value().filter(to -> to.value().equals(second.key())).isPresent()).isPresent();
        boolean refused = step.placement().conditions().stream().flatMap(condition -> condition.otherwise().stream())
                .anyMatch(otherwise -> otherwise.to().isKnown());
        return step.onward().decisions().isEmpty() && step.placement().entries().isEmpty() && !refused
                && step.onward().besides().isEmpty() && leadsOut(definition, step)
                && (!first || leadsToSecond);
    }

    private static boolean leadsOut(Definition definition, Step step) {
        Set<String> passed = new HashSet<>();
        Optional<Step> here = Optional.of(step);
        while (here.filter(Step::isInternal).isPresent()) {
            if (!passed.add(here.get().key()) || !here.get().onward().next().isKnown()) {
                return false;
            }
            here = here.get().onward().next().value().flatMap(to -> definition.protocol().step(to.value()));
        }
        return true;
    }

    /** What everybody reads does not name it. */
    private static void named(Definition definition, Findings findings) {
        ReferenceRules.namedSteps(definition).forEach(id -> definition.protocol().step(id.value()).filter(Step::isInternal)
                .ifPresent(step -> findings.error(id.span(), Message.of("internal-step-named", definition.name(step)),
                        Message.of("name-public-step"))));
    }

    /** A deadline that everybody reads counts from something that everybody can read. */
    private static void anchors(Definition definition, Findings findings) {
        definition.protocol().course().steps().stream().filter(step -> !step.isInternal())
                .forEach(step -> definition.obligations().in(step).stream()
                .flatMap(one -> one.dues().stream()).filter(InternalRules::saysAnchor)
                .forEach(due -> from(due).filter(Step::isInternal).findFirst().ifPresent(before -> findings.error(due.deadline().span(),
                        Message.of("deadline-from-internal-step", definition.name(step), definition.name(before)),
                        Message.of("count-from-public")))));
    }

    private static boolean saysAnchor(Due due) {
        return switch (due.deadline().relation()) {
            case WITHIN, AFTER, AT_LATEST -> true;
            case EVERY, DIRECTLY, AS_SOON_AS_POSSIBLE, AGREED_PER_CASE -> due.deadline().anchor().isKnown();
        };
    }

    private static Stream<Step> from(Due due) {
        return Stream.concat(Stream.of(due.anchor()), due.again().stream()).flatMap(InternalRules::steps);
    }

    private static Stream<Step> steps(Anchor anchor) {
        if (anchor instanceof Anchor.After after) {
            return after.steps().stream();
        } else if (anchor instanceof Anchor.DayOf day) {
            return Stream.of(day.step());
        }
        return anchor instanceof Anchor.PhaseStart start ? steps(start.start()) : Stream.of();
    }

    private static Stream<Step> internal(Definition definition) {
        return definition.protocol().course().steps().stream().filter(Step::isInternal);
    }

    /** Of those who do something, somebody is known to everybody. */
    private static void people(Definition definition, Findings findings) {
        definition.each(Party.class).filter(part -> part.isPublic() && !MAY_BE_LEFT_OUT.contains(part.component()))
                .filter(part -> part.value().members().allMatch(member -> isInternal(definition, member.role())))
                .flatMap(part -> part.value().members().map(Party.Member::role).limit(1))
                .forEach(role -> named(definition, role, findings));
        ReferenceRules.publiclyNamedRoles(definition).filter(role -> isInternal(definition, role))
                .forEach(role -> named(definition, role, findings));
    }

    private static void named(Definition definition, Located<String> role, Findings findings) {
        findings.error(role.span(), Message.of("internal-role-named", definition.name(definition.protocol().role(role.value())
                .orElseThrow())), Message.of("name-public-role"));
    }

    /** Whom pupils and parents can turn to is known to them. */
    private static void tasks(Definition definition, Findings findings) {
        definition.protocol().people().roles().stream().filter(role -> role.isInternal() && !role.tasks().isEmpty()).forEach(role ->
                findings.error(role.id().span(), Message.of("internal-role-with-task", definition.name(role)),
                        Message.of("make-role-public")));
    }

    private static boolean isInternal(Definition definition, Located<String> role) {
        return definition.protocol().role(role.value()).filter(Role::isInternal).isPresent();
    }
}
