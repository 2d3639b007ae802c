package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stapwijzer.model.HouseRule;
import nl.stapwijzer.model.Monitoring;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
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
import nl.stapwijzer.plan.view.CardView.Ground;
import nl.stapwijzer.plan.view.CardView.Setting;
import nl.stapwijzer.plan.view.CardView.Unassigned;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.DecisionView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.RoleView;
import nl.stapwijzer.plan.view.Tells;
import nl.stapwijzer.plan.view.WallView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Words;

/** The cards of those roles that owe something, made of the same parts as the sheet for the wall. */
final class CardViews {
    private final Protocol protocol;
    private final Obligations obligations;
    private final Language language;
    private final ProtocolView view;
    private final WallView wall;
    private final BriefWords brief;
    private final ObligationViews views;
    /** Of each step. */
    private final List<Set<String>> holders;

    CardViews(ProtocolViews views, ProtocolView view, WallView wall) {
        this.obligations = views.obligations();
        this.protocol = obligations.protocol();
        this.language = views.language();
        this.view = view;
        this.wall = wall;
        this.brief = new BriefWords(language);
        this.views = views.duties();
        this.holders = protocol.course().steps().stream().map(step -> holders(step, new HashSet<>())).toList();
    }

    /** Whether a role does anything at all, or is asked to. */
    static boolean owes(Obligations obligations, String role) {
        return obligations.all().stream().map(Obligation::parties).anyMatch(parties -> takesPart(parties, role))
                || obligations.protocol().course().reporting().stream().flatMap(reporting -> reporting.ladder().stream())
                        .anyMatch(rung -> rung.to().includes(role));
    }

    private static boolean takesPart(Parties parties, String role) {
        Share share = parties.of(role);
        return parties.bears(role) || share != Share.NONE && share != Share.COUNTERPARTY;
    }

    /** In the order of the roles. */
    List<CardView> all() {
        return view.people().roles().stream().filter(role -> role.heading().card().isPresent()).map(this::card).toList();
    }

    private CardView card(RoleView role) {
        List<Integer> places = IntStream.range(0, protocol.course().steps().size()).filter(i -> part(role, i).isPresent()).boxed().toList();
        List<Step> steps = places.stream().map(protocol.course().steps()::get).toList();
        List<RoleView.InStep> parts = places.stream().map(i -> part(role, i).orElseThrow()).toList();
        SharedWords shared = new SharedWords(language, steps);
        List<List<String>> conditions = shared.of(parts.stream().map(part -> part.setting().conditions()).toList());
        List<String> principles = protocol.conduct().rules().stream().filter(rule -> rule.kind() == HouseRule.Kind.PRINCIPLE)
                .map(rule -> rule.rule().text()).toList();
        List<List<String>> rules = shared.of(parts.stream().map(part -> part.setting().rules().stream()
                .filter(rule -> !principles.contains(rule) && isNoAction(rule, part)).toList()).toList());
        List<CardStep> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String tellsAs = i > 0 && tellSame(parts.get(i - 1), parts.get(i)) ? parts.get(i - 1).step().number() : "";
            all.add(step(role, places.get(i), parts.get(i), conditions.get(i), rules.get(i), tellsAs));
        }
        List<Ground> reasons = parts.stream().flatMap(part -> part.setting().rules().stream()
                .filter(rule -> principles.contains(rule) && isNoAction(rule, part))
                .map(rule -> new Ground(part.step().number(), rule))).toList();
        List<String> numbers = parts.stream().map(part -> part.step().number()).toList();
        List<WallView.Begin> begins = wall.begins().stream().filter(begin -> numbers.contains(begin.number())).toList();
        return new CardView(role, begins, all, unassigned(role), reasons, always(role), wall.stops(), wall.alarm(),
                wall.helpers().stream().filter(helper -> !role.contacts().contains(helper.contact())).toList());
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

    private CardStep step(RoleView role, int place, RoleView.InStep part, List<String> conditions, List<String> rules, String tellsAs) {
        Step step = protocol.course().steps().get(place);
        WallView.Stop stop = wall.stops().get(place);
        boolean leads = part.involvement().leads();
        boolean receives = stop.people().reported() && (step.participants().with().filter(with -> with.includes(role.id())).isPresent()
                || role.told().stream().anyMatch(duty -> duty.step().filter(part.step()::equals).isPresent()));
        WallView.Heading heading = receives && !leads
                ? stop.heading().titled(Words.joining(language.phrases().text("card.receives"))) : stop.heading();
        Setting setting = new Setting(conditions, rules, part.setting().notes(),
                leads ? brief.people(step.participants().who().value().flatMap(who -> who.beside(role.id()))) : Words.NONE,
                leads ? brief.people(others(step.participants().with(), role)) : Words.NONE,
                leads ? brief.consulted(others(step.participants().consulting(), role)) : Words.NONE,
                BriefWords.isPerhaps(step.participants().consulting()));
        WallView.Timing timing = new WallView.Timing(stop.timing().bands(), stop.timing().when(), stop.timing().deadlines(),
                part.tasks().evaluations().isEmpty() ? List.of() : stop.timing().lookingBack());
        List<CardFork> forks = IntStream.range(0, step.onward().decisions().size()).filter(i -> leads || bears(role, step, i))
                .mapToObj(i -> fork(stop.forks().get(i), view.route().steps().get(place).tasks().decisions().get(i),
                        bears(role, step, i))).toList();
        boolean itself = IntStream.range(0, step.onward().decisions().size()).anyMatch(i -> bears(role, step, i));
        Words deciding = itself || forks.isEmpty() ? Words.NONE : obligations.in(step, Kind.DECISION).stream()
                .map(one -> brief.people(one.parties().bearers())).findFirst().orElse(Words.NONE);
        return new CardStep(heading, timing, setting, part, tellsAs, forks, deciding,
                leads ? stop.next() : Optional.empty(), leads ? handsOver(role, step) : Words.NONE);
    }

    private static Optional<Party> others(Optional<Party> party, RoleView role) {
        return party.flatMap(one -> one.without(role.id()));
    }

    /** What nobody is named for, where this role is among those who must see to it. */
    private List<Unassigned> unassigned(RoleView role) {
        return IntStream.range(0, protocol.course().steps().size()).filter(i -> holders.get(i).contains(role.id()))
                .filter(i -> !wall.stops().get(i).people().reported()).boxed()
                .flatMap(i -> unassigned(protocol.course().steps().get(i), wall.stops().get(i).heading()).stream()).toList();
    }

    private Optional<Unassigned> unassigned(Step step, WallView.Heading heading) {
        List<Obligation> open = obligations.in(step).stream().filter(one -> one.place().answer().isEmpty())
                .filter(one -> one.parties().bearers().unknown()).toList();
        List<ActionView> actions = open.stream().filter(one -> one.kind() == Kind.ACTION).map(views::action).toList();
        List<InformView> informs = open.stream().filter(one -> one.kind() == Kind.INFORM).map(views::inform).toList();
        boolean whole = step.participants().who().unknown();
        return actions.isEmpty() && informs.isEmpty() && !whole ? Optional.empty()
                : Optional.of(new Unassigned(heading, whole, actions, informs));
    }

    /** Who carries a step out, or where nobody is named, those of the steps that lead there. */
    private Set<String> holders(Step step, Set<String> seen) {
        if (!seen.add(step.key())) {
            return Set.of();
        }
        return step.participants().who().value().map(party -> party.members().map(member -> member.role().value())
                .collect(Collectors.toSet()))
                .orElseGet(() -> obligations.flow().to(step.key()).stream().flatMap(way -> holders(way.from(), seen).stream())
                        .collect(Collectors.toSet()));
    }

    private boolean bears(RoleView role, Step step, int decision) {
        return obligations.in(step, Kind.DECISION).get(decision).parties().bears(role.id());
    }

    private CardFork fork(WallView.Fork asked, DecisionView decision, boolean itself) {
        List<WallView.Exit> exits = decision.isEitherWay() ? asked.ways() : asked.exits();
        return new CardFork(asked.text(), asked.open(), decision.criteria().whole(), IntStream.range(0, exits.size()).mapToObj(i -> {
            DecisionView.AnswerView answer = decision.answers().get(i);
            return new CardExit(exits.get(i), answer.when(), answer.deadlines().stream().filter(deadline -> !deadline.unknown())
                    .map(DeadlineView::stated).toList(), itself ? answer.actions() : List.of());
        }).toList());
    }

    /** Who carries out the one next step, if the role has no part in that. */
    private Words handsOver(RoleView role, Step step) {
        return step.onward().next().value().filter(next -> step.onward().besides().isEmpty()).flatMap(id -> protocol.step(id.value()))
                .filter(next -> !obligations.step(next).parties().bears(role.id()))
                .map(next -> brief.people(next.participants().who())).orElse(Words.NONE);
    }

    private CardView.Always always(RoleView role) {
        List<String> monitoring = obligations.all().stream().filter(one -> one.parties().bears(role.id()))
                .flatMap(one -> one.as(Act.Watch.class).stream())
                .map(watch -> watched(watch.monitoring())).toList();
        return new CardView.Always(role.beside().prevention(), monitoring, measures(role.id()), role.beside().reached());
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
