package nl.stapwijzer.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the templates stand in the label files, all of them and in each language. */
class OwnLabelsTest {
    private static final Path TEMPLATES = Path.of("templates");
    private static final Pattern ASKED = Pattern.compile("\\blabel\\(\"([a-z0-9.-]+)\"( \\+)?");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->");
    private static final String STRING = "\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'";
    /** A directive or an expression, whatever stands in its strings; a bracket does not end a directive that stands within parentheses. */
    private static final Pattern CODE = Pattern.compile("</?[#@](?:" + STRING
            + "|\\([^()]*+(?:\\([^()]*+(?:\\([^()]*+\\)[^()]*+)*+\\)[^()]*+)*+\\)|->|[^>\"'(])*+>"
            + "|\\$\\{(?:" + STRING + "|\\{(?:" + STRING + "|[^{}\"'])*+}|[^{}\"'])*+}");
    /** What a reader sees or hears of a tag. */
    private static final Pattern HEARD = Pattern.compile("\\b(?:aria-label|alt|title|placeholder|data-label)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern NO_WORDS = Pattern.compile("&[a-z]+;| lang=\"\"|[^\\p{L}]");
    /** Strings that no reader sees: classes, settings and patterns; and the kinds of roles. */
    private static final Set<String> ALLOWED = Set.of("roomy plain tight", "plain tight", "large roomy plain tight",
            "huge large roomy plain tight", "1 2", "loose reach",
            "; ", " – ", ", ", " ", "[^0-9+]", ".*[0-9].*");

    private static final Set<String> ROLES = Stream.of(Role.Kind.values()).map(Enum::name).collect(Collectors.toSet());

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".ftlh")).sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> labels(String language) {
        Map<String, String> labels = new TreeMap<>();
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(TEMPLATES.resolve("labels/" + language + ".properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> labels.put(key, properties.getProperty(key)));
        return labels;
    }

    private static List<MatchResult> asked() throws IOException {
        return templates().stream().flatMap(file -> ASKED.matcher(read(file)).results()).toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHoldsNoWordsOfItsOwn(Path file) {
        String text = COMMENT.matcher(read(file)).replaceAll("");
        String markup = CODE.matcher(text).replaceAll("");
        String seen = TAG.matcher(markup).replaceAll(tag -> HEARD.matcher(tag.group()).results().map(heard -> heard.group(1))
                .collect(Collectors.joining(" ")));
        assertEquals("", NO_WORDS.matcher(seen).replaceAll(""));
        assertEquals(List.of(), CODE.matcher(text).results().flatMap(code -> Pattern.compile(STRING).matcher(code.group()).results())
                .map(MatchResult::group).map(string -> string.substring(1, string.length() - 1))
                .filter(string -> string.matches(".*(?:\\p{Lu}| ).*"))
                .filter(string -> !ALLOWED.contains(string) && !ROLES.contains(string)).toList());
    }

    @Test
    void everyLabelThatATemplateAsksForIsThere() throws IOException {
        Set<String> known = labels("nl").keySet();
        assertEquals(List.of(), asked().stream().filter(asked -> asked.group(2) == null).map(asked -> asked.group(1))
                .filter(key -> !known.contains(key) && !known.contains(key + ".other")).toList());
    }

    @Test
    void noLabelIsLeftOver() throws IOException {
        List<MatchResult> asked = asked();
        assertEquals(List.of(), labels("nl").keySet().stream().filter(label -> asked.stream().noneMatch(ask -> ask.group(2) == null
                ? label.replaceAll("\\.(one|other)$", "").equals(ask.group(1)) : label.startsWith(ask.group(1)))).toList());
    }

    @Test
    void dutchAndEnglishHaveTheSameLabelsWithTheSamePlaces() {
        assertEquals(places(labels("nl")), places(labels("en")));
    }

    private static Map<String, Set<String>> places(Map<String, String> labels) {
        return labels.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, label -> PLACE.matcher(label.getValue()).results()
                .map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new)), (one, other) -> one, TreeMap::new));
    }

    @Test
    void theDutchOfBelgiumSaysOnlyWhatDiffers() throws IOException {
        Map<String, String> dutch = labels("nl");
        Properties belgian = new Properties();
        try (Reader file = Files.newBufferedReader(TEMPLATES.resolve("labels/nl-BE.properties"))) {
            belgian.load(file);
        }
        belgian.forEach((key, words) -> assertTrue(dutch.containsKey(key) && !dutch.get(key).equals(words), key.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pesten", "medicijnen", "verzuim", "huiselijk-geweld"})
    void aSubjectSaysInItsOwnWordsOnlyWhatIsSaidOfEverySubjectAndInEachLanguage(String subject) {
        Map<String, String> dutch = labels("subject-" + subject + ".nl");
        assertTrue(labels("nl").keySet().containsAll(dutch.keySet()));
        assertEquals(places(dutch), places(labels("subject-" + subject + ".en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void noLabelStandsTwiceOrSpeaksOfBullyingToAProtocolOnAnotherSubject(String language) {
        List<String> lines = read(TEMPLATES.resolve("labels/" + language + ".properties")).lines().filter(line -> line.contains("="))
                .toList();
        assertEquals(lines.size(), lines.stream().map(line -> line.split("=")[0]).distinct().count());
        assertEquals(List.of(), lines.stream().filter(line -> line.toLowerCase().matches(".*(pest|bull).*")).toList());
    }
}
