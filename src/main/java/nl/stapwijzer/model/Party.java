package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.source.Located;

/**
 * The people who do something, or take part in it.
 *
 * @param together all of these
 * @param oneOf one of these (IB of APC)
 * @param possibly these if they wish or if it helps
 * @param excluded these expressly not
 * @param note on the choice: who makes it, on what it depends
 */
public record Party(List<Member> together, List<Member> oneOf, List<Member> possibly, List<Member> excluded, Optional<Text> note) {
    /** @param role the id of a {@link Role} */
    public record Member(Located<String> role, Optional<Amount> amount) {}

    public Party {
        together = List.copyOf(together);
        oneOf = List.copyOf(oneOf);
        possibly = List.copyOf(possibly);
        excluded = List.copyOf(excluded);
    }

    /** Everybody who has or may have a part in it. */
    public Stream<Member> members() {
        return Stream.of(together, oneOf, possibly).flatMap(List::stream);
    }

    /** The same people, and expressly not these others. */
    public Party excluding(List<Member> others) {
        return new Party(together, oneOf, possibly, Stream.concat(excluded.stream(), others.stream()).toList(), note);
    }

    /** These others instead where it names nobody, without those whom it keeps out. */
    public Party elseBy(Optional<Party> others) {
        return members().findAny().isPresent() ? this : others.map(party -> party.excluding(excluded)).orElse(this);
    }

    /** The same people, where the remark on them stands elsewhere. */
    public Party withoutNote() {
        return new Party(together, oneOf, possibly, excluded, Optional.empty());
    }

    /** The others; nobody where it is this role alone. */
    public Optional<Party> without(String role) {
        return only(other -> !other.equals(role));
    }

    /** Who does it together with one of them: where this role is one of those of whom only one does it, only all who do it besides. */
    public Optional<Party> beside(String role) {
        boolean all = together.stream().anyMatch(member -> member.role().value().equals(role));
        return new Party(together, all ? oneOf : List.of(), all ? possibly : List.of(), List.of(), Optional.empty()).without(role);
    }

    /** Those of these roles; nobody where there is none among them. */
    public Optional<Party> only(Predicate<String> roles) {
        Party some = new Party(only(together, roles), only(oneOf, roles), only(possibly, roles), excluded, note);
        return some.members().findAny().map(any -> some);
    }

    private static List<Member> only(List<Member> members, Predicate<String> roles) {
        return members.stream().filter(member -> roles.test(member.role().value())).toList();
    }

    /** The ids of {@link #members}. */
    public Set<String> roles() {
        return members().map(member -> member.role().value()).collect(Collectors.toSet());
    }

    public boolean includes(String role) {
        return members().anyMatch(m -> m.role().value().equals(role));
    }
}
