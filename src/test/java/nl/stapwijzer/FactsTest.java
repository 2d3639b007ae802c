package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.fixtures.SeenPaper;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.source.Located;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each fact of the five protocols stands where its reader looks for it, what the sources leave open is named or nowhere, and nothing
 * invented stands anywhere. Only words count: how a page is laid out may change.
 */
class FactsTest {
    private static final Path FACTS = Path.of("src/test/resources/facts");

    /**
     * A line of {@code facts/<protocol>.csv}.
     *
     * @param pages where the words must stand; none for what stands nowhere
     * @param words of which each part stands on each page
     */
    private record Fact(String number, String strength, List<String> pages, List<String> words) {
        static Fact of(String line) {
            List<String> cells = cells(line, 5);
            return new Fact(cells.get(0), cells.get(1), split(cells.get(3)),
                    Arrays.stream(cells.get(4).split(" \\+ ")).map(FactsTest::plain).toList());
        }
    }

    /** What is read as one: an item of a list, a row, a description; of the others each sentence. */
    private static final String ITEMS = "li, tr, dd";
    private static final String BLOCKS = "p, h1, h2, h3, h4, h5, h6, dt, td, th, figcaption, summary, caption, label, div, span";
    /** What check says, or must not say, or no page may say, of what a source leaves open; else it is a question of the definition. */
    private static final Pattern OPEN = Pattern.compile("(check|niet|nergens): (\\S+|.+?)(?: (\\(.+\\)))?");
    /** With "!pest" it is this page without what only who bullies reads. */
    private static final String PUPILS = "leerlingen.html";
    /** They ask what was done or what is the matter, and say nothing of how strong that is. */
    private static final Set<String> ASKING = Set.of("documenten/handelingsplan.pdf", "wat-nu/index.html");

    /**
     * A line of {@code facts/nergens.csv}.
     *
     * @param pages where the words must not stand; none for everywhere
     */
    private record Invention(String protocol, List<String> pages, String words) {
        static Invention of(String line) {
            List<String> cells = cells(line, 4);
            return new Invention(cells.get(0), cells.get(1).equals("*") ? List.of() : split(cells.get(1)), plain(cells.get(2)));
        }

        /** As whole words. */
        boolean standsIn(String text) {
            return Pattern.compile("(?<!\\p{L})" + Pattern.quote(words) + "(?!\\p{L})").matcher(text).find();
        }
    }

    private static List<String> cells(String line, int many) {
        List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        assertEquals(many, cells.size(), line);
        return cells;
    }

    private static List<String> split(String pages) {
        return pages.equals("-") ? List.of() : List.of(pages.split(" "));
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(FACTS.resolve(name + ".csv")).stream().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Fact> facts(String protocol) {
        return lines(protocol).stream().map(Fact::of).toList();
    }

    @ParameterizedTest
    @CsvSource({"vlaams-secundair, v, 78", "de-route, r, 178", "anti-pest-handelingsplan, h, 76", "kwaliteitskaart, k, 71",
            "zonder-schuldvraag, s, 103"})
    void noFactOfASourceIsForgotten(String protocol, String letter, int many) {
        assertEquals(IntStream.rangeClosed(1, many).mapToObj(number -> String.format("%s%02d", letter, number)).toList(),
                facts(protocol).stream().map(Fact::number).distinct().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void eachFactStandsWhereItsReaderLooksForIt(String protocol) {
        Map<String, String> texts = texts(protocol);
        Map<String, String> printed = printed(protocol);
        Set<String> open = facts(protocol).stream().filter(fact -> fact.strength().equals("open")).map(Fact::number)
                .collect(Collectors.toSet());
        assertEquals("", facts(protocol).stream().filter(fact -> !open.contains(fact.number()))
                .flatMap(fact -> Stream.concat(missing(fact, texts), unprinted(fact, printed))).collect(Collectors.joining("\n")));
    }

    /** What a paper is made of is not yet what stands on it: a sheet that is full leaves something out. */
    private static Stream<String> unprinted(Fact fact, Map<String, String> printed) {
        return fact.pages().stream().filter(printed::containsKey).flatMap(page -> fact.words().stream()
                .filter(part -> !printed.get(page).contains(unspaced(part)))
                .map(part -> fact.number() + ": on the printed " + page + " does not stand: " + part));
    }

    /** As it stands, and once more without where answers lead: that stands at the end of their first line, amid what is done then. */
    private static Map<String, String> printed(String protocol) {
        return SeenPaper.of(Documents.published(protocol)).stream()
                .collect(Collectors.toMap(paper -> paper.path().substring(protocol.length() + 1),
                        paper -> unspaced(paper.lines()) + unspaced(paper.lines().replaceAll("→.*", ""))));
    }

    /** Whatever the lines it stands in, and the quotes of its language. */
    private static String unspaced(String words) {
        return SeenPaper.plain(plain(words)).replaceAll("[‘’]", "'");
    }

    /**
     * What the source leaves open is a gap of the definition, which check names until somebody fills it, or a question in it; and no page
     * says it.
     */
    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void whatASourceLeavesOpenIsInTheDefinitionAsAGapOrAQuestion(String protocol) {
        String definition = plain(Protocols.definition(protocol).replaceAll("\\s*\\n\\s*", " "));
        List<String> said = Repository.text(Repository.resource("check").resolve("gaten-" + protocol + ".txt")).lines()
                .map(FactsTest::plain).toList();
        Map<String, String> texts = texts(protocol);
        assertEquals("", facts(protocol).stream().filter(fact -> fact.strength().equals("open")).flatMap(fact -> fact.words().stream()
                .filter(words -> !isOpen(words, definition, said, texts)).map(words -> fact.number() + ": " + words))
                .collect(Collectors.joining("\n")));
    }

    private static boolean isOpen(String words, String definition, List<String> said, Map<String, String> texts) {
        Matcher open = OPEN.matcher(words);
        if (!open.matches()) {
            return words.endsWith("?") && definition.contains(words)
                    && texts.values().stream().noneMatch(text -> text.contains(words));
        }
        boolean named = said.stream().anyMatch(line -> line.contains(" " + open.group(2) + ": ")
                && (open.group(3) == null || line.contains(open.group(3))));
        return switch (open.group(1)) {
            case "check" -> named;
            case "niet" -> !named;
            default -> texts.values().stream().noneMatch(text -> text.contains(open.group(2)));
        };
    }

    private static Stream<String> missing(Fact fact, Map<String, String> texts) {
        return fact.pages().stream().flatMap(page -> {
            Optional<String> text = Optional.ofNullable(texts.get(page));
            return fact.words().stream().filter(part -> text.filter(words -> words.contains(part)).isEmpty())
                    .map(part -> fact.number() + ": " + page + text.map(words -> " lacks: " + part).orElse(" is not published"));
        });
    }

    /** A permission does not become a duty, nor a wish a promise, nor what is done if needed what is done always. */
    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void eachFactIsAsStrongAsItsSourceSays(String protocol) {
        Map<String, Pattern> signs = signs();
        Map<String, List<String>> sayings = new TreeMap<>();
        pages(protocol).forEach((path, tree) -> sayings.put(path, sayings(tree)));
        Map<String, String> strengths = facts(protocol).stream().filter(fact -> !fact.strength().isEmpty())
                .collect(Collectors.toMap(Fact::number, Fact::strength));
        assertEquals("", facts(protocol).stream().filter(fact -> signs.containsKey(strengths.get(fact.number())))
                .flatMap(fact -> fact.pages().stream().filter(page -> sayings.containsKey(page) && !ASKING.contains(page))
                .filter(page -> fact.words().stream().noneMatch(part -> sayings.get(page).stream().anyMatch(saying ->
                        saying.contains(part) && signs.get(strengths.get(fact.number())).matcher(saying).find())))
                .map(page -> fact.number() + " (" + strengths.get(fact.number()) + "): " + page + ": " + fact.words()))
                .collect(Collectors.joining("\n")));
    }

    /** By the strength of a fact. */
    private static Map<String, Pattern> signs() {
        return lines("kracht").stream().map(line -> cells(line, 2)).collect(Collectors.toMap(cells -> cells.get(0), cells ->
                Pattern.compile(Stream.of(cells.get(1).split(" ")).map(word -> Pattern.quote(word.replace('+', ' ')))
                        .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")))));
    }

    /** What says of all items of a list what they are, right before it. */
    private static String leading(Element item) {
        return item.normalName().equals("tr") ? ""
                : Stream.iterate(item.normalName().equals("dd") ? item : item.parent(), Objects::nonNull, Element::parent).limit(3)
                        .flatMap(list -> Optional.ofNullable(list.previousElementSibling()).stream()).map(Element::text).findFirst()
                        .orElse("");
    }

    /** All that a page says as one. */
    private static List<String> sayings(Document page) {
        Element main = main(page);
        Stream<String> items = main.select(ITEMS).stream().filter(item -> item.select(ITEMS).size() == 1)
                .map(item -> plain(leading(item) + " " + item.text()));
        Stream<String> sentences = main.select(BLOCKS).stream().filter(block -> block.select(ITEMS).isEmpty())
                .flatMap(block -> Stream.of(plain(block.text()).split("(?<=[.!?]) ")));
        return Stream.concat(items, sentences).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void nothingInventedStandsAnywhere(String protocol) {
        Map<String, String> texts = texts(protocol);
        List<Invention> inventions = lines("nergens").stream().map(Invention::of)
                .filter(one -> one.protocol().equals("*") || one.protocol().equals(protocol)).toList();
        assertFalse(inventions.isEmpty());
        assertEquals("", inventions.stream().flatMap(one -> found(one, texts)).collect(Collectors.joining("\n")));
    }

    /** Where a source says nothing, no label stands before nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void noPageHasAHoleWhereASourceIsSilent(String protocol) {
        assertEquals("", texts(protocol).entrySet().stream().filter(page -> page.getValue().contains(": ."))
                .map(Map.Entry::getKey).collect(Collectors.joining("\n")));
    }

    private static Stream<String> found(Invention invention, Map<String, String> texts) {
        assertTrue(texts.keySet().containsAll(invention.pages()), () -> invention.pages() + " are not all published");
        return texts.entrySet().stream().filter(page -> invention.pages().isEmpty() || invention.pages().contains(page.getKey()))
                .filter(page -> invention.standsIn(page.getValue())).map(page -> page.getKey() + " says: " + invention.words());
    }

    /** Where bullying goes on after De Route, the steps for bullying that does not stop take over. */
    @Test
    void theLastStepOfDeRouteLeadsOnWhateverIsSeen() {
        Protocol route = Protocols.published("de-route");
        List<Answer> answers = route.step("borging").orElseThrow().onward().decisions().stream()
                .flatMap(decision -> decision.answers().stream())
                .toList();
        assertEquals(List.of("borging", "opschalen"),
                answers.stream().flatMap(answer -> answer.to().value().stream()).map(Located::value).toList());
        Document page = Documents.byPath(Documents.published("de-route")).get("de-route/wat-nu/borging.html");
        assertFalse(page.select("main a[href$=opschalen.html]").isEmpty());
    }

    /** What every document of a protocol says, by path within its folder. */
    private static Map<String, String> texts(String protocol) {
        Map<String, String> texts = new TreeMap<>();
        pages(protocol).forEach((path, tree) -> texts.put(path, plain(main(tree).text())));
        return texts;
    }

    private static Map<String, Document> pages(String protocol) {
        Map<String, Document> pages = new TreeMap<>();
        Documents.byPath(Documents.published(protocol)).forEach((path, tree) ->
                pages.put(path.startsWith(protocol + "/") ? path.substring(protocol.length() + 1) : path, tree));
        Document pupils = pages.get(PUPILS).clone();
        pupils.select("details:has(h2:containsOwn(Ik doe mee))").remove();
        pages.put(PUPILS + "!pest", pupils);
        return pages;
    }

    /** The document itself, without the menu around it and the route beside it. */
    private static Element main(Document document) {
        Document copy = document.clone();
        copy.select("nav, [aria-labelledby=de-route]").remove();
        return Optional.ofNullable(copy.selectFirst("main")).orElse(copy.body());
    }
}
