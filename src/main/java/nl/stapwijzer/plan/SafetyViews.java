package nl.stapwijzer.plan;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.Emergency;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Reporting;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.SupportTrack;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.obligation.Requirement;
import nl.stapwijzer.plan.view.ActionView;
import nl.stapwijzer.plan.view.EmergencyView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.ReportingView;
import nl.stapwijzer.plan.view.StepRef;
import nl.stapwijzer.plan.view.SupportView;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

/** What is there for somebody in need: emergencies, reporting and support. */
final class SafetyViews {
    private final Protocol protocol;
    private final Obligations obligations;
    private final Language language;
    private final ObligationViews views;

    SafetyViews(Obligations obligations, Language language, ObligationViews views) {
        this.protocol = obligations.protocol();
        this.obligations = obligations;
        this.language = language;
        this.views = views;
    }

    ProtocolView.Safety view() {
        return new ProtocolView.Safety(emergencies(), reporting(), support());
    }

    private List<EmergencyView> emergencies() {
        return obligations.ofWhole(Kind.EMERGENCY).stream().map(one -> {
            Emergency rule = one.as(Act.Respond.class).orElseThrow().emergency();
            List<Obligation> informs = obligations.ofWhole(Kind.INFORM).stream()
                    .filter(inform -> inform.terms().requirements().stream()
                            .anyMatch(is -> is instanceof Requirement.Danger danger && danger.emergency() == rule)).toList();
            List<String> roles = protocol.people().roles().stream().map(Role::key).filter(role -> one.parties().bears(role)
                    || informs.stream().anyMatch(inform -> inform.parties().bears(role))).toList();
            List<StepRef> steps = rule.steps().stream().flatMap(id -> protocol.step(id.value()).stream())
                    .map(step -> ObligationViews.ref(step, language.names().numbered(step), language)).toList();
            Markdown when = new Markdown(language.conditions().alone(rule.when()).capitalised().text(), rule.when().words().span());
            return new EmergencyView(ObligationViews.words(rule.title()), when, Markdown.of(rule.act()), views.bearers(one),
                    informs.stream().map(views::inform).toList(), steps, roles);
        }).toList();
    }

    private List<ReportingView> reporting() {
        return protocol.course().reporting().stream().map(reporting -> new ReportingView(Markdown.of(reporting.introduction()),
                language.parties().party(reporting.by()), language.parties().definite().party(reporting.to()),
                channels(reporting.ways()), language.phrases().leftOpen(reporting.ways()), Markdown.of(reporting.afterwards()),
                Markdown.of(reporting.firstWords()),
                reporting.ladder().stream().map(rung -> new ReportingView.RungView(language.parties().party(Optional.of(rung.to())),
                        rung.when().map(when -> language.deadlines().clause(when).text()).orElse(""))).toList()))
                .toList();
    }

    private List<ReportingView.ChannelView> channels(Stated<List<Reporting.ReportingWay>> ways) {
        return ways.value().orElse(List.of()).stream().flatMap(way -> Protocol.find(protocol.people().channels(), way.channel().value())
                .map(channel -> new ReportingView.ChannelView(channel.name().text(), language.names().channel(channel),
                        language.names().theChannel(channel), ObligationViews.word(channel.kind()),
                        channel.anonymous(), channel.confidential(), Markdown.of(channel.explanation()),
                        language.parties().all(way.by()), readers(way))).stream()).toList();
    }

    private List<String> readers(Reporting.ReportingWay way) {
        return way.by().stream().flatMap(id -> protocol.role(id.value()).stream()).map(role -> ObligationViews.word(role.kind()))
                .distinct().toList();
    }

    private List<SupportView> support() {
        return protocol.care().support().stream()
                .map(track -> new SupportView(track.key(), Words.of(track.title()), track.title().forChildren().text(),
                        language.parties().all(List.of(track.audience())),
                        language.parties().party(track.by()), Markdown.of(track.introduction()), points(track), told(track),
                        track.conditions().stream().map(condition -> language.conditions().alone(condition).text()).toList(),
                        language.phrases().open(track.openQuestions())))
                .toList();
    }

    private static List<Markdown> told(SupportTrack track) {
        return track.points().stream().allMatch(point -> point.what().isForChildren())
                ? track.points().stream().map(point -> Markdown.of(point.what().forChildren())).toList() : List.of();
    }

    private List<ActionView> points(SupportTrack track) {
        return obligations.ofWhole(Kind.SUPPORT).stream()
                .filter(one -> track.points().stream().anyMatch(point -> point == one.as(Act.Support.class).orElseThrow().point()))
                .map(views::action).toList();
    }
}
