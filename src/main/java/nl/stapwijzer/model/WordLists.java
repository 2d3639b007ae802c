package nl.stapwijzer.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.stapwijzer.model.Noun.Article;

/** What is known of words that stand in names: which take "het", and which are names of something that there is one of. */
final class WordLists {
    private static final Set<String> PROPER = read("proper-names.txt").stream().map(WordLists::small).collect(Collectors.toSet());
    private static final List<String> NEUTER_PARTS = read("het-words.txt").stream().filter(word -> !isAbbreviation(word)).toList();
    private static final Set<String> NEUTER_ABBREVIATIONS =
            read("het-words.txt").stream().filter(WordLists::isAbbreviation).collect(Collectors.toSet());
    private static final Pattern CAPITAL_LATER = Pattern.compile("\\S.*\\p{Lu}");
    /** Where the part of a name ends that has its gender: "team" in "team van de onderbouw". */
    private static final Pattern REST = Pattern.compile("(?:,? (?:aan|bij|die|dat|en|in|met|of|op|tegen|uit|van|voor)\\b| \\(|,).*");
    private static final Pattern HAS_DETERMINER =
            Pattern.compile("(?:de|het|een|elke|elk|iedere|alle|andere|beide|iemand|the|an?|all|every) .*");

    private WordLists() {}

    /**
     * Whether a name keeps its capital within a sentence: it is well known, or has a capital after its first letter; not "het programma
     * Magister".
     */
    static boolean isProper(String name) {
        return PROPER.contains(small(name)) || CAPITAL_LATER.matcher(name).find() && !HAS_DETERMINER.matcher(small(name)).matches();
    }

    static Article article(String name) {
        if (PROPER.contains(small(name)) || HAS_DETERMINER.matcher(small(name)).matches()) {
            return Article.NONE;
        }
        String head = REST.matcher(name).replaceFirst("");
        String last = head.substring(head.lastIndexOf(' ') + 1);
        boolean neuter = NEUTER_ABBREVIATIONS.contains(last) || NEUTER_PARTS.stream().anyMatch(small(last)::endsWith);
        return neuter ? Article.HET : Article.DE;
    }

    private static boolean isAbbreviation(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    private static String small(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    /** The lines that are no comment. */
    private static List<String> read(String file) {
        try (InputStream in = WordLists.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
