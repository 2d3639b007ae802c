package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import nl.stapwijzer.plan.view.CardView;
import nl.stapwijzer.plan.view.CardView.CardExit;
import nl.stapwijzer.plan.view.CardView.CardFork;
import nl.stapwijzer.plan.view.CardView.CardStep;
import nl.stapwijzer.plan.view.CardView.Ground;
import nl.stapwijzer.plan.view.CardView.Setting;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.DecisionView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.RoleView;
import nl.stapwijzer.plan.view.StepRef;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.Tells;
import nl.stapwijzer.plan.view.WallView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

/** The cards of those roles that owe something, made of the same parts as the sheet for the wall. */
final class CardViews {
    private final Protocol protocol;
    private final Obligations obligations;
    private final Language language;
    private final ProtocolView view;
    private final WallView wall;
    private final BriefWords brief;

    CardViews(ProtocolViews views, ProtocolView view, WallView wall) {
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
        List<Step> steps = places.stream().map(protocol.course().steps()::get).toList();
        List<RoleView.InStep> parts = places.stream().map(i -> part(role, i).orElseThrow()).toList();
        SharedWords shared = new SharedWords(language, steps);
        List<List<String>> conditions = shared.of(parts.stream().map(part -> part.setting().conditions()).toList());
        List<List<String>> rules = shared.of(parts.stream().map(part -> part.setting().rules().stream()
                .filter(rule -> isNoAction(rule, part)).toList()).toList());
        List<CardStep> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String tellsAs = i > 0 && tellSame(parts.get(i - 1), parts.get(i)) ? parts.get(i - 1).step().number() : "";
            all.add(step(role, places.get(i), parts.get(i), conditions.get(i), rules.get(i), tellsAs));
        }
        List<Ground> reasons = parts.stream().flatMap(part -> part.setting().grounds().stream().filter(rule -> isNoAction(rule, part))
                .map(rule -> new Ground(part.step().number(), rule))).toList();
        List<String> numbers = places.stream().filter(i -> !part(role, i).orElseThrow().tasks().isEmpty())
                .map(i -> part(role, i).orElseThrow().step().number()).toList();
        List<WallView.Begin> begins = wall.begins().stream().filter(begin -> numbers.contains(begin.number())).toList();
        return new CardView(role, begins, all, reasons, always(role), heard(role), wall.stops(), wall.alarm(),
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

    /** What others tell the role, but for what they come to it with; alike in several steps once. */
    private List<CardView.Heard> heard(RoleView role) {
        List<InformView> told = role.told().stream().filter(duty -> duty.step().filter(step -> isReceived(role, step)).isEmpty()).toList();
        return told.stream().collect(Collectors.groupingBy(duty -> List.<Object>of(duty.about().text(), duty.by().text(), duty.obliged()),
                LinkedHashMap::new, Collectors.toList())).values().stream()
                .map(alike -> new CardView.Heard(alike.get(0), alike.stream().flatMap(duty -> duty.step().stream()).map(StepRef::number)
                        .toList())).toList();
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
        Setting setting = new Setting(conditions, rules, part.setting().how(), part.setting().notes(),
                surely ? brief.amid(step.participants().who().value().flatMap(who -> who.beside(role.id()))) : Words.NONE,
                leads ? brief.amid(others(step.participants().with(), role).filter(with -> !isInAction(with, role, step))) : Words.NONE,
                leads ? brief.consultedAmid(others(step.participants().consulting(), role)) : Words.NONE,
                BriefWords.isPerhaps(step.participants().consulting()));
        boolean present = leads || obligations.step(step).parties().of(role.id()) == Share.PARTICIPANT;
        WallView.Timing timing = present ? new WallView.Timing(stop.timing().bands(), stop.timing().when(),
                stop.timing().once(), stop.timing().deadlines(),
                part.tasks().evaluations().isEmpty() ? List.of() : stop.timing().lookingBack())
                : new WallView.Timing(List.of(), Markdown.NONE, Words.NONE, List.of(), List.of());
        List<CardFork> forks = part.tasks().decisions().stream().map(decision -> fork(role, step, stop, decision)).toList();
        return new CardStep(heading(role, place, leads), timing, setting, part, tellsAs, forks,
                !obligations.in(step, Kind.EVALUATION).isEmpty(), leads ? stop.next() : Optional.empty(),
                leads ? handsOver(role, step) : Words.NONE);
    }

    /** Who only takes part reads what the step is, not what to do. */
    private WallView.Heading heading(RoleView role, int place, boolean leads) {
        WallView.Heading heading = wall.stops().get(place).heading();
        StepView.Heading step = view.route().steps().get(place).heading();
        return leads ? heading : heading.titled(receives(role, place) ? Words.joining(language.phrases().text("card.receives"))
                : step.own().isEmpty() ? step.title() : step.own());
    }

    /** Whether something that the role does is done with the same people, and so names them. */
    private boolean isInAction(Party with, RoleView role, Step step) {
        Set<String> people = with.roles();
        return obligations.in(step, Kind.ACTION).stream().filter(one -> one.parties().bears(role.id()))
                .anyMatch(one -> one.parties().with().filter(same -> same.roles().containsAll(people)).isPresent());
    }

    private static Optional<Party> others(Optional<Party> party, RoleView role) {
        return party.flatMap(one -> one.without(role.id()));
    }

    private CardFork fork(RoleView role, Step step, WallView.Stop stop, DecisionView decision) {
        WallView.Fork asked = stop.forks().stream().filter(fork -> fork.text().equals(decision.question())).findFirst().orElseThrow();
        Parties parties = obligations.in(step, Kind.DECISION).stream().filter(one -> one.as(Act.Decide.class).orElseThrow().decision()
                .question().span().equals(decision.question().span().orElseThrow())).findFirst().orElseThrow().parties();
        List<WallView.Exit> exits = decision.isEitherWay() ? asked.ways() : asked.exits();
        return new CardFork(asked.text(), asked.open(), parties.bears(role.id()) ? Words.NONE : brief.amid(parties.bearers().value()),
                parties.bearers().unknown(), decision.criteria().whole(), IntStream.range(0, exits.size()).mapToObj(i -> {
            DecisionView.AnswerView answer = decision.answers().get(i);
            return new CardExit(exits.get(i), answer.when(), answer.deadlines().stream().filter(deadline -> !deadline.unknown())
                    .map(DeadlineView::stated).toList(), answer.actions());
        }).toList());
    }

    /** Who carries out the one next step, if the role has no part in that. */
    private Words handsOver(RoleView role, Step step) {
        return step.onward().next().value().filter(next -> step.onward().besides().isEmpty()).flatMap(id -> protocol.step(id.value()))
                .filter(next -> !obligations.step(next).parties().bears(role.id()))
                .map(next -> brief.amid(next.participants().who().value())).orElse(Words.NONE);
    }

    private CardView.Always always(RoleView role) {
        List<String> monitoring = obligations.all().stream().filter(one -> one.parties().bears(role.id()))
                .flatMap(one -> one.as(Act.Watch.class).stream())
                .map(watch -> watched(watch.monitoring())).toList();
        return new CardView.Always(monitoring, measures(role.id()));
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
