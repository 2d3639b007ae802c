package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The bounds that the law sets to one kind of sanction.
 *
 * @param country nl or be
 * @param kinds of school that it holds for
 * @param article of which law
 * @param longest how long it may last
 * @param written whether it must be given in writing with reasons
 * @param reportedAfter longer than this must be reported to the inspectorate
 * @param conditions what must have happened first
 * @param objection whether parents and pupil can object to it with the board
 */
public record LegalLimit(Sanction.Kind sanction, String country, Set<SchoolKind> kinds, String article, Optional<Bound> longest,
        boolean written, Optional<Bound> reportedAfter, List<Safeguard> conditions, boolean objection, Provenance provenance) {
    public enum Safeguard { BOARD_DECIDES, PARENTS_HEARD, TEACHER_HEARD, OTHER_SCHOOL }

    /** @param text the length as an author would write it, such as "15 schooldagen" */
    public record Bound(Duration length, String text) {}

    public LegalLimit {
        kinds = Set.copyOf(kinds);
        conditions = List.copyOf(conditions);
    }
}
