package nl.stapwijzer.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.model.Amount;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Party.Member;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;

/** People by their role: one role, a list for all of them, or in full who does, one of whom does, and who does not. */
final class PartyReader {
    static final Pattern AMOUNT = Pattern.compile("([1-9][0-9]{0,2})(?:-([1-9][0-9]{0,2})| (of meer))?");

    private static final Pattern EITHER = Pattern.compile("([a-z][a-z0-9-]*) (?:of|or) ([a-z][a-z0-9-]*)");

    private PartyReader() {}

    static Optional<Party> party(YamlValue value) {
        return value.isList() ? Optional.of(together(value.list(PartyReader::member)))
                : value.shortOrFull(word -> member(word).map(one -> together(List.of(one))), PartyReader::full);
    }

    /** The same with those who are kept out by a key beside it; nobody but those where it is not said who. */
    static Optional<Party> withoutThose(Optional<Party> party, YamlMap map) {
        List<Member> excluded = excluded(map);
        return excluded.isEmpty() ? party : Optional.of(party.orElseGet(() -> together(List.of())).excluding(excluded));
    }

    /** A party that must be there; nobody if it is not. */
    static Party required(YamlMap map, String key) {
        return map.require(key).flatMap(PartyReader::party).orElseGet(() -> together(List.of()));
    }

    /** How many: {@code 3}, {@code 1-2} or {@code 6 of meer}. */
    static Optional<Amount> amount(YamlValue value) {
        return value.matching(AMOUNT, "bad-amount").map(Located::value).map(written -> {
            Matcher found = AMOUNT.matcher(written);
            found.matches();
            int least = Integer.parseInt(found.group(1));
            Optional<Integer> most = found.group(3) != null ? Optional.empty()
                    : Optional.of(found.group(2) == null ? least : Integer.valueOf(found.group(2)));
            return new Amount(least, most);
        });
    }

    private static Party together(List<Member> members) {
        return new Party(members, List.of(), List.of(), List.of(), Optional.empty());
    }

    private static Party full(YamlMap map) {
        return new Party(
                map.oneOrMore("samen", PartyReader::member),
                map.oneOrMore("een-van", PartyReader::member),
                map.oneOrMore("eventueel", PartyReader::member),
                excluded(map),
                map.optionalText("keuze"));
    }

    private static List<Member> excluded(YamlMap map) {
        return map.oneOrMore("niet", PartyReader::member);
    }

    private static Optional<Member> member(YamlValue value) {
        return value.shortOrFull(word -> role(word).map(role -> new Member(role, Optional.empty())),
                map -> new Member(map.id("rol"), map.optional("aantal", PartyReader::amount)));
    }

    /** One role. Of two with "of" between them the author means either, which is more than a list says. */
    private static Optional<Located<String>> role(YamlValue word) {
        return word.is(EITHER)
                ? word.scalar().flatMap(written -> word.fault(Message.of("bad-id", written.value()),
                        Message.of("either-of", EITHER.matcher(written.value()).replaceFirst("$1, $2"))))
                : word.id();
    }
}
