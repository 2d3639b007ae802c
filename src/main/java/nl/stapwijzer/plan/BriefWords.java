package nl.stapwijzer.plan;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.words.DeadlineWords;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.PartyWords;
import nl.stapwijzer.words.Sentence;

/** What is said in few words on cards and posters. */
final class BriefWords {
    private final DeadlineWords deadlines;
    private final PartyWords parties;

    BriefWords(Language language) {
        deadlines = language.deadlines().brief();
        parties = language.parties().brief();
    }

    /** Empty where the school did not say who. */
    String people(Stated<Party> party) {
        return party.unknown() ? "" : people(party.value());
    }

    String people(Optional<Party> party) {
        return parties.party(party).text();
    }

    /** Those that are known; a step's own with what they count from. Several that count from the same are one. */
    List<String> deadlines(Obligation obligation) {
        List<Due> known = obligation.dues().stream().filter(due -> !due.deadline().duration().unknown()).toList();
        List<Sentence> together = deadlines.together(known);
        boolean alike = together.size() < known.size();
        return (alike || obligation.kind() != Kind.STEP ? together
                : known.stream().map(deadlines::whole).toList()).stream().map(Sentence::text).distinct().toList();
    }
}
