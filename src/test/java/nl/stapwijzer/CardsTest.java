package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Located;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards and posters fit their sheet and stay legible, whatever a protocol brings; what cannot fit is named, and never cut. */
class CardsTest {
    /** Lines are 1.14 letters apart at least; a file rounds where they stand. */
    private static final double LEAST_LEADING = 1.135;
    private static final List<String> FIVE = Protocols.FIVE;
    /** The typesetter counts in steps of a twentieth of a pixel. */
    private static final float STEP = 0.1f;
    private static final Map<String, Map<String, Card>> KNOWN = new ConcurrentHashMap<>();

    /** A card in print. */
    private record Card(Document tree, int pages, Reader seen, List<String> sides, List<Diagnostic> said) {
        static Card of(Page page, String path) {
            Checked<byte[]> printed = Documents.printed(page, path);
            try (PDDocument pdf = Loader.loadPDF(printed.value().orElseThrow())) {
                Reader reader = new Reader();
                reader.text = reader.getText(pdf);
                List<String> sides = new ArrayList<>();
                for (int side = 1; side <= pdf.getNumberOfPages(); side++) {
                    PDFTextStripper one = new PDFTextStripper();
                    one.setStartPage(side);
                    one.setEndPage(side);
                    sides.add(one.getText(pdf).replaceAll("[\\s\\u00ad-]+", ""));
                }
                return new Card(page.tree(), pdf.getNumberOfPages(), reader, sides, printed.diagnostics());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        String text() {
            return seen.text.replaceAll("[\\s\\u00ad-]+", "");
        }

        List<String> codes() {
            return said.stream().map(Diagnostic::code).toList();
        }

        /** The size of the letters in which words stand, the largest if they stand there more often; 0 if they do not. */
        float size(String words) {
            String plain = words.replaceAll("[\\s\\u00ad-]+", "");
            float largest = 0;
            StringBuilder all = new StringBuilder();
            seen.letters.forEach(letter -> all.append(letter.unicode()));
            for (int at = all.indexOf(plain); at >= 0; at = all.indexOf(plain, at + 1)) {
                largest = Math.max(largest, seen.sizes.get(at));
            }
            return largest;
        }
    }

    private record Letter(String unicode) {}

    private static final class Reader extends PDFTextStripper {
        private final List<Letter> letters = new ArrayList<>();
        private final List<Float> sizes = new ArrayList<>();
        private float smallest = Float.MAX_VALUE;
        private final Map<Float, Float> apart = new TreeMap<>();
        private TextPosition before;
        private boolean within = true;
        private float left = Float.MAX_VALUE;
        private float right;
        private float top = Float.MAX_VALUE;
        private float bottom;
        private float width;
        private float height;
        private String text = "";

        @Override
        protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank()) {
                smallest = Math.min(smallest, text.getFontSize());
                float down = before == null ? 0 : (text.getY() - before.getY()) / text.getFontSize();
                if (down > 0.5 && before.getFontSize() == text.getFontSize()) {
                    apart.merge(text.getFontSize(), down, Math::min);
                }
                before = text;
                left = Math.min(left, text.getX());
                right = Math.max(right, text.getX() + text.getWidth());
                top = Math.min(top, text.getY() - text.getHeight());
                bottom = Math.max(bottom, text.getY());
                width = text.getPageWidth();
                height = text.getPageHeight();
                within &= text.getX() >= 0 && text.getX() + text.getWidth() <= width && text.getY() <= height;
                for (char one : text.getUnicode().replaceAll("[\\s\\u00ad-]", "").toCharArray()) {
                    letters.add(new Letter(String.valueOf(one)));
                    sizes.add(text.getFontSize());
                }
            }
            super.processTextPosition(text);
        }

        /** How many times its letters lines of the text are apart at least. */
        float leading() {
            Map<Float, Long> often = sizes.stream().collect(Collectors.groupingBy(size -> size, Collectors.counting()));
            return apart.get(Collections.max(often.entrySet(), Map.Entry.comparingByValue()).getKey());
        }

        /** The part of the sheet between the outermost letters. */
        float used() {
            return (right - left) * (bottom - top) / (width * height);
        }
    }

    private static Map<String, Card> published(String protocol) {
        return KNOWN.computeIfAbsent(protocol, id -> cards(Documents.published(id)));
    }

    private static Map<String, Card> made(String definition) {
        return cards(Documents.toPrint(Protocols.of("proef", definition)));
    }

    private static Map<String, Card> cards(List<Page> pages) {
        Map<String, Card> cards = new TreeMap<>();
        pages.stream().filter(page -> Stream.of(DocumentKind.ROLE_CARD, DocumentKind.KWALITEITSKAART, DocumentKind.POSTER)
                .anyMatch(page.output().kind()::equals)).forEach(page -> page.output().paths().forEach(path ->
                cards.put(path.substring(path.lastIndexOf('/') + 1).replace(".pdf", ""), Card.of(page, path))));
        return cards;
    }

    private static Map<String, Card> roleCards(Map<String, Card> cards) {
        return cards.entrySet().stream().filter(card -> card.getKey().startsWith("kaart-"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void assertLetters(Card card, float text, float titles, String name) {
        assertTrue(card.seen().smallest >= text - STEP, name + " has letters of " + card.seen().smallest);
        assertTrue(card.seen().within, name);
        card.tree().select("h2").eachText().stream().filter(title -> card.text().contains(title.replaceAll("[\\s\\u00ad-]+", "")))
                .forEach(title -> assertTrue(card.size(title) >= titles - STEP, name + ": " + title + " " + card.size(title)));
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void theKwaliteitskaartIsOneSideThatIsLegibleAtArmsLength(String protocol) {
        Card card = published(protocol).get("kwaliteitskaart");
        assertEquals(List.of(), card.codes());
        assertEquals(1, card.pages());
        assertLetters(card, 10.5f, 13, protocol);
        assertTrue(card.seen().leading() >= LEAST_LEADING, protocol + " has lines that are " + card.seen().leading() + " letters apart");
        assertTrue(card.size("000000") >= 16, "a telephone number of " + card.size("000000"));
        assertTrue(card.seen().used() >= .7, protocol + " uses " + card.seen().used());
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void aRoleCardHasTwoSidesAtMostAndTenPoints(String protocol) {
        roleCards(published(protocol)).forEach((name, card) -> {
            assertEquals(List.of(), card.codes(), name);
            assertTrue(card.pages() <= 2, name);
            assertLetters(card, 10, 10, name);
            assertTrue(card.seen().leading() >= LEAST_LEADING, name + " has lines that are " + card.seen().leading() + " letters apart");
        });
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void thePosterFillsItsSheetAndIsReadFromTwoMetres(String protocol) {
        Card card = published(protocol).get("poster");
        assertEquals(List.of(), card.codes());
        assertEquals(1, card.pages());
        assertLetters(card, 16, 24, protocol);
        assertTrue(card.seen().used() >= .7, protocol + " uses " + card.seen().used());
        assertTrue(card.seen().width > 1190, "A3");
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void everyCardSaysWhereItStandsOnTheSiteWhomToCallAndNothingThatIsStillOpen(String protocol) {
        published(protocol).forEach((name, card) -> {
            assertTrue(card.text().contains("voorbeeldschool.example/veilig/" + protocol.replace("-", "") + "/"), name);
            assertTrue(card.text().contains("112"), name);
            assertFalse(card.text().contains("nognietvastgelegd"), name);
        });
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void everyQuestionStandsWithItsAnswersAndEveryStepWithItsNumber(String protocol) {
        Card card = published(protocol).get("kwaliteitskaart");
        Protocols.published(protocol).course().steps().forEach(step -> step.onward().decisions().forEach(decision -> {
            assertTrue(card.tree().select(".question").eachText().stream().map(text -> text.replaceAll("[*°]", ""))
                    .anyMatch(decision.question().text()::equals), decision.question().text());
            boolean same = decision.answers().stream().map(answer -> answer.to().value().map(Located::value)).distinct().count() == 1;
            decision.answers().stream().filter(answer -> !same).forEach(answer -> assertTrue(card.tree().select(".question:contains("
                    + decision.question().text().replace("?", "") + ") + ul li").eachText().stream()
                    .anyMatch(li -> li.startsWith(answer.label().text())), answer.label().text()));
        }));
        assertEquals(Protocols.published(protocol).course().steps().size(), card.tree().select(".disc").size());
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void theKwaliteitskaartSaysAllThatMustBeDoneOrTheCardOfWhoDoesIt(String protocol) {
        Card card = published(protocol).get("kwaliteitskaart");
        String cards = roleCards(published(protocol)).values().stream().map(one -> bare(one.text())).collect(Collectors.joining("\n"));
        String tree = bare(card.tree().select(".deeds li:not(.free), .answers li").text());
        Set<String> printed = Stream.of(card.seen().text.split("[^\\p{L}]+")).collect(Collectors.toSet());
        Protocols.published(protocol).course().steps().forEach(step -> Stream.concat(step.tasks().actions().stream(),
                step.onward().decisions().stream().flatMap(decision -> decision.answers().stream())
                        .flatMap(answer -> answer.actions().stream()))
                .filter(action -> !action.free() && !step.isSaidBy(action.what().text())).forEach(action -> {
                    String said = Stream.concat(Stream.of(action.what()), action.toPartner().stream()).map(words -> words.text()
                            .substring(1)).filter(words -> tree.contains(bare(words))).findFirst().orElse("");
                    assertFalse(said.isEmpty(), step.key() + ": " + action.what().text());
                    List<String> missing = Stream.of(said.split("[^\\p{L}]+")).skip(1).filter(word -> !printed.contains(word)).toList();
                    assertTrue(missing.isEmpty() || cards.contains(bare(said)), missing + " of " + said);
                }));
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void whatIsDoneBeginsALineOfTheKwaliteitskaart(String protocol) {
        Card card = published(protocol).get("kwaliteitskaart");
        List<String> lines = card.seen().text.lines().map(line -> line.replaceAll("^\\P{L}+", "")).toList();
        card.tree().select(".deeds li.must").eachText().stream().map(deed -> deed.replaceAll("^\\P{L}+", ""))
                .filter(deed -> card.text().contains(deed.replaceAll("[\\s\\u00ad-]+", "")))
                .forEach(deed -> assertTrue(lines.stream().anyMatch(line -> !line.isEmpty() && deed.startsWith(line)
                        || line.startsWith(deed)), deed));
    }

    /** Without what paper may set otherwise. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00ad'\u2019-]+", "");
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void everyBoxOfThePosterSaysWhatIsDoneInItsStep(String protocol) {
        Card card = published(protocol).get("poster");
        card.tree().select(".box:has(.deeds)").forEach(box -> assertTrue(box.select(".deeds li").eachText().stream()
                .anyMatch(deed -> card.text().contains(deed.replaceAll("[\\s\\u00ad-]+", ""))), box.text()));
        card.tree().select(".box:not(:has(.deeds)):not(:has(.tell)):not(:has(.rule))").forEach(box -> assertTrue(
                Protocols.published(protocol).course().steps().stream().filter(step -> box.select("h2").text()
                        .equals(step.description().shortTitle().orElse(step.title()).text()))
                        .allMatch(step -> step.tasks().actions().isEmpty()), box.text()));
    }

    @Test
    void aRoleThatOwesSomethingHasACardAndOneThatOnlyHearsOfItHasNone() {
        Map<String, Card> cards = made("""
                protocol: proef
                titel: Proef
                rollen: {mentor: Mentor, team: Team, zorg: Zorgcoördinator, rector: {naam: Rector, soort: leiding}, klerk: Klerk}
                noodregels: [{als: iemand is in gevaar, doe: Bel 112., wie: rector}]
                stappen:
                  een: {titel: Een, wie: mentor, in-overleg-met: zorg, informeer: [{aan: team}], daarna: klaar}
                einden: {klaar: Klaar}
                """);
        assertEquals(List.of("kaart-mentor", "kaart-rector", "kaart-zorg", "kwaliteitskaart", "poster"), List.copyOf(cards.keySet()));
        assertTrue(cards.get("kaart-rector").text().contains("Bel112.(rector)"), cards.get("kaart-rector").text());
    }

    @Test
    void stepsStandInTheOrderOfTheRouteAndWhatHoldsForSeveralIsSaidOnce() {
        Card card = made("""
                protocol: proef
                titel: Proef
                rollen: {mentor: Mentor, rector: Rector}
                trajecten: {een: Week 1, twee: {titel: Week 2, poort: {bijzin: week 1 niet hielp}}}
                stappen:
                  a: {titel: Eerst, wie: mentor, traject: een, termijn: binnen 3 weken, daarna: b}
                  b: {titel: Dan, wie: mentor, traject: twee, termijn: meteen, daarna: c}
                  c: {titel: Later, wie: mentor, traject: twee, daarna: d}
                  d: {titel: Slot, wie: rector, traject: twee, daarna: klaar}
                einden: {klaar: Klaar}
                """).get("kaart-mentor");
        assertEquals(List.of("Eerst", "Dan", "Later"), card.tree().select(".step h2").eachText());
        assertEquals(List.of("Alleen als week 1 niet hielp."), card.tree().select(".condition").eachText());
        assertEquals("Daarna → stap 4 (rector)", card.tree().select(".step").get(2).select(".next").text());
    }

    @Test
    void whoIsAskedForAdviceReadsWhoseStepItIsAndThinksAlong() {
        Document rector = published("de-route").get("kaart-rector").tree();
        assertEquals(List.of("Beslis over verwijdering – teamleider"), rector.select(".step h2").eachText());
        assertEquals("Denk mee als de teamleider hierover overlegt.", rector.select(".step .join").text());
        assertEquals(List.of(), rector.select(".question").eachText(), "the teamleider decides");
        assertEquals(List.of(), rector.select(".ask").eachText(), "who leads the school is called");
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void aStepHasOneNameOnEveryCardAndStandsWholeOnOneSide(String protocol) {
        List<String> names = published(protocol).get("kwaliteitskaart").tree().select("h2").eachText();
        roleCards(published(protocol)).forEach((name, card) -> card.tree().select(".step").forEach(step -> {
            String title = step.select(".step-title").first().ownText();
            assertTrue(names.contains(title) || title.equals("Je krijgt een melding"), name + ": " + title);
            List<String> words = Stream.of(title, last(step.select(".content > ul > li")), last(step.select(".question")))
                    .map(one -> one.replaceAll("[\\s\\u00ad-]+", "")).toList();
            assertTrue(card.sides().stream().anyMatch(side -> words.stream().allMatch(side::contains)), name + ": " + words);
        }));
    }

    private static String last(List<Element> all) {
        String text = all.isEmpty() ? "" : all.get(all.size() - 1).text();
        return text.substring(0, Math.min(20, text.length()));
    }

    @Test
    void whoIsOneOfAGroupDoesWhatTheGroupDoesButForWhatTheyDoThemselves() {
        Map<String, Card> route = published("de-route");
        assertTrue(route.get("kaart-onderwijsondersteuner").text().contains("Geefhetdooraandecoach."));
        String docent = route.get("kaart-docent").text();
        assertTrue(docent.contains("lichtdecoachvandezeleerlingenin."), docent);
        assertFalse(docent.contains("Geefhetdoor"), docent);
    }

    @Test
    void aQuestionOfTheStepWithWhichSomethingIsReportedIsOfWhoReceivesIt() {
        Map<String, Card> route = published("de-route");
        assertEquals(List.of("Deed de achterwacht de eerste opvang?"), route.get("kaart-coach").tree().select(".step").first()
                .select(".question").eachText());
        assertEquals(List.of(), route.get("kaart-medewerkers").tree().select(".question").eachText());
    }

    @Test
    void whoDoesAStepReadsThatTheyDoNotDecideWhereNobodyIsNamedForThat() {
        Map<String, Card> papers = published("kwaliteitskaart");
        List.of("kaart-leerkracht", "kwaliteitskaart").forEach(name -> assertTrue(papers.get(name).tree().text()
                .contains("° Wie dit beslist, spreken wij af."), name));
        assertEquals(List.of("Is het pesten?°", "Werkt dit goed uit?°", "Is het gedrag gestopt?"),
                papers.get("poster").tree().select(".question").eachText());
    }

    @Test
    void aCardTellsItsHolderNeitherToTellNorToAskThemselves() {
        Document apc = published("zonder-schuldvraag").get("kaart-apc").tree();
        assertEquals("Informeer de ouders over het verloop en de afspraken (mail).",
                apc.select(".step .line-of:contains(Informeer)").get(0).text());
        assertEquals(List.of(), apc.select(".step .line-of strong:contains(Overleg)").eachText());
    }

    @Test
    void whatNobodyIsNamedForStandsOnceOnASheetToDivideAndACardPointsThere() {
        Document sheet = Documents.published("vlaams-secundair").stream().filter(page -> page.output().kind().equals(DocumentKind.CARDS))
                .findFirst().orElseThrow().tree();
        assertEquals(List.of("1 Meld het pesten", "3 Kies samen de aanpak", "4A Praat, stop het en herstel", "4B Werk met een steungroep",
                "5 Volg hoe het gaat"), sheet.select(".divided h3").eachText());
        assertEquals(1, sheet.select("p:contains(Confronteer de leerling die pest)").size());
        assertEquals(1, sheet.select(".divided:contains(4A) .line-for").size(), "who does the whole step");
        assertEquals(3, sheet.select(".divided:contains(4B) .line-for").size(), "who does each of these");
        assertTrue(Documents.published("vlaams-secundair").stream().filter(page -> page.output().kind().equals(DocumentKind.ROLE))
                .anyMatch(page -> page.tree().select(".note").text().endsWith("Kijk op het verdeelblad bij de kaarten (PDF).")));
        Map<String, Card> cards = new TreeMap<>(roleCards(published("vlaams-secundair")));
        assertEquals(List.of(), cards.remove("kaart-personeelslid").tree().select(".unassigned").eachText());
        assertEquals(5, cards.size());
        cards.forEach((name, card) -> {
            assertEquals("Nog te verdelen: " + (name.equals("kaart-zorgteam") ? "" : "1 (deels), ")
                    + "3 (deels), 4A, 4B (deels), 5. Zie het verdeelblad.", card.tree().select(".unassigned").text(), name);
        });
        assertTrue(sheet.text().contains("Informeer het zorgteam over elke melding."));
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void bothSidesOfACardToCutStandOnOneSheet(String protocol) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Documents.paper(protocol + "/documenten/kaarten-a4.pdf"))) {
            for (int sheet = 1; sheet <= pdf.getNumberOfPages(); sheet++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(sheet);
                one.setEndPage(sheet);
                String text = one.getText(pdf);
                assertEquals(text.contains("1 van 2"), text.contains("2 van 2"), protocol + " " + sheet);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void onlyTheLastHalfOfASheetOfCardsMayBeEmpty(String protocol) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Documents.paper(protocol + "/documenten/kaarten-a4.pdf"))) {
            List<Integer> halves = new ArrayList<>();
            for (int sheet = 1; sheet <= pdf.getNumberOfPages(); sheet++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(sheet);
                one.setEndPage(sheet);
                halves.add(one.getText(pdf).split("[12] van [12]", -1).length - 1);
            }
            assertTrue(halves.subList(0, halves.size() - 1).stream().allMatch(count -> count == 2), halves.toString());
        }
    }

    @Test
    void whoMayReportAndHasNoPartInTheFirstStepReadsThatFirst() {
        Document team = published("anti-pest-handelingsplan").get("kaart-team").tree();
        assertEquals("Begin hier Zie of hoor je pesten? Je kunt het melden → stap 1", team.select(".begin").text());
        assertEquals(List.of(), published("vlaams-secundair").get("kaart-personeelslid").tree().select(".begin").eachText());
    }

    @Test
    void whereACaseGoesToOthersACardSaysWhoAndByWhenThatIs() {
        Document coordinator = published("vlaams-secundair").get("kaart-zorgcoordinator").tree();
        assertEquals("Daarna → stap 2 (klascoach of zorgteam)", coordinator.select(".next").text());
        Document teacher = published("zonder-schuldvraag").get("kaart-leerkracht").tree();
        assertEquals("Daarna → stap 4, dezelfde dag", teacher.select(".step:contains(Voer het hele gesprek) .next").text());
        Document first = published("de-route").get("kaart-coach").tree();
        assertEquals("fork", first.select(".step .content").first().child(0).className(), "the question before what follows from it");
    }

    @Test
    void whoHasSomethingToDoAfterAnAnswerOfOthersReadsThatAndNotTheQuestion() {
        Document seo = published("anti-pest-handelingsplan").get("kaart-seo-coordinator").tree();
        assertEquals(List.of(), seo.select(".question").eachText());
        assertEquals("Lukte het om de afspraken na te komen? Nee: De leerkracht overlegt met jou.", seo.select(".step li").get(0).text());
        Document apc = published("kwaliteitskaart").get("kaart-apc").tree();
        assertEquals("Bespreek de signalen met wie het signaal kreeg.", apc.select(".step li").get(0).text());
    }

    @Test
    void anAnswerThatChangesNothingForTheRouteSaysOnlyWhatIsDoneThen() {
        Document teacher = published("anti-pest-handelingsplan").get("kaart-leerkracht").tree();
        assertEquals(1, teacher.select(".fork:contains(Zijn er meer kinderen) li").size());
        assertEquals(List.of(), teacher.select(".fork:contains(Zijn er meer kinderen) .arrow").eachText());
    }

    @Test
    void aRuleOfOthersAndARoleThatMayOnlyBeThereHaveNoCard() {
        assertFalse(published("kwaliteitskaart").containsKey("kaart-vertrouwenspersoon"));
        Map<String, Card> route = published("de-route");
        assertTrue(route.get("kaart-achterwacht").text().contains("Werknetzoalsdecoach."));
        assertFalse(route.get("kaart-coach").text().contains("netzoalsdecoach"));
    }

    @Test
    void whatIsToldAgainStandsOnACardOnce() {
        Card handles = published("anti-pest-handelingsplan").get("kaart-leerkracht");
        assertTrue(handles.text().contains("Informeerdezelfdemensenhetzelfdealsbijstap4."), handles.text());
    }

    @Test
    void everyBoxOfThePosterIsReachedByAnArrowOrABeginning() {
        FIVE.forEach(protocol -> published(protocol).get("poster").tree().select(".box").stream().skip(1)
                .filter(box -> box.select(".flag:not(.by)").isEmpty()).forEach(box -> {
                    Element place = box.closest(".frame") == null ? box : box.closest(".frame");
                    Element before = place.previousElementSibling() == null ? place.parent().parent().previousElementSibling()
                            : place.previousElementSibling();
                    assertFalse(before.select("svg").isEmpty(), protocol + ": " + box.text());
                }));
    }

    @Test
    void stepsOfWhichOneIsTakenStandAlikeInOneFrameEachUnderTheAnswerThatLeadsThere() {
        assertEquals(List.of("confronterend", "niet-confronterend"),
                published("vlaams-secundair").get("poster").tree().select(".frame .by").eachText());
        assertEquals(List.of("ja", "nee"), published("de-route").get("poster").tree().select(".frame .by").eachText());
    }

    @Test
    void anArrowToTheNextRowSaysByWhenThatIsDoneAndAPhoneNumberWhereOneFindsWhoAnswers() {
        Document poster = published("zonder-schuldvraag").get("poster").tree();
        assertEquals(List.of("dezelfde dag"), poster.select(".return .word").eachText());
        assertEquals("Intern begeleider (IB), kamer 2", poster.select(".people h3").get(1).text());
    }

    @Test
    void theFirstRowOfThePosterHasTheMostBoxesOrTheFewestWhicheverIsLower() {
        String boxes = ".boxes > .row";
        assertEquals(List.of(3, 4), published("kwaliteitskaart").get("poster").tree().select(boxes).stream()
                .map(row -> row.select("> .box").size()).toList());
        assertEquals(List.of(3, 2), published("anti-pest-handelingsplan").get("poster").tree().select(boxes).stream()
                .map(row -> row.select("> .box").size()).toList());
    }

    @Test
    void noPosterShowsEverybodyASuspensionOrARemoval() {
        FIVE.forEach(protocol -> assertFalse(published(protocol).get("poster").text().matches("(?i).*(schorsing|verwijdering).*"),
                protocol));
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void noWordIsBrokenWhereALineEndsButAtAHyphen(String protocol) {
        for (String name : List.of("kwaliteitskaart", "poster")) {
            Card card = published(protocol).get(name);
            Set<String> words = Stream.of(card.tree().body().text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                    .collect(Collectors.toSet());
            Matcher ends = Pattern.compile("(\\p{L}+)\\R(\\p{L}+)").matcher(card.seen().text.toLowerCase(Locale.ROOT));
            for (int at = 0; ends.find(at); at = ends.start(2)) {
                boolean whole = words.contains(ends.group(1)) && words.contains(ends.group(2));
                assertTrue(whole || !words.contains(ends.group(1) + ends.group(2)), protocol + " " + name + ": " + ends.group());
            }
        }
    }

    @Test
    void aPictogramOfAPersonStandsBeforeAName() {
        FIVE.forEach(protocol -> Stream.of("kwaliteitskaart", "poster").flatMap(name -> published(protocol).get(name).tree().select(".who")
                .stream()).forEach(who -> assertFalse(who.text().isBlank(), protocol)));
    }

    @Test
    void whatOneMayAndNeedNotGivesWayFirstAndIsOnNoPosterAndAStartIsSaidInTheWordsForIt() {
        Map<String, Card> cards = made("""
                protocol: proef
                titel: Proef
                rollen: {mentor: Mentor}
                stappen:
                  een:
                    titel: Een
                    wie: mentor
                    wanneer: Als de afspraken niet lukken.
                    zodra: de afspraken niet lukken
                    acties: [{doe: Je mag eerst bellen., vrij: ja}, Praat met beide leerlingen.]
                    daarna: klaar
                einden: {klaar: Klaar}
                """);
        assertEquals(List.of("free", "must"), cards.get("kwaliteitskaart").tree().select(".deeds li").eachAttr("class"));
        assertEquals(List.of("Praat met beide leerlingen."), cards.get("poster").tree().select(".deeds li").eachText());
        assertEquals("Zodra de afspraken niet lukken", cards.get("kwaliteitskaart").tree().select(".moment").text());
        assertTrue(cards.get("poster").text().contains("deafsprakennietlukken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kwaliteitskaart", "poster"})
    void whatComesOnlyIfItDoesNotStopStandsUnderWhatItIsAndWhoIsCalledInBeforeIt(String name) {
        Card card = published("de-route").get(name);
        for (String words : List.of("Roepdandehulpvanhetondersteuningsteamin.", "hetpestennietstoptnaDeRoute.",
                "perleerlingkijkenwewelke", "Helpteeningreep,dankunnenlaterestappenvervallen.")) {
            assertTrue(card.text().contains(words), words);
        }
        assertTrue(card.tree().text().contains("Alleen als het pesten niet stopt na De Route."));
        assertEquals(0, card.tree().select(".listed .arrow-on").size(), "no arrow says that it goes on by itself");
    }

    @Test
    void bothApproachesSayWhatTheyAskAndWhatTheyForbid() {
        for (String name : List.of("kwaliteitskaart", "poster")) {
            String text = published("vlaams-secundair").get(name).text();
            assertTrue(text.contains("Confronteerdeleerlingdiepest,ineenopbouwendgesprek."), text);
            assertTrue(text.contains("Leiddaarnahetherstelgesprektussendeleerlingen."), text);
            assertTrue(text.contains("Indenietconfronterendeaanpakgeeftniemandstraf."), text);
        }
        Document card = published("vlaams-secundair").get("kwaliteitskaart").tree();
        assertTrue(card.text().contains("Laat de leerling die pest zelf een hersteldaad bepalen"), "no command to who does not read it");
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void whatHangsOnTheWallSaysOfWhichDayItIs(String protocol) {
        for (String name : List.of("kwaliteitskaart", "poster")) {
            assertTrue(published(protocol).get(name).text().contains("ersievan1december2026"), protocol + " " + name);
        }
    }

    @Test
    void whoReadsTheKwaliteitskaartInDangerFindsWhoLeadsTheSchoolBesideTheAlarmNumber() {
        FIVE.forEach(protocol -> assertFalse(published(protocol).get("kwaliteitskaart").tree()
                .select(".emergency .leader .keep").text().isEmpty(), protocol));
    }

    private static String protocol(int steps, String title, int duties) {
        String actions = IntStream.rangeClosed(1, duties).mapToObj(i -> "      - doe taak nummer " + i).collect(Collectors.joining("\n"));
        return Stream.concat(Stream.of("protocol: proef", "titel: Proef", "rollen:", "  leerkracht: Leerkracht", "stappen:"),
                IntStream.rangeClosed(1, steps).mapToObj(i -> "  stap" + i + ":\n    titel: " + (i == 1 ? title : "Stap nummer " + i)
                        + "\n    wie: leerkracht\n    termijn: binnen 2 schooldagen\n    acties:\n" + actions
                        + (i < steps ? "\n    daarna: stap" + (i + 1) : ""))).collect(Collectors.joining("\n")) + "\n";
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9, 14})
    void aRouteOfTwoToFourteenStepsFits(int steps) {
        made(protocol(steps, "Begin", 1)).forEach((name, card) -> {
            assertEquals(List.of(), card.codes(), name);
            assertTrue(card.pages() <= (name.startsWith("kaart") ? 2 : 1), name);
            assertTrue(card.seen().within, name);
        });
    }

    @Test
    void aRouteOfFortyStepsIsPrintedWholeAndNamedWithTheLineOfItsLongestText() {
        Map<String, Card> cards = made(protocol(40, "Begin", 1));
        for (String name : List.of("kwaliteitskaart", "poster")) {
            Card card = cards.get(name);
            assertEquals(List.of("pdf-too-long"), card.codes(), name);
            assertEquals("protocols/proef.yaml", card.said().get(0).span().file());
            assertTrue(card.said().get(0).span().line() > 5);
            assertTrue(IntStream.rangeClosed(2, 40).allMatch(i -> card.text().contains("Stapnummer" + i)), name);
        }
    }

    @Test
    void aRoleWithFortyDutiesHasACardOfTwoPagesAtMost() {
        Card card = made(protocol(2, "Begin", 40)).get("kaart-leerkracht");
        assertEquals(List.of(), card.codes());
        assertTrue(card.pages() <= 2 && card.seen().smallest >= 10 - STEP);
        assertTrue(IntStream.rangeClosed(1, 40).allMatch(i -> card.text().contains("taaknummer" + i)), card.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"onafscheidelijkonafscheidelijkonafscheidelijkonafscheidelijk",
        "Zo\u00adveel\u00adste\u00advoort\u00addu\u00adrend",
        "een titel die veel te lang is om op een kaart te staan en toch geen woord minder heeft dan honderdtwintig tekens bij elkaar zo"})
    void aTitleOfAnyLengthStaysOnTheSheetWhole(String title) {
        made(protocol(3, title, 2)).forEach((name, card) -> {
            assertEquals(List.of(), card.codes(), name);
            assertTrue(card.seen().within, name + ": " + title);
            assertTrue(card.text().contains(title.replaceAll("[\\s\\u00ad]", "").substring(0, 11)), name);
        });
    }

    @Test
    void aProtocolWithoutDecisionsRolesOrTelephoneHasItsSheetsToo() {
        Map<String, Card> cards = made("""
                protocol: proef
                titel: Proef
                rollen: {ouders: {naam: Ouders, soort: ouder}}
                stappen:
                  een: {titel: Een, wie: onbekend, daarna: twee}
                  twee: {titel: Twee, wie: ouders, daarna: onbekend}
                """);
        assertEquals(List.of("kwaliteitskaart", "poster"), List.copyOf(cards.keySet()));
        cards.values().forEach(card -> assertEquals(List.of(), card.codes()));
        assertTrue(cards.get("kwaliteitskaart").text().contains("spreekafwieditdoet"));
    }
}
