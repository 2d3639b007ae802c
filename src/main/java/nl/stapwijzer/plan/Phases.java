package nl.stapwijzer.plan;

import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.model.HouseRule;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.TrajectoryView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Markdown;

/** The parts of a route that follow each other, and what holds for all steps of one. */
final class Phases {
    private final Protocol protocol;
    private final List<TrajectoryView> all;

    Phases(Protocol protocol, List<TrajectoryView> trajectories) {
        this.protocol = protocol;
        List<TrajectoryView> filled = trajectories.stream().filter(phase -> !phase.steps().isEmpty()).toList();
        boolean whole = filled.stream().flatMap(phase -> phase.steps().stream()).map(StepView::id).toList()
                .equals(protocol.course().steps().stream().map(Named::key).toList());
        this.all = whole && filled.size() > 1 ? filled : List.of();
    }

    /** Where the steps of each stand one after the other; else, and where there is only one, none. */
    List<TrajectoryView> all() {
        return all;
    }

    /** What may be otherwise in steps that all belong to one phase, and in more than one of them. */
    Stream<HouseRule> exceptions(TrajectoryView phase) {
        List<String> ids = phase.steps().stream().map(StepView::id).toList();
        return protocol.conduct().rules().stream().filter(rule -> rule.kind() == HouseRule.Kind.EXCEPTION && rule.steps().size() > 1)
                .filter(rule -> rule.steps().stream().map(Located::value).allMatch(ids::contains));
    }

    /** What is said of all of it: how it may be otherwise, else what the protocol says of it. */
    List<Markdown> words(TrajectoryView phase) {
        List<Markdown> exceptions = exceptions(phase).map(rule -> Markdown.of(rule.rule())).toList();
        boolean explained = exceptions.isEmpty() && !phase.explanation().text().isEmpty();
        return explained ? List.of(phase.explanation()) : exceptions;
    }
}
