package nl.stapwijzer.read;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.stapwijzer.model.Method;
import nl.stapwijzer.model.Method.Phase;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Sanction.Limit;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Located;

/** What stands beside the steps and is used by them: methods with their phases, and the ladder of sanctions. */
final class MethodReader {
    static final Map<String, Sanction.Kind> SANCTIONS = Map.of("kans", Sanction.Kind.CHANCE, "maatregel", Sanction.Kind.MEASURE,
            "schorsing", Sanction.Kind.SUSPENSION, "gesprek", Sanction.Kind.TALK, "verwijdering", Sanction.Kind.EXPULSION);
    static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}[A-Za-z]?|[A-Z]");

    private MethodReader() {}

    static Optional<Method> method(Located<String> id, YamlValue value) {
        return value.map(map -> new Method(
                id,
                NounReader.noun(map),
                map.optionalText("gebaseerd-op"),
                map.optionalText("uitleg"),
                map.optional("wie", PartyReader::party),
                map.texts("doelen"),
                map.stated("fasen", phases -> Optional.of(phases.entries(NUMBER, "bad-phase", MethodReader::phase))
                        .filter(list -> !list.isEmpty())),
                map.texts("regels"),
                map.optionalText("bron"),
                DutyReader.visibility(map)));
    }

    /** The number of a phase, as others refer to it. */
    static Optional<Located<String>> number(YamlValue value) {
        return value.matching(NUMBER, "bad-phase");
    }

    private static Optional<Phase> phase(Located<String> number, YamlValue value) {
        return value.shortOrFull(word -> Optional.of(new Phase(number, word.stated(YamlValue::text), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty())),
                map -> new Phase(number, map.stated("titel", YamlValue::text), map.optionalText("hoe"),
                        PartyReader.withoutThose(map.optional("wie", PartyReader::party), map), map.optional("met", PartyReader::party),
                        map.optional("als", ConditionReader::condition)));
    }

    static Optional<Sanction> sanction(Located<String> id, YamlValue value) {
        return value.map(map -> new Sanction(
                id,
                map.text("titel"),
                map.choice("soort", SANCTIONS, Sanction.Kind.MEASURE),
                map.optionalText("uitleg"),
                map.stated("door", PartyReader::party),
                map.optionalId("stap"),
                map.optional("als", ConditionReader::condition),
                map.stated("grens", MethodReader::limit),
                map.flag("slaat-over"),
                map.ids("zie")));
    }

    private static Optional<Limit> limit(YamlValue value) {
        return value.map(map -> new Limit(
                map.optional("hoogstens", DeadlineReader::duration),
                map.flag("schriftelijk"),
                map.optional("inspectie-na", DeadlineReader::duration),
                map.optionalText("voorwaarden"),
                map.optionalId("wet"),
                value.span()));
    }
}
