package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.publish.PdfFormat;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards fit their sheet and stay legible, whatever a protocol brings; what cannot fit is named, and never cut. */
class CardsTest {
    private static final float LEAST = 8.9f; // 9 pt, in the steps that the typesetter counts in
    private static final String LONG_WORD = "onafscheidelijk".repeat(6);

    /** A card in print. */
    private record Card(int pages, float smallest, boolean withinSheet, String text, List<String> said) {
        static Card of(Document tree, String path) {
            Page page = new Page(new Output(DocumentKind.ROLE_CARD, Locale.forLanguageTag("nl-NL"), List.of(path), new Nothing()), tree);
            Checked<byte[]> printed = new PdfFormat(Repository::find, Documents.PUBLISHED, "").encode(page, path);
            try (PDDocument pdf = Loader.loadPDF(printed.value().orElseThrow())) {
                Reader reader = new Reader();
                String text = reader.getText(pdf);
                return new Card(pdf.getNumberOfPages(), reader.smallest, reader.within, text.replaceAll("\\s+", ""),
                        printed.diagnostics().stream().map(Diagnostic::code).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Nothing() {}

    private static final class Reader extends PDFTextStripper {
        private float smallest = Float.MAX_VALUE;
        private boolean within = true;

        @Override
        protected void processTextPosition(TextPosition text) {
            smallest = Math.min(smallest, text.getFontSizeInPt());
            within &= text.getX() >= 0 && text.getX() + text.getWidth() <= text.getPageWidth() && text.getY() <= text.getPageHeight();
            super.processTextPosition(text);
        }
    }

    private static Map<String, Card> cards(String protocol, String definition) {
        Map<String, Card> cards = new TreeMap<>();
        Documents.byPath(Documents.pages(Protocols.of(protocol, definition))).forEach((path, tree) -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (path.endsWith(".pdf") && (name.startsWith("kaart-") || name.equals("kwaliteitskaart.pdf") || name.equals("poster.pdf"))) {
                cards.put(name, Card.of(tree, path));
            }
        });
        return cards;
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void everyCardOfTheFiveProtocolsFitsOnOneSheet(String protocol) {
        cards(protocol, Protocols.definition(protocol)).forEach((name, card) -> {
            assertEquals(List.of(), card.said(), name);
            assertTrue(card.pages() <= 2 && card.withinSheet() && card.smallest() >= LEAST,
                    name + " " + card.pages() + " " + card.smallest());
        });
    }

    private static String protocol(int steps, String title, int duties) {
        String actions = IntStream.rangeClosed(1, duties).mapToObj(i -> "      - doe taak nummer " + i).collect(Collectors.joining("\n"));
        return Stream.concat(Stream.of("protocol: proef", "titel: Proef", "rollen:", "  leerkracht: Leerkracht", "stappen:"),
                IntStream.rangeClosed(1, steps).mapToObj(i -> "  stap" + i + ":\n    titel: " + (i == 1 ? title : "Stap nummer " + i)
                        + "\n    wie: leerkracht\n    termijn: binnen 2 schooldagen\n    acties:\n" + actions
                        + (i < steps ? "\n    daarna: stap" + (i + 1) : ""))).collect(Collectors.joining("\n")) + "\n";
    }

    @Test
    void aRouteOfSixtyStepsIsNamedAndPrintedWhole() {
        Card card = cards("proef", protocol(60, "Begin", 1)).get("kwaliteitskaart.pdf");
        assertEquals(List.of("pdf-too-long"), card.said());
        assertTrue(IntStream.rangeClosed(2, 60).allMatch(i -> card.text().contains("Stapnummer" + i)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void thePosterIsOneSheetAndAllCardsSayWhereTheyStandOnTheSite(String protocol) {
        Map<String, Card> cards = cards(protocol, Protocols.definition(protocol));
        assertEquals(1, cards.get("poster.pdf").pages());
        cards.forEach((name, card) -> assertTrue(card.text().contains("voorbeeldschool.example/veilig/" + protocol + "/"), name));
    }

    @Test
    void aRouteThatIsTooLongForAPosterIsNamed() {
        assertEquals(List.of("pdf-too-long"), cards("proef", protocol(60, "Begin", 1)).get("poster.pdf").said());
    }

    @Test
    void aRoleWithFortyDutiesHasACardOfTwoPagesAtMost() {
        Card card = cards("proef", protocol(2, "Begin", 40)).get("kaart-leerkracht.pdf");
        assertEquals(List.of(), card.said());
        assertTrue(card.pages() <= 2 && card.smallest() >= LEAST);
        assertTrue(IntStream.rangeClosed(1, 40).allMatch(i -> card.text().contains("taaknummer" + i)), card.text());
    }

    @Test
    void aTitleOfThreeHundredCharactersAndAWordOfNinetyStayOnTheSheet() {
        for (String title : List.of("lange titel ".repeat(25).strip(), LONG_WORD)) {
            cards("proef", protocol(3, title, 2)).forEach((name, card) -> {
                assertEquals(List.of(), card.said(), name);
                assertTrue(card.withinSheet(), name + ": " + title);
                assertTrue(card.text().replaceAll("pagina.van.", "").contains(title.substring(0, 11).replace(" ", "")), name);
            });
        }
    }
}
