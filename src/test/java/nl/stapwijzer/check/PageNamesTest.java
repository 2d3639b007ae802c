package nl.stapwijzer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.DocumentKind.Owner;
import nl.stapwijzer.words.Phrases;
import org.junit.jupiter.api.Test;

/** What a definition may not call its own is what documents are called, in whatever language. */
class PageNamesTest {
    private static Stream<String> names(DocumentKind kind) {
        return Stream.of(DocumentLanguage.values()).map(language -> kind.address(Phrases.of(language), "/", "")
                .replaceFirst("^.*/", "").replaceFirst("\\.(html|pdf)$", ""));
    }

    @Test
    void noFormCanTakeTheNameOfADocumentOrCardAndNoStepThatOfAnEnd() {
        Set<String> documents = Stream.of(DocumentKind.values()).filter(kind -> kind.owner() == Owner.PROTOCOL
                && kind.address(Phrases.of(DocumentLanguage.DUTCH), "/", "").endsWith(".pdf")).flatMap(PageNamesTest::names)
                .collect(Collectors.toSet());
        assertEquals(AddressRules.DOCUMENTS, documents);
        AddressRules.FORMS.forEach((form, name) -> assertEquals("/documents/" + name + ".pdf",
                DocumentKind.FORM.address(Phrases.of(DocumentLanguage.ENGLISH), "/", form)));
        assertTrue(names(DocumentKind.ROLE_CARD).allMatch(AddressRules.CARDS::contains));
        assertTrue(names(DocumentKind.WHAT_NOW_END).allMatch(AddressRules.ENDS::contains));
    }
}
