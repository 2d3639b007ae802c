package nl.stapwijzer.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Channel;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Condition.Consent;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.HouseRule;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.OwnQuestion;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Register;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.StepNumbers;
import nl.stapwijzer.model.Subject.Topic;
import nl.stapwijzer.model.Term;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/** What a pupil who reports can count on: safety meanwhile, a say in what is done, and somebody who comes back to it. */
final class CareRules {
    static final List<Rule> RULES = List.of(CareRules::meanwhile, CareRules::followUp, CareRules::otherwise, CareRules::groupTalks,
            CareRules::groups, CareRules::jointTalks, CareRules::permission, CareRules::online, CareRules::promises,
            CareRules::whichParents);

    private CareRules() {}

    /**
     * Between a report and a plan somebody keeps the pupil safe: an emergency rule, an action at the start, or support for the pupil that
     * speaks of it.
     */
    private static void meanwhile(Definition definition, Findings findings) {
        boolean supported = definition.protocol().care().support().stream()
                .filter(track -> definition.protocol().role(track.audience().value()).filter(role -> isAt(Role.Side.BULLIED, role))
                        .isPresent())
                .flatMap(track -> track.points().stream())
                .anyMatch(point -> definition.subject().isNamedIn(Topic.SAFETY, point.what().text()));
        if (definition.protocol().hasBothSides() && !definition.protocol().course().steps().isEmpty()
                && definition.protocol().conduct().emergencies().isEmpty() && !supported
                && !isAnswered(definition, Topic.SAFETY) && firstSteps(definition).flatMap(step -> step.tasks().actions().stream())
                        .noneMatch(action -> definition.subject().isNamedIn(Topic.SAFETY, action.what().text()))) {
            findings.warning(definition.start(), Message.of("not-safe-meanwhile"), Message.of("keep-safe-meanwhile"));
        }
    }

    /** The step where a report comes in, and those right after it. */
    private static Stream<Step> firstSteps(Definition definition) {
        return definition.protocol().course().steps().stream().limit(1).flatMap(first -> Stream.concat(Stream.of(first),
                definition.flow().from(first.key()).stream().flatMap(next -> definition.protocol().step(next.to()).stream())));
    }

    /** After a talk with pupils somebody looks back, in this step or a later one. */
    private static void followUp(Definition definition, Findings findings) {
        if (definition.protocol().hasBothSides()) {
            definition.protocol().course().steps().stream().filter(definition::isOfSchool).filter(step -> isTalk(definition, step))
                    .filter(step -> definition.obligations().step(step).sequel().lookingBack().isEmpty())
                    .forEach(step -> findings.warning(step.id().span(), Message.of("no-follow-up", definition.name(step)),
                            Message.of("agree-follow-up")));
        }
    }

    /** With a pupil who may need it to stop. */
    private static boolean isTalk(Definition definition, Step step) {
        return withWhom(definition, step).flatMap(id -> definition.protocol().role(id).stream())
                .anyMatch(role -> role.kind() == Role.Kind.PUPIL && !isAt(Role.Side.BULLIES, role));
    }

    /** In a step in which something waits for what the pupil wants, who is asked for that is not talked with yet. */
    private static Stream<String> withWhom(Definition definition, Step step) {
        boolean waits = actions(step).anyMatch(action -> action.when().filter(when -> asks(definition, when)).isPresent());
        return Stream.concat(step.participants().with().stream(), step.tasks().actions().stream()
                        .filter(action -> !waits || action.talk().isPresent()).flatMap(action -> action.with().stream()))
                .flatMap(Party::members).map(member -> member.role().value());
    }

    /** Who looks back, or ends it, finds that it helped or that it did not; for each of them there is a way on. */
    private static void otherwise(Definition definition, Findings findings) {
        if (definition.protocol().hasBothSides()) {
            definition.protocol().course().steps().stream().filter(definition::isOfSchool)
                    .filter(step -> step.tasks().evaluation().isPresent() || endsAll(definition, step))
                    .filter(step -> step.onward().decisions().isEmpty() && !RouteRules.isTakenUpLater(definition, step))
                    .forEach(step -> findings.warning(step.id().span(), Message.of(step.tasks().evaluation().isPresent()
                            ? "nothing-if-not-helped" : "ends-without-looking-back", definition.name(step)),
                            Message.of("ask-whether-it-helped")));
        }
    }

    /** Whether a case that comes so far without looking back ends with it. */
    private static boolean endsAll(Definition definition, Step step) {
        return step.onward().next().value().flatMap(next -> definition.protocol().end(next.value())).isPresent()
                && definition.flow().to(step.key()).stream().anyMatch(way -> way.from() != step)
                && definition.obligations().step(step).sequel().lookingBack().isEmpty();
    }

    /**
     * Who is bullied hears it before the whole group does: where somebody talks with the pupil only later, the group's talk waits for what
     * the pupil wants.
     */
    private static void groupTalks(Definition definition, Findings findings) {
        List<Step> steps = definition.protocol().course().steps();
        List<Step> heard = steps.stream().filter(step -> actions(step).anyMatch(action -> meetsBullied(definition, action.with())))
                .toList();
        steps.forEach(step -> actions(step).filter(action -> action.talk().isPresent() && isWithGroup(definition, action.with()))
                .findFirst()
                .filter(talk -> talk.when().filter(when -> asks(definition, when)).isEmpty() && !isConsidered(definition, step))
                .filter(talk -> !heard.isEmpty() && heard.stream().noneMatch(other -> definition.flow().leads(other.key(), step.key())
                        || steps.indexOf(other) < steps.indexOf(step) && RouteRules.isTakenUpLater(definition, other)))
                .ifPresent(talk -> findings.warning(talk.when().map(Condition::span).orElse(talk.span()),
                        Message.of("group-talk-before-pupil", definition.name(step)), Message.of("ask-consent"))));
    }

    /** Who is bullied knows of a step that is taken with a group, and wants it. */
    private static void groups(Definition definition, Findings findings) {
        definition.protocol().course().steps().stream().filter(step -> isWithGroup(definition, step.participants().with()))
                .filter(step -> !meetsBullied(definition, step.participants().with()) && !isConsidered(definition, step)
                        && !isPromised(definition))
                .filter(step -> Stream.concat(step.placement().conditions().stream(),
                                actions(step).flatMap(action -> action.when().stream()))
                        .noneMatch(given -> asks(definition, given)))
                .forEach(step -> actions(step).filter(action -> isWithGroup(definition, action.with()))
                        .min(Comparator.comparing(action -> action.talk().isEmpty())).ifPresent(action ->
                        findings.warning(action.when().map(Condition::span).orElse(action.span()),
                                Message.of("group-without-consent", definition.name(step)), Message.of("ask-consent"))));
    }

    private static Stream<Action> actions(Step step) {
        return Stream.concat(step.tasks().actions().stream(), step.onward().decisions().stream()
                .flatMap(decision -> decision.answers().stream()).flatMap(answer -> answer.actions().stream()));
    }

    private static boolean isWithGroup(Definition definition, Optional<Party> with) {
        return with.stream().flatMap(Party::members).flatMap(member -> definition.protocol().role(member.role().value()).stream())
                .anyMatch(role -> role.kind() == Role.Kind.GROUP);
    }

    private static boolean meetsBullied(Definition definition, Optional<Party> with) {
        return pupils(definition, with).anyMatch(role -> isAt(Role.Side.BULLIED, role));
    }

    /**
     * A pupil who is bullied meets the one who bullies only after having been asked. Where they meet again on the same way, both know what
     * it is.
     */
    private static void jointTalks(Definition definition, Findings findings) {
        List<Step> joint = definition.protocol().course().steps().stream().filter(step -> joining(definition, step).isPresent()).toList();
        joint.stream().filter(step -> joint.stream().takeWhile(other -> other != step)
                        .noneMatch(earlier -> definition.flow().leads(earlier.key(), step.key())))
                .filter(step -> step.placement().conditions().stream().noneMatch(given -> asks(definition, given)))
                .filter(step -> !isConsidered(definition, step))
                .forEach(step -> jointTalk(definition, step, joining(definition, step).orElseThrow(), findings));
    }

    /** Says it of the talk, or of the step; a rule that nothing is done against the pupil's will says not yet who asks for it. */
    private static void jointTalk(Definition definition, Step step, Optional<Action> talk, Findings findings) {
        Stream<Condition> given = talk.map(action -> action.when().stream()).orElseGet(() -> step.placement().conditions().stream());
        boolean promised = isPromised(definition);
        List<Step> before = definition.flow().to(step.key()).stream().map(Flow.Transition::from).distinct().filter(other -> other != step)
                .toList();
        List<Step> unasked = before.stream().filter(other -> actions(other).noneMatch(action -> meetsBullied(definition, action.with())))
                .toList();
        boolean isPromisedInTime = promised && unasked.isEmpty() && !before.isEmpty();
        if (talk.flatMap(Action::when).filter(when -> asks(definition, when)).isEmpty() && !isPromisedInTime) {
            Span at = given.map(Condition::span).findFirst().orElseGet(() -> talk.map(Action::span).orElse(step.id().span()));
            String inTalk = !promised ? "joint-talk-without-consent" : unasked.isEmpty() ? "joint-talk-without-consent-asked"
                    : "joint-talk-without-consent-after";
            String inStep = promised ? "joint-step-without-consent-asked" : "joint-step-without-consent";
            String after = unasked.stream().map(StepNumbers.of(definition.protocol().course().steps())::of)
                    .collect(Collectors.joining(", "));
            findings.warning(at, Message.of(talk.isPresent() ? inTalk : inStep, definition.name(step), after),
                    Message.of(talk.isPresent() ? "ask-consent" : "ask-consent-to-step"));
        }
    }

    /**
     * What brings both pupils together: the first talk that does, else the first action; or the step itself, where no action says with
     * which pupils it is done. "The pupils" are both, where one of its actions is for the pupil who is bullied alone.
     */
    private static Optional<Optional<Action>> joining(Definition definition, Step step) {
        List<Action> actions = step.tasks().actions();
        if (actions.stream().allMatch(action -> pupils(definition, action.with()).findAny().isEmpty())) {
            return bringsTogether(definition, step.participants().with()) ? Optional.of(Optional.empty()) : Optional.empty();
        }
        boolean apart = actions.stream().anyMatch(action -> meetsBullied(definition, action.with()));
        return actions.stream().filter(action -> bringsTogether(definition, action.with())
                        || apart && action.talk().isPresent() && pupils(definition, action.with()).anyMatch(role -> role.side().isEmpty())
                                && !meetsBullied(definition, action.with()))
                .min(Comparator.comparing(action -> action.talk().isEmpty())).map(Optional::of);
    }

    private static boolean bringsTogether(Definition definition, Optional<Party> with) {
        Set<Role.Side> sides = pupils(definition, with).flatMap(role -> role.side().stream()).collect(Collectors.toSet());
        return sides.containsAll(Set.of(Role.Side.BULLIED, Role.Side.BULLIES));
    }

    private static Stream<Role> pupils(Definition definition, Optional<Party> with) {
        return with.stream().flatMap(party -> party.together().stream())
                .flatMap(member -> definition.protocol().role(member.role().value()).stream())
                .filter(role -> role.kind() == Role.Kind.PUPIL);
    }

    /** Whether the pupil's own say counts; what the parents want is something else. */
    private static boolean asks(Definition definition, Condition given) {
        return given.party().flatMap(consent -> definition.protocol().role(consent.role().value()))
                .filter(role -> role.kind() == Role.Kind.PUPIL && isAt(Role.Side.BULLIED, role)).isPresent();
    }

    /** Whether a rule for all that is done says so. */
    private static boolean isPromised(Definition definition) {
        return definition.protocol().conduct().rules().stream()
                .anyMatch(rule -> rule.topics().contains(Topic.CONSENT) && rule.steps().isEmpty());
    }

    /** Whether a rule for this step says what it does about consent. */
    private static boolean isConsidered(Definition definition, Step step) {
        return definition.protocol().conduct().rules().stream()
                .anyMatch(rule -> rule.topics().contains(Topic.CONSENT) && isFor(rule, step));
    }

    /**
     * Who discusses a pupil with permission, hears nothing of that pupil in a step from which the permission can still come. An action of
     * theirs says it, or a rule for them that holds for the step where it is asked.
     */
    private static void permission(Definition definition, Findings findings) {
        List<Step> steps = definition.protocol().course().steps();
        steps.forEach(asking -> Stream.concat(
                asking.tasks().actions().stream().filter(action -> needsPermission(definition, action))
                        .flatMap(action -> toldBy(definition, action)),
                definition.protocol().conduct().rules().stream().filter(rule -> isFor(rule, asking))
                        .filter(rule -> !rule.topics().contains(Topic.PERMISSION))
                        .filter(rule -> definition.subject().isNamedIn(Topic.PERMISSION, rule.rule().text()))
                        .flatMap(rule -> rule.who().stream()))
                .flatMap(Party::members).map(Party.Member::role)
                .forEach(role -> steps.stream().filter(step -> step != asking && definition.flow().leads(step.key(), asking.key()))
                        .filter(step -> definition.protocol().conduct().rules().stream()
                                .noneMatch(rule -> rule.topics().contains(Topic.PERMISSION) && isFor(rule, step)))
                        .forEach(step -> tooEarly(definition, step, role, asking, findings))));
    }

    /** Who hears of the pupil by it: those of the staff with whom it is done, or else who does it. */
    private static Stream<Party> toldBy(Definition definition, Action action) {
        return action.with().filter(with -> with.members().flatMap(member -> definition.protocol().role(member.role().value()).stream())
                .anyMatch(Role::isStaff)).or(() -> action.who().value()).stream();
    }

    private static boolean isFor(HouseRule rule, Step step) {
        return rule.steps().stream().anyMatch(id -> id.value().equals(step.key()));
    }

    /** Says it of the step that consults them, or of its first action with them; of another team of that name too, if it is the same. */
    private static void tooEarly(Definition definition, Step step, Located<String> role, Step asking, Findings findings) {
        alike(definition, role).forEach(other -> {
            boolean same = other.key().equals(role.value());
            Object[] told = {definition.name(step), quoted(other), definition.name(asking), definition.roles(List.of(role))};
            Optional<Located<String>> consulted = step.participants().consulting().stream().flatMap(Party::members).map(Party.Member::role)
                    .filter(one -> one.value().equals(other.key())).findFirst();
            consulted.ifPresent(at -> findings.warning(at.span(), Message.of(same ? "discussed-before-permission"
                    : "perhaps-discussed-before-permission", told), Message.of("ask-permission-first")));
            if (consulted.isEmpty()) {
                step.tasks().actions().stream().filter(action -> action.with().filter(party -> party.includes(other.key())).isPresent())
                        .findFirst().filter(action -> !needsPermission(definition, action))
                        .ifPresent(action -> findings.warning(action.when().map(Condition::span).orElse(action.span()),
                                Message.of(same ? "joined-before-permission" : "perhaps-joined-before-permission", told),
                                Message.of("ask-permission-first")));
            }
        });
    }

    /** This role, and others whose names say the same and more: an intern ondersteuningsteam may be the ondersteuningsteam. */
    private static Stream<Role> alike(Definition definition, Located<String> id) {
        return definition.protocol().role(id.value()).stream().flatMap(role -> definition.protocol().people().roles().stream()
                .filter(other -> other == role || other.name().text().toLowerCase(Locale.ROOT)
                        .endsWith(" " + role.name().text().toLowerCase(Locale.ROOT))));
    }

    private static String quoted(Role role) {
        return "\"" + role.name().text() + "\"";
    }

    /** Whether it says that there must be permission; from whom may be open. */
    private static boolean needsPermission(Definition definition, Action action) {
        return action.when().flatMap(Condition::party).filter(consent -> consent.kind() == Consent.Kind.PERMISSION).isPresent()
                || definition.subject().isNamedIn(Topic.PERMISSION, action.what().text());
    }

    /** What happens online counts too. */
    private static void online(Definition definition, Findings findings) {
        if (definition.protocol().hasBothSides() && definition.subject().topics().containsKey(Topic.ONLINE)
                && isNowhere(definition, Topic.ONLINE)) {
            findings.warning(definition.start(), Message.of("topic-nowhere"), Message.of("speak-of-online"));
        }
    }

    /** Who is promised something by a time, reads what to do if it does not come. */
    private static void promises(Definition definition, Findings findings) {
        definition.each(Deadline.class).map(ModelNode::value)
                .filter(deadline -> deadline.firmness() == Deadline.Firmness.MUST && deadline.duration().isKnown()).findFirst()
                .filter(first -> definition.protocol().hasBothSides() && definition.subject().topics().containsKey(Topic.REMEDY)
                        && isNowhere(definition, Topic.REMEDY))
                .ifPresent(first -> findings.warning(definition.start(), Message.of("promise-without-remedy"), Message.of("say-remedy")));
    }

    /** Whether a rule says that it answers it. */
    static boolean isAnswered(Definition definition, Topic topic) {
        return definition.protocol().conduct().rules().stream().anyMatch(rule -> rule.topics().contains(topic));
    }

    /**
     * Where no rule says that it answers it, a text may do so without saying it: then its words are looked at, but not what a word means or
     * a thing is called.
     */
    private static boolean isNowhere(Definition definition, Topic topic) {
        return !isAnswered(definition, topic) && definition.each(Text.class).filter(part -> !isName(definition, part))
                .noneMatch(part -> definition.subject().isNamedIn(topic, part.value().text()));
    }

    private static boolean isName(Definition definition, ModelNode<Text> part) {
        return part.nearest(Term.class).filter(term -> !definition.subject().isDefinedBy(term)).isPresent()
                || part.nearest(Channel.class).isPresent() || part.nearest(Register.class).isPresent()
                || part.nearest(Form.class).isPresent() || part.nearest(OwnQuestion.class).isPresent();
    }

    /** Where two pupils stand opposite each other, "parents" are those of one, of the other, or of both. */
    private static void whichParents(Definition definition, Findings findings) {
        if (definition.protocol().hasBothSides()) {
            definition.each(InformDuty.class).filter(part -> part.nearest(Step.class).isPresent()).forEach(part ->
                    unclear(definition, part.value()).ifPresent(to -> findings.warning(to.span(), Message.of("which-parents", part.place()),
                            Message.of("name-which-parents"))));
        }
    }

    private static Optional<Located<String>> unclear(Definition definition, InformDuty duty) {
        return duty.receivers().stream().filter(id -> definition.protocol().role(id.value())
                .filter(role -> role.kind() == Role.Kind.PARENT && role.side().isEmpty()).isPresent()).findFirst();
    }

    private static boolean isAt(Role.Side side, Role role) {
        return role.side().filter(side::equals).isPresent();
    }
}
