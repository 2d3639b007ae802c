package nl.stapwijzer.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.End;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.ArrivalView;
import nl.stapwijzer.plan.view.Destination;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Words;

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
    Optional<Destination> target(String id) {
        return protocol.step(id).map(step -> new Destination(id, language.names().number(step), step(step)))
                .or(() -> protocol.end(id).map(end -> new Destination(id, "", end(end))));
    }

    Link step(Step step) {
        return Link.to(step.name().text(), paths.part(DocumentKind.WHAT_NOW_STEP, step.key()));
    }

    Link end(End end) {
        return Link.to(end.title().text(), paths.part(DocumentKind.WHAT_NOW_END, end.key()));
    }

    List<ProtocolView.SituationView> situations() {
        return protocol.course().situations().stream().flatMap(situation -> start(Words.of(situation.title()), situation.to()).stream())
                .toList();
    }

    /** The situations to choose from; without them, the steps where a case can begin. */
    List<ProtocolView.SituationView> starts() {
        List<ProtocolView.SituationView> starts = protocol.course().steps().stream().filter(step -> flow.isEntry(step.key()))
                .flatMap(step -> (step.placement().entries().isEmpty() ? Stream.of(Words.of(step.name()))
                        : step.placement().entries().stream().map(entry -> language.conditions().alone(entry.when()).words()))
                        .flatMap(when -> start(when, step.id()).stream())).toList();
        return protocol.course().situations().isEmpty() ? starts : situations();
    }

    private Optional<ProtocolView.SituationView> start(Words title, Located<String> to) {
        return target(to.value()).map(target -> new ProtocolView.SituationView(title, target, language.route().begin(to)));
    }

    List<ArrivalView> arrivals(String id) {
        Link begin = Link.to(language.phrases().text("begin"), paths.page(DocumentKind.WHAT_NOW));
        Stream<ArrivalView> begun = starts().stream().filter(start -> start.to().id().equals(id))
                .map(start -> new ArrivalView(begin, "", "", start.title().text()));
        return Stream.concat(begun, flow.to(id).stream().map(this::arrival)).toList();
    }

    /** How one comes from a step to the one that stands below it. */
    List<ArrivalView> between(Step above, Step below) {
        return flow.to(below.key()).stream().filter(way -> way.from() == above).map(this::arrival).toList();
    }

    private ArrivalView arrival(Flow.Transition way) {
        return new ArrivalView(step(way.from()), language.names().number(way.from()),
                way.decision().map(decision -> decision.question().text())
                        .or(() -> way.refused().map(condition -> language.conditions().only(condition).text())).orElse(""),
                way.answer().map(answer -> answer.label().text())
                        .or(() -> way.refused().map(condition -> language.phrases().text("otherwise.holds-not"))).orElse(""));
    }

    /** The other steps that lead to this one. */
    List<Link> before(Step step) {
        return flow.to(step.key()).stream().map(Flow.Transition::from).filter(from -> from != step).distinct()
                .map(language.names()::step).toList();
    }
}
