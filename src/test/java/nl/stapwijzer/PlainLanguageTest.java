package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What parents and pupils read is short and plain, speaks to them, and leaves nobody with a gap; in numbers, for each protocol. */
class PlainLanguageTest {
    private static final List<String> PARENTS = List.of("ouders.html", "mijn-kind-wordt-gepest.html", "mijn-kind-pest.html", "melden.html");
    private static final List<String> PUPILS = List.of("leerlingen.html");
    private static final int LONG = 20;
    private static final Pattern END = Pattern.compile("[.!?:;](?=\\s|$)");
    /** Words that belong to an office, and words that fix a child in a role. */
    private static final Pattern AVOIDED = Pattern.compile("(?iu)\\b(?:middels|teneinde|derhalve|conform|dient|dienen|betreffende|aangaande"
            + "|indien|tevens|desbetreffende|alsmede|inzake|nader|slachtoffer\\w*|daders?|pesters?)\\b");

    static List<String> protocols() {
        return Protocols.FIVE;
    }

    private static List<Document> pages(String protocol, List<String> names) {
        Map<String, Document> all = Documents.byPath(Documents.published(protocol));
        return names.stream().map(name -> all.get(protocol + "/" + name)).toList();
    }

    /** Of what stands in one block each: a heading, a paragraph, a point. */
    private static List<String> sentences(List<Document> pages) {
        return pages.stream().flatMap(page -> page.select("main :is(h1, h2, h3, p, li, strong, .sub)").stream())
                .filter(block -> block.children().select("p, li, h2, h3, ul, .number").isEmpty())
                .flatMap(block -> Arrays.stream(END.split(block.text()))).map(String::strip).filter(said -> !said.isEmpty()).toList();
    }

    private static int words(String sentence) {
        return sentence.split("\\s+").length;
    }

    private static double average(List<String> sentences) {
        return sentences.stream().mapToInt(PlainLanguageTest::words).average().orElseThrow();
    }

    private static void assertShort(String protocol, List<String> sentences, double most) {
        assertTrue(sentences.size() > 30, protocol + ": " + sentences.size());
        assertTrue(average(sentences) <= most, protocol + ": " + average(sentences));
        List<String> tooLong = sentences.stream().filter(sentence -> words(sentence) > LONG).toList();
        assertTrue(tooLong.size() <= sentences.size() * 3 / 100, protocol + ": " + tooLong);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void aSentenceToParentsHasTwelveWordsAtMostOnAverage(String protocol) {
        assertShort(protocol, sentences(pages(protocol, PARENTS)), 12);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void aSentenceToPupilsHasTenWordsAtMostOnAverage(String protocol) {
        assertShort(protocol, sentences(pages(protocol, PUPILS)), 10);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void noWordOfAnOfficeAndNoneThatFixesAChildInARole(String protocol) {
        assertEquals(List.of(), Stream.of(PARENTS, PUPILS).flatMap(names -> pages(protocol, names).stream())
                .flatMap(page -> AVOIDED.matcher(page.selectFirst("main").text()).results()).map(found -> found.group())
                .collect(Collectors.toList()));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void parentsAreCalledUAndPupilsJe(String protocol) {
        Pattern young = Pattern.compile("(?iu)\\b(?:je|jij|jou|jouw|jullie)\\b");
        Pattern polite = Pattern.compile("(?iu)\\b(?:u|uw)\\b");
        pages(protocol, PARENTS.subList(0, 3)).forEach(page -> assertEquals(List.of(), found(young, page), page.title()));
        pages(protocol, PUPILS).forEach(page -> assertEquals(List.of(), found(polite, page), page.title()));
    }

    private static List<String> found(Pattern pattern, Document page) {
        return page.select("main :is(h1, h2, h3, p, li)").stream().map(Element::text)
                .filter(said -> pattern.matcher(said).find() && !said.contains("Je hoeft je naam niet te zeggen")).toList();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void nobodyWhoComesForHelpReadsThatSomethingIsNotLaidDown(String protocol) {
        Documents.byPath(Documents.published(protocol)).forEach((path, page) -> {
            if (Stream.of(PARENTS, PUPILS).flatMap(List::stream).anyMatch(name -> path.equals(protocol + "/" + name))
                    || path.contains("/wat-nu/")) {
                assertFalse(page.selectFirst("main").text().toLowerCase().contains("nog niet vastgelegd"), path);
            }
        });
    }

    /** "Als het doorgaat." says nothing: what begins with "als" has a comma, and then what follows; "als laatste" is something else. */
    @ParameterizedTest
    @MethodSource("protocols")
    void noSentenceIsOnlyACondition(String protocol) {
        Pattern alone = Pattern.compile("(?:^|[.!?] )Als (?!eerste |laatste )[^,.!?:]*[.!?:]");
        assertEquals(List.of(), Stream.of(PARENTS, PUPILS).flatMap(names -> pages(protocol, names).stream())
                .flatMap(page -> page.select("main :is(p, li:not(:has(p)))").eachText().stream())
                .filter(said -> alone.matcher(said).find()).toList());
    }

    /** A name and a colon before a value belongs on a form. */
    @ParameterizedTest
    @MethodSource("protocols")
    void whatParentsHearIsToldInSentencesWithWhomToAsk(String protocol) {
        Pattern field = Pattern.compile("^(?:Bij|Na|Van|Wie|Met|Wanneer): .*");
        pages(protocol, PARENTS).forEach(page -> {
            assertEquals(List.of(), found(field, page), page.title());
            assertEquals(List.of(), page.select(".heard p:not(.bands)").eachText().stream().filter(said -> !said.matches(".*[.!?]"))
                    .toList());
        });
        pages(protocol, PARENTS.subList(1, 3)).forEach(page -> assertTrue(page.select("#horen .ask-on a[href^=tel]").size() == 1,
                page.title()));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void whateverAPupilChoosesItSaysWhomToTellAndWhere(String protocol) {
        Document page = pages(protocol, PUPILS).get(0);
        List<Element> choices = page.select(".choose > details");
        assertEquals(3, choices.size());
        choices.forEach(choice -> {
            assertTrue(choice.select(".whom").text().matches(".* \\(.+\\)\\. .*"), choice.text());
            assertTrue(choice.select("a[href^=tel]").size() > 0, choice.text());
        });
    }

    /** Who learns to read has letters made for that; older pupils have those of every page. */
    @ParameterizedTest
    @MethodSource("protocols")
    void pupilsHaveTheLettersOfTheirAge(String protocol) {
        boolean primary = Set.of("anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag").contains(protocol);
        assertEquals(primary ? 0 : 1, pages(protocol, PUPILS).get(0).select(".young.older").size());
    }

    /** A talk in which nobody is blamed is that talk, and no promise about all that may follow. */
    @ParameterizedTest
    @MethodSource("protocols")
    void thatNobodyIsBlamedIsSaidOfTheTalk(String protocol) {
        assertEquals(List.of(), found(Pattern.compile("(?:^|[.!?:] )Niemand krijgt de schuld"), pages(protocol, PUPILS).get(0)));
    }

    /** What may follow for who bullies stands only with who says "ik doe mee". */
    @ParameterizedTest
    @MethodSource("protocols")
    void nothingFrightensAPupilWhoReports(String protocol) {
        Document page = pages(protocol, PUPILS).get(0).clone();
        page.select("details:has(h2:contains(Ik doe mee))").remove();
        assertEquals(List.of(), found(Pattern.compile("(?iu)\\b(?:straf|sancties?|schors\\w*|time-out|verwijder\\w*)\\b"), page).stream()
                .filter(said -> !said.startsWith("Niemand geeft straf")).toList());
        assertEquals(0, page.select("main a[href*=/stappen/], main a[href*=/rollen/]").size());
    }
}
