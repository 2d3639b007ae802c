package nl.stapwijzer.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.stapwijzer.model.Days;
import nl.stapwijzer.model.Legislation;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.School.Contact;
import nl.stapwijzer.model.School.Outside;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.read.yaml.YamlFile;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.SourceFile;

/** Reads what belongs to a school: {@code site/school.yaml}. */
public final class SchoolReader {
    static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    /** A host and folders: no question, no place on a page, no empty folder, and nothing that an address writes in another way. */
    static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9À-ɏ](?:[A-Za-z0-9À-ɏ.-]*[A-Za-z0-9À-ɏ])?(?::[0-9]{1,5})?"
            + "(?:/(?:[^\\s\"'<>\\\\/?#%\\[\\]{}|^`]|%[0-9A-Fa-f]{2})+)*");
    static final Pattern WEBSITE = Pattern.compile("https?://[^\\s\"'<>\\\\]+");
    static final Pattern MAIL = Pattern.compile("[^\\s@\"'<>]+@[^\\s@\"'<>]+\\.[A-Za-z]{2,}");
    /** A picture below {@code site/}: no way out of it, no hidden file. */
    static final Pattern PICTURE = Pattern.compile(
            "(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/){0,4}[A-Za-z0-9_-][A-Za-z0-9._-]*\\.(?:png|jpg|jpeg|svg)");
    static final Map<String, Integer> LETTERS = Map.of("gewoon", 100, "groot", 115, "extra-groot", 130);
    static final Map<String, String> COUNTRIES = Map.of("nl", "nl", "be", "be");

    private SchoolReader() {}

    public static Checked<School> read(SourceFile file) {
        Findings findings = new Findings();
        Optional<School> school = open(file, findings).map(Languages::in).map(map -> {
            School read = school(map);
            map.reportKeys();
            return read;
        });
        return new Checked<>(school, findings.all());
    }

    static Optional<YamlMap> open(SourceFile file, Findings findings) {
        return YamlFile.open(file, "naam: De Voorbeeldschool", findings);
    }

    /** @param map of which the reader may ask more */
    static School school(YamlMap map) {
        return new School(
                map.text("naam"),
                Languages.of(map),
                new School.Where(map.optionalText("plaats"), map.optional("regio", YamlValue::scalar)),
                new School.Site(
                        map.optional("adres", value -> value.matching(ADDRESS, "bad-address")).map(Located::value),
                        map.optionalText("let-op"),
                        map.optionalText("inleiding"),
                        map.named("locaties", (protocol, name) -> name.text().map(text -> new School.Location(protocol, text))),
                        List.of(),
                        Optional.empty()),
                new School.Reach(
                        map.optionalText("telefoon"),
                        optional(map, "mail", MAIL, "bad-mail"),
                        map.named("contacten", SchoolReader::contact)),
                new School.Help(map.optionalText("klachten"), map.named("buiten", SchoolReader::outside), Legislation.NONE),
                new School.Looks(
                        map.optional("kleur", value -> value.matching(COLOUR, "bad-colour")),
                        map.optional("accent", value -> value.matching(COLOUR, "bad-colour")),
                        map.optionalChoice("letters", LETTERS).orElse(100),
                        map.optional("logo", value -> value.matching(PICTURE, "bad-picture"))),
                new School.Calendar(
                        map.list("schoolvakanties", SchoolReader::days),
                        map.list("vrije-dagen", SchoolReader::days),
                        map.list("lesdagen", SchoolReader::days)));
    }

    /** Without {@code tot-en-met} it is one day. */
    private static Optional<Days> days(YamlValue value) {
        return value.map(map -> {
            Text name = map.text("naam");
            Optional<LocalDate> first = map.require("van").flatMap(YamlValue::date);
            Optional<LocalDate> last = map.date("tot-en-met");
            return first.map(from -> new Days(name, from, last.orElse(from), value.span()));
        }).flatMap(days -> days);
    }

    private static Optional<Contact> contact(Located<String> role, YamlValue value) {
        return value.map(map -> new Contact(
                role,
                map.optionalText("naam"),
                map.optionalText("telefoon"),
                optional(map, "mail", MAIL, "bad-mail"),
                map.optionalText("waar"),
                map.optionalText("bereikbaar")));
    }

    private static Optional<Outside> outside(Located<String> id, YamlValue value) {
        return value.map(map -> new Outside(
                id,
                map.text("naam"),
                map.optionalText("uitleg"),
                map.optionalText("telefoon"),
                optional(map, "website", WEBSITE, "bad-website"),
                map.optionalChoice("land", COUNTRIES),
                map.flag("voor-leerlingen")));
    }

    private static Optional<Text> optional(YamlMap map, String key, Pattern pattern, String fault) {
        return map.optional(key, value -> value.matching(pattern, fault)).map(word -> new Text(word.value(), word.span(), List.of()));
    }
}
