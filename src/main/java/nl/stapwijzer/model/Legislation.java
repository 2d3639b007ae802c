package nl.stapwijzer.model;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands in the law and where to find help, of every country that the program knows.
 *
 * @param kindsByName how schools call their kind, in small letters
 * @param boards how schools call the competent authority, in small letters
 */
public record Legislation(Map<String, SchoolKind> kindsByName, Set<String> boards, List<LegalDuty> duties, List<LegalLimit> limits,
        List<ComplaintRoute> complaints, List<Helpline> helplines) {
    public static final Legislation NONE = new Legislation(Map.of(), Set.of(), List.of(), List.of(), List.of(), List.of());

    public Legislation {
        kindsByName = Map.copyOf(kindsByName);
        boards = Set.copyOf(boards);
        duties = List.copyOf(duties);
        limits = List.copyOf(limits);
        complaints = List.copyOf(complaints);
        helplines = List.copyOf(helplines);
    }

    /** Which kinds of school a text speaks of; all of them if that cannot be told. */
    public Set<SchoolKind> kinds(String schoolType) {
        if (kindsByName.isEmpty()) {
            return EnumSet.allOf(SchoolKind.class);
        }
        String names = kindsByName.keySet().stream().sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
                .map(Pattern::quote).collect(Collectors.joining("|"));
        Matcher found = Pattern.compile("(?<!\\p{L})(?:" + names + ")(?!\\p{L})").matcher(schoolType.toLowerCase(Locale.ROOT));
        Set<SchoolKind> kinds = EnumSet.noneOf(SchoolKind.class);
        while (!kindsByName.isEmpty() && found.find()) {
            kinds.add(kindsByName.get(found.group()));
        }
        return kinds.isEmpty() ? EnumSet.allOf(SchoolKind.class) : kinds;
    }

    /** Whether this is what a school calls its competent authority. */
    public boolean isBoard(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return boards.stream().anyMatch(small::contains);
    }

    /** Where the law asks this of one of these kinds of school. */
    public List<LegalDuty> duties(LegalDuty.Kind asked, String country, Set<SchoolKind> kinds) {
        return duties.stream()
                .filter(duty -> duty.asked().contains(asked) && duty.country().equals(country) && holds(duty.kinds(), kinds)).toList();
    }

    /** What the law says of a sanction for these kinds of school. */
    public List<LegalLimit> limits(Sanction.Kind sanction, String country, Set<SchoolKind> kinds) {
        return limits.stream()
                .filter(limit -> limit.sanction() == sanction && limit.country().equals(country) && holds(limit.kinds(), kinds)).toList();
    }

    /** The same with these helplines only. */
    public Legislation with(List<Helpline> fewer) {
        return new Legislation(kindsByName, boards, duties, limits, complaints, fewer);
    }

    /** The same in another language than the Dutch that it is written in, as far as it is translated. */
    Legislation in(Locale language) {
        Locale own = DocumentLanguage.DUTCH.locale();
        return new Legislation(kindsByName, boards, duties, limits,
                complaints.stream().map(route -> Translated.of(route, own, language)).toList(),
                helplines.stream().map(line -> Translated.of(line, own, language)).toList());
    }

    private static boolean holds(Set<SchoolKind> law, Set<SchoolKind> school) {
        return school.stream().anyMatch(law::contains);
    }
}
