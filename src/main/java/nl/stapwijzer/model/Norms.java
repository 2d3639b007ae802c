package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;

/** Everything that schools are asked, in the order of the questions. */
public record Norms(List<Norm> all) {
    public Norms {
        all = List.copyOf(all);
    }

    /**
     * None for what is no question, but a slip in how a definition is written.
     *
     * @param code of a finding
     */
    public Optional<Norm> of(String code) {
        return all.stream().filter(norm -> norm.asks().containsKey(code)).findFirst();
    }
}
