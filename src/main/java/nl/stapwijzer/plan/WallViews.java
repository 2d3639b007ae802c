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
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.obligation.Parties.Share;
import nl.stapwijzer.plan.view.ActionView;
import nl.stapwijzer.plan.view.CallView;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.RecordingView;
import nl.stapwijzer.plan.view.StepRef;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.WallView;
import nl.stapwijzer.plan.view.WallView.Begin;
import nl.stapwijzer.plan.view.WallView.Exit;
import nl.stapwijzer.plan.view.WallView.Recording;
import nl.stapwijzer.plan.view.WallView.Stop;
import nl.stapwijzer.plan.view.WallView.Telling;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.words.Language;
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
        return new WallView(begins(), stops(), tellings(), recordings(), alarm, helpers(), abbreviations());
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

    private List<Stop> stops() {
        List<Step> steps = protocol.course().steps();
        List<List<String>> conditions = new SharedWords(language, steps).of(view.route().steps().stream()
                .map(step -> step.text().conditions()).toList());
        return IntStream.range(0, steps.size()).mapToObj(i -> stop(steps.get(i), i + 1 < steps.size() ? steps.get(i + 1).key() : "",
                view.route().steps().get(i), conditions.get(i))).toList();
    }

    private Stop stop(Step step, String following, StepView shown, List<String> conditions) {
        boolean begins = protocol.course().situations().isEmpty() ? obligations.flow().isEntry(step.key())
                : protocol.course().situations().stream().anyMatch(situation -> situation.to().value().equals(step.key()));
        var heading = new WallView.Heading(shown.heading().number(), shown.heading().action(),
                source(step.description().shortTitle().orElse(step.title()).span()), begins);
        var people = new WallView.People(brief.people(step.participants().who()), brief.people(step.participants().with()), reported(step),
                brief.consulted(step.participants().consulting()), BriefWords.isPerhaps(step.participants().consulting()));
        var timing = new WallView.Timing(shown.haste(), shown.text().when(),
                brief.deadlines(obligations.step(step)),
                obligations.in(step, Kind.EVALUATION).stream().flatMap(one -> brief.deadlines(one).stream()).toList());
        var details = new WallView.Details(conditions, shown.remarks().notes(),
                shown.tasks().methods().stream().map(use -> use.manner().isEmpty() ? use.method().text()
                        : language.phrases().text("explained", use.method().text(), use.manner())).toList(),
                actions(step));
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
        return obligations.in(step, Kind.ACTION).stream().filter(one -> one.place().answer().isEmpty())
                .map(one -> roles(one.parties().bearers()).equals(doers) ? duties.action(one).by(Sentence.NONE) : duties.action(one))
                .toList();
    }

    private static Set<String> roles(Stated<Party> party) {
        return party.value().stream().flatMap(Party::members).map(member -> member.role().value()).collect(Collectors.toSet());
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

    /** What several people are told in the same steps, and in several steps to the same people, is said once. */
    private List<Telling> tellings() {
        List<List<InformView>> each = alike(view.informs(), duty -> List.of(duty.to().text(), "" + duty.obliged(), means(duty), when(duty)))
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
