package nl.stapwijzer.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Emergency;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Monitoring;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.PreventionTask;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.RecordDuty;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.SupportTrack;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Sentence;

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
        facts.protocol.steps().forEach(facts::step);
        facts.whole();
        return facts.facts;
    }

    // --- a step

    private void step(Step step) {
        Set<String> all = everybody(step);
        add(step, "step", "", "", language.names().number(step), all);
        add(step, "who", "", "", words(step.who()), union(roles(step.who().value()), roles(step.with())));
        step.with().ifPresent(with -> add(step, "with", "", "", language.parties().party(Optional.of(with)).text(), all));
        step.consulting().ifPresent(asked -> add(step, "consulting", "", "", language.parties().party(Optional.of(asked)).text(),
                union(roles(step.who().value()), roles(Optional.of(asked)))));
        obligations.step(step).dues().forEach(due -> add(step, "deadline", place(step, due), "", language.deadlines().whole(due).text(),
                all));
        step.conditions().forEach(given -> add(step, "condition", when(given), "", when(given), all));
        step.actions().forEach(action -> action(step, action));
        step.informs().forEach(duty -> inform(step, duty, roles(step.who().value())));
        step.records().forEach(duty -> record(step, duty));
        step.forms().forEach(use -> add(step, "form", use.form().value(), language.names().form(use.form()).text(),
                language.names().form(use.form()).text(), all));
        step.evaluation().ifPresent(look -> {
            obligations.in(step, Act.Kind.EVALUATION).forEach(one -> one.dues().forEach(due ->
                    add(step, "evaluation", language.deadlines().whole(due).text(), "", language.deadlines().whole(due).text(), all)));
            add(step, "evaluator", "", "", words(look.by()), all);
        });
        step.decisions().forEach(decision -> decision(step, decision));
        step.next().value().ifPresent(to -> add(step, "next", "", "", language.names().place(to).text(), all));
        step.sanctions().forEach(id -> add(step, "sanction", id.value(), "", language.names().sanction(id).text(), all));
        step.methods().forEach(use -> add(step, "method", use.method().value(), "", language.names().method(use.method()).text(), all));
    }

    /** A step with one deadline keeps it when that changes; of several, each is its own. */
    private String place(Step step, Due due) {
        List<Due> dues = obligations.step(step).dues();
        return dues.size() == 1 ? "" : Integer.toString(dues.indexOf(due));
    }

    private void action(Step step, Action action) {
        Set<String> doers = action.who().isSilent() ? roles(step.who().value()) : roles(action.who().value());
        String said = Stream.of(words(action.who()), language.parties().party(action.with()).text(),
                action.when().map(this::when).orElse(""), Boolean.toString(action.possibly()), action.deadlines().stream()
                        .map(deadline -> language.deadlines().bare(deadline).text()).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("|"));
        add(step, "action", action.what().text(), action.what().text(), said, union(doers, roles(action.with())));
    }

    private void inform(Step step, InformDuty duty, Set<String> doers) {
        informed(step.key(), duty, doers);
    }

    private void informed(String step, InformDuty duty, Set<String> doers) {
        Set<String> to = duty.to().stream().map(Located::value).collect(Collectors.toSet());
        String whom = language.parties().all(duty.to()).text();
        Set<String> tellers = duty.by().isSilent() ? doers : roles(duty.by().value());
        String manner = duty.channels().value().map(ids -> ids.stream().map(id -> language.names().channel(id)).map(Inline::text)
                .collect(Collectors.joining(", "))).orElse("");
        String said = Stream.of(words(duty.by()), manner, duty.when().map(this::when).orElse(""),
                duty.deadlines().stream().map(deadline -> language.deadlines().bare(deadline).text()).collect(Collectors.joining(", ")),
                language.phrases().text("change.need." + duty.need().name())).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        facts.add(new StatedFact(step, "inform", String.join(" ", duty.to().stream().map(Located::value).toList())
                + duty.about().map(Text::text).map(about -> facts.stream().anyMatch(known -> known.step().equals(step)
                        && known.what().equals("inform") && known.label().equals(whom)) ? about : "").orElse(""), whom, said,
                union(to, tellers)));
    }

    private void record(Step step, RecordDuty duty) {
        String where = duty.where().value().map(id -> language.names().recordPlace(id).text()).orElse("");
        add(step, "record", duty.what().text(), duty.what().text(), Stream.of(where, words(duty.by())).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; ")), duty.by().isSilent() ? roles(step.who().value()) : roles(duty.by().value()));
    }

    private void decision(Step step, Decision decision) {
        int place = step.decisions().indexOf(decision);
        Set<String> all = everybody(step);
        add(step, "decider", Integer.toString(place), decision.question().text(), words(decision.by()),
                union(roles(decision.by().value()), all));
        for (Answer answer : decision.answers()) {
            String to = answer.to().value().map(id -> language.names().place(id).text()).orElse("");
            String often = answer.mostTimes().map(most -> language.phrases().count("times.most", most).text()).orElse("");
            add(step, "answer", place + "/" + answer.key(), answer.label().text(), Stream.of(to, often,
                    language.phrases().text(answer.free() ? "change.answer.may" : "change.answer.must")).filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; ")), all);
            answer.actions().forEach(action -> action(step, action));
        }
    }

    // --- the protocol as a whole

    private void whole() {
        protocol.roles().forEach(role -> add("role", role.key(), role.name().text(),
                role.task().map(task -> language.phrases().text("change.task." + task.name())).orElse(""), Set.of(role.key())));
        protocol.reporting().ifPresent(reporting -> {
            Set<String> all = union(roles(reporting.by().value()), roles(reporting.to().value()));
            add("reporter", "", "", words(reporting.by()), all);
            add("receiver", "", "", words(reporting.to()), all);
            add("reporting-channel", "", "", reporting.channels().value().map(ids -> ids.stream().map(id -> language.names().channel(id)
                    .text()).collect(Collectors.joining(", "))).orElse(""), all);
        });
        for (Emergency emergency : protocol.emergencies()) {
            String when = language.conditions().alone(emergency.when()).text();
            add("emergency", when, when, words(emergency.who()), roles(emergency.who().value()));
        }
        protocol.informs().forEach(duty -> informed("", duty, Set.of()));
        protocol.sanctions().forEach(this::sanction);
        protocol.support().forEach(this::support);
        for (PreventionTask task : protocol.prevention()) {
            add("prevention", task.key(), task.what().text(), words(task.who()), roles(task.who().value()));
        }
        for (Monitoring one : protocol.monitoring()) {
            add("monitoring", one.what().text(), one.what().text(), Stream.of(words(one.who()),
                    one.moment().value().map(Text::text).orElse(""), one.instrument().map(Text::text).orElse(""))
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining("; ")), roles(one.who().value()));
        }
        protocol.ends().forEach(end -> add("end", end.key(), end.title().text(), "", Set.of()));
        protocol.rules().forEach(rule -> add("rule", rule.rule().text(), rule.rule().text(), "", Set.of()));
        add("owner", "", "", protocol.review().owner().value().map(id -> language.names().role(id).text()).orElse(""),
                protocol.review().owner().value().map(Located::value).stream().collect(Collectors.toSet()));
        add("adopted", "", "", protocol.review().adoptedOn().value().map(language.times()::inWords).orElse(""), Set.of());
        add("next-review", "", "", protocol.review().nextReview().value().map(language.times()::inWords).orElse(""), Set.of());
        protocol.registers().forEach(register -> add("retention", register.key(), register.name().text(),
                register.retention().value().map(Text::text).orElse(""), Set.of()));
        protocol.forms().forEach(form -> add("paper", form.key(), form.title().text(), "", Set.of()));
    }

    private void sanction(Sanction sanction) {
        Optional<Sanction.Limit> limit = sanction.limit().value();
        add("measure", sanction.key(), sanction.title().text(), Stream.of(words(sanction.by()),
                sanction.when().map(this::when).orElse(""),
                limit.flatMap(Sanction.Limit::longest).map(longest -> language.deadlines().duration(longest).text()).orElse(""))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("; ")), union(roles(sanction.by().value()), pupils()));
    }

    private void support(SupportTrack track) {
        Set<String> all = union(roles(track.by().value()), Set.of(track.audience().value()));
        add("support", track.key(), track.title().text(), words(track.by()), all);
        track.points().forEach(point -> add("support-point", track.key() + "/" + point.what().text(), point.what().text(),
                words(point.who()), all));
    }

    // --- pieces

    private Set<String> pupils() {
        return protocol.roles().stream().filter(role -> role.kind() == Role.Kind.PUPIL).map(Role::key).collect(Collectors.toSet());
    }

    /** Who has a part in a step, or hears of it. */
    private Set<String> everybody(Step step) {
        Set<String> told = step.informs().stream().flatMap(duty -> duty.to().stream()).map(Located::value).collect(Collectors.toSet());
        return union(union(roles(step.who().value()), roles(step.with())), told);
    }

    private static Set<String> roles(Optional<Party> party) {
        return party.stream().flatMap(Party::members).map(member -> member.role().value()).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private String words(Stated<Party> party) {
        Sentence said = language.parties().party(party);
        return said.text();
    }

    private String when(Condition condition) {
        return language.conditions().when(condition).text();
    }

    private void add(Step step, String what, String key, String label, String words, Set<String> roles) {
        facts.add(new StatedFact(step.key(), what, key, label, words, roles));
    }

    private void add(String what, String key, String label, String words, Set<String> roles) {
        facts.add(new StatedFact("", what, key, label, words, roles));
    }
}
