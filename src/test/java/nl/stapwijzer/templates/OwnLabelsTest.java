package nl.stapwijzer.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.EachLanguage;
import nl.stapwijzer.model.Audience.Readers;
import nl.stapwijzer.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the templates stand in the label files, all of them and in each language. */
class OwnLabelsTest {
    private static final Path TEMPLATES = Path.of("templates");
    private static final Path LABELS = TEMPLATES.resolve("labels");
    private static final Pattern ASKED = Pattern.compile("\\blabel\\(\"([a-z0-9.-]+)\"( \\+)?");
    /** For whoever writes a template: comments, and why it stops. */
    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->|<#stop [^>]*>");
    private static final String STRING = "\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'";
    /** A directive or an expression, whatever stands in its strings; a bracket does not end a directive that stands within parentheses. */
    private static final Pattern CODE = Pattern.compile("</?[#@](?:" + STRING
            + "|\\([^()]*+(?:\\([^()]*+(?:\\([^()]*+\\)[^()]*+)*+\\)[^()]*+)*+\\)|->|[^>\"'(])*+>"
            + "|\\$\\{(?:" + STRING + "|\\{(?:" + STRING + "|[^{}\"'])*+}|[^{}\"'])*+}");
    /** What a reader sees or hears of a tag. */
    private static final Pattern HEARD = Pattern.compile("\\b(?:aria-label|alt|title|placeholder|data-label)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern NO_WORDS = Pattern.compile("&[a-z]+;| lang=\"\"|[^\\p{L}]");
    /** Strings that no reader sees: classes, settings and patterns; and the kinds of roles and readers. */
    private static final Set<String> ALLOWED = Set.of("side follow", "ample roomy plain snug tight",
            "vast ample roomy plain snug close tight", "plain tight dense full", "large roomy plain tight",
            "roomy plain tight close dense", "large roomy plain short brief snug dense",
            "giant vast room usual close snug tight", "vast room usual close snug tight",
            "giant vast large roomy full open snug dense less close three two one run last",
            "huge vast broad full tight large small spare smallest bare last",
            " · ", " + ", " rows-", " narrow", "1 2", "1:usual 2", "1:close 2", "loose reach",
            "; ", " – ", ", ", " ", "([0-9]) ([^ ]+)$", "$1\\xA0$2", "[^0-9+]", ".*[0-9].*");

    private static final Set<String> KINDS = Stream.concat(Stream.of(Role.Kind.values()), Stream.of(Readers.values())).map(Enum::name)
            .collect(Collectors.toSet());

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

    private static Map<String, String> labels(String name) {
        return EachLanguage.file(LABELS.resolve(name + ".properties"));
    }

    static List<String> languages() {
        return EachLanguage.codes();
    }

    static List<String> otherThanDutch() {
        return EachLanguage.otherThanDutch();
    }

    static List<String> subjectFiles() {
        return EachLanguage.subjectFiles(LABELS);
    }

    private static List<MatchResult> asked() throws IOException {
        return templates().stream().flatMap(file -> ASKED.matcher(read(file)).results()).toList();
    }

    /** A step or a person has an id: who compares the addresses of their pages reads a fact back from a link. */
    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateFindsNobodyAndNothingByAnAddress(Path file) {
        Pattern found = Pattern.compile("\\.(page|step|now|role|link|form)\\.href *[!=]=|seq_contains\\([^)]*href");
        assertEquals(List.of(), found.matcher(read(file)).results().map(MatchResult::group).toList());
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
                .filter(string -> !ALLOWED.contains(string) && !KINDS.contains(string)).toList());
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

    @ParameterizedTest
    @MethodSource("otherThanDutch")
    void everyLanguageHasTheSameLabelsWithTheSamePlaces(String code) {
        assertEquals("", EachLanguage.difference(EachLanguage.withPlaces(labels("nl")), EachLanguage.withPlaces(labels(code))),
                code + ".properties");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheWordsAroundTheNumberOfAPage(String code) {
        assertTrue(read(LABELS.resolve(code + ".css")).matches("(?s).*--before-page: .*--before-pages: .*"), code + ".css");
    }

    @Test
    void theDutchOfBelgiumSaysOnlyWhatDiffers() {
        Map<String, String> dutch = labels("nl");
        labels("nl-BE").forEach((key, words) -> assertTrue(dutch.containsKey(key) && !dutch.get(key).equals(words), key));
    }

    @ParameterizedTest
    @MethodSource("subjectFiles")
    void aSubjectSaysInItsOwnWordsOnlyWhatIsSaidOfEverySubjectAndInEachLanguage(String name) {
        Map<String, String> dutch = labels(name.substring(0, name.lastIndexOf('.')) + ".nl");
        assertTrue(labels("nl").keySet().containsAll(dutch.keySet()), name);
        assertEquals("", EachLanguage.difference(EachLanguage.withPlaces(dutch), EachLanguage.withPlaces(labels(name))),
                name + ".properties");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noLabelStandsTwiceOrSpeaksOfBullyingToAProtocolOnAnotherSubject(String language) {
        List<String> lines = read(LABELS.resolve(language + ".properties")).lines().filter(line -> line.contains("="))
                .toList();
        assertEquals(lines.size(), lines.stream().map(line -> line.split("=")[0]).distinct().count());
        assertEquals(List.of(), lines.stream().filter(line -> line.toLowerCase().matches(".*(pest|bull).*")).toList());
    }
}
