package nl.stapwijzer.obligation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act.Kind;

/** All obligations of one protocol, in the order of its text: step by step, then those of the protocol as a whole. */
public final class Obligations {
    private final Protocol protocol;
    private final Flow flow;
    private final List<Obligation> all;
    private final Map<String, List<Obligation>> byStep;

    private Obligations(Protocol protocol, Flow flow, List<Obligation> all) {
        this.protocol = protocol;
        this.flow = flow;
        this.all = all;
        this.byStep = all.stream().collect(Collectors.groupingBy(one -> one.place().step().map(Step::key).orElse("")));
    }

    /** The protocol may still be wrong: what names nothing counts from the turn of its own step. */
    public static Obligations of(Protocol protocol) {
        Flow flow = Flow.of(protocol);
        Anchors anchors = new Anchors(protocol, flow);
        Stream<Obligation> ofSteps = protocol.course().steps().stream()
                .flatMap(step -> new StepObligations(protocol, flow, anchors, step).all());
        return new Obligations(protocol, flow, Stream.concat(ofSteps, new WholeObligations(protocol, anchors).all()).toList());
    }

    public Protocol protocol() {
        return protocol;
    }

    public Flow flow() {
        return flow;
    }

    public List<Obligation> all() {
        return all;
    }

    /** Everything that stands in a step, the step itself first. */
    public List<Obligation> in(Step step) {
        return byStep.getOrDefault(step.key(), List.of());
    }

    /** What stands in a step itself, and not after one of its answers. */
    public List<Obligation> in(Step step, Kind kind) {
        return in(step).stream().filter(one -> one.kind() == kind && one.place().answer().isEmpty()).toList();
    }

    /** The step as a whole. */
    public Obligation step(Step step) {
        return in(step).get(0);
    }

    /** What stands in no step. */
    public List<Obligation> ofWhole(Kind kind) {
        return byStep.getOrDefault("", List.of()).stream().filter(one -> one.kind() == kind).toList();
    }
}
