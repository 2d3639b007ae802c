package nl.stapwijzer.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.stapwijzer.model.Norm;
import nl.stapwijzer.model.Norm.Addition;
import nl.stapwijzer.model.Norm.Ask;
import nl.stapwijzer.model.Norm.Ground;
import nl.stapwijzer.model.Norm.Ground.Articles;
import nl.stapwijzer.model.Norm.Ground.Force;
import nl.stapwijzer.model.Norm.Group;
import nl.stapwijzer.model.Norm.Scope;
import nl.stapwijzer.model.Norm.Where;
import nl.stapwijzer.model.Norm.Where.Holder;
import nl.stapwijzer.model.Norm.Written;
import nl.stapwijzer.model.Norms;
import nl.stapwijzer.model.Provenance;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Located;

/** Reads what schools are asked: {@code norms/norms.yaml}. */
public final class NormsReader {
    private static final Map<String, Group> GROUPS = Map.of("veiligheid", Group.SAFETY, "wet", Group.LAW,
            "ouders-en-leerlingen", Group.READERS, "vastleggen", Group.RECORDS, "beheer", Group.UPKEEP);
    private static final Map<String, Scope> SCOPES = Map.of("protocol", Scope.PROTOCOL, "school", Scope.SCHOOL);
    private static final Map<String, Ground.Kind> KINDS = Map.of("wet", Ground.Kind.LAW, "eigen-keuze", Ground.Kind.OWN_CHOICE,
            "goed-gebruik", Ground.Kind.GOOD_PRACTICE);
    private static final Map<String, Force> FORCES = Map.of("van-kracht", Force.IN_FORCE, "voorstel", Force.PROPOSED);
    private static final Map<String, Articles> ARTICLES = Map.of("plichten", Articles.DUTIES, "grenzen", Articles.LIMITS);
    private static final Map<String, Holder> HOLDERS = Map.ofEntries(Map.entry("zelf", Holder.FOUND), Map.entry("deze-stap", Holder.STEP),
            Map.entry("stappen", Holder.STEPS), Map.entry("eerste-stap", Holder.FIRST_STEP), Map.entry("acties", Holder.ACTION),
            Map.entry("rollen", Holder.ROLES), Map.entry("begrippen", Holder.TERMS), Map.entry("regels", Holder.RULES),
            Map.entry("toezicht", Holder.MONITORING), Map.entry("informeer", Holder.INFORMS), Map.entry("beheer", Holder.REVIEW),
            Map.entry("verwijzingen", Holder.REFERENCE), Map.entry("kanalen", Holder.PART), Map.entry("registraties", Holder.PART),
            Map.entry("grondslag", Holder.LAWS));
    private static final Norms ALL = DataFile.read("norms/norms.yaml", NormsReader::norms);

    private NormsReader() {}

    public static Norms read() {
        return ALL;
    }

    private static Norms norms(YamlMap map) {
        Map<String, Ground> grounds = new HashMap<>();
        map.named("gronden", NormsReader::ground).forEach(grounds::putAll);
        return new Norms(map.named("normen", (id, value) -> norm(id, value, grounds)));
    }

    private static Optional<Map<String, Ground>> ground(Located<String> id, YamlValue value) {
        return value.map(map -> Map.of(id.value(), new Ground(map.optionalChoice("soort", KINDS).orElseThrow(),
                map.optionalChoice("kracht", FORCES), map.word("artikel"), map.optionalChoice("artikelen-van", ARTICLES), map.text("tekst"),
                new Provenance(map.text("bron").text(), map.date("datum").orElseThrow(),
                        map.optionalChoice("status", LegislationReader.STATUSES).orElseThrow()))));
    }

    private static Optional<Norm> norm(Located<String> id, YamlValue value, Map<String, Ground> grounds) {
        return value.map(map -> new Norm(
                id.value(),
                map.optionalChoice("groep", GROUPS).orElseThrow(),
                map.number("rang", 1, 3).orElseThrow(),
                Optional.ofNullable(grounds.get(map.id("grond").value())).orElseThrow(),
                map.choice("per", SCOPES, Scope.PROTOCOL),
                map.flag("los"),
                map.named("vraagt", (code, asked) -> ask(asked).map(ask -> Map.entry(code.value(), ask))).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new))));
    }

    /** The path alone, or with how it is written there. */
    private static Optional<Ask> ask(YamlValue asked) {
        return !asked.isScalar() ? asked.map(map -> new Ask(entry(map),
                        map.optional("erbij", also -> also.map(one -> new Addition(entry(one), one.word("zonder")))),
                        map.optional("of", or -> or.map(NormsReader::entry)), map.word("weg"), map.word("ook-in")))
                : asked.scalar().map(path -> new Ask(entry(path.value(), Optional.empty()), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty()));
    }

    private static Written entry(YamlMap map) {
        return entry(map.word("in").orElseThrow(), map.word("zo"));
    }

    private static Written entry(String path, Optional<String> form) {
        return new Written(where(path), key(path), form);
    }

    /** {@code rollen/taak}: that key in one of that part; {@code regels/}: one more in that part; {@code als}: where it was found. */
    private static Optional<Where> where(String path) {
        String[] keys = path.split("/", -1);
        return keys.length == 1 ? Optional.empty()
                : Optional.of(new Where(HOLDERS.get(keys[0]), keys[0].replace("eerste-stap", "stappen")));
    }

    private static String key(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path.substring(path.indexOf('/') + 1);
    }
}
