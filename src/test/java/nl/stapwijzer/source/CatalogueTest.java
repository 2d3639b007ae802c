package nl.stapwijzer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final Catalogue dutch = new Catalogue(Catalogue.DUTCH);
    private final Catalogue english = new Catalogue(Catalogue.ENGLISH);

    @Test
    void aPlaceholderInAnArgumentStaysAsItWasWritten() {
        assertEquals("bedoelde u \"{0} {1} $1\"?", dutch.text("did-you-mean", "{0} {1} $1"));
    }

    @Test
    void everySentenceIsThereInDutchAndInEnglish() {
        assertEquals(keys(dutch, ".nl"), keys(dutch, ".en"));
    }

    @Test
    void bothLanguagesFillInTheSameArguments() {
        for (String key : keys(dutch, ".nl")) {
            assertEquals(placeholders(dutch, key), placeholders(english, key), key);
        }
    }

    @Test
    void aSentenceThatDoesNotExistIsAFaultOfTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> dutch.text("no-such-sentence"));
    }

    @Test
    void anyLanguageButEnglishIsDutch() {
        assertEquals(dutch.text("nothing-to-choose"), new Catalogue("fr").text("nothing-to-choose"));
    }

    private static TreeSet<String> keys(Catalogue catalogue, String language) {
        return catalogue.names().stream().filter(name -> name.endsWith(language))
                .map(name -> name.substring(0, name.length() - language.length())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> placeholders(Catalogue catalogue, String key) {
        return PLACEHOLDER.matcher(catalogue.text(key)).results().map(found -> found.group()).distinct().sorted().toList();
    }
}
