package nl.stapwijzer.read;

import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.model.Appendix;
import nl.stapwijzer.model.Audience;
import nl.stapwijzer.model.Audience.Passage;
import nl.stapwijzer.model.Audience.Readers;
import nl.stapwijzer.model.Monitoring;
import nl.stapwijzer.model.PreventionTask;
import nl.stapwijzer.model.PreventionTask.Rhythm;
import nl.stapwijzer.model.Review;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/** What stands around the route: prevention, what is said to whom, appendices, and how the school keeps the protocol alive. */
final class AudienceReader {
    static final Map<String, Rhythm> RHYTHMS = Map.of("elke-dag", Rhythm.DAILY, "elke-week", Rhythm.WEEKLY, "elke-maand", Rhythm.MONTHLY,
            "elk-kwartaal", Rhythm.QUARTERLY, "elk-halfjaar", Rhythm.HALF_YEARLY, "elk-schooljaar", Rhythm.YEARLY,
            "begin-schooljaar", Rhythm.START_OF_YEAR);

    private static final Map<String, Readers> READERS = Map.of("ouders", Readers.PARENTS, "leerlingen", Readers.PUPILS);

    private AudienceReader() {}

    static Review review(YamlMap protocol) {
        return protocol.optional("beheer", value -> value.map(AudienceReader::stated)).orElseGet(() -> silent(protocol.span()));
    }

    private static Review stated(YamlMap map) {
        return new Review(
                map.word("versie"),
                map.stated("eigenaar", YamlValue::id),
                map.stated("vastgesteld-door", value -> Optional.of(value.oneOrMore(YamlValue::text)).filter(list -> !list.isEmpty())),
                map.stated("vastgesteld-op", YamlValue::date),
                map.stated("volgende-herziening", YamlValue::date),
                map.date("gewijzigd-op"));
    }

    private static Review silent(Span span) {
        return new Review(Optional.empty(), Stated.silent(span), Stated.silent(span), Stated.silent(span), Stated.silent(span),
                Optional.empty());
    }

    static Optional<PreventionTask> prevention(Located<String> id, YamlValue value) {
        return value.map(map -> new PreventionTask(
                id,
                map.text("doe"),
                map.optionalText("uitleg"),
                map.stated("wie", PartyReader::party),
                map.optional("met", PartyReader::party),
                new PreventionTask.Occasion(map.optionalText("moment"), map.optionalChoice("ritme", RHYTHMS),
                        map.oneOrMore("maanden", month -> month.number(1, 12)), map.optionalText("voor")),
                new PreventionTask.Duties(map.list("informeer", DutyReader::inform), map.list("leg-vast", DutyReader::record),
                        map.list("formulieren", StepReader::form)),
                DutyReader.visibility(map)));
    }

    static Optional<Audience> audience(Located<String> id, YamlValue value) {
        return value.map(map -> {
            map.require("delen");
            return new Audience(id, READERS.getOrDefault(id.value(), Readers.OTHERS), map.text("titel"),
                    map.list("delen", AudienceReader::part));
        });
    }

    private static Optional<Passage> part(YamlValue value) {
        return value.map(map -> new Passage(map.text("kop"), map.text("tekst"), map.texts("punten"), BackgroundReader.sides(map),
                map.flag("als-het-niet-stopt") ? Passage.Portion.AFTER_ALL
                        : map.flag("hoort") ? Passage.Portion.HEARD : Passage.Portion.DONE,
                map.ids("afdelingen")));
    }

    static Optional<Appendix> appendix(Located<String> id, YamlValue value) {
        return value.map(map -> new Appendix(
                id,
                map.text("titel"),
                map.optionalText("soort"),
                map.text("tekst"),
                DutyReader.visibility(map)));
    }

    static Optional<Monitoring> monitoring(YamlValue value) {
        return value.map(map -> new Monitoring(
                map.text("wat"),
                map.stated("wie", PartyReader::party),
                map.stated("moment", YamlValue::text),
                map.optionalText("instrument"),
                map.texts("cijfers"),
                map.date("volgende")));
    }
}
