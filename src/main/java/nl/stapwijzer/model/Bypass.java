package nl.stapwijzer.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.stapwijzer.source.Located;

/** The ways of a protocol past some of its steps: what led to one of them leads on to what follows it. */
public final class Bypass {
    private final Function<String, Optional<Step>> passed;

    private Bypass(Function<String, Optional<Step>> passed) {
        this.passed = passed;
    }

    /**
     * The same protocol, in which a way leads to such a step only where nothing follows it.
     *
     * @param passed the steps to go past, by their ids; they need not be in the protocol
     */
    public static Protocol of(Protocol protocol, Function<String, Optional<Step>> passed) {
        Bypass bypass = new Bypass(passed);
        return Components.changed(protocol, (name, value) -> Optional.of(bypass.changed(value)));
    }

    private Object changed(Object value) {
        if (value instanceof Answer answer) {
            return new Answer(answer.id(), answer.label(), onward(answer.to()), onward(answer.to(), answer.besides()), answer.asksOn(),
                    answer.when(), answer.actions(), answer.mostTimes(), answer.free(), answer.deadlines(), answer.span());
        } else if (value instanceof Condition.Otherwise otherwise) {
            return new Condition.Otherwise(otherwise.to().map(this::onward), otherwise.act());
        } else if (value instanceof Situation situation) {
            return new Situation(situation.id(), situation.title(), onward(situation.to()));
        } else if (value instanceof Step.Onward way) {
            return new Step.Onward(way.decisions().stream()
                    .map(decision -> Components.changed(decision, (name, part) -> Optional.of(changed(part)))).toList(),
                    onward(way.next()), onward(way.next(), way.besides()), way.sanctions(), way.references());
        }
        return value;
    }

    private Stated<Located<String>> onward(Stated<Located<String>> to) {
        return to.map(this::onward);
    }

    /** Those that lead on to where the first does not lead already. */
    private List<Located<String>> onward(Stated<Located<String>> to, List<Located<String>> besides) {
        Set<String> seen = new HashSet<>(to.value().map(first -> onward(first).value()).stream().toList());
        return besides.stream().map(this::onward).filter(other -> seen.add(other.value())).toList();
    }

    private Located<String> onward(Located<String> to) {
        Set<String> seen = new HashSet<>();
        Located<String> onward = to;
        Optional<Step> step = passed.apply(onward.value());
        while (step.isPresent() && seen.add(step.get().key())) {
            onward = step.get().onward().next().value().orElse(onward);
            step = passed.apply(onward.value());
        }
        return onward;
    }
}
