package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A protocol in English gives an English site, cards, forms, calendar and agenda sheet; each document says the language that it is in. */
@Tag("slow")
class EnglishTest {
    private static final Path FIXTURE = Path.of("src/test/resources/words/english");
    private static final List<String> CATALOGUES = List.of("src/main/resources/nl/stapwijzer/words/%s.properties",
            "src/main/resources/nl/stapwijzer/words/subject-pesten.%s.properties", "templates/labels/%s.properties",
            "templates/labels/subject-pesten.%s.properties");
    private static final String FUNCTION_WORDS =
            "de het een en van naar bij niet wordt zijn voor als dan ook uw je aan uit dit dat geen nog wie wat";
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** Addresses, keys of a definition, names of services and articles of Dutch law are the same in every language. */
    private static final Pattern ADDRESS = Pattern.compile("\\S*[/#@]\\S*|\\S+\\.(?:html|pdf|csv|ics|ie)\\b|\\((?:new: )?[a-z-]+\\)"
            + "|(?:(?:WPO|WVO 2020|WEC) )?artikel \\d[\\w.]*|Veilig Thuis");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Set<COSName> SAID = Stream.of("Alt", "ActualText", "TU", "Title", "Subject", "Keywords", "E")
            .map(COSName::getPDFName)
            .collect(Collectors.toSet());

    @TempDir Path folder;

    @Test
    void noDutchWordStandsInWhatAnEnglishSchoolPublishes() throws IOException {
        copy(FIXTURE, folder);
        Run run = Run.in(folder, Locale.ENGLISH, "build", "--out", "public");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        assertEquals(List.of(), dutch(folder.resolve("public")));
        assertEquals(List.of(), withDutchAddress(folder.resolve("public")));
        assertEquals(Set.of("en"), each(folder.resolve("public"), ".html", page -> page.selectFirst("html").attr("lang")));
        Run staff = Run.in(folder, Locale.ENGLISH, "build", "--edition", "intern", "--out", "staff");
        assertEquals(ExitCode.FINE.number(), staff.code(), staff.err());
        assertEquals(List.of(), dutch(folder.resolve("staff")));
        assertEquals(List.of(), withDutchAddress(folder.resolve("staff")));
    }

    @Test
    void noDutchWordStandsInTheDocumentsOfACase() throws IOException {
        copy(FIXTURE, folder);
        Run run = Run.in(folder, Locale.ENGLISH, "case", "--start", "2026-11-23", "--time", "09:15", "--case", "2026-014", "--out", "pack");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        assertEquals(List.of(), dutch(folder.resolve("pack")));
        String calendar = Files.readString(folder.resolve("pack/agenda.ics")).replace("\r\n ", "");
        assertTrue(calendar.contains("PRODID:-//Stapwijzer//Stapwijzer//EN\r\n"), calendar);
        assertTrue(calendar.contains("SUMMARY:Step 1 – Noticing (2026-014)\r\n"), calendar);
    }

    @Test
    void theFiguresOfAYearAreInEnglish() throws IOException {
        copy(FIXTURE, folder);
        for (int number = 1; number <= 5; number++) {
            Run run = Run.in(folder, Locale.ENGLISH, "case", "--start", "2026-11-1" + number, "--case", "2026-00" + number,
                    "--at", "notice=2026-11-1" + number, "--forms", "handelingsplan", "--out", "packs/" + number);
            assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        }
        Run run = Run.in(folder, Locale.ENGLISH, "count", "packs", "--out", "figures");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        assertEquals(List.of(), dutch(folder.resolve("figures")));
        String figures = Files.readString(folder.resolve("figures/annual-overview.csv"));
        assertTrue(figures.contains("Were the steps on time?\r\nStep;On time;Too late;Cannot be told\r\n1 Noticing;"), figures);
        assertTrue(figures.contains("November 2026;"), figures);
    }

    @Test
    void aSchoolWithProtocolsInTwoLanguagesSaysWhichLanguageEachIsIn() throws IOException {
        copy(FIXTURE, folder);
        Files.copy(Path.of("src/test/resources/cli/school/protocols/klein.yaml"), folder.resolve("protocols/klein.yaml"));
        Files.writeString(folder.resolve("site/school.yaml"), "naam: Voorbeeldschool\ntaal: nl-NL\nregio: NL-midden\n"
                + "contacten:\n  coordinator: {telefoon: 000-000 00 00, waar: kamer drie}\n");
        Run run = Run.in(folder, "build", "--out", "public");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        Document start = page("index.html");
        assertEquals("nl-NL", start.selectFirst("html").attr("lang"));
        Element english = start.selectFirst(".plans a[href=anti-bullying/index.html]");
        assertEquals("en", english.selectFirst("span").attr("lang"), "the title of the English protocol");
        assertEquals("Anti-bullying protocol", english.text());
        assertEquals(0, start.select(".plans a[href=klein/index.html] span[lang]").size(), "the title of the Dutch protocol");
        assertEquals(Set.of("en"), each(folder.resolve("public/anti-bullying"), ".html", found -> found.selectFirst("html").attr("lang")));
        assertEquals(Set.of("nl-NL"), each(folder.resolve("public/klein"), ".html", found -> found.selectFirst("html").attr("lang")));
        Document contact = page("anti-bullying/reporting.html");
        assertEquals("kamer drie", contact.selectFirst("span[lang=nl-NL]:contains(kamer)").text(),
                "what the school wrote in its own language");
        assertEquals("en", page("zoeken.html").selectFirst("#a-z a:contains(Noticing) span").attr("lang"));
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("public").resolve(path)));
    }

    private static <T> Set<T> each(Path site, String extension, Function<Document, T> what) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(extension)).map(file -> what.apply(Jsoup.parse(text(file))))
                    .collect(Collectors.toSet());
        }
    }

    // --- looking for Dutch

    private static List<String> dutch(Path published) throws IOException {
        Set<String> dutch = new HashSet<>(List.of(FUNCTION_WORDS.split(" ")));
        dutch.addAll(catalogue("nl"));
        dutch.removeAll(catalogue("en"));
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(published)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (String line : said(file)) {
                    words(ADDRESS.matcher(line).replaceAll(" ")).stream().filter(dutch::contains)
                            .forEach(word -> found.add(published.relativize(file) + ": " + word + ": " + line.strip()));
                }
            }
        }
        return found;
    }

    private static Set<String> catalogue(String language) throws IOException {
        return words(String.join(" ", properties(language).values().stream().map(Object::toString).toList()));
    }

    private static Properties properties(String language) throws IOException {
        Properties all = new Properties();
        for (String name : CATALOGUES) {
            all.load(new StringReader(Files.readString(Path.of(name.formatted(language)))));
        }
        return all;
    }

    /** The files with a name that the same page has in Dutch only. */
    private static List<String> withDutchAddress(Path published) throws IOException {
        Set<String> dutch = addresses("nl");
        dutch.removeAll(addresses("en"));
        try (Stream<Path> files = Files.walk(published)) {
            return files.filter(Files::isRegularFile).map(file -> published.relativize(file).toString())
                    .filter(name -> Stream.of(name.split("[/.]")).anyMatch(part -> dutch.stream().anyMatch(part::startsWith))).toList();
        }
    }

    private static Set<String> addresses(String language) throws IOException {
        Properties all = properties(language);
        return all.stringPropertyNames().stream().filter(key -> key.matches("page\\.(.*\\.path|documents)"))
                .flatMap(key -> Stream.of(all.getProperty(key).split("/"))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a file says to anybody who reads it, sees it or has it read aloud. */
    private static List<String> said(Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".pdf")) {
            return print(file);
        } else if (name.endsWith(".html")) {
            return page(Jsoup.parse(text(file)));
        } else if (name.endsWith(".csv")) {
            return text(file).lines().toList();
        } else if (name.endsWith(".ics")) {
            return text(file).replace("\r\n ", "").replace("\\n", "\n").lines().filter(line -> !line.startsWith("UID:")).toList();
        } else if (name.endsWith(".js") && (name.contains("dates") || name.contains("index"))) {
            return QUOTED.matcher(text(file)).results().map(string -> string.group(1)).toList();
        }
        return List.of();
    }

    private static List<String> page(Document page) {
        List<String> said = new ArrayList<>(List.of(page.title()));
        for (Element element : page.getAllElements()) {
            said.add(element.ownText());
            element.attributes().forEach(attribute -> {
                if (Set.of("aria-label", "title", "alt", "content", "placeholder").contains(attribute.getKey()) || attribute.getKey()
                        .startsWith("data-")
                        && attribute.getValue().contains(" ")) {
                    said.add(attribute.getValue());
                }
            });
        }
        return said;
    }

    private static List<String> print(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            List<String> said = new ArrayList<>(new PDFTextStripper().getText(pdf).lines().toList());
            for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
                said(pdf.getDocument().getObjectFromPool(key).getObject(), said);
            }
            return said;
        }
    }

    private static void said(COSBase object, List<String> said) {
        if (object instanceof COSDictionary dictionary) {
            dictionary.entrySet().stream().filter(entry -> SAID.contains(entry.getKey()) && entry.getValue() instanceof COSString)
                    .forEach(entry -> said.add(((COSString) entry.getValue()).getString()));
            dictionary.getValues().stream().filter(COSDictionary.class::isInstance).forEach(value -> said(value, said));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
