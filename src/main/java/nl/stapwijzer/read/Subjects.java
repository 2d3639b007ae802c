package nl.stapwijzer.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stapwijzer.model.Advice;
import nl.stapwijzer.model.Provenance;
import nl.stapwijzer.model.Subject;
import nl.stapwijzer.model.Subject.Topic;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Suggestion;

/** The subjects that come with the program: {@code subjects/subjects.yaml}. */
final class Subjects {
    /** Stands for every subject that is not in the file. */
    private static final String OTHER = "anders";
    /** What a rule of a protocol can say that it is about. */
    static final Map<String, Topic> TOPICS = Map.of("online", Topic.ONLINE, "veiligheid", Topic.SAFETY, "nakomen", Topic.REMEDY,
            "instemming", Topic.CONSENT, "vastleggen", Topic.RECORDS, "toestemming", Topic.PERMISSION, "delen", Topic.SHARING,
            "bevoegd", Topic.MANDATE);
    private static final Map<String, Topic> SEEN_IN_WORDS = Map.of("beleving", Topic.WELLBEING);
    private static final Subjects ALL = DataFile.read("subjects/subjects.yaml", Subjects::new);

    private final String standard;
    private final List<Subject> subjects;

    private Subjects(YamlMap map) {
        standard = map.id("standaard").value();
        Map<String, Provenance> sources = LegislationReader.sources(map);
        subjects = map.named("onderwerpen", (id, value) -> subject(id, value, sources));
    }

    /** What a protocol is about if it does not say. */
    static Subject standard() {
        return find(ALL.standard).orElseThrow();
    }

    static List<Subject> all() {
        return ALL.subjects;
    }

    static Subject of(Located<String> id) {
        return find(id.value()).orElseGet(() -> find(OTHER).orElseThrow().named(id.value(), DecisionReader.spelledOut(id).text()));
    }

    /** Another subject than the standard one, that a title speaks of. */
    static Optional<Subject> otherIn(Text title) {
        return standard().isNamedIn(title) ? Optional.empty()
                : ALL.subjects.stream().filter(subject -> subject.isNamedIn(title)).findFirst();
    }

    /** The known subject that an unknown one looks like. */
    static Optional<String> meant(Located<String> id) {
        List<String> known = ALL.subjects.stream().map(Subject::id).toList();
        return known.contains(id.value()) ? Optional.empty() : Suggestion.nearest(id.value(), known);
    }

    private static Optional<Subject> find(String id) {
        return ALL.subjects.stream().filter(subject -> subject.id().equals(id)).findFirst();
    }

    private static Optional<Subject> subject(Located<String> id, YamlValue value, Map<String, Provenance> sources) {
        return value.map(map -> new Subject(
                id.value(),
                map.text("naam").text(),
                words(map, "titelwoorden"),
                words(map, "begrip"),
                Set.copyOf(map.list("plichten", word -> word.choice(LegislationReader.DUTIES))),
                Set.copyOf(map.list("verwacht", word -> word.choice(BackgroundReader.TASKS))),
                map.flag("melden"),
                map.list("kanten", word -> word.choice(BackgroundReader.SIDES)),
                map.list("paginas", entry -> entry.map(page -> Map.entry(BackgroundReader.side(page).orElseThrow(),
                        page.id("pagina").value()))).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                words(map, "hulp"),
                words(map, "hulp-als-het-ernstig-is"),
                map.optional("betekenis", entry -> entry.map(meaning -> new Subject.Meaning(meaning.text("tekst"),
                        sources.get(meaning.id("bron").value())))),
                map.list("advies", entry -> entry.map(advice -> advice(advice, sources))),
                map.named("gaat-in-op", (topic, words) -> Optional.of(Map.entry(topic(topic.value()), words(words)))).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private static Topic topic(String word) {
        return Optional.ofNullable(TOPICS.get(word)).orElseGet(() -> SEEN_IN_WORDS.get(word));
    }

    private static Advice advice(YamlMap map, Map<String, Provenance> sources) {
        return new Advice(map.optionalChoice("aan", BackgroundReader.ROLES).orElseThrow(), BackgroundReader.side(map).orElseThrow(),
                map.flag("ouder-dan-twaalf"), map.texts("punten"), sources.get(map.id("bron").value()));
    }

    private static List<String> words(YamlMap map, String key) {
        return map.list(key, YamlValue::scalar).stream().map(Located::value).toList();
    }

    private static List<String> words(YamlValue list) {
        return list.list(YamlValue::scalar).stream().map(Located::value).toList();
    }
}
