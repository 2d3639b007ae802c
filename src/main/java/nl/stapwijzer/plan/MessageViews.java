package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Channel;
import nl.stapwijzer.model.Clause;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.SchoolKind;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.MessageView;
import nl.stapwijzer.plan.view.StepRef;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Sentence;

/**
 * A text for what the staff tells by mail or message, or by a way that is left open: one for each family, one for colleagues; one that
 * invites parents to each talk with them; and what to say to parents who are told by phone or face to face. In the order of the route.
 * What is told alike in more steps than one, or to more people, is one message.
 */
final class MessageViews {
    private static final List<Channel.Kind> WRITTEN = List.of(Channel.Kind.MAIL, Channel.Kind.MESSAGE);
    private static final List<Channel.Kind> SPOKEN = List.of(Channel.Kind.CONVERSATION, Channel.Kind.PHONE);
    private static final String PARENTS = "message.parents.";

    private final Protocol protocol;
    private final School school;
    private final Obligations obligations;
    private final ObligationViews views;
    private final Language language;
    private final Phrases phrases;

    MessageViews(Obligations obligations, School school, ObligationViews views, Language language) {
        this.school = school;
        this.protocol = obligations.protocol();
        this.obligations = obligations;
        this.views = views;
        this.language = language;
        this.phrases = language.phrases();
    }

    /**
     * What is told to one family or to colleagues, in one step.
     *
     * @param side where the child of these parents stands, if they are told as such
     * @param by who can be the sender: nobody writes to herself, and pupils and parents choose their own words
     * @param message what the author says to them of it
     * @param spoken whether it is told by phone or face to face
     */
    private record Mailing(Step step, boolean parents, Optional<Role.Side> side, Party whom, Optional<Party> by, InformDuty duty,
            Optional<Text> message, boolean spoken, InformView view) {
        String about() {
            return duty.about().map(Text::text).orElse("");
        }

        Mailing saying(Optional<Text> other) {
            return new Mailing(step, parents, side, whom, by, duty, other.or(() -> message), spoken, view);
        }
    }

    /**
     * A talk that there was.
     *
     * @param today whether that was on the day on which it is told
     * @param withChild whether the child of those who are told was the one who was talked with; empty where the talk was with several
     */
    private record Talk(String name, boolean today, Optional<Boolean> withChild) {}

    List<MessageView> all() {
        List<Step> route = protocol.course().steps();
        Map<List<Object>, List<Mailing>> alike = new LinkedHashMap<>();
        route.stream().flatMap(this::told).forEach(told -> alike.computeIfAbsent(List.of(told.parents(), told.side(), told.about(),
                told.message().map(Text::text), by(told.by()), when(told.view()), now(told), told.spoken() ? "" : talk(told), told.spoken(),
                told.duty().channels().unknown()), none -> new ArrayList<>()).add(told));
        Map<MessageView, List<MessageView>> same = Stream.concat(alike.values().stream().map(this::message),
                route.stream().filter(this::isOfStaff).flatMap(this::invitations)).sorted(Comparator.comparing(this::place))
                .collect(Collectors.groupingBy(message -> message.to(Sentence.NONE), LinkedHashMap::new, Collectors.toList()));
        return same.values().stream().map(messages -> messages.get(0).to(phrases.or(messages.stream().map(MessageView::to).toList())))
                .toList();
    }

    /** Where its first step stands in the route. */
    private int place(MessageView message) {
        return protocol.course().steps().stream().map(Step::key).toList().indexOf(message.steps().stream().findFirst().map(StepRef::id)
                .orElse(""));
    }

    /** What a family is told without a subject goes with what it is told about something in the same step. */
    private Stream<Mailing> told(Step step) {
        List<Mailing> all = obligations.in(step, Kind.INFORM).stream().flatMap(obligation -> told(step, obligation)).toList();
        return all.stream().filter(told -> !told.about().isEmpty() || with(told, all).findAny().isEmpty())
                .map(told -> told.about().isEmpty() ? told : told.saying(all.stream().filter(other -> other.about().isEmpty()
                        && isToSame(told, other)).flatMap(other -> other.message().stream()).findFirst()));
    }

    private static Stream<Mailing> with(Mailing told, List<Mailing> all) {
        return all.stream().filter(other -> !other.about().isEmpty() && isToSame(told, other));
    }

    private static boolean isToSame(Mailing one, Mailing other) {
        return one.whom().roles().equals(other.whom().roles());
    }

    private boolean isOfStaff(Step step) {
        return step.participants().who().value().stream().flatMap(Party::members).allMatch(member -> isStaff(member.role().value()));
    }

    private boolean isStaff(String role) {
        return is(role, Role::isStaff);
    }

    private boolean is(String role, Predicate<Role> what) {
        return protocol.role(role).filter(what).isPresent();
    }

    private static InformDuty duty(Obligation obligation) {
        return obligation.as(Act.Tell.class).orElseThrow().duty();
    }

    private boolean goesBy(InformDuty duty, List<Channel.Kind> kinds) {
        return duty.channels().value().stream().flatMap(List::stream).anyMatch(id -> Protocol.find(protocol.people().channels(), id.value())
                .filter(channel -> kinds.contains(channel.kind())).isPresent());
    }

    private Stream<Mailing> told(Step step, Obligation obligation) {
        InformDuty duty = duty(obligation);
        boolean written = duty.channels().value().isEmpty() || goesBy(duty, WRITTEN);
        if (!written && !goesBy(duty, SPOKEN)) {
            return Stream.empty();
        }
        Stream<Party> colleagues = written ? duty.to().only(this::isStaff).stream() : Stream.empty();
        boolean mixed = families(duty.to()).findAny().isPresent();
        Optional<Party> bearers = obligation.parties().bearers().value();
        return Stream.concat(families(duty.to()), colleagues).filter(to -> bearers.isEmpty() || sender(bearers, to).isPresent())
                .map(to -> new Mailing(step, isOfParents(to), side(to), to, sender(bearers, to), duty,
                        duty.message().filter(said -> isOfParents(to) || !mixed), !written, views.inform(obligation)));
    }

    private Optional<Party> sender(Optional<Party> bearers, Party to) {
        return bearers.flatMap(party -> party.only(role -> isStaff(role) && !to.includes(role)));
    }

    /** The parents among them, those of each side apart. */
    private Stream<Party> families(Party all) {
        return all.members().flatMap(member -> protocol.role(member.role().value()).stream())
                .filter(role -> role.kind() == Role.Kind.PARENT).map(Role::side).distinct()
                .flatMap(side -> all.only(id -> is(id, role -> role.kind() == Role.Kind.PARENT && role.side().equals(side))).stream());
    }

    private boolean isOfParents(Party party) {
        return party.members().allMatch(member -> is(member.role().value(), role -> role.kind() == Role.Kind.PARENT));
    }

    private Optional<Role.Side> side(Party party) {
        return party.members().findFirst().flatMap(member -> protocol.role(member.role().value())).flatMap(Role::side);
    }

    /** Where the pupil stands with whom the only talk of a step is. */
    private Optional<Role.Side> sideOfTalk(Step step) {
        List<Action> talks = talks(step);
        List<Role.Side> sides = talks.size() == 1 ? talks.get(0).with().stream()
                .flatMap(party -> party.together().stream()).flatMap(member -> protocol.role(member.role().value()).stream())
                .filter(role -> role.kind() == Role.Kind.PUPIL).flatMap(role -> role.side().stream()).distinct().toList() : List.of();
        return sides.size() == 1 ? Optional.of(sides.get(0)) : Optional.empty();
    }

    /** Whether it is left open which parents: those of one, of the other, or of both. */
    private boolean isOpenWho(Party to) {
        return isOfParents(to) && side(to).isEmpty() && protocol.hasBothSides();
    }

    private String by(Optional<Party> by) {
        return language.parties().party(by).known();
    }

    private static List<String> senders(Optional<Party> by) {
        return by.stream().flatMap(party -> party.roles().stream()).sorted().toList();
    }

    private String when(InformView told) {
        return Stream.concat(told.deadlines().stream().filter(deadline -> !deadline.unknown())
                        .map(deadline -> deadline.stated().text()),
                Stream.of(told.obliged() ? told.when() : phrases.text("if-needed"))).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private MessageView message(List<Mailing> alike) {
        Mailing first = alike.get(0);
        Optional<Party> by = first.by().filter(party -> isOfStaff(first.step()));
        String why = why(first).collect(Collectors.joining(" "));
        return new MessageView(alike.stream().flatMap(told -> told.view().step().stream()).distinct().toList(), first.parents(),
                first.spoken(), phrases.and(distinct(alike)), by(first.by()), senders(first.by()), when(first.view()),
                isOpenWho(first.whom()), first.view().means().known(), subject(first), first.spoken() ? spoken(first, by)
                        : lines(first.parents() ? PARENTS : "message.others.", first.whom(), by,
                                Stream.concat(Stream.of(why), rest(first, alike))));
    }

    private String subject(Mailing told) {
        String way = (told.parents() ? PARENTS : "message.others.") + "subject";
        return told.spoken() && !told.about().isEmpty() ? told.about()
                : now(told).isPresent() ? phrases.text(way + ".now", classroom())
                : !isOfStaff(told.step()) ? phrases.text(way + ".report", classroom())
                : told.about().isEmpty() || told.parents() && talk(told).isPresent() ? phrases.text(way, classroom())
                : phrases.text(way + ".about", classroom(), told.about());
    }

    /** Why one writes, and what the author says of it. */
    private Stream<String> why(Mailing told) {
        String way = told.parents() ? PARENTS : "message.others.";
        Optional<Talk> talk = talk(told);
        Optional<String> reason = reason(told.step()).filter(said -> !told.parents() && told.message().isEmpty());
        return Stream.of(
                Optional.of(now(told).map(so -> phrases.text(way + "opening.now", so, classroom())).orElseGet(() ->
                        opening(way, told.side(), told.step(), told.whom()))),
                reason.map(said -> phrases.text("message.reason", said)),
                talk.map(this::said),
                Optional.of(phrases.text("message.consulted")).filter(said -> isConsulted(told.duty())),
                told.message().filter(said -> !comesLater(told)).map(Text::text).or(() -> Optional.of(told.about())
                        .filter(about -> !about.isEmpty() && talk.isEmpty() && reason.isEmpty() && told.message().isEmpty())
                        .map(about -> phrases.text(way + "about", about)))).flatMap(Optional::stream);
    }

    /** What parents are told of no talk is what the school does, so it comes behind what happened and what was agreed. */
    private boolean comesLater(Mailing told) {
        return told.parents() && now(told).isEmpty() && talk(told).isEmpty();
    }

    private String said(Talk talk) {
        return talk.withChild().isPresent() ? phrases.text(talk.withChild().orElseThrow() ? "message.talk.child" : "message.talk.on-this")
                : phrases.text(talk.today() ? "message.talk.today" : "message.talk", talk.name());
    }

    private Stream<String> rest(Mailing told, List<Mailing> alike) {
        String way = told.parents() ? PARENTS : "message.others.";
        List<Form> attached = attached(alike);
        boolean now = now(told).isPresent();
        return attached.isEmpty()
                ? Stream.of(phrases.find(way + (now ? "now" : talk(told).isPresent() ? "went" : isAgain(told.step(), told.whom()) ? "again"
                        : isOfStaff(told.step()) ? "happened" : "report")), phrases.find(way + "agreed"),
                        told.message().filter(said -> comesLater(told)).map(Text::text), phrases.find(way + (now ? "ended" : "next")))
                        .flatMap(Optional::stream)
                : Stream.of(phrases.text("message.attached", attached.stream().map(form -> form.title().text())
                        .collect(Collectors.joining(", "))));
    }

    /** Who speaks and about what, what happened, what we do, when they hear again, and whom they can call. */
    private List<String> spoken(Mailing told, Optional<Party> by) {
        return Stream.of(Optional.of(phrases.text("message.spoken.hello", signed(by)) + " "
                + opening("message.spoken.", told.side(), told.step(), told.whom())),
                phrases.find("message.spoken." + (isAgain(told.step(), told.whom()) ? "again" : "happened")),
                told.message().map(Text::text), phrases.find("message.spoken.agreed"), phrases.find(PARENTS + "next"),
                Optional.of(phrases.text("message.spoken.reach", phone(sender(by)))))
                .flatMap(Optional::stream).toList();
    }

    /** How one begins: otherwise to who was spoken or written to in an earlier step. */
    private String opening(String way, Optional<Role.Side> side, Step step, Party to) {
        Optional<String> again = isOfParents(to) ? phrases.find(before(step).flatMap(other -> talks(other).stream())
                .anyMatch(talk -> talk.with().filter(party -> isSurelyThere(party) && party.roles().containsAll(to.roles())).isPresent())
                ? way + "opening.spoken" : isAgain(step, to) ? way + "opening.again" : "") : Optional.empty();
        return again.orElseGet(() -> opening(way, side));
    }

    /** Whether they were told of it in an earlier step. */
    private boolean isAgain(Step step, Party to) {
        return before(step).flatMap(other -> other.tasks().informs().stream())
                .anyMatch(duty -> duty.to().roles().containsAll(to.roles()));
    }

    private Stream<Step> before(Step step) {
        return protocol.course().steps().stream().takeWhile(other -> !other.key().equals(step.key()));
    }

    private String opening(String way, Optional<Role.Side> side) {
        return side.filter(one -> phrases.find(way + "opening." + one).isPresent()).map(one -> phrases.text(way + "opening." + one))
                .orElseGet(() -> phrases.text(way + "opening", classroom()));
    }

    /** What pupils are in, as a school of this kind calls it. */
    private String classroom() {
        Set<SchoolKind> kinds = school.help().law().kinds(ObligationViews.words(protocol.about().schoolType()));
        return phrases.text(kinds.equals(Set.of(SchoolKind.PRIMARY)) ? "message.class.PRIMARY"
                : kinds.equals(Set.of(SchoolKind.SECONDARY)) ? "message.class.SECONDARY" : "message.class");
    }

    /** From the greeting to the sender; whom they can call comes last. */
    private List<String> lines(String way, Party whom, Optional<Party> by, Stream<String> said) {
        return Stream.of(Stream.of(phrases.text(way + "greeting" + (isOne(whom) ? "-one" : ""))), said,
                Stream.of(phrases.text(way + "reach", phone(sender(by))), phrases.text(way + "regards"), signed(by)))
                .flatMap(lines -> lines).toList();
    }

    private String signed(Optional<Party> by) {
        return sender(by).isPresent() ? phrases.text("message.sender", by(by)) : phrases.text("message.sender.open");
    }

    /** The one role that it comes from. */
    private Optional<String> sender(Optional<Party> by) {
        return by.filter(this::isOne).flatMap(party -> party.members().findFirst()).map(member -> member.role().value());
    }

    private String phone(Optional<String> role) {
        return role.flatMap(school::contact).flatMap(School.Contact::phone).map(Text::text).orElseGet(() -> phrases.text("message.phone"));
    }

    /** To each family with which a talk of this step is; asked by the step before, where that step is there to ask them. */
    private Stream<MessageView> invitations(Step step) {
        return obligations.in(step, Kind.ACTION).stream().filter(obligation -> action(obligation).talk().isPresent())
                .flatMap(talk -> action(talk).with().stream().flatMap(this::families).filter(MessageViews::isSurelyThere)
                        .map(to -> invitation(step, to, talk, asked(step, to).orElse(talk))));
    }

    private MessageView invitation(Step step, Party to, Obligation talk, Obligation asked) {
        Optional<Party> by = asked.parties().bearers().value();
        boolean withChild = action(asked).with().flatMap(party -> party.only(id -> is(id, role -> role.kind() == Role.Kind.PUPIL
                && role.side().equals(side(to))))).isPresent();
        String why = Stream.of(Optional.of(opening(PARENTS, side(to), step, to)),
                Optional.of(phrases.text(withChild ? "message.invitation.with-child" : "message.invitation")),
                action(talk).message().or(() -> action(asked).message()).map(Text::text)).flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return new MessageView(views.step(asked).stream().toList(), true, false, language.parties().definite().party(to), by(by),
                senders(by), "", isOpenWho(to), "", phrases.text("message.subject.invitation"),
                lines(PARENTS, to, by, Stream.of(why, phrases.text("message.invitation.when"))));
    }

    /** What a step that leads to this one does with the same people, if it has no talk itself. */
    private Optional<Obligation> asked(Step talk, Party whom) {
        return protocol.course().steps().stream().filter(this::isOfStaff)
                .filter(step -> step.onward().all().stream().anyMatch(next -> next.value().equals(talk.key())))
                .map(step -> obligations.in(step, Kind.ACTION))
                .filter(all -> all.stream().noneMatch(one -> action(one).talk().isPresent())).flatMap(List::stream)
                .filter(one -> action(one).with().filter(party -> whom.members()
                        .allMatch(member -> party.includes(member.role().value()))).isPresent()).findFirst();
    }

    private static Action action(Obligation obligation) {
        return obligation.as(Act.Do.class).orElseThrow().action();
    }

    private static boolean isSurelyThere(Party party) {
        return party.possibly().isEmpty();
    }

    /** The one talk that the time to tell it counts from; else, for parents, the one talk of the step. */
    private Optional<Talk> talk(Mailing told) {
        if (now(told).isPresent()) {
            return Optional.empty();
        }
        List<Deadline> from = told.step().deadlines().value().orElse(List.of()).stream()
                .filter(deadline -> anchor(deadline).isPresent()).toList();
        return from.isEmpty()
                ? only(told.step()).filter(name -> told.parents() && !told.about().isEmpty())
                        .map(name -> new Talk(name, false, sideOfTalk(told.step()).map(side -> told.side().equals(Optional.of(side)))))
                : anchor(from.get(0)).flatMap(MessageViews::only).map(name -> new Talk(name, isToday(from.get(0)), Optional.empty()));
    }

    private Optional<Step> anchor(Deadline deadline) {
        return deadline.anchor().value().flatMap(Deadline.StatedAnchor::step).flatMap(step -> protocol.step(step.value()));
    }

    private static boolean isToday(Deadline deadline) {
        return deadline.duration().value().filter(length -> length.amount() == 0).isPresent();
    }

    private static List<Action> talks(Step step) {
        return step.tasks().actions().stream().filter(action -> action.talk().isPresent()).toList();
    }

    private static Optional<String> only(Step step) {
        return talks(step).size() == 1 ? talks(step).get(0).talk().map(Text::text) : Optional.empty();
    }

    /** What happened to make a case come to a step from outside. */
    private static Optional<String> reason(Step step) {
        List<Clause> entries = step.placement().entries().stream().map(Step.Entry::when).toList();
        return entries.size() == 1 && entries.get(0).order() != Clause.Order.SUBORDINATE ? Optional.of(entries.get(0).text())
                : Optional.empty();
    }

    /** What is filled in on these steps goes along to colleagues, where the way to tell them is known. */
    private List<Form> attached(List<Mailing> alike) {
        return alike.stream().filter(told -> !told.parents() && !told.duty().channels().unknown())
                .flatMap(told -> told.step().tasks().forms().stream())
                .flatMap(use -> Protocol.find(protocol.papers().forms(), use.form().value()).stream()).distinct().toList();
    }

    /** Whether they are people of whom there can be more, but who are told one by one. */
    private boolean isOne(Party party) {
        return party.members().count() == 1
                && party.members().allMatch(member -> is(member.role().value(), role -> role.name().plural().isPresent()));
    }

    /** What is so when they are told it. */
    private static Optional<String> now(Mailing told) {
        return told.duty().when().flatMap(Condition::text)
                .filter(clause -> clause.order() == Clause.Order.SUBORDINATE).map(Clause::text);
    }

    private static boolean isConsulted(InformDuty duty) {
        return duty.when().flatMap(Condition::party).filter(party -> party.kind() == Condition.Consent.Kind.CONSULTED).isPresent();
    }

    private List<Sentence> distinct(List<Mailing> alike) {
        return List.copyOf(alike.stream().map(told -> language.parties().definite().party(told.whom()))
                .collect(Collectors.toMap(Sentence::text, to -> to, (one, same) -> one, LinkedHashMap::new)).values());
    }
}
