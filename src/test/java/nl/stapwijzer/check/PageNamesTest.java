package nl.stapwijzer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.EachLanguage;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.DocumentKind.Owner;
import nl.stapwijzer.words.Phrases;
import org.junit.jupiter.api.Test;

/** What a definition may not call its own is what documents are called, in whatever language. */
class PageNamesTest {
    private static final Path WORDS = Path.of("src/main/resources/nl/stapwijzer/words");
    private static final Pattern FORM = Pattern.compile("page\\.form\\.([a-z-]+)\\.path");

    private static Stream<String> names(DocumentKind kind) {
        return Stream.of(DocumentLanguage.values()).map(language -> kind.address(Phrases.of(language), "/", "")
                .replaceFirst("^.*/", "").replaceFirst("\\.(html|pdf)$", ""));
    }

    @Test
    void noFormCanTakeTheNameOfADocumentOrCardAndNoStepThatOfAnEnd() {
        Set<String> documents = Stream.of(DocumentKind.values()).filter(kind -> kind.owner() == Owner.PROTOCOL
                && kind.addresses(Phrases.of(DocumentLanguage.DUTCH), "/", "").stream().anyMatch(address -> address.endsWith(".pdf")))
                .flatMap(PageNamesTest::names).collect(Collectors.toSet());
        assertEquals(documents, AddressRules.DOCUMENTS);
        assertEquals(formsInOtherLanguages(), AddressRules.FORMS);
        assertTrue(names(DocumentKind.ROLE_CARD).allMatch(AddressRules.CARDS::contains));
        assertTrue(names(DocumentKind.WHAT_NOW_END).allMatch(AddressRules.ENDS::contains));
    }

    /** What each form that comes with the program is called in a language other than its own. */
    private static Map<String, Set<String>> formsInOtherLanguages() {
        return EachLanguage.otherThanDutch().stream()
                .flatMap(code -> EachLanguage.file(WORDS.resolve(code + ".properties")).entrySet().stream())
                .flatMap(phrase -> FORM.matcher(phrase.getKey()).results().map(name -> Map.entry(name.group(1), phrase.getValue())))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }
}
