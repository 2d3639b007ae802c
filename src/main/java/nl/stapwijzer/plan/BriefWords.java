package nl.stapwijzer.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Anchor;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.words.DeadlineWords;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.PartyWords;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/** What is said in few words on cards and posters. */
final class BriefWords {
    private final DeadlineWords deadlines;
    private final PartyWords parties;
    private final PartyWords amid;

    BriefWords(Language language) {
        deadlines = language.deadlines().brief();
        parties = language.parties().brief();
        amid = language.parties().amid();
    }

    /** Empty where the school did not say who. */
    Words people(Stated<Party> party) {
        return party.unknown() ? Words.NONE : people(party.value());
    }

    Words people(Optional<Party> party) {
        return parties.party(party).words();
    }

    /** Within a sentence. */
    Words amid(Optional<Party> party) {
        return amid.party(party).words();
    }

    /** Whom one may consult and need not: those in the party who have no other part in it. */
    static boolean isPerhaps(Optional<Party> party) {
        return party.filter(one -> one.together().isEmpty() && one.oneOf().isEmpty()).isPresent();
    }

    /** Whom one consults, where it is said elsewhere that one need not. */
    Words consulted(Optional<Party> party) {
        return people(asked(party));
    }

    /** The same within a sentence. */
    Words consultedAmid(Optional<Party> party) {
        return amid(asked(party));
    }

    private static Optional<Party> asked(Optional<Party> party) {
        return isPerhaps(party) ? party.map(one -> new Party(List.of(), one.possibly(), List.of(), one.excluded(), Optional.empty()))
                : party;
    }

    /** One by one, with what each counts from; empty where it is not laid down. */
    List<String> each(Obligation obligation) {
        return obligation.dues().stream().map(due -> due.deadline().duration().unknown() ? "" : deadlines.whole(due).text()).toList();
    }

    /** The only one, where that counts from this step: without saying so. */
    Optional<Words> after(Step step, Obligation obligation) {
        return obligation.dues().stream().filter(due -> obligation.dues().size() == 1 && due.deadline().duration().isKnown())
                .filter(due -> due.anchor().equals(new Anchor.DayOf(step)) || due.anchor().equals(new Anchor.After(List.of(step), false)))
                .map(due -> deadlines.bare(due.deadline()).words()).findFirst();
    }

    /** Those that are known; a step's own with what they count from. Several that count from the same are one. */
    List<Words> deadlines(Obligation obligation) {
        List<Due> known = obligation.dues().stream().filter(due -> !due.deadline().duration().unknown()).toList();
        List<Sentence> together = deadlines.together(known);
        boolean alike = together.size() < known.size();
        List<Sentence> said = alike || obligation.kind() != Kind.STEP ? together : known.stream().map(deadlines::whole).toList();
        Map<String, Words> each = new LinkedHashMap<>();
        for (int i = 0; i < said.size(); i++) {
            each.putIfAbsent(said.get(i).text(), new Words(said.get(i).text(), Optional.of(known.get(i).deadline().span())));
        }
        return List.copyOf(each.values());
    }
}
