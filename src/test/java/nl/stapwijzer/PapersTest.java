package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.read.LegislationReader;
import nl.stapwijzer.render.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each paper promises its reader, in pages and sizes of letters, measured on the finished files of the five protocols. */
@Tag("slow")
class PapersTest {
    private static final float SMALLEST = 8.9f;
    private static final float YOUNG = 13.9f;
    private static final Map<String, Paper> KNOWN = new HashMap<>();

    /**
     * A finished paper: its text, and of each page how many letters there are of a size, in points, how low the lowest stands, and of what
     * size that is.
     */
    private record Paper(List<String> pages, List<Map<Float, Integer>> sizes, List<Float> used, List<Float> last) {
        static Paper of(byte[] file) throws IOException {
            try (PDDocument pdf = Loader.loadPDF(file)) {
                List<String> pages = new ArrayList<>();
                List<Map<Float, Integer>> sizes = new ArrayList<>();
                List<Float> used = new ArrayList<>();
                List<Float> last = new ArrayList<>();
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    Measure measure = new Measure();
                    measure.setStartPage(page);
                    measure.setEndPage(page);
                    pages.add(measure.getText(pdf).replaceAll("\\s+", " ").replaceAll("[‘’]", "'"));
                    sizes.add(measure.sizes);
                    last.add(measure.last);
                    used.add(measure.lowest / pdf.getPage(page - 1).getMediaBox().getHeight());
                }
                return new Paper(pages, sizes, used, last);
            }
        }

        String text() {
            return String.join(" ", pages);
        }

        /** How often words stand there, however they are spaced. */
        int count(String words) {
            return bare(text()).split(Pattern.quote(bare(words)), -1).length - 1;
        }

        private static String bare(String words) {
            return words.replaceAll("[\\s\\p{Pd}\\u00ad]", "");
        }
    }

    private static final class Measure extends PDFTextStripper {
        private static final float FOOT = 0.95f;
        private final Map<Float, Integer> sizes = new TreeMap<>();
        private float lowest;
        private float last;

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            positions.forEach(letter -> {
                sizes.merge(letter.getFontSizeInPt(), 1, Integer::sum);
                if (letter.getYDirAdj() < letter.getPageHeight() * FOOT) {
                    last = letter.getYDirAdj() > lowest ? letter.getFontSizeInPt() : last;
                    lowest = Math.max(lowest, letter.getYDirAdj());
                }
            });
            super.writeString(text, positions);
        }
    }

    private static synchronized Paper paper(String protocol, String name) throws IOException {
        String path = protocol + "/documenten/" + name + ".pdf";
        if (!KNOWN.containsKey(path)) {
            KNOWN.put(path, Paper.of(Documents.paper(path)));
        }
        return KNOWN.get(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void aFormHasOnePageOrTwoWithoutOneThatIsNearlyEmpty(String id) throws IOException {
        for (Form form : Protocols.published(id).papers().forms()) {
            Paper paper = paper(id, form.key());
            assertTrue(paper.pages().size() <= 2, form.key() + " has " + paper.pages().size() + " pages");
            if (paper.pages().size() == 2) {
                assertTrue(paper.used().get(1) >= 0.25, form.key() + ": only " + paper.used().get(1) + " of its last page is used");
            }
            assertEquals(List.of(), smallerThan(paper, SMALLEST), form.key());
            assertFalse(paper.text().contains("nog niet vastgelegd"), form.key());
            assertFalse(paper.text().contains("vraagt niet om dit formulier"), form.key());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void everyProtocolHasItsMailsReadyFromSubjectToSender(String id) throws IOException {
        Paper paper = paper(id, "mails");
        int mails = paper.count("Mail aan ") + paper.count("Bericht aan ");
        assertTrue(mails >= 2, id + " has " + mails + " mails");
        for (String part : List.of("Onderwerp: ", "Beste", "[je naam", "Voorbeeldschool De Brug")) {
            assertTrue(paper.count(part) >= mails, id + " lacks " + part);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void theFormToReportSaysOnItsOneSheetWhereItGoesAndWhomToCall(String id) throws IOException {
        Paper paper = paper(id, "meldformulier");
        assertEquals(1, paper.pages().size());
        for (String part : List.of("Geef dit blad aan", "Wacht niet", "112")) {
            assertTrue(paper.count(part) > 0, id + " lacks " + part);
        }
    }

    @ParameterizedTest
    @CsvSource({"vlaams-secundair, 1", "de-route, 1", "anti-pest-handelingsplan, 1", "kwaliteitskaart, 1", "zonder-schuldvraag, 0"})
    void aPlanSaysWhoIsWhoOnlyWhereTheFirstTalkDoes(String id, int times) throws IOException {
        Paper paper = paper(id, "handelingsplan");
        assertEquals(times, paper.count("Leerling die pest initialen"));
        assertEquals(1 - times, paper.count("Leerlingen initialen"));
    }

    @ParameterizedTest
    @CsvSource({"vlaams-secundair, Klas", "kwaliteitskaart, Groep"})
    void aFormCallsAClassAsItsKindOfSchoolDoes(String id, String word) {
        School school = Schools.own().withLaw(LegislationReader.read());
        String path = id + "/documenten/gespreksverslag.pdf";
        Document form = Documents.byPath(Documents.pages(school, Protocols.published(id),
                output -> output.paths().contains(path))).get(path);
        assertEquals(word, form.select("label[for=over.groep]").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void whoIsToldHasARowForEachFamilyAndThePlanSaysWhatTheyMayRead(String id) throws IOException {
        Paper paper = paper(id, "handelingsplan");
        assertTrue(paper.count("van het ene kind") > 0 && paper.count("van het ene kind") == paper.count("van het andere kind"));
        assertEquals(1, paper.count("Ouders mogen lezen wat over hun eigen kind gaat"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void aSheetOfAPupilSaysBeforeItsFirstQuestionWhoReadsIt(String id) throws IOException {
        String first = paper(id, "nadenkvel").pages().get(0);
        assertTrue(first.indexOf("Wie leest dit?") > 0 && first.indexOf("Wie leest dit?") < first.indexOf("Wat gebeurde er?"), first);
    }

    @Test
    void aHeadingThatBeginsAPageIsNotOnThePageBefore() throws IOException {
        Paper paper = paper("kwaliteitskaart", "handelingsplan");
        assertFalse(paper.pages().get(0).contains("Wat spreken we af?"));
        assertTrue(paper.pages().get(1).contains("Wat spreken we af?"));
    }

    private static List<Float> smallerThan(Paper paper, float size) {
        return paper.sizes().stream().flatMap(sizes -> sizes.keySet().stream()).filter(one -> one < size).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void aSheetForAYoungChildHasLettersOfFourteenPointsAndTwoSides(String id) throws IOException {
        Paper paper = paper(id, "nadenkvel-onderbouw");
        assertEquals(2, paper.pages().size());
        assertEquals(List.of(), paper.sizes().get(0).entrySet().stream().filter(size -> size.getKey() < YOUNG && size.getKey() > 9.5f)
                .toList(), "but for the foot of the page");
        assertEquals(2, paper(id, "nadenkvel").pages().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void theLetterToParentsIsShortAndSaysWhomToCall(String id) throws IOException {
        Paper paper = paper(id, "ouderinformatie");
        assertTrue(paper.pages().size() <= 2, paper.pages().size() + " pages");
        assertTrue(paper.text().contains("Beste ouders") && paper.text().contains("Met vriendelijke groet"), paper.text());
        assertTrue(paper.text().contains("112"), paper.text());
        assertFalse(paper.text().contains("nog niet vastgelegd"), paper.text());
        assertEquals(List.of(), smallerThan(paper, SMALLEST));
    }

    @Test
    void theLetterIsOnePageWhereTheParentsOfBothSidesReadTheSame() throws IOException {
        Paper paper = paper("anti-pest-handelingsplan", "ouderinformatie");
        assertEquals(1, paper.pages().size());
        assertEquals(1, paper.count("Na één week praat de leerkracht weer met de leerlingen"), paper.text());
        assertTrue(paper.text().contains("Als het niet stopt"), paper.text());
    }

    @ParameterizedTest
    @CsvSource({"vlaams-secundair, hersteldaad voor de ander", "vlaams-secundair, Niemand geeft straf",
            "de-route, tot verwijdering besluiten",
            "de-route, laatste kans op ander gedrag", "de-route, niets waar uw kind niet achter staat",
            "anti-pest-handelingsplan, Er komt een nieuwe aanpak",
            "kwaliteitskaart, wat we doen om dit gedrag te stoppen", "zonder-schuldvraag, deskundige van buiten",
            "zonder-schuldvraag, binnenblijven of nablijven"})
    void theLetterToParentsDoesNotStopHalfway(String id, String words) throws IOException {
        assertTrue(paper(id, "ouderinformatie").count(words) > 0, words);
    }

    @ParameterizedTest
    @CsvSource({"vlaams-secundair, Hersteldaad", "vlaams-secundair, Vertrouwenspersonen", "de-route, Wie evalueert",
            "de-route, Toestemming voor bespreking",
            "kwaliteitskaart, Wie lichten we in?", "kwaliteitskaart, Hoe administreren we het?",
            "kwaliteitskaart, Wie doet welke stap?",
            "zonder-schuldvraag, In ParnasSys: de mail", "anti-pest-handelingsplan, Zijn de afspraken nagekomen?"})
    void thePlanAsksOnceWhatItsProtocolAsks(String id, String words) throws IOException {
        assertEquals(1, paper(id, "handelingsplan").count(words), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void theProtocolToAdoptHasACoverAndItsContentsNameThePages(String id) throws IOException {
        Protocol protocol = Protocols.published(id);
        Paper paper = paper(id, "protocol");
        String heads = protocol.title().text().replace('"', '\'');
        assertTrue(paper.pages().get(0).contains("handtekening") && paper.pages().get(0).contains(heads), paper.pages().get(0));
        String contents = paper.pages().get(1);
        for (int place = 0; place < protocol.course().steps().size(); place++) {
            Step step = protocol.course().steps().get(place);
            String title = step.description().shortTitle().orElse(step.title()).text().replace('"', '\'') + " ";
            Matcher named = Pattern.compile(Pattern.quote(": " + title) + "([0-9]+)").matcher(contents);
            assertTrue(named.find(), title + " in " + contents);
            assertTrue(paper.pages().get(Integer.parseInt(named.group(1)) - 1).contains(title.strip()), title);
        }
        assertTrue(paper.used().get(paper.used().size() - 1) >= 0.25, "only " + paper.used() + " of the last page is used");
        assertFalse(paper.text().contains("kijken we of het helpt"), "what the box of a step says already");
        assertTrue(Stream.iterate(1, page -> page < paper.pages().size(), page -> page + 1)
                .allMatch(page -> paper.pages().get(page).contains(heads)), "running heads");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anti-pest-handelingsplan", "zonder-schuldvraag"})
    void whoMustInformByMailFindsATextToCopyWithoutAName(String id) {
        Document page = Documents.byPath(Documents.published(id)).get(id + "/formulieren.html");
        List<String> texts = page.select("#berichten .text-to-copy").eachText();
        assertFalse(texts.isEmpty());
        texts.forEach(text -> assertTrue(text.startsWith("Beste") && text.contains("["), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void noHeadingOfTheProtocolToAdoptStandsLastOnItsPage(String id) throws IOException {
        Paper paper = paper(id, "protocol");
        assertEquals(List.of(), Stream.iterate(0, page -> page + 1).limit(paper.pages().size()).filter(page -> paper.last().get(page) > 13)
                .map(page -> paper.pages().get(page)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void thePagesOfTheProtocolToAdoptAreFilledUpToTheLast(String id) throws IOException {
        Paper paper = paper(id, "protocol");
        List<Float> used = paper.used().subList(2, paper.used().size() - 1);
        assertTrue(used.stream().allMatch(page -> page >= 0.7), used.toString());
        assertFalse(paper.text().contains("( "), "a number stands beside its bracket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void theProtocolToAdoptSaysHowToComplain(String id) throws IOException {
        assertEquals(1, paper(id, "protocol").count("Een klacht indienen"));
    }

    private static Document agenda(String id) {
        return Documents.agenda(Protocols.published(id), Documents.PUBLISHED).tree();
    }

    @Test
    void theAgendaOfACaseHasAPlaceForTheDayOfADeadlineThatCountsFromAnUnknownMoment() {
        Element row = agenda("anti-pest-handelingsplan").select("tr:has(input[name=rij-3.afgesproken])").first();
        assertTrue(row.text().contains("Maak een plan en voer de gesprekken: binnen 2 dagen"), row.text());
        assertTrue(row.text().contains("Vanaf wanneer dit telt, is niet afgesproken: kies zelf een dag."), row.text());
    }

    @ParameterizedTest
    @CsvSource({"anti-pest-handelingsplan, Seo-coördinator", "kwaliteitskaart, Anti-pestcoördinator",
            "de-route, Ondersteuningsteam"})
    void theAgendaOfACaseSendsNobodyWhoIsStuckToThemselves(String id, String helper) {
        String call = agenda(id).select(".call").text();
        assertTrue(call.contains("Bel: " + helper + " "), call);
    }

    /** In a holiday, before one, where the known holidays end, and beyond them: there is most to explain. */
    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void theAgendaOfACaseIsOnePageHoweverMuchThereIsToExplain(String id) throws IOException {
        for (String day : List.of("2026-09-01", "2026-11-23", "2026-12-21", "2027-05-02", "2026-10-15", "2029-08-11", "2040-04-29",
                "2024-12-29")) {
            Page agenda = Documents.agenda(Protocols.published(id), LocalDate.parse(day));
            Paper paper = Paper.of(Documents.printed(agenda, "agendablad.pdf").value().orElseThrow());
            assertEquals(1, paper.pages().size(), day);
            assertEquals(List.of(), smallerThan(paper, SMALLEST), day);
        }
    }
}
