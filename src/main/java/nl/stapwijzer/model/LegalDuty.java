package nl.stapwijzer.model;

import java.util.Set;

/**
 * What the law asks of a school. The school owes it once, however many protocols it has.
 *
 * @param country nl or be
 * @param kinds of school that owe it
 * @param article of which law
 */
public record LegalDuty(Set<Kind> asked, String country, Set<SchoolKind> kinds, String article, Provenance provenance) {
    /** Somebody who coordinates the policy, somebody to turn to, and a yearly look at how safe pupils feel. */
    public enum Kind { COORDINATOR, CONTACT_POINT, MONITORING }

    public LegalDuty {
        asked = Set.copyOf(asked);
        kinds = Set.copyOf(kinds);
    }
}
