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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.DocumentLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every language has every phrase, and says in it what the others say. */
class PhrasesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern FORM = Pattern.compile("\\.(?:one|two|few|other)$");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CALL = Pattern.compile("\\bphrases(?:\\(\\))?\\s*\\.(?:text|say|open)\\(\"([a-zA-Z.-]+)\"[,)]");
    private static final Phrases DUTCH = Phrases.of(DocumentLanguage.DUTCH);
    private static final Phrases ENGLISH = Phrases.of(DocumentLanguage.ENGLISH);

    /** The school holidays have Dutch names; another language has a phrase for each. */
    private static boolean isHoliday(String key) {
        return key.startsWith("dayoff.holiday.");
    }

    private static Set<String> stems(Phrases phrases) {
        return phrases.all().keySet().stream().filter(key -> !isHoliday(key)).map(key -> FORM.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whatever the number: a phrase for one thing may leave the number out. */
    private static Set<String> places(Phrases phrases, String stem) {
        return phrases.all().entrySet().stream().filter(phrase -> FORM.matcher(phrase.getKey()).replaceFirst("").equals(stem))
                .flatMap(phrase -> PLACE.matcher(phrase.getValue()).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyPhraseIsThereInDutchAndInEnglish() {
        assertEquals(stems(DUTCH), stems(ENGLISH));
    }

    @Test
    void bothLanguagesHaveAPlaceForTheSame() {
        stems(DUTCH).forEach(stem -> assertEquals(places(DUTCH, stem), places(ENGLISH, stem), stem));
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

    @Test
    void everyHolidayOfTheTableHasItsNameInEnglish() throws IOException {
        Stream<String> table = Files.readAllLines(Path.of("src/main/resources/nl/stapwijzer/dates/schoolvakanties.csv")).stream().skip(1);
        Set<String> names = table.filter(line -> !line.startsWith("#")).map(line -> "dayoff.holiday." + line.split(";")[1])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(names, ENGLISH.all().keySet().stream().filter(PhrasesTest::isHoliday).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aSubjectSaysTheSameInEveryLanguageInsteadOfWhatSuitsAll() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/nl/stapwijzer/words"))) {
            List<String> subjects = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".nl.properties"))
                    .toList();
            assertTrue(subjects.size() > 1);
            for (String name : subjects) {
                String subject = name.substring("subject-".length(), name.length() - ".nl.properties".length());
                assertEquals(stems(Phrases.of(DocumentLanguage.DUTCH, subject)), stems(Phrases.of(DocumentLanguage.ENGLISH, subject)),
                        subject);
            }
        }
    }

    @Test
    void whatTheProgramSaysIsThere() {
        Set<String> stems = stems(Phrases.of(DocumentLanguage.DUTCH, "pesten"));
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
        for (String stem : stems(DUTCH)) {
            boolean begun = literals.stream().anyMatch(literal -> literal.endsWith(".") && literal.length() > 2
                    && stem.startsWith(literal));
            if (!literals.contains(stem) && !begun) {
                left.add(stem);
            }
        }
        assertEquals(List.of(), left);
    }

    private static List<String> sources() {
        return Stream.of("words", "plan", "render", "publish", "build")
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
