package nl.stapwijzer.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Form.Column;
import nl.stapwijzer.model.Form.Field;
import nl.stapwijzer.model.Form.FromProtocol;
import nl.stapwijzer.model.Form.Given;
import nl.stapwijzer.model.Form.Kind;
import nl.stapwijzer.model.Form.Section;
import nl.stapwijzer.model.Form.Writer;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Suggestion;

/** Forms: written out, or one that comes with the program. */
final class FormReader {
    static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("tekst", Kind.TEXT), Map.entry("klas", Kind.CLASS), Map.entry("lange-tekst", Kind.LONG_TEXT),
            Map.entry("datum", Kind.DATE), Map.entry("tijd", Kind.TIME),
            Map.entry("ja-nee", Kind.YES_NO), Map.entry("ja-nee-deels", Kind.YES_NO_PARTLY), Map.entry("keuze", Kind.CHOICE),
            Map.entry("keuzes", Kind.CHOICES), Map.entry("schaal", Kind.SCALE), Map.entry("gezichten", Kind.FACES),
            Map.entry("rijen", Kind.ROWS),
            Map.entry("aankruislijst", Kind.CHECKLIST), Map.entry("handtekening", Kind.SIGNATURE), Map.entry("tekenvak", Kind.DRAWING),
            Map.entry("stappen", Kind.STEPS), Map.entry("afspraken", Kind.AGREEMENTS), Map.entry("evaluaties", Kind.EVALUATIONS),
            Map.entry("ingelicht", Kind.INFORMED), Map.entry("gesprekken", Kind.TALKS), Map.entry("leerlingen", Kind.PUPILS));
    /** What has room in a cell of a table. */
    static final Map<String, Kind> COLUMN_KINDS = Stream.of("tekst", "lange-tekst", "datum", "tijd", "ja-nee", "ja-nee-deels", "keuze")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), KINDS::get));
    static final Map<String, Given> GIVEN = Map.of("kenmerk", Given.MARK, "melding", Given.REPORTED);
    static final Map<String, FromProtocol> NAMED = Map.of("helpers", FromProtocol.HELPERS);
    /** Without it: young pupils where somebody chooses a face, else adults. */
    static final Map<String, Writer> WRITERS = Map.of("volwassenen", Writer.ADULT, "oudere-leerlingen", Writer.OLDER_PUPIL, "leerlingen",
            Writer.PUPIL, "jonge-leerlingen", Writer.YOUNG_PUPIL);
    /** Whether the standard form is an aid that is offered although no step asks for it. */
    static final Map<String, Boolean> STANDARD = Map.of("standaard", false, "hulpmiddel", true);
    private static final Set<Kind> WITH_OPTIONS = Set.of(Kind.CHOICE, Kind.CHOICES, Kind.SCALE, Kind.FACES, Kind.CHECKLIST);
    private static final Map<Kind, Integer> ROWS = Map.of(Kind.LONG_TEXT, 4, Kind.ROWS, 3, Kind.AGREEMENTS, 3);

    private final List<Form> standard;

    /** @param standard the forms that come with the program */
    FormReader(List<Form> standard) {
        this.standard = standard;
    }

    Optional<Form> form(Located<String> id, YamlValue value) {
        return value.shortOrFull(word -> standard(id, word), map -> full(id, map));
    }

    private Optional<Form> standard(Located<String> id, YamlValue value) {
        return value.choice(STANDARD).flatMap(aid -> Protocol.find(standard, id.value())
                .map(form -> new Form(id, form.title(), form.purpose(), aid || form.aid(), form.writer(), form.keeping(),
                        form.sections(), form.departments(), form.visibility()))
                .or(() -> value.fault(Message.of("no-standard-form", id.value()),
                        Suggestion.among(id.value(), standard.stream().map(Named::key).toList()))));
    }

    private static Form full(Located<String> id, YamlMap map) {
        map.require("delen");
        Optional<Writer> writer = map.optionalChoice("voor", WRITERS);
        List<Section> sections = map.named("delen", FormReader::section);
        boolean drawn = sections.stream().flatMap(section -> section.fields().stream()).anyMatch(field -> field.kind() == Kind.FACES);
        return new Form(
                id,
                map.text("titel"),
                map.optionalText("doel"),
                map.flag("hulpmiddel"),
                writer.orElse(drawn ? Writer.YOUNG_PUPIL : Writer.ADULT),
                BackgroundReader.keeping(map),
                sections,
                map.ids("afdelingen"),
                DutyReader.visibility(map));
    }

    private static Optional<Section> section(Located<String> id, YamlValue value) {
        return value.map(map -> {
            map.require("velden");
            return new Section(id, map.text("titel"), map.optionalText("uitleg"), map.optional("door", PartyReader::party),
                    map.flag("beheer"),
                    map.named("velden", FormReader::field));
        });
    }

    private static Optional<Field> field(Located<String> id, YamlValue value) {
        return value.map(map -> field(id, map));
    }

    private static Field field(Located<String> id, YamlMap map) {
        Kind kind = map.choice("soort", KINDS, Kind.TEXT);
        if (WITH_OPTIONS.contains(kind)) {
            map.require("opties");
        }
        if (kind == Kind.ROWS) {
            map.require("kolommen");
        }
        return new Field(
                id,
                map.text("label"),
                kind,
                map.optionalText("hulp"),
                options(map),
                map.named("kolommen", FormReader::column),
                map.number("regels", 1, 40).orElse(ROWS.getOrDefault(kind, 1)),
                map.flag("verplicht"),
                map.flag("telbaar"),
                map.optionalChoice("vooraf", GIVEN),
                map.optionalChoice("noem", NAMED),
                map.optionalId("stap"));
    }

    private static Optional<Column> column(Located<String> id, YamlValue value) {
        return value.map(map -> {
            Kind kind = map.choice("soort", COLUMN_KINDS, Kind.TEXT);
            if (kind == Kind.CHOICE) {
                map.require("opties");
            }
            return new Column(id, map.text("label"), kind, options(map));
        });
    }

    /** Each once: two of the same words cannot be told apart by whoever fills in or counts the form. */
    static List<Text> options(YamlMap map) {
        List<Text> options = map.list("opties", YamlValue::literal);
        Set<String> seen = new HashSet<>();
        options.stream().filter(option -> !seen.add(option.text())).forEach(option ->
                map.error(option.span(), Message.of("option-twice", option.text()), Message.of("option-twice-hint")));
        return options;
    }
}
