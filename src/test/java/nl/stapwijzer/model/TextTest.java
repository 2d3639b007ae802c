package nl.stapwijzer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import nl.stapwijzer.model.Text.Reader;
import nl.stapwijzer.model.Text.Variant;
import nl.stapwijzer.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader gets the words that suit best. */
class TextTest {
    private static final Text TEXT = new Text("signaleren", Span.at("pesten.yaml", 1, 1), List.of(
            new Variant(DocumentLanguage.DUTCH.locale(), Reader.CHILD, "iemand vertelt het"),
            new Variant(DocumentLanguage.ENGLISH.locale(), Reader.ADULT, "noticing")));

    @ParameterizedTest
    @CsvSource({"nl-NL, ADULT, signaleren", "nl-NL, CHILD, iemand vertelt het", "en, ADULT, noticing", "en, CHILD, noticing",
            "nl-BE, ADULT, signaleren",
            "nl-BE, CHILD, iemand vertelt het"})
    void theLanguageGoesBeforeTheReader(String language, Reader reader, String words) {
        assertEquals(words, TEXT.in(Locale.forLanguageTag(language), reader).text());
    }

    @ParameterizedTest
    @CsvSource({"en, true", "nl-BE, false", "nl-NL, false"})
    void aTextKnowsWhetherItIsTranslated(String language, boolean translated) {
        assertEquals(translated, TEXT.isTranslated(Locale.forLanguageTag(language)));
    }
}
