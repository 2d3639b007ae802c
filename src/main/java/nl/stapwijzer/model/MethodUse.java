package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * A step uses a method.
 *
 * @param phases the numbers of the phases that matter here; empty for all
 * @param manner such as verkort
 */
public record MethodUse(Located<String> method, List<Located<String>> phases, Optional<Text> manner, boolean possibly) {
    public MethodUse {
        phases = List.copyOf(phases);
    }

    public boolean includes(Method.Phase phase) {
        return phases.isEmpty() || phases.stream().anyMatch(number -> number.value().equals(phase.number().value()));
    }
}
