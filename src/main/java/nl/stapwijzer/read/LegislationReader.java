package nl.stapwijzer.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stapwijzer.model.ComplaintRoute;
import nl.stapwijzer.model.Helpline;
import nl.stapwijzer.model.LegalDuty;
import nl.stapwijzer.model.LegalLimit;
import nl.stapwijzer.model.LegalLimit.Bound;
import nl.stapwijzer.model.Legislation;
import nl.stapwijzer.model.Provenance;
import nl.stapwijzer.model.School.Outside;
import nl.stapwijzer.model.SchoolKind;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Located;

/** Reads what the program knows of the law and of help outside the school: a file for each country in {@code law}. */
public final class LegislationReader {
    static final Map<String, LegalDuty.Kind> DUTIES = Map.of("coordinator", LegalDuty.Kind.COORDINATOR,
            "aanspreekpunt", LegalDuty.Kind.CONTACT_POINT, "toezicht", LegalDuty.Kind.MONITORING);
    private static final Map<String, SchoolKind> KINDS = Map.of("basis", SchoolKind.PRIMARY, "voortgezet", SchoolKind.SECONDARY,
            "speciaal", SchoolKind.SPECIAL);
    private static final Map<String, LegalLimit.Safeguard> CONDITIONS = Map.of("bestuur-beslist", LegalLimit.Safeguard.BOARD_DECIDES,
            "ouders-gehoord", LegalLimit.Safeguard.PARENTS_HEARD, "leraar-gehoord", LegalLimit.Safeguard.TEACHER_HEARD,
            "andere-school", LegalLimit.Safeguard.OTHER_SCHOOL);
    static final Map<String, Provenance.Status> STATUSES = Map.of("gezien", Provenance.Status.SEEN,
            "controleer", Provenance.Status.TO_CHECK);

    private static final Legislation ALL = all();

    private final String country;
    private final Map<String, Provenance> sources;

    private LegislationReader(String country, Map<String, Provenance> sources) {
        this.country = country;
        this.sources = sources;
    }

    /** Of all countries together. */
    public static Legislation read() {
        return ALL;
    }

    private static Legislation all() {
        List<Legislation> countries = SchoolReader.COUNTRIES.keySet().stream().sorted()
                .map(country -> DataFile.read("law/" + country + ".yaml", map -> country(country, map))).toList();
        Map<String, SchoolKind> kinds = new HashMap<>();
        countries.forEach(country -> kinds.putAll(country.kindsByName()));
        Set<String> boards = countries.stream().flatMap(country -> country.boards().stream()).collect(Collectors.toSet());
        return new Legislation(kinds, boards, all(countries, Legislation::duties), all(countries, Legislation::limits),
                all(countries, Legislation::complaints), all(countries, Legislation::helplines));
    }

    private static <T> List<T> all(List<Legislation> countries, Function<Legislation, List<T>> each) {
        return countries.stream().map(each).flatMap(List::stream).toList();
    }

    private static Legislation country(String country, YamlMap map) {
        Map<String, Provenance> sources = sources(map);
        Map<String, SchoolKind> kinds = new HashMap<>();
        map.named("schoolsoorten", (kind, names) -> Optional.of(names(KINDS.get(kind.value()), names))).forEach(kinds::putAll);
        LegislationReader reader = new LegislationReader(country, sources);
        Set<String> boards = map.list("bevoegd-gezag", YamlValue::scalar).stream().map(Located::value).collect(Collectors.toSet());
        return new Legislation(kinds, boards, map.named("plichten", reader::duty), map.named("grenzen", reader::limit),
                map.optional("klachten", reader::complaints).stream().toList(), map.named("hulp", reader::helpline));
    }

    /** Those that a file of facts names, by the name that the facts in it use. */
    static Map<String, Provenance> sources(YamlMap map) {
        Map<String, Provenance> sources = new HashMap<>();
        map.named("bronnen", LegislationReader::source).forEach(sources::putAll);
        return sources;
    }

    private static Optional<Map<String, Provenance>> source(Located<String> id, YamlValue value) {
        return value.map(map -> Map.of(id.value(), new Provenance(map.text("bron").text(), map.date("datum").orElseThrow(),
                map.optionalChoice("status", STATUSES).orElseThrow())));
    }

    private static Map<String, SchoolKind> names(SchoolKind kind, YamlValue names) {
        return names.list(YamlValue::scalar).stream().collect(Collectors.toMap(Located::value, name -> kind));
    }

    private Optional<LegalDuty> duty(Located<String> id, YamlValue value) {
        return value.map(map -> new LegalDuty(Set.copyOf(map.list("vraagt", word -> word.choice(DUTIES))), country, kinds(map),
                map.text("artikel").text(), provenance(map)));
    }

    private Optional<LegalLimit> limit(Located<String> id, YamlValue value) {
        return value.map(map -> new LegalLimit(
                map.optionalChoice("sanctie", MethodReader.SANCTIONS).orElseThrow(),
                country,
                kinds(map),
                map.text("artikel").text(),
                bound(map, "hoogstens"),
                map.flag("schriftelijk"),
                bound(map, "inspectie-na"),
                map.list("voorwaarden", word -> word.choice(CONDITIONS)),
                map.flag("bezwaar"),
                provenance(map)));
    }

    private static Optional<Bound> bound(YamlMap map, String key) {
        return map.optional(key, value -> DeadlineReader.duration(value)
                .map(length -> new Bound(length, value.scalar().orElseThrow().value())));
    }

    private Optional<ComplaintRoute> complaints(YamlValue value) {
        return value.map(map -> new ComplaintRoute(country, map.list("op-school", YamlValue::text),
                map.list("daarna", YamlValue::text), provenance(map)));
    }

    private Optional<Helpline> helpline(Located<String> id, YamlValue value) {
        return value.map(map -> new Helpline(new Outside(id, map.text("naam"), Optional.of(map.text("uitleg")),
                map.optionalText("telefoon"), map.optionalText("website"), Optional.of(country),
                map.flag("voor-leerlingen")), provenance(map)));
    }

    private static Set<SchoolKind> kinds(YamlMap map) {
        return new HashSet<>(map.list("schoolsoorten", word -> word.choice(KINDS)));
    }

    private Provenance provenance(YamlMap map) {
        return Optional.ofNullable(sources.get(map.id("bron").value())).orElseThrow();
    }
}
