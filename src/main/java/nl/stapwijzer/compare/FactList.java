package nl.stapwijzer.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Emergency;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Monitoring;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.PreventionTask;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.RecordDuty;
import nl.stapwijzer.model.Reporting;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.SupportTrack;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.obligation.Parties;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Language;

/** All facts of one version of a protocol. */
final class FactList {
    private final Obligations obligations;
    private final Protocol protocol;
    private final Language language;
    private final List<StatedFact> facts = new ArrayList<>();

    private FactList(Obligations obligations, Language language) {
        this.obligations = obligations;
        this.protocol = obligations.protocol();
        this.language = language;
    }

    static List<StatedFact> of(Obligations obligations, Language language) {
        FactList facts = new FactList(obligations, language);
        facts.protocol.course().steps().forEach(facts::step);
        facts.whole();
        return facts.facts;
    }

    // --- a step

    private void step(Step step) {
        Set<String> all = everybody(step);
        add(step, "step", "", "", language.names().number(step), all);
        add(step, "who", "", "", words(step.participants().who()),
                union(roles(step.participants().who().value()), roles(step.participants().with())));
        step.participants().with().ifPresent(with -> add(step, "with", "", "", language.parties().party(with).text(), all));
        step.participants().consulting().ifPresent(asked -> add(step, "consulting", "", "", language.parties().party(asked).text(),
                union(roles(step.participants().who().value()), roles(Optional.of(asked)))));
        obligations.step(step).dues().forEach(due -> add(step, "deadline", place(step, due), "", language.deadlines().whole(due).known(),
                all));
        if (obligations.step(step).dues().isEmpty()) {
            add(step, "deadline", "", "", "", all);
        }
        step.placement().bounds().begins().ifPresent(begins -> add(step, "begins", "", "", begins.text(), all));
        step.placement().bounds().ends().ifPresent(ends -> add(step, "ends", "", "", ends.text(), all));
        step.placement().conditions().forEach(given -> {
            if (given.saysForWhom()) {
                add(step, "audience", "", "", when(given), all);
            } else {
                add(step, "condition", when(given), "", held(given), all);
            }
        });
        obligations.in(step).forEach(one -> {
            one.as(Act.Do.class).ifPresent(act -> action(step, act.action(), noticing(one)));
            one.as(Act.Tell.class).ifPresent(act -> informed(step.key(), act.duty(), noticing(one)));
            one.as(Act.WriteDown.class).ifPresent(act -> record(step, act.duty(), noticing(one)));
        });
        step.tasks().forms().forEach(use -> add(step, "form", use.form().value(), language.names().form(use.form()).text(),
                language.names().form(use.form()).text(), all));
        step.tasks().evaluation().ifPresent(look -> {
            obligations.in(step, Act.Kind.EVALUATION).forEach(one -> one.dues().forEach(due ->
                    add(step, "evaluation", language.deadlines().whole(due).known(), "", language.deadlines().whole(due).known(), all)));
            add(step, "evaluator", "", "", words(look.by()), all);
        });
        step.onward().decisions().forEach(decision -> decision(step, decision));
        if (!step.onward().all().isEmpty()) {
            add(step, "next", "", "", places(step.onward().all()), all);
        }
        step.onward().sanctions().forEach(id -> add(step, "sanction", id.value(), "", language.names().sanction(id).text(), all));
        step.tasks().methods().forEach(use -> add(step, "method", use.method().value(), "", language.names().method(use.method()).text(),
                all));
    }

    /** A step with one deadline keeps it when that changes; of several, each is its own. */
    private String place(Step step, Due due) {
        List<Due> dues = obligations.step(step).dues();
        return dues.size() == 1 ? "" : Integer.toString(dues.indexOf(due));
    }

    private void action(Step step, Action action, Set<String> roles) {
        add(step.key(), "action", action.what().text(), action.what().text(), List.of(part("who", words(action.who())),
                part("with", language.parties().party(action.with()).text()), part("when", action.when().map(this::when).orElse("")),
                needed(action.possibly()),
                part("deadline", deadlines(action.deadlines()))), roles);
    }

    private void informed(String step, InformDuty duty, Set<String> roles) {
        String whom = language.parties().party(duty.to()).text();
        String manner = duty.channels().value().map(ids -> ids.stream().map(id -> language.names().channel(id)).map(Inline::text)
                .collect(Collectors.joining(", "))).orElse("");
        String more = duty.about().map(Text::text).filter(about -> facts.stream().anyMatch(known -> known.step().equals(step)
                && known.what().equals("inform") && known.label().equals(whom))).orElse("");
        String key = duty.receivers().stream().map(Located::value).collect(Collectors.joining(" ")) + more;
        add(step, "inform", key, whom, List.of(part("who", words(duty.by())), part("manner", manner),
                part("when", duty.when().map(this::when).orElse("")), part("deadline", deadlines(duty.deadlines())),
                needed(duty.need() == InformDuty.Need.IF_NEEDED)), roles);
    }

    private StatedFact.Aspect needed(boolean ifNeeded) {
        return new StatedFact.Aspect("needed", language.phrases()
                .text("change.need." + (ifNeeded ? InformDuty.Need.IF_NEEDED : InformDuty.Need.ALWAYS).name()), !ifNeeded);
    }

    private String deadlines(List<Deadline> deadlines) {
        return deadlines.stream().map(deadline -> language.deadlines().bare(deadline).known()).collect(Collectors.joining(", "));
    }

    private void record(Step step, RecordDuty duty, Set<String> roles) {
        add(step.key(), "record", duty.what().text(), duty.what().text(), List.of(part("where",
                duty.where().value().map(id -> language.names().recordPlace(id).text()).orElse("")), part("who", words(duty.by()))), roles);
    }

    private void decision(Step step, Decision decision) {
        int place = step.onward().decisions().indexOf(decision);
        Set<String> all = everybody(step);
        add(step, "question", Integer.toString(place), decision.question().text(), "", all);
        add(step, "decider", Integer.toString(place), decision.question().text(), words(decision.by()),
                union(roles(decision.by().value()), all));
        decision.answers().forEach(answer -> add(step.key(), "answer", place + "/" + answer.key(), answer.label().text(), List.of(
                part("", answer.asksOn() ? language.phrases().text("way.question.short")
                        : places(answer.all())),
                part("often", answer.mostTimes().map(language.route()::atMost).orElse("")),
                new StatedFact.Aspect("free", language.phrases().text(answer.free() ? "change.answer.may" : "change.answer.must"),
                        !answer.free())), all));
    }

    // --- the protocol as a whole

    private void whole() {
        protocol.course().trajectories().forEach(phase -> phase.gate().ifPresent(gate ->
                add("gate", phase.key(), phase.title().text(), language.conditions().onlyOr(gate).text(), Set.of())));
        protocol.people().roles().forEach(role -> add("role", role.key(), role.name().text(),
                role.tasks().stream().map(task -> language.phrases().text("change.task." + task.name())).collect(Collectors.joining(", ")),
                Set.of(role.key())));
        protocol.course().reporting().ifPresent(reporting -> {
            Set<String> all = union(roles(reporting.by().value()), roles(reporting.to().value()));
            add("reporter", "", "", words(reporting.by()), all);
            add("receiver", "", "", words(reporting.to()), all);
            add("reporting-channel", "", "", reporting.ways().value().map(ways -> ways.stream().map(this::way)
                    .collect(Collectors.joining(", "))).orElse(""), all);
        });
        for (Emergency emergency : protocol.conduct().emergencies()) {
            String when = language.conditions().alone(emergency.when()).text();
            add("", "emergency", when, when, List.of(part("", words(emergency.who())), part("where", names(emergency.steps()))),
                    roles(emergency.who().value()));
        }
        obligations.ofWhole(Act.Kind.INFORM).forEach(one -> informed("", one.as(Act.Tell.class).orElseThrow().duty(), noticing(one)));
        protocol.conduct().sanctions().forEach(this::sanction);
        protocol.care().support().forEach(this::support);
        for (PreventionTask task : protocol.care().prevention()) {
            add("", "prevention", task.key(), task.what().text(), List.of(part("", words(task.who())),
                    part("with", language.parties().party(task.with()).text()), part("deadline", occasion(task.occasion()))),
                    union(roles(task.who().value()), roles(task.with())));
        }
        for (Monitoring one : protocol.care().monitoring()) {
            add("", "monitoring", one.what().text(), one.what().text(), List.of(part("who", words(one.who())),
                    part("deadline", one.moment().value().map(Text::text).orElse("")),
                    part("manner", one.instrument().map(Text::text).orElse(""))), roles(one.who().value()));
        }
        protocol.course().ends().forEach(end -> add("end", end.key(), end.title().text(), "", Set.of()));
        protocol.conduct().rules().forEach(rule -> add("rule", rule.rule().text(), rule.rule().text(), "", Set.of()));
        add("owner", "", "", protocol.about().review().owner().value().map(id -> language.names().role(id).text()).orElse(""),
                protocol.about().review().owner().value().map(Located::value).stream().collect(Collectors.toSet()));
        add("adopted", "", "", protocol.about().review().adoptedOn().value().map(language.times()::inWords).orElse(""), Set.of());
        add("next-review", "", "", protocol.about().review().nextReview().value().map(language.times()::inWords).orElse(""), Set.of());
        protocol.people().registers().forEach(register -> add("retention", register.key(), register.name().text(),
                language.conditions().kept(register.keeping()).known(), Set.of()));
        protocol.papers().forms().forEach(form -> add("paper", form.key(), form.title().text(), departments(form.departments()), Set.of()));
        protocol.papers().audiences().forEach(readers -> readers.parts().stream().filter(part -> !part.departments().isEmpty())
                .forEach(part -> add("passage", readers.key() + "/" + part.heading().text(), part.heading().text(),
                        departments(part.departments()), Set.of())));
    }

    private void sanction(Sanction sanction) {
        Optional<Sanction.Limit> limit = sanction.limit().value();
        add("", "measure", sanction.key(), sanction.title().text(), List.of(part("decides", words(sanction.by())),
                part("when", sanction.when().map(this::when).orElse("")), part("longest",
                        limit.flatMap(Sanction.Limit::longest).map(longest -> language.deadlines().duration(longest).text()).orElse(""))),
                union(roles(sanction.by().value()), pupils()));
    }

    private void support(SupportTrack track) {
        Set<String> all = union(roles(track.by().value()), Set.of(track.audience().value()));
        add("support", track.key(), track.title().text(), words(track.by()), all);
        track.points().forEach(point -> add("support-point", track.key() + "/" + point.what().text(), point.what().text(),
                words(point.who()), all));
    }

    // --- pieces

    private String occasion(PreventionTask.Occasion occasion) {
        return Stream.of(occasion.moment().map(Text::text), occasion.rhythm().map(rhythm -> language.phrases()
                .text("rhythm." + rhythm.name())), occasion.pupils().map(Text::text)).flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private String way(Reporting.ReportingWay way) {
        String channel = language.names().channel(way.channel()).text();
        return way.by().isEmpty() ? channel : language.phrases().text("party.note", channel, language.parties().all(way.by()).text());
    }

    private String names(List<Located<String>> steps) {
        return steps.stream().map(id -> language.names().place(id).text()).collect(Collectors.joining(", "));
    }

    private static StatedFact.Aspect part(String name, String words) {
        return new StatedFact.Aspect(name, words, false);
    }

    /** Who takes part in an obligation, or is told. */
    private Set<String> noticing(Obligation one) {
        return protocol.people().roles().stream().map(Role::key).filter(role -> one.parties().of(role) != Parties.Share.NONE)
                .collect(Collectors.toSet());
    }

    private Set<String> pupils() {
        return protocol.people().roles().stream().filter(role -> role.kind() == Role.Kind.PUPIL).map(Role::key).collect(Collectors.toSet());
    }

    /** Who has a part in a step, or hears of it. */
    private Set<String> everybody(Step step) {
        Set<String> told = step.tasks().informs().stream().flatMap(duty -> duty.receivers().stream()).map(Located::value)
                .collect(Collectors.toSet());
        return union(union(roles(step.participants().who().value()), roles(step.participants().with())), told);
    }

    private static Set<String> roles(Optional<Party> party) {
        return party.map(Party::roles).orElse(Set.of());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private String words(Stated<Party> party) {
        return language.parties().party(party).known();
    }

    private String when(Condition condition) {
        return language.conditions().when(condition).text();
    }

    private String places(List<Located<String>> ids) {
        return ids.stream().map(id -> language.names().place(id).text()).collect(Collectors.joining(" + "));
    }

    private String departments(List<Located<String>> ids) {
        return ids.isEmpty() ? "" : language.names().departments(ids).text();
    }

    private String held(Condition condition) {
        return condition.otherwise().isPresent() ? language.conditions().onlyOr(condition).text() : when(condition);
    }

    private void add(Step step, String what, String key, String label, String words, Set<String> roles) {
        add(step.key(), what, key, label, List.of(part("", words)), roles);
    }

    private void add(String what, String key, String label, String words, Set<String> roles) {
        add("", what, key, label, List.of(part("", words)), roles);
    }

    private void add(String step, String what, String key, String label, List<StatedFact.Aspect> said, Set<String> roles) {
        facts.add(new StatedFact(step, what, key, label, said, roles));
    }
}
