package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.HouseRule;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.obligation.Parties.Share;
import nl.stapwijzer.plan.view.CallView;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.StepRef;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.TimeBand;
import nl.stapwijzer.plan.view.TrajectoryView;
import nl.stapwijzer.plan.view.WallView;
import nl.stapwijzer.plan.view.WallView.Begin;
import nl.stapwijzer.plan.view.WallView.Deed;
import nl.stapwijzer.plan.view.WallView.Exit;
import nl.stapwijzer.plan.view.WallView.Leg;
import nl.stapwijzer.plan.view.WallView.Stop;
import nl.stapwijzer.plan.view.WallView.Telling;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

/** What of a protocol stands on the kwaliteitskaart and the poster. */
final class WallViews {
    /** The ranks of those who only carry steps out, and of those who only hear of it. */
    private static final int CARRY_OUT = 6;
    private static final int OTHERS = 9;
    private final Protocol protocol;
    private final Obligations obligations;
    private final Language language;
    private final ProtocolView view;
    private final BriefWords brief;
    private final ObligationViews duties;

    WallViews(ProtocolViews views, ProtocolView view) {
        this.obligations = views.obligations();
        this.protocol = obligations.protocol();
        this.language = views.language();
        this.view = view;
        this.brief = new BriefWords(language);
        this.duties = views.duties();
    }

    WallView view(Optional<ContactView> alarm) {
        Phases phases = new Phases(protocol, view.route().trajectories());
        List<Stop> stops = stops(phases);
        List<Leg> parts = parts(phases, stops);
        List<String> tellersOpen = view.informs().stream().filter(duty -> duty.by().unknown() && step(duty)
                .filter(step -> !isReport(step, duty)).isPresent()).flatMap(duty -> duty.step().stream()).map(StepRef::number).distinct()
                .toList();
        return new WallView(begins(), parts, WallColumns.of(parts), new RoutePlaces(protocol, language).rows(parts), stops, tellersOpen,
                alarm, helpers(), abbreviations());
    }

    private List<Leg> parts(Phases phases, List<Stop> stops) {
        if (phases.all().isEmpty()) {
            return List.of(new Leg("", "", List.of(), stops, false));
        }
        List<Leg> parts = new ArrayList<>();
        int from = 0;
        for (TrajectoryView phase : phases.all()) {
            int to = from + phase.steps().size();
            parts.add(new Leg(phase.title(), phase.gate(), phases.words(phase), stops.subList(from, to),
                    from > 0 && !phase.gate().isEmpty()));
            from = to;
        }
        return parts;
    }

    private List<Begin> begins() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (protocol.course().situations().isEmpty()) {
            protocol.course().steps().stream().filter(step -> obligations.flow().isEntry(step.key()))
                    .forEach(step -> step.placement().entries()
                    .forEach(entry -> add(all, step, language.conditions().alone(entry.when()).capitalised().text())));
        } else {
            protocol.course().situations().forEach(situation -> protocol.step(situation.to().value())
                    .ifPresent(step -> add(all, step, situation.title().text())));
        }
        return all.entrySet().stream().map(one -> new Begin(one.getValue(), one.getKey())).toList();
    }

    private void add(Map<String, List<String>> all, Step step, String when) {
        all.computeIfAbsent(language.names().number(step), number -> new ArrayList<>()).add(when);
    }

    private List<Stop> stops(Phases phases) {
        List<Step> steps = protocol.course().steps();
        SharedWords shared = new SharedWords(language, steps);
        List<String> gates = phases.all().stream().map(TrajectoryView::gate).toList();
        List<List<String>> conditions = shared.of(view.route().steps().stream().map(step -> step.text().conditions().stream()
                .filter(condition -> !gates.contains(condition)).toList()).toList());
        List<HouseRule> above = phases.all().stream().flatMap(phases::exceptions).toList();
        List<List<HouseRule>> rules = steps.stream().map(step -> rules(step, above)).toList();
        List<List<HouseRule>> fresh = IntStream.range(0, steps.size()).mapToObj(i -> rules.get(i).stream()
                .filter(rule -> i == 0 || !rules.get(i - 1).contains(rule)).toList()).toList();
        WallDeeds deeds = new WallDeeds(obligations, duties);
        List<List<Telling>> tellings = tellings();
        return IntStream.range(0, steps.size()).mapToObj(i -> stop(steps.get(i), i + 1 < steps.size()
                ? steps.get(i + 1).key() : "", view.route().steps().get(i), conditions.get(i),
                fresh.get(i).stream().map(rule -> rule(steps, i, rule, rules, deeds)).toList(),
                deeds.of(steps.get(i)), tellings.get(i))).toList();
    }

    /** With what it begins stands among the beginnings of the route where the step has no words of its own for it: then it has no mark. */
    private static List<TimeBand> marks(StepView step) {
        return step.haste().stream().filter(band -> band != TimeBand.ONCE || !step.text().when().text().isEmpty()).toList();
    }

    private List<HouseRule> rules(Step step, List<HouseRule> above) {
        List<String> done = obligations.in(step, Kind.ACTION).stream().map(one -> duties.action(one).what().text()).toList();
        return protocol.conduct().rules().stream().filter(rule -> rule.kind() != HouseRule.Kind.PRINCIPLE && !above.contains(rule))
                .filter(rule -> rule.steps().stream().anyMatch(id -> id.value().equals(step.key())))
                .filter(rule -> !done.contains(rule.rule().text())).toList();
    }

    /** As it is said to those whom it binds, where they are those of the step; with the steps behind it for which it holds too. */
    private WallView.RuleLine rule(List<Step> steps, int place, HouseRule rule, List<List<HouseRule>> rules, WallDeeds deeds) {
        Set<String> doers = roles(steps.get(place).participants().who());
        String said = rule.toThem().filter(words -> rule.who().filter(who -> who.roles().containsAll(doers)).isPresent())
                .orElse(rule.rule()).text();
        int last = place;
        while (last + 1 < rules.size() && rules.get(last + 1).contains(rule)) {
            last++;
        }
        String range = last == place ? "" : language.phrases().text("steps.range", language.names().number(steps.get(place)),
                language.names().number(steps.get(last)));
        return new WallView.RuleLine(said, range, deeds.isOfOthers(steps.get(place), rule));
    }

    private Stop stop(Step step, String following, StepView shown, List<String> conditions, List<WallView.RuleLine> rules,
            List<Deed> deeds, List<Telling> tellings) {
        boolean begins = protocol.course().situations().isEmpty() ? obligations.flow().isEntry(step.key())
                : protocol.course().situations().stream().anyMatch(situation -> situation.to().value().equals(step.key()));
        Optional<Exit> next = step.onward().next().isSilent() || step.onward().next().unknown() ? Optional.empty()
                : Optional.of(exit(Words.NONE, step.onward().all(), following, false, false, "", List.of(), false));
        var heading = new WallView.Heading(shown.heading().number(), shown.heading().title(),
                source(step.name().span()), begins);
        var people = new WallView.People(brief.people(step.participants().who()),
                isEachApart(step) ? Words.NONE : brief.people(step.participants().with()), reported(step), consulted(step),
                BriefWords.isPerhaps(step.participants().consulting()));
        var timing = new WallView.Timing(marks(shown), shown.text().when(), step.description().once().map(Words::of).orElse(Words.NONE),
                brief.deadlines(obligations.step(step)),
                obligations.in(step, Kind.EVALUATION).stream().flatMap(one -> brief.deadlines(one).stream()).toList(),
                next.filter(Exit::onward).flatMap(any -> protocol.step(following)).map(then -> soon(step, then)).orElse(Words.NONE));
        var details = new WallView.Details(conditions, rules, shown.remarks().notes(),
                shown.tasks().methods().stream().map(use -> use.manner().isEmpty() ? use.method().text()
                        : language.phrases().text("explained", use.method().text(), use.manner())).toList(),
                deeds, shown.tasks().choices(), tellings, shown.tasks().records());
        List<WallView.Fork> forks = step.onward().decisions().stream().map(decision -> new WallView.Fork(Words.of(decision.question()),
                decision.by().unknown() && step.participants().who().isKnown(), decision.answers().stream()
                        .map(answer -> exit(Words.of(answer.label()), answer.all(), following, answer.asksOn(), answer.free(),
                                answer.mostTimes().map(language.route()::atMost).orElse(""), acts(step, answer),
                                isTelling(decision, answer)))
                        .toList())).toList();
        return new Stop(heading, people, timing, details, forks, next);
    }

    /** By when a step is done or looked back on, where that counts from the one before. */
    private Words soon(Step before, Step step) {
        return Stream.concat(Stream.of(obligations.step(step)), obligations.in(step, Kind.EVALUATION).stream())
                .flatMap(one -> brief.after(before, one).stream()).findFirst().orElse(Words.NONE);
    }

    /** Whether those with whom it is done come to it one after the other, as what is done in it says. */
    private boolean isEachApart(Step step) {
        Set<String> all = step.participants().with().map(Party::roles).orElse(Set.of());
        List<Set<String>> each = WallDeeds.actionsOf(obligations, step).stream().flatMap(one -> one.parties().with().stream())
                .map(Party::roles).toList();
        return each.stream().noneMatch(some -> some.containsAll(all))
                && each.stream().flatMap(Set::stream).collect(Collectors.toSet()).containsAll(all);
    }

    /** Those who are among its doers are not named again where is said how one of them is chosen. */
    private Words consulted(Step step) {
        Optional<Party> doers = step.participants().who().value().filter(party -> party.note().isPresent());
        Optional<Party> others = step.participants().consulting()
                .flatMap(asked -> asked.only(role -> doers.filter(party -> party.includes(role)).isEmpty()));
        return others.isPresent() ? brief.consulted(others) : Words.NONE;
    }

    private static Set<String> roles(Stated<Party> party) {
        return party.value().map(Party::roles).orElse(Set.of());
    }

    private boolean reported(Step step) {
        return RoleViews.isReport(protocol, step);
    }

    /** One looks back again after it, as long as there is a moment left, where the protocol does not say where it leads. */
    private List<Words> acts(Step step, Answer answer) {
        boolean again = answer.all().isEmpty() && !answer.asksOn() && step.tasks().evaluation()
                .flatMap(look -> look.moments().value()).filter(moments -> moments.size() > 1).isPresent();
        return Stream.concat(answer.actions().stream().filter(action -> !action.free()).map(action -> Words.of(action.what())),
                again ? Stream.of(Words.joining(language.phrases().text("answer.again"))) : Stream.empty()).toList();
    }

    /** Whether what is done after it is all that follows, or tells it from another that leads the same way. */
    private boolean isTelling(Decision decision, Answer answer) {
        boolean alike = decision.answers().stream().filter(other -> target(other).equals(target(answer))).count() > 1;
        boolean onward = answer.asksOn() || target(answer).stream().anyMatch(to -> protocol.step(to).isPresent());
        return alike || !onward;
    }

    private static List<String> target(Answer answer) {
        return answer.all().stream().map(Located::value).toList();
    }

    private static String source(Span span) {
        return span.file() + ":" + span.line() + ":" + span.column();
    }

    private Exit exit(Words answer, List<Located<String>> to, String following, boolean asksOn, boolean free, String limit,
            List<Words> acts, boolean telling) {
        List<Step> steps = to.stream().flatMap(id -> protocol.step(id.value()).stream()).toList();
        Words end = to.stream().flatMap(id -> protocol.end(id.value()).stream()).map(found -> Words.of(found.title())).findFirst()
                .orElse(Words.NONE);
        boolean onward = to.size() == 1 && steps.stream().anyMatch(one -> one.key().equals(following));
        return new Exit(answer, steps.stream().map(language.names()::number).toList(), end, onward, asksOn, free, limit, acts, telling);
    }

    private Optional<Step> step(InformView duty) {
        return duty.step().flatMap(place -> protocol.step(place.id()));
    }

    private boolean isReport(Step step, InformView duty) {
        return reported(step) && obligations.in(step, Kind.INFORM).stream()
                .filter(one -> one.as(Act.Tell.class).orElseThrow().duty().to().roles()
                        .equals(step.participants().with().map(Party::roles).orElse(Set.of())))
                .map(duties::inform).anyMatch(duty::equals);
    }

    /** By step what is told in it: said once where the same people are told the same in an earlier one. */
    private List<List<Telling>> tellings() {
        Map<List<Telling>, String> said = new LinkedHashMap<>();
        return view.route().steps().stream().map(shown -> {
            Step step = protocol.step(shown.id()).orElseThrow();
            List<Telling> told = alike(shown.tasks().informs().stream().filter(duty -> !isReport(step, duty)).toList(),
                    duty -> List.of(duty.about().text(), "" + duty.obliged())).map(this::telling).toList();
            String earlier = said.putIfAbsent(told, shown.heading().number());
            return earlier == null || told.isEmpty() ? told : List.of(new Telling(Markdown.NONE, true, List.of(), earlier));
        }).toList();
    }

    private Telling telling(List<InformView> alike) {
        List<WallView.Receivers> receivers = alike(alike, duty -> List.of(means(duty), when(duty))).map(same -> new WallView.Receivers(
                same.stream().map(duty -> duty.to().text()).distinct().toList(), means(same.get(0)), when(same.get(0)))).toList();
        return new Telling(alike.get(0).about(), alike.get(0).obliged(), receivers, "");
    }

    private static String means(InformView duty) {
        return duty.means().known();
    }

    private static String when(InformView duty) {
        Stream<String> deadlines = duty.deadlines().stream().filter(deadline -> !deadline.unknown())
                .map(deadline -> deadline.stated().text());
        return Stream.of(Stream.of(duty.when()), deadlines, Stream.of(duty.repeated())).flatMap(parts -> parts)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static <T> Stream<List<T>> alike(List<T> all, Function<T, List<String>> what) {
        return all.stream().collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.toList())).values().stream();
    }

    private List<WallView.Abbreviation> abbreviations() {
        return protocol.people().roles().stream().filter(role -> protocol.course().steps().stream()
                .anyMatch(step -> includes(step, role.key())))
                .flatMap(role -> role.abbreviation().stream().map(shortly -> new WallView.Abbreviation(shortly, role.name().text())))
                .toList();
    }

    private static boolean includes(Step step, String role) {
        return Stream.of(step.participants().who().value(), step.participants().with(), step.participants().consulting())
                .flatMap(Optional::stream)
                .anyMatch(party -> party.includes(role));
    }

    /** Whom to call for who carries out the steps: somebody else, and before a leader, else the school itself if it has a telephone. */
    Optional<ContactView> firstToCall() {
        List<ContactView> own = view.people().roles().stream().filter(role -> role.id().equals(worker()))
                .flatMap(role -> role.contacts().stream()).toList();
        return helpers().stream().sorted(Comparator.comparing(WallView.Helper::leads)).map(WallView.Helper::contact)
                .filter(contact -> !own.contains(contact)).findFirst()
                .or(() -> view.people().calls().stream().map(CallView::contact)
                        .filter(contact -> !own.contains(contact) && !contact.phone().isEmpty()).findFirst());
    }

    /** Who carries out most of the steps. */
    private String worker() {
        return protocol.people().roles().stream().filter(Role::isStaff).max(Comparator.comparing(this::carriesOut)).map(Role::key)
                .orElse("");
    }

    /**
     * Whom to call who is at a loss: to whom others come when it begins, the coordinator, whoever is asked for advice or joins in, whoever
     * receives a report, the leaders; those who only carry out a step where there is nobody else; last of all whoever carries out most of
     * the steps, for it is they who ask. Among equals first no leader, who hears of it when it begins, and of those who
     * are turned to whoever has the least to carry out.
     */
    private List<WallView.Helper> helpers() {
        Map<String, ContactView> contacts = new LinkedHashMap<>();
        view.people().roles().forEach(role -> role.contacts().stream().filter(contact -> !contact.phone().isEmpty())
                .forEach(contact -> contacts.put(role.id(), contact)));
        String asks = worker();
        List<Role> reached = protocol.people().roles().stream().filter(role -> role.isStaff() && contacts.containsKey(role.key())).toList();
        int worst = reached.stream().anyMatch(role -> rank(role) < CARRY_OUT) ? CARRY_OUT : OTHERS;
        return reached.stream().filter(role -> rank(role) < worst)
                .sorted(Comparator.comparing((Role role) -> role.key().equals(asks) && carriesOut(role) > 1 && !isTurnedTo(role))
                        .thenComparing(this::rank).thenComparing(role -> role.kind() == Role.Kind.LEADER)
                        .thenComparing(role -> !hears(role)).thenComparing(role -> isTurnedTo(role) ? carriesOut(role) : 0))
                .map(role -> new WallView.Helper(contacts.get(role.key()), role.abbreviation().orElse(""),
                        role.kind() == Role.Kind.LEADER)).toList();
    }

    private long carriesOut(Role role) {
        return protocol.course().steps().stream().filter(step -> obligations.step(step).parties().of(role.key()) == Share.BEARER).count();
    }

    private boolean receives(Role role) {
        return protocol.course().reporting().flatMap(reporting -> reporting.to().value()).filter(to -> to.includes(role.key())).isPresent();
    }

    /** Whether the route begins with others who come to them, or who tell them. */
    private boolean isTurnedTo(Role role) {
        return hears(role) || receives(role) && protocol.course().steps().stream().limit(1)
                .anyMatch(step -> obligations.step(step).parties().of(role.key()) == Share.PARTICIPANT);
    }

    /** Whether they are told when the route begins. */
    private boolean hears(Role role) {
        return protocol.course().steps().stream().limit(1).flatMap(step -> obligations.in(step, Kind.INFORM).stream())
                .anyMatch(one -> one.as(Act.Tell.class).orElseThrow().duty().to().includes(role.key()));
    }

    private int rank(Role role) {
        List<Share> shares = obligations.all().stream().filter(one -> one.place().step().isPresent())
                .map(one -> one.parties().of(role.key())).toList();
        boolean helps = Stream.of(Share.CONSULTED, Share.POSSIBLE_BEARER, Share.PARTICIPANT).anyMatch(shares::contains);
        List<Boolean> first = List.of(isTurnedTo(role), role.tasks().stream().anyMatch(task -> task != Role.Task.CONFIDANT), helps,
                receives(role), role.kind() == Role.Kind.LEADER, !role.tasks().isEmpty());
        return first.contains(true) ? first.indexOf(true) : carriesOut(role) > 0 ? CARRY_OUT : OTHERS;
    }
}
