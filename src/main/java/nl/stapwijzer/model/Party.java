package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
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

    /** The same people, where the remark on them stands elsewhere. */
    public Party withoutNote() {
        return new Party(together, oneOf, possibly, excluded, Optional.empty());
    }

    /** The others; nobody where it is this role alone. */
    public Optional<Party> without(String role) {
        Party others = new Party(without(together, role), without(oneOf, role), without(possibly, role), excluded, note);
        return others.members().findAny().map(any -> others);
    }

    private static List<Member> without(List<Member> members, String role) {
        return members.stream().filter(member -> !member.role().value().equals(role)).toList();
    }

    public boolean includes(String role) {
        return members().anyMatch(m -> m.role().value().equals(role));
    }
}
