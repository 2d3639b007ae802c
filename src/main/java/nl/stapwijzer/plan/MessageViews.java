package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Channel;
import nl.stapwijzer.model.Clause;
import nl.stapwijzer.model.Condition;
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
import nl.stapwijzer.plan.view.StepRef;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Sentence;

/**
 * A text for what the staff tells by mail or message, or by a way that is left open: one for parents, one for colleagues. What is told
 * alike in more steps than one, or to more people, is one message.
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
     * What is told to parents or to colleagues, in one step.
     *
     * @param by who can be the sender: nobody writes to herself
     */
    private record Told(boolean parents, Sentence to, Party whom, Optional<Party> by, InformDuty duty, InformView view) {}

    List<MessageView> all() {
        Map<List<Object>, List<Told>> alike = new LinkedHashMap<>();
        protocol.course().steps().stream().filter(this::isOfStaff).flatMap(step -> obligations.in(step, Kind.INFORM).stream())
                .filter(this::mayBeWritten).flatMap(this::told).forEach(told -> alike.computeIfAbsent(List.of(told.parents(), about(told),
                        by(told), when(told.view())), none -> new ArrayList<>()).add(told));
        return alike.values().stream().map(this::message).toList();
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

    private Stream<Told> told(Obligation obligation) {
        InformDuty duty = duty(obligation);
        Optional<Party> parents = duty.to().only(role -> is(role, one -> one.kind() == Role.Kind.PARENT));
        Optional<Party> staff = duty.to().only(role -> is(role, Role::isStaff));
        return Stream.of(parents.map(party -> told(true, party, obligation)), staff.map(party -> told(false, party, obligation)))
                .flatMap(Optional::stream);
    }

    private Told told(boolean parents, Party to, Obligation obligation) {
        return new Told(parents, language.parties().party(to), to,
                obligation.parties().bearers().value().flatMap(party -> party.only(role -> !to.includes(role))), duty(obligation),
                views.inform(obligation));
    }

    private String by(Told told) {
        return language.parties().party(told.by()).known();
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
        String by = by(first);
        Optional<String> sender = first.by().filter(party -> party.members().count() == 1)
                .flatMap(party -> party.members().findFirst()).map(member -> member.role().value());
        Stream<String> opening = Stream.of(
                Optional.of(phrases.text(way + "greeting" + (isOne(first.whom()) ? "-one" : ""))),
                Optional.of(phrases.text(way + (about.isEmpty() ? "opening" : "opening.about"), about)),
                now(first).map(now -> phrases.text("message.now", now)),
                Optional.of(phrases.text("message.consulted")).filter(said -> isConsulted(first.duty()))).flatMap(Optional::stream);
        Stream<String> rest = Stream.of("happened", "agreed", "next").flatMap(line -> phrases.find(way + line).stream());
        String reach = sender.flatMap(school::contact).flatMap(School.Contact::phone).map(Text::text)
                .orElseGet(() -> phrases.text("message.phone"));
        Stream<String> end = Stream.of(phrases.text(way + "reach", reach), phrases.text(way + "regards"),
                sender.isPresent() ? phrases.text("message.sender", by) : phrases.text("message.sender.open"));
        List<StepRef> steps = alike.stream().flatMap(told -> told.view().step().stream()).distinct().toList();
        return new MessageView(steps, first.parents(), phrases.and(distinct(alike)), by, when(first.view()),
                first.duty().channels().unknown(),
                phrases.text(way + (about.isEmpty() ? "subject" : "subject.about"), about),
                Stream.of(opening, rest, end).flatMap(lines -> lines).toList());
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

    private static List<Sentence> distinct(List<Told> alike) {
        return List.copyOf(alike.stream().collect(Collectors.toMap(told -> told.to().text(), Told::to, (one, same) -> one,
                LinkedHashMap::new)).values());
    }
}
