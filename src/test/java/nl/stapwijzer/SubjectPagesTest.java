package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.read.LegislationReader;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A protocol's pages speak of its own subject, and show the help that fits it where a school names none. */
class SubjectPagesTest {
    private static final String KNOWN = "Deze site noemt wat op 29 november 2026 bekend was.";
    private static final String PROTOCOL = """
            protocol: proef
            titel: Proef
            onderwerp: %s
            taal: %s
            rollen:
              mentor: {naam: Mentor, taak: coordinator}
              hulp: {naam: Hulp, taak: aanspreekpunt}
              leerling: {naam: Leerling, soort: leerling}
              ouders: {naam: Ouders, soort: ouder}
            kanalen: {gesprek: Gesprek}
            melden: {door: leerling, bij: mentor, kanalen: [gesprek], daarna: De mentor neemt contact op.}
            stappen:
              een: {titel: Beginnen, wie: mentor, met: leerling, termijn: meteen, daarna: klaar}
            einden: {klaar: Klaar}
            preventie: {les: {doe: Geef er les over, wie: mentor}}
            doelgroepen:
              ouders: {titel: Voor ouders, delen: [{kop: Uw kind, tekst: Wij bellen u.}]}
              leerlingen: {titel: Voor jou, delen: [{kop: Jij, tekst: Wij helpen je.}]}
            """;
    private static final Map<List<String>, Map<String, String>> MADE = new ConcurrentHashMap<>();
    private static final Pattern BULLYING = Pattern.compile("\\w*(?i:pest|bull[iy])\\w*");

    private static Map<String, String> pages(String subject, String language, String school) {
        return MADE.computeIfAbsent(List.of(subject, language, school), one -> made(subject, language, school));
    }

    private static Map<String, String> made(String subject, String language, String school) {
        Protocol protocol = Protocols.of("proef", PROTOCOL.formatted(subject, language));
        School known = Schools.with(school)
                .withLaw(LegislationReader.read());
        Renderer renderer = new Renderer(Repository::find);
        Map<String, String> pages = new TreeMap<>();
        Planner.plan(known, List.of(protocol)).forEach(output -> {
            Page page = renderer.render(output).value().orElseThrow();
            pages.put(output.paths().get(0), words(page.tree()));
        });
        return pages;
    }

    private static String words(Document page) {
        return page.text() + " " + String.join(" ", page.select("meta[name=description]").eachAttr("content"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"medicijnen", "verzuim", "huiselijk-geweld", "anders", "rookvrij"})
    void noPageOfAProtocolOnAnotherSubjectSpeaksOfBullying(String subject) {
        pages(subject, "nl-NL", "").forEach((path, words) ->
                assertEquals(List.of(), BULLYING.matcher(words).results().map(found -> found.group()).toList(), path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pesten           | index.html             | Mijn kind pest
            pesten           | index.html             | Ik word gepest
            pesten           | proef/leerlingen.html  | Word je gepest
            pesten           | proef/melden.html      | Hoe en bij wie je pesten meldt
            pesten           | proef/rollen/mentor.html | coördinator tegen pesten
            medicijnen       | index.html             | Ik gebruik medicijnen
            medicijnen       | proef/leerlingen.html  | Neem je op school medicijnen
            verzuim          | proef/preventie.html   | om verzuim te voorkomen
            huiselijk-geweld | proef/leerlingen.html  | Het is niet jouw schuld
            anders           | index.html             | Ik ben leerling
            rookvrij         | proef/melden.html      | Hoe en bij wie je iets meldt
            rookvrij         | proef/rollen/mentor.html | coördinator
            """)
    void aPageIsInTheWordsOfItsSubject(String subject, String page, String words) {
        String found = pages(subject, "nl-NL", "").getOrDefault(page, "no " + page);
        assertTrue(found.contains(words), found);
    }

    @ParameterizedTest
    @CsvSource({"pesten, nl-NL, Kindertelefoon, Veilig Thuis", "huiselijk-geweld, nl-NL, Veilig Thuis, 1712",
        "huiselijk-geweld, nl-BE, 1712, Veilig Thuis",
        "pesten, nl-BE, Awel, Kindertelefoon", "medicijnen, nl-NL, Bel 112, Kindertelefoon"})
    void whereASchoolNamesNothingTheHelpThatFitsIsShown(String subject, String language, String shown,
            String hidden) {
        String page = pages(subject, language, "").get("proef/melden.html");
        assertTrue(page.contains(shown), page);
        assertFalse(page.contains(hidden) || page.contains(KNOWN), page);
    }

    @Test
    void theColophonSaysOfWhatDayTheHelpIsThatTheProgramKnows() {
        assertTrue(pages("pesten", "nl-NL", "").get("colofon.html").contains(KNOWN));
    }

    @Test
    void whatASchoolNamesStandsInsteadAndAChildKeepsAHelpline() {
        Map<String, String> pages = pages("pesten", "nl-NL", "buiten: {bureau: {naam: Ons bureau, telefoon: 000-000 00 01}}\n");
        Stream.of("proef/melden.html", "klachten.html").map(pages::get).forEach(page -> {
            assertTrue(page.contains("Ons bureau") && page.contains("Kindertelefoon"), page);
            assertFalse(page.contains("Vertrouwensinspecteur"), page);
        });
        String own = "buiten: {bureau: {naam: Ons bureau, telefoon: 000-000 00 01, voor-leerlingen: ja}}\n";
        assertFalse(pages("pesten", "nl-NL", own).get("proef/melden.html").contains("Kindertelefoon"));
        assertFalse(pages.get("colofon.html").contains(KNOWN));
        assertTrue(pages("pesten", "nl-NL", "").get("klachten.html").contains("Kindertelefoon"));
    }
}
