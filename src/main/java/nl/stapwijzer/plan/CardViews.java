package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Monitoring;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.obligation.Parties;
import nl.stapwijzer.obligation.Parties.Share;
import nl.stapwijzer.plan.view.ActionView;
import nl.stapwijzer.plan.view.CardView;
import nl.stapwijzer.plan.view.CardView.CardExit;
import nl.stapwijzer.plan.view.CardView.CardFork;
import nl.stapwijzer.plan.view.CardView.CardStep;
import nl.stapwijzer.plan.view.CardView.Setting;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.DecisionView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.RoleView;
import nl.stapwijzer.plan.view.StepRef;
import nl.stapwijzer.plan.view.Tells;
import nl.stapwijzer.plan.view.WallView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/** The cards of those roles that owe something, made of the same parts as the sheet for the wall. */
final class CardViews {
    private final Protocol protocol;
    private final Obligations obligations;
    private final Language language;
    private final ProtocolView view;
    private final WallView wall;
    private final BriefWords brief;
    private final ProtocolViews views;

    CardViews(ProtocolViews views, ProtocolView view, WallView wall) {
        this.views = views;
        this.obligations = views.obligations();
        this.protocol = obligations.protocol();
        this.language = views.language();
        this.view = view;
        this.wall = wall;
        this.brief = new BriefWords(language);
    }

    /** Whether a role does anything at all, or is asked to. */
    static boolean owes(Obligations obligations, String role) {
        return obligations.all().stream().map(Obligation::parties).anyMatch(parties -> takesPart(parties, role))
                || obligations.protocol().course().reporting().stream().flatMap(reporting -> reporting.ladder().stream())
                        .anyMatch(rung -> rung.to().includes(role));
    }

    /** Who may come too, and need not, owes nothing. */
    private static boolean takesPart(Parties parties, String role) {
        boolean asked = switch (parties.of(role)) {
            case BEARER, POSSIBLE_BEARER, SIGNER, CONSULTED -> true;
            case PARTICIPANT -> parties.with().filter(with -> Stream.of(with.together(), with.oneOf()).flatMap(List::stream)
                    .anyMatch(member -> member.role().value().equals(role))).isPresent();
            case COUNTERPARTY, NONE -> false;
        };
        return asked || parties.bears(role);
    }

    /** In the order of the roles. */
    List<CardView> all() {
        return view.people().roles().stream().filter(role -> role.heading().card().isPresent()).map(this::card).toList();
    }

    private CardView card(RoleView role) {
        List<Integer> places = IntStream.range(0, protocol.course().steps().size()).filter(i -> part(role, i).isPresent()).boxed().toList();
        List<RoleView.InStep> parts = places.stream().map(i -> part(role, i).orElseThrow()).toList();
        Set<String> read = new HashSet<>();
        List<CardStep> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            RoleView.InStep part = parts.get(i);
            List<String> before = i == 0 ? List.of() : parts.get(i - 1).setting().conditions();
            List<String> rules = part.setting().rules().stream().filter(rule -> isNoAction(rule, part)).filter(read::add).toList();
            String tellsAs = i > 0 && tellSame(parts.get(i - 1), part) ? parts.get(i - 1).step().number() : "";
            all.add(step(role, places.get(i), part, part.setting().conditions().stream().filter(one -> !before.contains(one)).toList(),
                    rules, tellsAs));
        }
        return new CardView(role, begins(all), reports(role, all), all, always(role), heard(role),
                role.open().isEmpty() ? List.of() : views.open(view.route().steps(), role.id()), wall.alarm(), helpers(role));
    }

    /** Where the card has more than one step to begin with. */
    private List<WallView.Begin> begins(List<CardStep> steps) {
        List<WallView.Begin> own = wall.begins().stream().filter(begin -> steps.stream()
                .anyMatch(step -> step.leads() && step.heading().number().equals(begin.number()))).toList();
        return own.size() > 1 ? own : List.of();
    }

    private List<String> reports(RoleView role, List<CardStep> steps) {
        boolean may = protocol.course().reporting().flatMap(reporting -> reporting.by().value()).filter(by -> by.includes(role.id()))
                .isPresent();
        return !may || steps.stream().anyMatch(step -> step.heading().begin()) ? List.of()
                : wall.begins().stream().map(WallView.Begin::number).toList();
    }

    /**
     * Whom the role can turn to: of those to whom others come as they do to the role itself, first those behind it. Whoever leads the
     * school is turned to.
     */
    private List<WallView.Helper> helpers(RoleView role) {
        if (role.heading().kind() == Role.Kind.LEADER) {
            return List.of();
        }
        List<String> receivers = protocol.course().reporting().flatMap(reporting -> reporting.to().value()).stream()
                .flatMap(Party::members).map(member -> member.role().value()).toList();
        int own = receivers.indexOf(role.id());
        return wall.helpers().stream().filter(helper -> !role.contacts().contains(helper.contact()))
                .sorted(Comparator.comparing(helper -> receivers.stream().limit(Math.max(own, 0))
                        .anyMatch(before -> contacts(before).contains(helper.contact())))).toList();
    }

    private List<ContactView> contacts(String role) {
        return view.people().roles().stream().filter(one -> one.id().equals(role)).flatMap(one -> one.contacts().stream()).toList();
    }

    private static boolean isNoAction(String rule, RoleView.InStep part) {
        return part.tasks().actions().stream().noneMatch(action -> action.what().text().equals(rule));
    }

    private Optional<RoleView.InStep> part(RoleView role, int place) {
        return role.parts().stream().filter(part -> part.step().id().equals(view.route().steps().get(place).id())).findFirst();
    }

    /** Who tells the same people the same as in the step before does not read it twice. */
    private static boolean tellSame(RoleView.InStep before, RoleView.InStep part) {
        List<InformView> informs = part.tasks().informs();
        return informs.size() > 1 && Tells.areSame(informs, before.tasks().informs());
    }

    /** What others tell the role, but for what they come to it with; alike in several steps once. */
    private List<CardView.Heard> heard(RoleView role) {
        List<InformView> told = role.told().stream().filter(duty -> duty.step().filter(step -> isReceived(role, step)).isEmpty()).toList();
        List<List<InformView>> alike = List.copyOf(told.stream().collect(Collectors.groupingBy(duty -> List.<Object>of(duty.about().text(),
                duty.by().text(), duty.obliged()), LinkedHashMap::new, Collectors.toList())).values());
        return IntStream.range(0, alike.size()).mapToObj(i -> new CardView.Heard(alike.get(i).get(0), alike.get(i).stream()
                .flatMap(duty -> duty.step().stream()).map(StepRef::number).toList(), alike.stream().limit(i)
                .anyMatch(earlier -> earlier.get(0).how().equals(alike.get(i).get(0).how())) ? Markdown.NONE : alike.get(i).get(0).how()))
                .toList();
    }

    private boolean isReceived(RoleView role, StepRef told) {
        return IntStream.range(0, view.route().steps().size()).anyMatch(i -> view.route().steps().get(i).id().equals(told.id())
                && part(role, i).isPresent() && receives(role, i));
    }

    /** Whether the step is that others come to the role with it. */
    private boolean receives(RoleView role, int place) {
        Step step = protocol.course().steps().get(place);
        return wall.stops().get(place).people().reported()
                && (step.participants().with().filter(with -> with.includes(role.id())).isPresent()
                || role.told().stream().flatMap(duty -> duty.step().stream()).anyMatch(told -> told.id().equals(step.key())));
    }

    private CardStep step(RoleView role, int place, RoleView.InStep part, List<String> conditions, List<String> rules, String tellsAs) {
        Step step = protocol.course().steps().get(place);
        WallView.Stop stop = wall.stops().get(place);
        boolean leads = part.involvement().leads();
        boolean surely = obligations.step(step).parties().of(role.id()) == Share.BEARER;
        boolean report = stop.people().reported();
        Optional<Party> with = others(step.participants().with(), role).flatMap(party -> unnamed(party, part, step));
        boolean present = leads || obligations.step(step).parties().of(role.id()) == Share.PARTICIPANT;
        Setting setting = new Setting(present ? conditions : Stream.concat(conditions.stream(), underWhat(place)).toList(), rules,
                part.setting().how(), part.setting().notes(),
                surely ? brief.amid(step.participants().who().value().flatMap(who -> who.beside(role.id()))) : Words.NONE,
                leads ? brief.amid(with) : Words.NONE, report,
                leads ? brief.consultedAmid(others(step.participants().consulting(), role)) : Words.NONE,
                BriefWords.isPerhaps(step.participants().consulting()));
        WallView.Timing timing = present ? new WallView.Timing(stop.timing().bands(), stop.timing().when(),
                stop.timing().once(), stop.timing().deadlines(),
                part.tasks().evaluations().isEmpty() ? List.of() : stop.timing().lookingBack(), stop.timing().next())
                : new WallView.Timing(List.of(), Markdown.NONE, Words.NONE, List.of(), List.of(), Words.NONE);
        List<CardFork> forks = part.tasks().decisions().stream().map(decision -> fork(role, step, stop, decision)).toList();
        boolean receives = !leads && receives(role, place);
        List<ActionView> actions = part.tasks().actions().stream()
                .filter(action -> !step.isSaidBy(action.what().text())).toList();
        Words whose = leads || receives ? Words.NONE : brief.people(step.participants().who().value().map(Party::withoutNote));
        return new CardStep(receives ? stop.heading().titled(Words.joining(language.phrases().text("card.receives"))) : stop.heading(),
                whose, timing, setting, part, actions, tellsAs, forks,
                receives, !obligations.in(step, Kind.EVALUATION).isEmpty(), leads || receives ? onward(stop, forks) : Optional.empty(),
                handsOver(role, step.onward().all()));
    }

    /** Under what all that is done in a step is done: for who is only asked for advice on it. */
    private Stream<String> underWhat(int place) {
        List<String> all = view.route().steps().get(place).tasks().actions().stream().map(ActionView::when).distinct().toList();
        return all.size() == 1 && !all.get(0).isEmpty() ? Stream.of(Sentence.of(Words.joining(all.get(0))).capitalised().text()
                + ".") : Stream.of();
    }

    /** Where it leads, whatever the answer. */
    private static Optional<WallView.Exit> onward(WallView.Stop stop, List<CardFork> forks) {
        return stop.next().or(() -> forks.stream().flatMap(fork -> fork.onward().stream()).findFirst());
    }

    /** Those whom nothing that the role does names in its own words. */
    private Optional<Party> unnamed(Party with, RoleView.InStep part, Step step) {
        Set<String> naming = part.tasks().actions().stream().filter(ActionView::namesWith).map(action -> action.what().text())
                .collect(Collectors.toSet());
        Set<String> named = obligations.in(step, Kind.ACTION).stream().filter(one -> one.as(Act.Do.class)
                        .filter(done -> naming.contains(done.action().what().text())).isPresent())
                .flatMap(one -> one.parties().with().stream()).flatMap(party -> party.roles().stream()).collect(Collectors.toSet());
        return with.only(other -> !named.contains(other));
    }

    private static Optional<Party> others(Optional<Party> party, RoleView role) {
        return party.flatMap(one -> one.without(role.id()));
    }

    /** Who answers it is said where somebody else does; in the step with which one reports it is asked of who is told. */
    private CardFork fork(RoleView role, Step step, WallView.Stop stop, DecisionView decision) {
        WallView.Fork asked = stop.forks().stream().filter(fork -> fork.text().equals(decision.question())).findFirst().orElseThrow();
        Obligation deciding = obligations.in(step, Kind.DECISION).stream().filter(one -> one.as(Act.Decide.class).orElseThrow().decision()
                .question().span().equals(decision.question().span().orElseThrow())).findFirst().orElseThrow();
        Parties parties = deciding.parties();
        List<Answer> answers = deciding.as(Act.Decide.class).orElseThrow().decision().answers();
        List<CardExit> exits = IntStream.range(0, decision.answers().size()).mapToObj(i -> {
            DecisionView.AnswerView answer = decision.answers().get(i);
            return new CardExit(asked.exits().get(i), handsOver(role, answers.get(i).all()),
                    answer.when(), answer.deadlines().stream().filter(deadline -> !deadline.unknown())
                    .map(DeadlineView::stated).toList(), answer.actions());
        }).toList();
        Optional<WallView.Exit> onward = onward(asked.exits());
        boolean theirs = parties.bears(role.id())
                || stop.people().reported() && parties.bearers().equals(step.participants().who());
        return new CardFork(asked.text(), asked.open(), theirs ? Words.NONE : brief.amid(parties.bearers().value()), decision.criteria(),
                onward.isEmpty() ? exits : exits.stream().filter(exit -> !exit.actions().isEmpty()).toList(), onward);
    }

    /** Where they lead, if all lead to one step. */
    private static Optional<WallView.Exit> onward(List<WallView.Exit> exits) {
        WallView.Exit first = exits.get(0);
        boolean same = !first.numbers().isEmpty() && exits.stream().allMatch(exit -> exit.numbers().equals(first.numbers())
                && exit.end().isEmpty() && !exit.free() && exit.limit().isEmpty());
        return Optional.of(first).filter(any -> same).map(one -> new WallView.Exit(Words.NONE, one.numbers(), Words.NONE, one.onward(),
                false, false, "", List.of(), false));
    }

    /** Who carries out the one step where it leads, if that stands not on the card. */
    private Words handsOver(RoleView role, List<Located<String>> to) {
        return to.stream().filter(any -> to.size() == 1).flatMap(id -> protocol.step(id.value()).stream())
                .filter(next -> role.parts().stream().noneMatch(part -> part.step().id().equals(next.key()))).findFirst()
                .map(next -> brief.people(next.participants().who().value().map(Party::withoutNote))).orElse(Words.NONE);
    }

    private CardView.Always always(RoleView role) {
        List<String> monitoring = obligations.all().stream().filter(one -> one.parties().bears(role.id()))
                .flatMap(one -> one.as(Act.Watch.class).stream())
                .map(watch -> watched(watch.monitoring())).toList();
        return new CardView.Always(monitoring, measures(role.id()), role.beside().prevention());
    }

    private String watched(Monitoring monitoring) {
        return monitoring.instrument().map(instrument -> language.phrases().text("party.note", monitoring.what().text(), instrument.text()))
                .orElse(monitoring.what().text());
    }

    /** What the role may take beside its own steps, where taking it is not the step itself. */
    private List<String> measures(String role) {
        List<Located<String>> taken = protocol.course().steps().stream().filter(step -> obligations.step(step).parties().bears(role))
                .flatMap(step -> step.onward().sanctions().stream()).toList();
        return protocol.conduct().sanctions().stream().filter(sanction -> sanction.by().value().filter(by -> by.includes(role)).isPresent())
                .filter(sanction -> taken.stream().noneMatch(one -> one.value().equals(sanction.key())))
                .map(sanction -> language.names().sanction(sanction.id()).text()).toList();
    }
}
