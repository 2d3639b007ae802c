package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.MessageView;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Sentence;

/**
 * A text for what the staff tells by mail or message, or by a way that is left open: one for each family, one for colleagues; and one that
 * invites parents to each talk with them. What is told alike in more steps than one, or to more people, is one message.
 */
final class MessageViews {
    private static final List<Channel.Kind> WRITTEN = List.of(Channel.Kind.MAIL, Channel.Kind.MESSAGE);

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
     * @param by who can be the sender: nobody writes to herself
     */
    private record Told(Step step, boolean parents, Optional<Role.Side> side, Party whom, Optional<Party> by, InformDuty duty,
            InformView view) {}

    /** A talk that there was, and whether it was on the day on which it is told. */
    private record Talk(String name, boolean today) {}

    List<MessageView> all() {
        Map<List<Object>, List<Told>> alike = new LinkedHashMap<>();
        steps().flatMap(this::told).forEach(told -> alike.computeIfAbsent(List.of(told.parents(), told.side(), about(told), by(told.by()),
                when(told.view()), now(told), talk(told), told.duty().channels().unknown()), none -> new ArrayList<>()).add(told));
        return Stream.concat(alike.values().stream().map(this::message), steps().flatMap(this::invitations)).toList();
    }

    private Stream<Step> steps() {
        return protocol.course().steps().stream().filter(this::isOfStaff);
    }

    /** What a family is told without a subject goes with what it is told about something in the same step. */
    private Stream<Told> told(Step step) {
        List<Told> all = obligations.in(step, Kind.INFORM).stream().filter(this::mayBeWritten)
                .flatMap(obligation -> told(step, obligation)).toList();
        return all.stream().filter(told -> !about(told).isEmpty() || all.stream().noneMatch(other -> !about(other).isEmpty()
                && other.whom().roles().equals(told.whom().roles())));
    }

    /** Pupils and parents who report something choose their own words. */
    private boolean isOfStaff(Step step) {
        return step.participants().who().value().stream().flatMap(Party::members)
                .allMatch(member -> is(member.role().value(), Role::isStaff));
    }

    private boolean is(String role, Predicate<Role> what) {
        return protocol.role(role).filter(what).isPresent();
    }

    private static InformDuty duty(Obligation obligation) {
        return obligation.as(Act.Tell.class).orElseThrow().duty();
    }

    private boolean mayBeWritten(Obligation obligation) {
        return duty(obligation).channels().value().map(channels -> channels.stream()
                .anyMatch(id -> Protocol.find(protocol.people().channels(), id.value())
                        .filter(channel -> WRITTEN.contains(channel.kind())).isPresent())).orElse(true);
    }

    private Stream<Told> told(Step step, Obligation obligation) {
        InformDuty duty = duty(obligation);
        return Stream.concat(families(duty.to()), duty.to().only(role -> is(role, Role::isStaff)).stream())
                .map(to -> new Told(step, isOfParents(to), side(to), to, obligation.parties().bearers().value()
                        .flatMap(party -> party.only(role -> !to.includes(role))), duty, views.inform(obligation)));
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

    private Sentence to(Party party) {
        return language.parties().party(party);
    }

    private String by(Optional<Party> by) {
        return language.parties().party(by).known();
    }

    private static String about(Told told) {
        return told.duty().about().map(Text::text).orElse("");
    }

    private String when(InformView told) {
        return Stream.concat(told.deadlines().stream().filter(deadline -> !deadline.unknown())
                        .map(deadline -> deadline.stated().text()),
                Stream.of(told.obliged() ? told.when() : phrases.text("if-needed"))).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private MessageView message(List<Told> alike) {
        Told first = alike.get(0);
        String way = first.parents() ? "message.parents." : "message.others.";
        String about = about(first);
        Optional<Talk> talk = talk(first);
        Optional<String> now = now(first);
        Optional<String> reason = reason(first.step()).filter(said -> !first.parents());
        List<Form> attached = attached(alike);
        Stream<String> why = Stream.of(
                Optional.of(now.map(so -> phrases.text(way + "opening.now", so)).orElseGet(() -> opening(way, first.side()))),
                reason.map(said -> phrases.text("message.reason", said)),
                talk.map(one -> phrases.text(one.today() ? "message.talk.today" : "message.talk", one.name())),
                Optional.of(about).filter(said -> !said.isEmpty() && talk.isEmpty() && reason.isEmpty())
                        .map(said -> phrases.text(way + "about", said)),
                Optional.of(phrases.text("message.consulted")).filter(said -> isConsulted(first.duty()))).flatMap(Optional::stream);
        Stream<String> rest = attached.isEmpty()
                ? Stream.of(now.isPresent() ? "now" : talk.isPresent() ? "went" : "happened", "agreed",
                        now.isPresent() ? "ended" : "next").flatMap(line -> phrases.find(way + line).stream())
                : Stream.of(phrases.text("message.attached", attached.stream().map(form -> form.title().text())
                        .collect(Collectors.joining(", "))));
        String subject = now.isPresent() ? phrases.text("message.subject.now")
                : first.parents() && talk.isPresent() ? phrases.text("message.subject.talk")
                : about.isEmpty() ? phrases.text("message.subject") : phrases.text("message.subject.about", about);
        return new MessageView(alike.stream().flatMap(told -> told.view().step().stream()).distinct().toList(), first.parents(),
                phrases.and(distinct(alike)), by(first.by()), when(first.view()), first.duty().channels().unknown(), subject,
                lines(way, first.whom(), first.by(), why, rest));
    }

    private String opening(String way, Optional<Role.Side> side) {
        return side.flatMap(one -> phrases.find(way + "opening." + one)).orElseGet(() -> phrases.text(way + "opening"));
    }

    private List<String> lines(String way, Party whom, Optional<Party> by, Stream<String> why, Stream<String> rest) {
        Optional<String> sender = by.filter(party -> party.members().count() == 1)
                .flatMap(party -> party.members().findFirst()).map(member -> member.role().value());
        String reach = sender.flatMap(school::contact).flatMap(School.Contact::phone).or(() -> school.reach().phone()).map(Text::text)
                .orElseGet(() -> phrases.text("message.phone"));
        return Stream.of(Stream.of(phrases.text(way + "greeting" + (isOne(whom) ? "-one" : "")), why.collect(Collectors.joining(" "))),
                rest, Stream.of(phrases.text(way + "reach", reach), phrases.text(way + "regards"),
                        sender.isPresent() ? phrases.text("message.sender", by(by)) : phrases.text("message.sender.open")))
                .flatMap(lines -> lines).toList();
    }

    /** To each family with which a talk of this step is; asked by the step before, where that step is there to ask them. */
    private Stream<MessageView> invitations(Step step) {
        return obligations.in(step, Kind.ACTION).stream().filter(obligation -> action(obligation).talk().isPresent())
                .flatMap(talk -> action(talk).with().stream().flatMap(this::families).filter(MessageViews::isSurelyThere)
                        .map(to -> invitation(to, asked(step, to).orElse(talk))));
    }

    private MessageView invitation(Party to, Obligation asked) {
        Optional<Party> by = asked.parties().bearers().value();
        boolean withChild = action(asked).with().flatMap(party -> party.only(id -> is(id, role -> role.kind() == Role.Kind.PUPIL
                && role.side().equals(side(to))))).isPresent();
        String way = "message.parents.";
        return new MessageView(views.step(asked).stream().toList(), true, to(to), by(by), "", true,
                phrases.text("message.subject.invitation"), lines(way, to, by, Stream.of(opening(way, side(to)),
                        phrases.text(withChild ? "message.invitation.with-child" : "message.invitation")),
                        Stream.of(phrases.text("message.invitation.when"))));
    }

    /** What a step that leads to this one does with the same people, if it has no talk itself. */
    private Optional<Obligation> asked(Step talk, Party whom) {
        return steps().filter(step -> step.onward().all().stream().anyMatch(next -> next.value().equals(talk.key())))
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
    private Optional<Talk> talk(Told told) {
        if (now(told).isPresent()) {
            return Optional.empty();
        }
        List<Deadline> from = told.step().deadlines().value().orElse(List.of()).stream()
                .filter(deadline -> anchor(deadline).isPresent()).toList();
        return from.isEmpty()
                ? only(told.step()).filter(name -> told.parents() && !about(told).isEmpty()).map(name -> new Talk(name, false))
                : anchor(from.get(0)).flatMap(MessageViews::only).map(name -> new Talk(name, isToday(from.get(0))));
    }

    private Optional<Step> anchor(Deadline deadline) {
        return deadline.anchor().value().flatMap(Deadline.StatedAnchor::step).flatMap(step -> protocol.step(step.value()));
    }

    private static boolean isToday(Deadline deadline) {
        return deadline.duration().value().filter(length -> length.amount() == 0).isPresent();
    }

    private static Optional<String> only(Step step) {
        List<Text> talks = step.tasks().actions().stream().flatMap(action -> action.talk().stream()).toList();
        return talks.size() == 1 ? Optional.of(talks.get(0).text()) : Optional.empty();
    }

    /** What happened to make a case come to a step from outside. */
    private static Optional<String> reason(Step step) {
        List<Clause> entries = step.placement().entries().stream().map(Step.Entry::when).toList();
        return entries.size() == 1 && entries.get(0).order() != Clause.Order.SUBORDINATE ? Optional.of(entries.get(0).text())
                : Optional.empty();
    }

    /** What is filled in on these steps goes along to colleagues, where the way to tell them is known. */
    private List<Form> attached(List<Told> alike) {
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
    private static Optional<String> now(Told told) {
        return told.duty().when().flatMap(Condition::text)
                .filter(clause -> clause.order() == Clause.Order.SUBORDINATE).map(Clause::text);
    }

    private static boolean isConsulted(InformDuty duty) {
        return duty.when().flatMap(Condition::party).filter(party -> party.kind() == Condition.Consent.Kind.CONSULTED).isPresent();
    }

    private List<Sentence> distinct(List<Told> alike) {
        return List.copyOf(alike.stream().map(told -> to(told.whom()))
                .collect(Collectors.toMap(Sentence::text, to -> to, (one, same) -> one, LinkedHashMap::new)).values());
    }
}
