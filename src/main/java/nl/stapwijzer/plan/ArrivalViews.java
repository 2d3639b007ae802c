package nl.stapwijzer.plan;

import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.ArrivalView;
import nl.stapwijzer.plan.view.Link;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Language;

/** How one comes to a step or an end, and where one can begin, on the route "wat moet ik nu doen". */
final class ArrivalViews {
    private final Protocol protocol;
    private final Flow flow;
    private final Language language;
    private final Paths paths;

    ArrivalViews(Obligations obligations, Language language, Paths paths) {
        this.protocol = obligations.protocol();
        this.flow = obligations.flow();
        this.language = language;
        this.paths = paths;
    }

    /** A step or an end on that route. */
    Link target(String id) {
        return protocol.step(id).map(step -> new Link(step.title().text(), paths.now(id)))
                .or(() -> protocol.end(id).map(end -> new Link(end.title().text(), paths.nowEnd(id))))
                .orElseGet(() -> new Link(id, ""));
    }

    List<ProtocolView.Situation> situations() {
        return protocol.situations().stream().map(situation -> start(situation.title().text(), situation.to())).toList();
    }

    /** The situations to choose from; without them, the steps where a case can begin. */
    List<ProtocolView.Situation> starts() {
        List<ProtocolView.Situation> starts = protocol.steps().stream().filter(step -> flow.isEntry(step.key()))
                .flatMap(step -> (step.entries().isEmpty() ? Stream.of(step.title()) : step.entries().stream().map(entry -> entry.when().words()))
                        .map(when -> start(when.text(), step.id()))).toList();
        return protocol.situations().isEmpty() ? starts : situations();
    }

    private ProtocolView.Situation start(String title, Located<String> to) {
        return new ProtocolView.Situation(title, target(to.value()), language.route().begin(to));
    }

    List<ArrivalView> arrivals(String id) {
        Link begin = new Link(language.phrases().text("begin"), paths.now("index"));
        Link here = target(id);
        return Stream.concat(starts().stream().filter(start -> start.now().equals(here)).map(start -> new ArrivalView(begin, "", "", start.title())),
                flow.to(id).stream().map(way -> new ArrivalView(target(way.from().key()), language.names().number(way.from()),
                way.decision().map(decision -> decision.question().text()).orElse(""), way.answer().map(answer -> answer.label().text()).orElse("")))).toList();
    }

    /** The other steps that lead to this one. */
    List<Link> before(Step step) {
        return flow.to(step.key()).stream().map(Flow.Way::from).filter(from -> from != step).distinct()
                .map(from -> ObligationViews.link(language.names().step(from))).toList();
    }
}
