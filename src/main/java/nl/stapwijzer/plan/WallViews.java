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
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.obligation.Parties.Share;
import nl.stapwijzer.plan.view.ActionView;
import nl.stapwijzer.plan.view.CallView;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.RecordingView;
import nl.stapwijzer.plan.view.StepRef;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.TimeBand;
import nl.stapwijzer.plan.view.TrajectoryView;
import nl.stapwijzer.plan.view.WallView;
import nl.stapwijzer.plan.view.WallView.Begin;
import nl.stapwijzer.plan.view.WallView.Exit;
import nl.stapwijzer.plan.view.WallView.Leg;
import nl.stapwijzer.plan.view.WallView.Recording;
import nl.stapwijzer.plan.view.WallView.Stop;
import nl.stapwijzer.plan.view.WallView.Telling;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
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
        List<TrajectoryView> phases = phases();
        List<Stop> stops = stops(phases);
        return new WallView(begins(), parts(phases, stops), stops, tellings(atFoot()), recordings(), alarm, helpers(), abbreviations());
    }

    /** Where the steps of each stand one after the other; else, and where there is only one, none. */
    private List<TrajectoryView> phases() {
        List<TrajectoryView> all = view.route().trajectories().stream().filter(phase -> !phase.steps().isEmpty()).toList();
        boolean whole = all.stream().flatMap(phase -> phase.steps().stream()).map(StepView::id).toList()
                .equals(view.route().steps().stream().map(StepView::id).toList());
        return whole && all.size() > 1 ? all : List.of();
    }

    private List<Leg> parts(List<TrajectoryView> phases, List<Stop> stops) {
        if (phases.isEmpty()) {
            return List.of(new Leg("", "", List.of(), stops));
        }
        List<Leg> parts = new ArrayList<>();
        int from = 0;
        for (TrajectoryView phase : phases) {
            int to = from + phase.steps().size();
            List<Markdown> exceptions = exceptions(phase).map(rule -> Markdown.of(rule.rule())).toList();
            boolean explained = exceptions.isEmpty() && !phase.explanation().text().isEmpty();
            List<Markdown> words = explained ? List.of(phase.explanation()) : exceptions;
            parts.add(new Leg(phase.title(), phase.gate(), words, stops.subList(from, to)));
            from = to;
        }
        return parts;
    }

    /** What may be otherwise in steps that all belong to one phase, and in more than one of them. */
    private Stream<HouseRule> exceptions(TrajectoryView phase) {
        List<String> ids = phase.steps().stream().map(StepView::id).toList();
        return protocol.conduct().rules().stream().filter(rule -> rule.kind() == HouseRule.Kind.EXCEPTION && rule.steps().size() > 1)
                .filter(rule -> rule.steps().stream().map(Located::value).allMatch(ids::contains));
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

    private List<Stop> stops(List<TrajectoryView> phases) {
        List<Step> steps = protocol.course().steps();
        SharedWords shared = new SharedWords(language, steps);
        List<String> gates = phases.stream().map(TrajectoryView::gate).toList();
        List<List<String>> conditions = shared.of(view.route().steps().stream().map(step -> step.text().conditions().stream()
                .filter(condition -> !gates.contains(condition)).toList()).toList());
        List<HouseRule> above = phases.stream().flatMap(this::exceptions).toList();
        List<List<String>> rules = shared.of(steps.stream().map(step -> rules(step, above)).toList());
        return IntStream.range(0, steps.size()).mapToObj(i -> stop(steps.get(i), i + 1 < steps.size() ? steps.get(i + 1).key() : "",
                view.route().steps().get(i), conditions.get(i), rules.get(i))).toList();
    }

    /** With what it begins stands among the beginnings of the route where the step has no words of its own for it: then it has no mark. */
    private static List<TimeBand> marks(StepView step) {
        return step.haste().stream().filter(band -> band != TimeBand.ONCE || !step.text().when().text().isEmpty()).toList();
    }

    private List<String> rules(Step step, List<HouseRule> above) {
        List<String> done = obligations.in(step, Kind.ACTION).stream().map(one -> duties.action(one).what().text()).toList();
        return protocol.conduct().rules().stream().filter(rule -> rule.kind() != HouseRule.Kind.PRINCIPLE && !above.contains(rule))
                .filter(rule -> rule.steps().stream().anyMatch(id -> id.value().equals(step.key())))
                .map(rule -> rule.rule().text()).filter(rule -> !done.contains(rule)).toList();
    }

    private Stop stop(Step step, String following, StepView shown, List<String> conditions, List<String> rules) {
        boolean begins = protocol.course().situations().isEmpty() ? obligations.flow().isEntry(step.key())
                : protocol.course().situations().stream().anyMatch(situation -> situation.to().value().equals(step.key()));
        var heading = new WallView.Heading(shown.heading().number(), shown.heading().action(),
                source(step.description().shortTitle().orElse(step.title()).span()), begins);
        var people = new WallView.People(brief.people(step.participants().who()), brief.people(step.participants().with()), reported(step),
                brief.consulted(step.participants().consulting()), BriefWords.isPerhaps(step.participants().consulting()));
        var timing = new WallView.Timing(marks(shown), shown.text().when(),
                brief.deadlines(obligations.step(step)),
                obligations.in(step, Kind.EVALUATION).stream().flatMap(one -> brief.deadlines(one).stream()).toList());
        var details = new WallView.Details(conditions, rules, shown.remarks().notes(),
                shown.tasks().methods().stream().map(use -> use.manner().isEmpty() ? use.method().text()
                        : language.phrases().text("explained", use.method().text(), use.manner())).toList(),
                actions(step), ranks(step), calls(step), inStep(step, shown));
        List<WallView.Fork> forks = step.onward().decisions().stream().map(decision -> new WallView.Fork(Words.of(decision.question()),
                decision.by().unknown() && step.deadlines().isKnown(), decision.answers().stream()
                        .map(answer -> exit(Words.of(answer.label()), answer.all(), following, answer.asksOn(), answer.free(),
                                answer.mostTimes().map(language.route()::atMost).orElse(""), act(decision, answer)))
                        .toList())).toList();
        Optional<Exit> next = step.onward().next().isSilent() || step.onward().next().unknown() ? Optional.empty()
                : Optional.of(exit(Words.NONE, step.onward().all(), following, false, false, "", Words.NONE));
        return new Stop(heading, people, timing, details, forks, next);
    }

    /** Who does it is said where they are others than those of the step. */
    private List<ActionView> actions(Step step) {
        Set<String> doers = roles(step.participants().who());
        return actionsOf(step).stream()
                .map(one -> roles(one.parties().bearers()).equals(doers) ? duties.action(one).by(Sentence.NONE) : duties.action(one))
                .toList();
    }

    /**
     * Which go before others where there is no room for all: what brings in others of the school, then what must be done by a day, then
     * what must be done, then what hangs on something, unless it says who does it, last what is done only if needed.
     */
    private List<Integer> ranks(Step step) {
        List<Obligation> all = actionsOf(step);
        List<ActionView> shown = actions(step);
        List<Integer> first = IntStream.range(0, all.size()).boxed().sorted(Comparator
                .comparing((Integer i) -> !callsIn(step, all.get(i))).thenComparing(i -> shown.get(i).possibly())
                .thenComparing(i -> shown.get(i).deadlines().stream().allMatch(DeadlineView::unknown))
                .thenComparing(i -> !shown.get(i).when().isEmpty() && shown.get(i).who().isEmpty())).toList();
        return IntStream.range(0, all.size()).mapToObj(i -> first.indexOf(i) + 1).toList();
    }

    private int calls(Step step) {
        return (int) actionsOf(step).stream().filter(action -> callsIn(step, action)).count();
    }

    private List<Obligation> actionsOf(Step step) {
        return obligations.in(step, Kind.ACTION).stream().filter(one -> one.place().answer().isEmpty()).toList();
    }

    /** Whether those of the step do it, or nobody is named who does, with staff who have no part in the step. */
    private boolean callsIn(Step step, Obligation action) {
        boolean own = action.parties().bearers().unknown()
                || roles(action.parties().bearers()).equals(roles(step.participants().who()));
        return own && action.parties().with().stream()
                .flatMap(Party::members).map(member -> member.role().value()).anyMatch(role -> !includes(step, role)
                        && protocol.people().roles().stream().anyMatch(one -> one.key().equals(role) && one.isStaff()));
    }

    private static Set<String> roles(Stated<Party> party) {
        return party.value().map(Party::roles).orElse(Set.of());
    }

    private boolean reported(Step step) {
        return step.participants().with().isPresent() && step.participants().with().get().members()
                .allMatch(member -> protocol.course().reporting()
                .flatMap(reporting -> reporting.to().value()).filter(to -> to.includes(member.role().value())).isPresent());
    }

    /** What is done where the answer leads to no step, or what tells it from another that leads the same way. */
    private Words act(Decision decision, Answer answer) {
        boolean alike = decision.answers().stream().filter(other -> target(other).equals(target(answer))).count() > 1;
        boolean onward = answer.asksOn() || target(answer).stream().anyMatch(to -> protocol.step(to).isPresent());
        return answer.actions().stream().filter(action -> alike || !onward)
                .map(action -> Words.of(action.what())).findFirst().orElse(Words.NONE);
    }

    private static List<String> target(Answer answer) {
        return answer.all().stream().map(Located::value).toList();
    }

    private static String source(Span span) {
        return span.file() + ":" + span.line() + ":" + span.column();
    }

    private Exit exit(Words answer, List<Located<String>> to, String following, boolean asksOn, boolean free, String limit, Words act) {
        List<Step> steps = to.stream().flatMap(id -> protocol.step(id.value()).stream()).toList();
        Words end = to.stream().flatMap(id -> protocol.end(id.value()).stream()).map(found -> Words.of(found.title())).findFirst()
                .orElse(Words.NONE);
        boolean onward = to.size() == 1 && steps.stream().anyMatch(one -> one.key().equals(following));
        return new Exit(answer, steps.stream().map(language.names()::number).toList(), end, onward, asksOn, free, limit, act);
    }

    /** Those of a step in which nothing else is done stand there, and whom a step reports to are not told once more. */
    private List<InformView> atFoot() {
        return view.informs().stream().filter(duty -> step(duty).filter(step -> isNothingElseDone(step) || isReport(step, duty)).isEmpty())
                .toList();
    }

    private Optional<Step> step(InformView duty) {
        return duty.step().flatMap(place -> protocol.step(place.id()));
    }

    private boolean isNothingElseDone(Step step) {
        return actions(step).isEmpty();
    }

    private boolean isReport(Step step, InformView duty) {
        return reported(step) && obligations.in(step, Kind.INFORM).stream()
                .filter(one -> one.as(Act.Tell.class).orElseThrow().duty().to().roles()
                        .equals(step.participants().with().map(Party::roles).orElse(Set.of())))
                .map(duties::inform).anyMatch(duty::equals);
    }

    private List<Telling> inStep(Step step, StepView shown) {
        return isNothingElseDone(step) ? tellings(shown.tasks().informs()) : List.of();
    }

    /** What several people are told in the same steps, and in several steps to the same people, is said once. */
    private List<Telling> tellings(List<InformView> informs) {
        List<List<InformView>> each = alike(informs, duty -> List.of(duty.to().text(), "" + duty.obliged(), means(duty), when(duty)))
                .toList();
        return alike(each, duties -> duties.stream().flatMap(duty -> Stream.of("" + duty.obliged(), means(duty), when(duty),
                duty.about().text(), duty.step().map(StepRef::id).orElse(""))).toList())
                .map(this::telling).sorted(Comparator.comparing(telling -> !telling.obliged())).toList();
    }

    private Telling telling(List<List<InformView>> alike) {
        List<InformView> duties = alike.get(0);
        List<Telling.Content> contents = alike(duties, duty -> List.of(duty.about().text()))
                .map(same -> new Telling.Content(same.get(0).about(), numbers(same))).toList();
        return new Telling(alike.stream().map(one -> one.get(0).to().text()).toList(), duties.get(0).obliged(), contents,
                means(duties.get(0)), when(duties.get(0)));
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

    /** By where it is written down. */
    private List<Recording> recordings() {
        return alike(written(), one -> List.of(where(one.what()))).map(there -> new Recording(where(there.get(0).what()),
                alike(there, one -> List.of(one.what().what().text(), one.what().kind(), one.what().heading()))
                        .map(same -> new Recording.Item(same.get(0).what().what(), same.get(0).what().kind(), same.get(0).what().heading(),
                                same.stream().map(Written::number).distinct().toList())).toList())).toList();
    }

    private record Written(RecordingView what, String number) {}

    private List<Written> written() {
        return view.route().steps().stream().flatMap(step -> step.tasks().records().stream()
                .map(record -> new Written(record, step.heading().number()))).toList();
    }

    private static String where(RecordingView record) {
        return record.where().known();
    }

    private List<String> numbers(List<InformView> duties) {
        return duties.stream().flatMap(duty -> duty.step().stream()).map(StepRef::number).distinct().toList();
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
     * the steps, for it is they who ask.
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
                        .thenComparing(this::rank))
                .map(role -> new WallView.Helper(contacts.get(role.key()), role.abbreviation().orElse(""),
                        role.kind() == Role.Kind.LEADER)).toList();
    }

    private long carriesOut(Role role) {
        return protocol.course().steps().stream().filter(step -> obligations.step(step).parties().of(role.key()) == Share.BEARER).count();
    }

    private boolean receives(Role role) {
        return protocol.course().reporting().flatMap(reporting -> reporting.to().value()).filter(to -> to.includes(role.key())).isPresent();
    }

    /** Whether the route begins with others who come to them. */
    private boolean isTurnedTo(Role role) {
        return receives(role) && protocol.course().steps().stream().limit(1)
                .anyMatch(step -> obligations.step(step).parties().of(role.key()) == Share.PARTICIPANT);
    }

    private int rank(Role role) {
        List<Share> shares = obligations.all().stream().filter(one -> one.place().step().isPresent())
                .map(one -> one.parties().of(role.key())).toList();
        boolean helps = Stream.of(Share.CONSULTED, Share.POSSIBLE_BEARER, Share.PARTICIPANT).anyMatch(shares::contains);
        List<Boolean> first = List.of(isTurnedTo(role), role.task().filter(task -> task != Role.Task.CONFIDANT).isPresent(), helps,
                receives(role), role.kind() == Role.Kind.LEADER, role.task().isPresent());
        return first.contains(true) ? first.indexOf(true) : carriesOut(role) > 0 ? CARRY_OUT : OTHERS;
    }
}
