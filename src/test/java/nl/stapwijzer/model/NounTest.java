package nl.stapwijzer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.stapwijzer.model.Noun.Article;
import nl.stapwijzer.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a name of which the author said no more. */
class NounTest {
    private static final Span HERE = Span.at("pesten.yaml", 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"Veilig Thuis", "KiVa-kernteam", "Key Stage Leader", "Year Head", "DUO", "Smartschool", "Magister", "ParnasSys",
            "IB-er"})
    void aProperNameKeepsItsCapital(String name) {
        assertEquals(true, noun(name).proper());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Leerkracht", "Anti-pestcoördinator", "Ouders van de leerling die pest", "Kindertelefoon", "Écoleraad"})
    void anOrdinaryNameDoesNot(String name) {
        assertEquals(false, noun(name).proper());
    }

    @ParameterizedTest
    @CsvSource({"Slachtoffer, HET", "Kind, HET", "Kinderen, DE", "KiVa-kernteam, HET", "Zorgteam, HET", "Bevoegd gezag, HET", "CLB, HET",
            "Briefje, HET",
            "Kind dat gepest wordt, HET", "Leerling met een plan, DE", "Team van de onderbouw, HET", "Steungroep, DE", "Leerkracht, DE",
            "Veilig Thuis, NONE", "Smartschool, NONE", "De school, NONE", "Alle medewerkers, NONE", "Ouders en team, DE"})
    void theArticleIsThatOfTheHeadOfTheName(String name, Article article) {
        assertEquals(article, noun(name).article());
    }

    @Test
    void whatTheAuthorSaysGoesFirst() {
        Noun said = Noun.of(text("Kompas"), Optional.empty(), Optional.empty(), Optional.of(Article.HET), Optional.of(true));
        assertEquals(new Noun(text("Kompas"), Optional.empty(), Optional.empty(), Article.HET, true), said);
    }

    @Test
    void aNameIsProperByHowItIsWrittenInTheLanguageOfTheReader() {
        Text name = new Text("Jaarhoofd", HERE, List.of(new Text.Variant(Locale.ENGLISH, Text.Reader.ADULT, "Year Head")));
        assertEquals(false, Noun.of(name).proper());
        assertEquals("Year Head", Noun.of(name).in(Locale.ENGLISH, Text.Reader.ADULT).text());
        assertEquals(true, Noun.of(name).in(Locale.ENGLISH, Text.Reader.ADULT).proper());
    }

    private static Noun noun(String name) {
        return Noun.of(text(name));
    }

    private static Text text(String words) {
        return new Text(words, HERE, List.of());
    }
}
