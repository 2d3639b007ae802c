package nl.stapwijzer.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.EachLanguage;
import nl.stapwijzer.model.DocumentLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has every phrase, and says in it what the others say. */
class PhrasesTest {
    private static final Path FOLDER = Path.of("src/main/resources/nl/stapwijzer/words");
    private static final Pattern FORM = Pattern.compile("\\.(?:one|two|few|other)$");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CALL = Pattern.compile("\\bphrases(?:\\(\\))?\\s*\\.(?:text|say|open)\\(\"([a-zA-Z.-]+)\"[,)]");
    private static final Phrases ENGLISH = Phrases.of(DocumentLanguage.ENGLISH);

    /** The school holidays have Dutch names; another language has a phrase for each. */
    private static boolean isHoliday(String key) {
        return key.startsWith("dayoff.holiday.");
    }

    private static Map<String, String> phrases(String name) {
        return EachLanguage.file(FOLDER.resolve(name + ".properties"));
    }

    private static Set<String> stems(Map<String, String> phrases) {
        return phrases.keySet().stream().filter(key -> !isHoliday(key)).map(key -> FORM.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each phrase with its places, whatever the number: a phrase for one thing may leave the number out. */
    private static Set<String> said(Map<String, String> phrases) {
        Map<String, String> whole = new TreeMap<>();
        phrases.forEach((key, words) -> whole.merge(FORM.matcher(key).replaceFirst(""), words, String::concat));
        whole.keySet().removeIf(PhrasesTest::isHoliday);
        return EachLanguage.withPlaces(whole);
    }

    static List<String> otherThanDutch() {
        return EachLanguage.otherThanDutch();
    }

    static List<String> subjectFiles() {
        return EachLanguage.subjectFiles(FOLDER);
    }

    @ParameterizedTest
    @MethodSource("otherThanDutch")
    void everyLanguageHasEveryPhraseWithAPlaceForTheSame(String code) {
        assertEquals("", EachLanguage.difference(said(phrases("nl")), said(phrases(code))), code + ".properties");
    }

    @Test
    void theDutchOfBelgiumSaysOnlyWhatDiffers() {
        Map<String, String> dutch = phrases("nl");
        phrases("nl-BE").forEach((key, words) -> assertTrue(dutch.containsKey(key) && !dutch.get(key).equals(words), key));
    }

    @ParameterizedTest
    @EnumSource(DocumentLanguage.class)
    void everyFormThatANumberCanAskForIsThere(DocumentLanguage language) {
        Set<String> keys = Phrases.of(language).all().keySet();
        for (String key : keys.stream().filter(key -> FORM.matcher(key).find()).toList()) {
            String stem = FORM.matcher(key).replaceFirst("");
            for (int number = 0; number < 130; number++) {
                boolean ordinal = stem.endsWith(".ordinal");
                Plural form = ordinal ? Plural.ordinal(number, language.locale()) : Plural.of(number, language.locale());
                assertTrue(keys.contains(form.key(stem)), form.key(stem));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1st", "2, 2nd", "3, 3rd", "4, 4th", "11, 11th", "12, 12th", "13, 13th", "21, 21st", "22, 22nd", "103, 103rd",
            "111, 111th"})
    void anEnglishOrdinalEndsAsItIsSaid(int number, String said) {
        assertEquals("on the " + said + " occasion", ENGLISH.ordinal("threshold.at.ordinal", number).text());
    }

    @ParameterizedTest
    @MethodSource("otherThanDutch")
    void everyHolidayOfTheTableHasItsNameInEveryLanguage(String code) throws IOException {
        Stream<String> table = Files.readAllLines(Path.of("src/main/resources/nl/stapwijzer/dates/schoolvakanties.csv")).stream().skip(1);
        Set<String> names = table.filter(line -> !line.startsWith("#")).map(line -> "dayoff.holiday." + line.split(";")[1])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals("", EachLanguage.difference(names, phrases(code).keySet().stream().filter(PhrasesTest::isHoliday).toList()),
                code + ".properties");
    }

    @ParameterizedTest
    @MethodSource("subjectFiles")
    void aSubjectSaysTheSameInEveryLanguageInsteadOfWhatSuitsAll(String name) {
        Map<String, String> dutch = phrases(name.substring(0, name.lastIndexOf('.')) + ".nl");
        assertEquals("", EachLanguage.difference(said(dutch), said(phrases(name))), name + ".properties");
    }

    @Test
    void whatTheProgramSaysIsThere() {
        Set<String> stems = stems(phrases("nl"));
        List<String> missing = sources().stream().flatMap(source -> CALL.matcher(source).results().map(call -> call.group(1)))
                .filter(key -> !stems.contains(key)).distinct().toList();
        assertEquals(List.of(), missing);
    }

    /** A key is written out, or begins as the program writes and ends with the name of a constant, a folder or a part. */
    @Test
    void noPhraseIsLeftThatTheProgramDoesNotSay() {
        Set<String> literals = sources().stream().flatMap(source -> LITERAL.matcher(source).results().map(literal -> literal.group(1)))
                .collect(Collectors.toSet());
        List<String> left = new ArrayList<>();
        for (String stem : stems(phrases("nl"))) {
            boolean begun = literals.stream().anyMatch(literal -> literal.endsWith(".") && literal.length() > 2
                    && stem.startsWith(literal));
            if (!literals.contains(stem) && !begun) {
                left.add(stem);
            }
        }
        assertEquals(List.of(), left);
    }

    private static List<String> sources() {
        return Stream.of("words", "compare", "plan", "render", "publish", "build")
                .flatMap(name -> files(Path.of("src/main/java/nl/stapwijzer", name)).stream()).toList();
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(file -> {
                try {
                    return Files.readString(file, StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
