package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.HouseRule;
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
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.RoleView;
import nl.stapwijzer.plan.view.WallView;
import nl.stapwijzer.words.Inline;
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
                || obligations.protocol().reporting().stream().flatMap(reporting -> reporting.ladder().stream())
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
        List<Integer> places = IntStream.range(0, protocol.steps().size()).filter(i -> part(role, i).isPresent()).boxed().toList();
        List<Step> steps = places.stream().map(protocol.steps()::get).toList();
        List<RoleView.InStep> parts = places.stream().map(i -> part(role, i).orElseThrow()).toList();
        SharedWords shared = new SharedWords(language, steps);
        List<List<String>> conditions = shared.of(parts.stream().map(part -> part.setting().conditions()).toList());
        List<String> principles = protocol.rules().stream().filter(rule -> rule.kind() == HouseRule.Kind.PRINCIPLE)
                .map(rule -> rule.rule().text()).toList();
        List<List<String>> rules = shared.of(IntStream.range(0, parts.size()).mapToObj(i -> parts.get(i).setting().rules().stream()
                .filter(rule -> !principles.contains(rule) && isNoAction(rule, parts.get(i)))
                .filter(rule -> isNoAnswer(rule, steps.get(i), parts.get(i))).toList()).toList());
        List<CardStep> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            all.add(step(role, places.get(i), parts.get(i), conditions.get(i), rules.get(i)));
        }
        List<Ground> reasons = parts.stream().flatMap(part -> part.setting().rules().stream()
                .filter(rule -> principles.contains(rule) && isNoAction(rule, part)).map(rule -> new Ground(part.number(), rule))).toList();
        List<String> numbers = parts.stream().map(RoleView.InStep::number).toList();
        List<WallView.Begin> begins = wall.begins().stream().filter(begin -> numbers.contains(begin.number())).toList();
        return new CardView(role, begins, all, reasons, always(role, all), wall.alarm(),
                wall.helpers().stream().filter(helper -> !role.contacts().contains(helper.contact())).toList());
    }

    private static boolean isNoAction(String rule, RoleView.InStep part) {
        return part.tasks().actions().stream().noneMatch(action -> action.what().text().equals(rule));
    }

    /** What a rule says of the answers stands with the question. */
    private static boolean isNoAnswer(String rule, Step step, RoleView.InStep part) {
        return !part.involvement().leads() || step.decisions().stream().map(decision -> decision.question().text().replace("?", ""))
                .noneMatch(rule::startsWith);
    }

    private Optional<RoleView.InStep> part(RoleView role, int place) {
        return role.parts().stream().filter(part -> part.step().equals(view.route().steps().get(place).heading().page())).findFirst();
    }

    private CardStep step(RoleView role, int place, RoleView.InStep part, List<String> conditions, List<String> rules) {
        Step step = protocol.steps().get(place);
        WallView.Stop stop = wall.stops().get(place);
        boolean leads = part.involvement().leads();
        WallView.Heading heading = leads || !names(stop.heading().title().text(), role.heading().name())
                ? stop.heading() : stop.heading().titled(Words.of(step.title()));
        Setting setting = new Setting(conditions, rules, part.setting().notes(),
                leads ? unsaid(brief.people(step.with()), Stream.of(heading.title().text())) : Words.NONE,
                leads ? unsaid(brief.consulted(step.consulting()), rules.stream().filter(this::consults)) : Words.NONE,
                BriefWords.isPerhaps(step.consulting()));
        WallView.Timing timing = new WallView.Timing(stop.timing().bands(), stop.timing().when(), stop.timing().deadlines(),
                part.tasks().evaluations().isEmpty() ? List.of() : stop.timing().lookingBack());
        List<CardFork> forks = IntStream.range(0, step.decisions().size()).filter(i -> leads || bears(role, step, i))
                .mapToObj(i -> fork(stop.forks().get(i), view.route().steps().get(place).tasks().decisions().get(i),
                        bears(role, step, i))).toList();
        boolean itself = IntStream.range(0, step.decisions().size()).anyMatch(i -> bears(role, step, i));
        Words deciding = itself || forks.isEmpty() ? Words.NONE : obligations.in(step, Kind.DECISION).stream()
                .map(one -> brief.people(one.parties().bearers())).findFirst().orElse(Words.NONE);
        return new CardStep(heading, share(role, step, part), timing, setting, part, forks, deciding,
                leads ? stop.next() : Optional.empty(), leads ? handsOver(role, step) : Words.NONE);
    }

    /** Nothing where one of the texts names them already. */
    private static Words unsaid(Words people, Stream<String> texts) {
        return texts.anyMatch(text -> names(text, people)) ? Words.NONE : people;
    }

    private static boolean names(String text, Words what) {
        return text.toLowerCase(Locale.ROOT).contains(what.text().toLowerCase(Locale.ROOT));
    }

    private boolean consults(String rule) {
        return rule.contains(language.phrases().text("card.consult"));
    }

    /** How a role takes part that has nothing of its own to do; empty for others. */
    private String share(RoleView role, Step step, RoleView.InStep part) {
        Share share = obligations.step(step).parties().of(role.id());
        boolean joins = share == Share.PARTICIPANT || share == Share.CONSULTED;
        String who = language.parties().definite().party(step.who().value()).text();
        return !joins || !part.tasks().isEmpty() ? "" : who.isEmpty() ? language.phrases().text("card.share." + share.name())
                : language.phrases().text("card.share." + share.name() + ".with", who);
    }

    private boolean bears(RoleView role, Step step, int decision) {
        return obligations.in(step, Kind.DECISION).get(decision).parties().bears(role.id());
    }

    private CardFork fork(WallView.Fork asked, DecisionView decision, boolean itself) {
        return new CardFork(asked.text(), asked.open(), decision.criteria(), IntStream.range(0, asked.exits().size()).mapToObj(i -> {
            DecisionView.AnswerView answer = decision.answers().get(i);
            return new CardExit(asked.exits().get(i), answer.when(), answer.deadlines().stream().filter(deadline -> !deadline.unknown())
                    .map(DeadlineView::stated).toList(), itself ? answer.actions() : List.of());
        }).toList());
    }

    /** Who carries out the one next step, if the role has no part in that. */
    private Words handsOver(RoleView role, Step step) {
        return step.next().value().flatMap(id -> protocol.step(id.value()))
                .filter(next -> !obligations.step(next).parties().bears(role.id()))
                .map(next -> brief.people(next.who())).orElse(Words.NONE);
    }

    private CardView.Always always(RoleView role, List<CardStep> steps) {
        List<String> monitoring = obligations.all().stream().filter(one -> one.parties().bears(role.id()))
                .flatMap(one -> one.as(Act.Watch.class).stream()).map(watch -> watch.monitoring().what().text()).toList();
        return new CardView.Always(role.beside().prevention(), monitoring,
                role.beside().sanctions().stream().filter(measure -> steps.stream()
                        .noneMatch(step -> names(step.heading().title().text(), Words.joining(measure.text())))).map(Inline::text).toList(),
                role.beside().reached());
    }
}
