package nl.stapwijzer.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.source.Located;

/** People in words: with links to their pages. */
public final class PartyWords {
    private final Phrases phrases;
    private final Names names;
    private final boolean definite;
    private final Set<Role.Kind> both;

    PartyWords(Phrases phrases, Names names) {
        this(phrases, names, false, Set.of());
    }

    private PartyWords(Phrases phrases, Names names, boolean definite, Set<Role.Kind> both) {
        this.phrases = phrases;
        this.names = names;
        this.definite = definite;
        this.both = both;
    }

    /** For where there is little room: roles by their abbreviation, if they have one; both pupils, or the parents of both, in one word. */
    public PartyWords brief() {
        return new PartyWords(phrases, names.brief(), definite, EnumSet.allOf(Role.Kind.class));
    }

    /** Both pupils in one word; not the parents of both, who are no company. */
    public PartyWords both() {
        return new PartyWords(phrases, names, definite, Set.of(Role.Kind.PUPIL));
    }

    /** For within a sentence where there is little room: as {@link #brief}, but for the parents of both, who are no company. */
    public PartyWords amid() {
        return new PartyWords(phrases, names.brief(), true, Set.of(Role.Kind.PUPIL));
    }

    /** For within a sentence: "de mentor of het kernteam". */
    public PartyWords definite() {
        return new PartyWords(phrases, names, true, both);
    }

    /** Says so where the school did not say who. Empty where nothing is said. */
    public Sentence party(Stated<Party> party) {
        return party.unknown() ? phrases.open("open", party.span()) : party(party.value());
    }

    public Sentence party(Optional<Party> party) {
        return party.map(this::party).orElse(Sentence.NONE);
    }

    public Sentence party(Party party) {
        Sentence said = phrases.and(together(party.together()));
        if (!party.oneOf().isEmpty()) {
            Sentence choice = list(party.oneOf(), phrases::or);
            said = said.isEmpty() ? choice : phrases.say("party.with", said, choice);
        }
        if (!party.possibly().isEmpty()) {
            Sentence possibly = phrases.say("party.possibly", list(party.possibly(), phrases::or));
            said = said.isEmpty() ? possibly : phrases.say("joined", said, possibly);
        }
        if (!party.excluded().isEmpty()) {
            Sentence without = phrases.say("party.without", list(party.excluded(), phrases::and));
            said = said.isEmpty() ? without : phrases.say("joined", said, without);
        }
        return party.note().isPresent() ? phrases.say("party.note", said, Names.said(party.note().get())) : said;
    }

    /** Whom an action itself keeps out: "zonder de ouders". */
    public Sentence without(Action action) {
        List<Party.Member> excluded = Stream.of(action.who().value(), action.with()).flatMap(Optional::stream)
                .flatMap(party -> party.excluded().stream()).distinct().toList();
        return excluded.isEmpty() ? Sentence.NONE : phrases.say("party.without", list(excluded, phrases::and));
    }

    private List<Sentence> together(List<Party.Member> members) {
        List<Sentence> said = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Party.Member member = members.get(i);
            if (members.stream().limit(i).noneMatch(before -> names.areBoth(before, member, both))) {
                said.add(members.stream().skip(i + 1).filter(behind -> names.areBoth(member, behind, both)).findFirst()
                        .map(behind -> names.both(member)).orElseGet(() -> member(member)));
            }
        }
        return said;
    }

    private Sentence list(List<Party.Member> members, Function<List<Sentence>, Sentence> join) {
        return join.apply(members.stream().map(this::member).toList());
    }

    private Sentence member(Party.Member member) {
        return member.amount().map(amount -> names.roles(member.role(), amount))
                .orElseGet(() -> Sentence.of(definite ? names.theRole(member.role()) : names.role(member.role())));
    }

    public Sentence all(List<Located<String>> roles) {
        return phrases.and(roles.stream().map(role -> Sentence.of(names.role(role))).toList());
    }
}
