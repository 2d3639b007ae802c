package nl.stapwijzer.obligation;

import java.util.Optional;
import nl.stapwijzer.model.Deadline;

/**
 * By when an obligation is met.
 *
 * @param anchor what the deadline counts from, the first time that a case comes here
 * @param again what it counts from each time after, where a loop leads back here and that is something else
 */
public record Due(Deadline deadline, Anchor anchor, Optional<Anchor> again) {}
