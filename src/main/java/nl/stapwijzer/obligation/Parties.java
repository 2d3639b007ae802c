package nl.stapwijzer.obligation;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.source.Located;

/**
 * Who takes part in an obligation. The only home of that rule: whoever is excluded here takes no part, whatever the step says.
 *
 * @param bearers who owes it; those of the step where the obligation itself says nobody
 * @param own whether the obligation itself names them
 * @param with whom they do it
 * @param consulted whose advice they ask
 * @param counterparty to whom it is owed: who is told, whose support it is
 * @param signers who sign
 */
public record Parties(Stated<Party> bearers, boolean own, Optional<Party> with, Optional<Party> consulted,
        List<Located<String>> counterparty,
        List<Located<String>> signers) {
    /** How a role takes part, the strongest first. */
    public enum Share {
        /** Owes it, alone or with others. */
        BEARER,
        /** Owes it if it is wished or helps. */
        POSSIBLE_BEARER,
        SIGNER,
        PARTICIPANT,
        CONSULTED,
        /** Is told, or gets the support. */
        COUNTERPARTY,
        NONE
    }

    public Parties {
        counterparty = List.copyOf(counterparty);
        signers = List.copyOf(signers);
    }

    /** @param role its id */
    public Share of(String role) {
        if (among(counterparty, role)) {
            return Share.COUNTERPARTY;
        } else if (isExcluded(role)) {
            return Share.NONE;
        } else if (bears(role)) {
            return isPossible(role) ? Share.POSSIBLE_BEARER : Share.BEARER;
        } else if (among(signers, role)) {
            return Share.SIGNER;
        } else if (with.filter(party -> party.includes(role)).isPresent()) {
            return Share.PARTICIPANT;
        }
        return consulted.filter(party -> party.includes(role)).isPresent() ? Share.CONSULTED : Share.NONE;
    }

    /** Whether a role owes it, surely or possibly, also where it is told of it itself. */
    public boolean bears(String role) {
        return !isExcluded(role) && bearers.value().filter(party -> party.includes(role)).isPresent();
    }

    /** Expressly kept out, by those who carry it out or by those who join in. */
    public boolean isExcluded(String role) {
        return bearers.value().filter(party -> excludes(party, role)).isPresent()
                || with.filter(party -> excludes(party, role)).isPresent();
    }

    private boolean isPossible(String role) {
        return among(bearers.value().orElseThrow().possibly().stream().map(Party.Member::role).toList(), role);
    }

    private static boolean excludes(Party party, String role) {
        return party.excluded().stream().anyMatch(member -> member.role().value().equals(role));
    }

    private static boolean among(List<Located<String>> roles, String role) {
        return roles.stream().anyMatch(one -> one.value().equals(role));
    }
}
