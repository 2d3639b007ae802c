package nl.stapwijzer.obligation;

import java.util.List;
import nl.stapwijzer.model.Stated;

/**
 * How strongly, by when and under what an obligation holds.
 *
 * @param dues by when; each of them
 * @param requirements all of which must be so
 */
public record Terms(Modality modality, Stated<List<Due>> dues, List<Requirement> requirements) {
    /** Must be done, may be done, or is done if it is needed. */
    public enum Modality { MUST, MAY, IF_NEEDED }

    public Terms {
        requirements = List.copyOf(requirements);
    }
}
