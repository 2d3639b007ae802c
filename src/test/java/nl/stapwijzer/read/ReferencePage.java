package nl.stapwijzer.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of {@code docs/definitie.md} that follows from the schemas: what each key is, its form, its default, an example. */
final class ReferencePage {
    private static final String LIST = "een lijst met: ";

    private final StringBuilder page = new StringBuilder();

    private ReferencePage() {}

    static String made() {
        ReferencePage made = new ReferencePage();
        SchemaNode protocol = SchemaNode.root("protocol.schema.json");
        SchemaNode school = SchemaNode.root("school.schema.json");
        made.file(protocol, "protocols/…yaml");
        made.chapter("Onderdelen en waarden",
                "Wat er onder en achter de sleutels kan staan. Een verwijzing in de tabellen brengt u naar de uitleg.");
        protocol.definitions().keySet().forEach(name -> made.definition(protocol, name));
        made.file(school, "site/school.yaml");
        school.definitions().keySet().stream().filter(name -> !protocol.definitions().containsKey(name))
                .forEach(name -> made.definition(school, name));
        made.board(SchemaNode.root("board-school.schema.json"));
        return made.page.toString();
    }

    /** What comes beside the keys of a school and of a protocol. */
    private void board(SchemaNode school) {
        chapter(school.text("title") + ": wat erbij komt", school.text("description")
                + " Het staat in `site/scholen/…yaml`, met de sleutels van `site/school.yaml` en deze twee.");
        List.of("protocollen", "wijzigingen").forEach(key -> {
            SchemaNode property = school.properties().get(key);
            page.append("### `").append(key).append("`\n\n").append(property.text("description")).append("\n\n")
                    .append(fenced(Map.of(key, property.list("examples").get(0))));
        });
        page.append("""
                In een wijziging betekenen vier woorden overal hetzelfde:

                | woord | waar | wat het doet |
                |---|---|---|
                | `vervalt` | in plaats van een waarde | laat weg wat het bestuur daar zegt |
                | `na` | bij iets nieuws onder een naam | zegt wat ervoor staat; `na: begin` zet het vooraan |
                | `wordt` | in plaats van een waarde | wat de school zegt, naast `was` of van een deel dat in zijn geheel anders is |
                | `was` | naast `wordt` | wat het bestuur zei; `check` meldt het als dat niet meer zo is |

                """);
    }

    private void chapter(String title, String sentence) {
        page.append("## ").append(title).append("\n\n").append(sentence).append("\n\n");
    }

    private void file(SchemaNode root, String path) {
        chapter(root.text("title") + ": alle sleutels", root.text("description") + " Het staat in `" + path + "`.");
        page.append("Een klein voorbeeld:\n\n").append(fenced(root.list("examples").get(0)));
        root.properties().forEach((key, property) -> {
            page.append("### `").append(key).append("`\n\n").append(property.text("description")).append(" Vorm: ")
                    .append(form(root, key, property))
                    .append(".\n\n").append(fenced(Map.of(key, property.list("examples").get(0))));
        });
    }

    private void definition(SchemaNode root, String name) {
        SchemaNode definition = root.definition(name);
        page.append("<a id=\"").append(anchor(name)).append("\"></a>\n\n### ").append(definition.text("title")).append("\n\n")
                .append(definition.text("description")).append("\n\n");
        definition.list("examples").stream().filter(example -> !(example instanceof Map)).map(YamlText::flow)
                .reduce((a, b) -> a + "` of `" + b).ifPresent(examples -> page.append(definition.longForm().isPresent() ? "Kort: `"
                        : "Bijvoorbeeld: `").append(examples).append("`\n\n"));
        definition.list("examples").stream().filter(Map.class::isInstance).forEach(example -> page.append(fenced(example)));
        if (!definition.properties().isEmpty()) {
            page.append("| sleutel | wat het is | vorm | voorbeeld |\n|---|---|---|---|\n");
            definition.properties().forEach((key, property) -> page.append("| `").append(key).append("` | ")
                    .append(property.text("description")).append(" | ")
                    .append(form(definition, key, property)).append(" | `")
                    .append(YamlText.flow(Map.of(key, property.list("examples").get(0))).replaceAll("^\\{|}$", ""))
                    .append("` |\n"));
            page.append("\n");
        }
    }

    private static String form(SchemaNode owner, String key, SchemaNode property) {
        String must = owner.requires(key) ? "**verplicht**, " : "";
        String otherwise = property.text("default");
        return must + kind(property) + (otherwise.isEmpty() ? "" : "; gewoon `" + otherwise + "`");
    }

    private static String kind(SchemaNode schema) {
        Optional<String> reference = schema.reference();
        if (reference.isPresent()) {
            return kindOf(schema, reference.get());
        }
        if (!schema.list("enum").isEmpty()) {
            return choices(schema.list("enum"));
        }
        if (!schema.alternatives().isEmpty()) {
            return alternatives(schema);
        }
        return switch (schema.text("type")) {
            case "array" -> LIST + schema.part("items").map(ReferencePage::kind).orElse("");
            case "object" -> schema.part("additionalProperties").map(each -> "namen, en bij elke naam: " + kind(each)).orElse("sleutels");
            case "[integer, string]", "integer" -> "getal van " + schema.text("minimum") + " tot en met " + schema.text("maximum");
            default -> "tekst";
        };
    }

    private static String kindOf(SchemaNode schema, String name) {
        return switch (name) {
            case "onbekend" -> "`onbekend`";
            case "ja-nee" -> "`ja` of `nee`";
            case "zichtbaar" -> "`openbaar` of `intern`";
            case "tekstwaarde" -> "tekst";
            default -> "[" + schema.definition(name).text("title").toLowerCase(Locale.ROOT) + "](#" + anchor(name) + ")";
        };
    }

    /** One thing or a list of it reads as that; the word onbekend comes last. */
    private static String alternatives(SchemaNode schema) {
        List<String> kinds = schema.alternatives().stream().map(ReferencePage::kind).toList();
        List<String> known = kinds.stream().filter(kind -> !kind.equals("`onbekend`"))
                .filter(kind -> !kind.startsWith(LIST) || !kinds.contains(kind.substring(LIST.length()))).toList();
        boolean many = known.size() + (kinds.contains("`onbekend`") ? 1 : 0) < kinds.size();
        return Stream.of(known, many ? List.of("een lijst ervan") : List.<String>of(),
                kinds.contains("`onbekend`") ? List.of("`onbekend`") : List.<String>of())
                .flatMap(List::stream).distinct().collect(Collectors.joining(" of "));
    }

    private static String choices(List<?> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    /** Of its own, for a key of the file may be called the same. */
    private static String anchor(String definition) {
        return "onderdeel-" + definition;
    }

    private static String fenced(Object value) {
        return "```yaml\n" + YamlText.block(value) + "```\n\n";
    }
}
