package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    private static final Path SCHOOL = Path.of("src/test/resources/cli/school");
    private static final Path PROTOCOL = Path.of("protocols/klein.yaml");

    @TempDir static Path before;
    private static Run first;

    @TempDir Path folder;
    private Path project;

    @BeforeAll
    static void publishOnce() throws IOException {
        copy(SCHOOL, before.resolve("school"));
        first = Run.in(before.resolve("school"), "build", "--timings");
    }

    @BeforeEach
    void makeProject() throws IOException {
        project = folder.resolve("school");
        copy(SCHOOL, project);
    }

    /** As it was published before. */
    private Map<String, byte[]> earlier() throws IOException {
        copy(before.resolve("school"), project);
        return published();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void aProjectBecomesAPublicationAndASummary() throws IOException {
        assertEquals(ExitCode.FINE.number(), first.code(), first.err());
        assertTrue(first.out().matches("""
                Gepubliceerd - protocollen: 1; pagina's: \\d+; documenten: \\d+; waarschuwingen: \\d+; seconden: \\d+,\\d
                Seconden per stap - lezen: \\d+,\\d; controleren: .*; plannen: .*; bestanden maken: .*; verwijzingen nagaan: \
                .*; .*
                """), first.out());
        Set<String> files = earlier().keySet();
        assertTrue(files.containsAll(List.of(".stapwijzer", "index.html", "klein/index.html", "klein/stappen/luisteren.html",
                "klein/documenten/protocol.pdf", "assets/style.css")), files.toString());
    }

    @Test
    void nothingPublishedTellsOfThisMachineAndNoLinkNeedsAHost() throws IOException {
        for (Map.Entry<String, byte[]> file : earlier().entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.ISO_8859_1);
            assertFalse(text.contains(before.toString()) || text.contains(System.getProperty("user.home") + "/"), file.getKey());
            assertFalse(file.getKey().endsWith(".html") && text.matches("(?s).*(href|src)=\"/.*"), file.getKey());
        }
    }

    @Test
    void theSameProjectGivesTheSameBytesAlsoInAnotherCountry() throws IOException {
        Map<String, byte[]> earlier = earlier();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            build("--anew");
        } finally {
            Locale.setDefault(usual);
        }
        assertSame(earlier, published());
    }

    @Test
    void definitionsWithErrorsPublishNothing() throws IOException {
        Map<String, byte[]> earlier = earlier();
        change(PROTOCOL, "titel: Klein protocol", "titl: Klein protocol");
        Run run = Run.in(project, "build", "--format=short");
        assertEquals(ExitCode.DEFINITION_ERRORS.number(), run.code());
        assertTrue(run.err().contains("protocols/klein.yaml:3:1: fout: de sleutel \"titl\" kan hier niet staan [unknown-key]\n"),
                run.err());
        assertTrue(run.out().startsWith("Niet gepubliceerd, wat er stond is gebleven - fouten: 1; "), run.out());
        assertSame(earlier, published());
    }

    /** Between the two renames of a swap there is no site, and then the power fails. */
    @Test
    void whatAKilledBuildMovedAwayIsBackAlsoIfTheDefinitionsNowHaveErrors() throws IOException {
        Map<String, byte[]> earlier = earlier();
        Files.move(project.resolve("publicatie"), project.resolve(".publicatie.stapwijzer-oud"));
        change(PROTOCOL, "titel: Klein protocol", "titl: Klein protocol");
        assertEquals(ExitCode.DEFINITION_ERRORS.number(), Run.in(project, "build").code());
        assertSame(earlier, published());
    }

    @Test
    void aTemplateOfTheSchoolWithAFaultPublishesNothingAndIsPointedAt() throws IOException {
        Map<String, byte[]> earlier = earlier();
        write("templates/step/step.ftlh", "<!DOCTYPE html>\n<title>x</title><h1>${nietbekend}</h1>");
        Run run = Run.in(project, "build");
        assertEquals(ExitCode.DEFINITION_ERRORS.number(), run.code());
        assertTrue(run.err().contains(" --> templates/step/step.ftlh:2:23\n  |\n2 | <title>x</title><h1>${nietbekend}</h1>\n"), run.err());
        assertSame(earlier, published());
    }

    @Test
    void aTemplateOfTheSchoolWithALinkToNothingPublishesNothing() throws IOException {
        write("templates/step/step.ftlh", "<!DOCTYPE html>\n<html lang=\"nl\"><title>x</title><h1>x</h1><a href=\"/weg.html\">x</a>");
        Run run = Run.in(project, "build", "--format=short");
        assertEquals(ExitCode.DEFINITION_ERRORS.number(), run.code());
        assertTrue(run.err().contains("klein/stappen/luisteren.html:1:1: fout: de verwijzing \"/weg.html\" leidt naar een bestand dat er "
                + "niet is"),
                run.err());
        assertFalse(Files.exists(project.resolve("publicatie")));
    }

    @Test
    void aStyleOfTheSchoolIsPublishedWithWhatItRefersTo() throws IOException {
        earlier();
        write("site/style.css", "@font-face {src: url('lettertypen/eigen.woff2')}");
        write("site/lettertypen/eigen.woff2", "letters");
        build();
        assertEquals("letters", new String(published().get("assets/lettertypen/eigen.woff2"), StandardCharsets.UTF_8));
    }

    @Test
    void aStyleIsPublishedWithoutItsCommentsAndElseAsItIs() throws IOException {
        earlier();
        write("site/style.css", "/* Alles.\n   Van ons. */\np::after { content: '/* a */'; margin: 0/* b */auto } /* c */\n"
                + "q { width: 1px }\n");
        build();
        assertTrue(new String(published().get("assets/style.css"), StandardCharsets.UTF_8)
                .startsWith("\np::after { content: '/* a */'; margin: 0/**/auto } \nq { width: 1px }\n"));
    }

    @Test
    void aStyleThatFetchesFromElsewhereIsRefused() throws IOException {
        earlier();
        write("site/style.css", "body {}\n  p {background: url(https://example.org/a.png)} q {background: url(weg.png)}");
        Run run = Run.in(project, "build", "--format=short");
        assertTrue(run.err().contains("site/style.css:2:18: fout: deze pagina haalt \"https://example.org/a.png\" van een andere plek op"),
                run.err());
        assertTrue(run.err().contains("site/style.css:2:65: fout: de verwijzing \"weg.png\" leidt naar een bestand dat er niet is"),
                run.err());
    }

    @Test
    void aStyleThatDoesNotCloseWhatItOpensIsRefused() throws IOException {
        earlier();
        write("site/style.css", "p::after { content: '\\'}'; }\n/* } */\n@media print { a { color: red }\n");
        String open = Run.in(project, "build", "--format=short").err();
        assertTrue(open.contains("site/style.css:3:14: fout: wat hier begint met { houdt nergens op [style-not-closed]\n"), open);
        write("site/style.css", "p::after { content: '\\'}'; }\n/* } */ }\n@media print { a { color: red }\n");
        Run run = Run.in(project, "build", "--format=short");
        assertEquals(ExitCode.DEFINITION_ERRORS.number(), run.code());
        assertTrue(run.err().contains("site/style.css:2:9: fout: deze } sluit niets af [style-closes-nothing]\n"), run.err());
    }

    @Test
    void aStyleInAnotherEncodingIsRefused() throws IOException {
        earlier();
        Files.write(Files.createDirectories(project.resolve("site")).resolve("style.css"),
                "p {}\nq::after {content: \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        Run run = Run.in(project, "build", "--format=short");
        assertTrue(run.err().contains("site/style.css:2:21: fout: dit bestand is geen leesbare UTF-8-tekst [template-not-utf8]\n"),
                run.err());
    }

    @Test
    void aPageThatTheSchoolWroteStandsInTheSiteAndAtTheFootOfEachPage() throws IOException {
        earlier();
        write("site/paginas/over-ons.md",
                "---\ntitel: Over ons\n---\n# Welkom\n\nLees [de stappen](klein/index.html), of schrijf <b>ons</b>.\n");
        build();
        String page = new String(published().get("over-ons.html"), StandardCharsets.UTF_8);
        assertTrue(page.contains("<h1>Over ons</h1>") && page.contains("<h2 id=\"welkom\">Welkom</h2>"), page);
        assertTrue(page.contains("<a href=\"klein/index.html\">de stappen</a>, of schrijf &lt;b&gt;ons&lt;/b&gt;."), page);
        assertTrue(new String(published().get("klein/stappen/luisteren.html"), StandardCharsets.UTF_8)
                .contains("<a href=\"../../over-ons.html\">Over ons</a>"));
    }

    @Test
    void whatIsWrongInAPageOfTheSchoolIsSaidWhereItWasWritten() throws IOException {
        earlier();
        write("site/paginas/over-ons.md", "---\ntitel: Over ons\n---\nKijk hier.\n\nOf lees [dit](weg.html) en <b>dat</b>.\n");
        Run run = Run.in(project, "build", "--format=short");
        assertEquals(ExitCode.DEFINITION_ERRORS.number(), run.code());
        assertTrue(run.err().contains("site/paginas/over-ons.md:6:9: fout: de verwijzing \"weg.html\" "
                + "leidt naar een bestand dat er niet is"), run.err());
        write("site/paginas/over-ons.md", "---\ntitel: Over ons\n---\nEn <b>dat</b>.\n");
        assertTrue(Run.in(project, "build", "--format=short").err().contains("site/paginas/over-ons.md:4:4: let op: HTML werkt hier niet"));
    }

    @Test
    void aPageWithTheNameOfAnotherIsRefused() throws IOException {
        write("site/paginas/colofon.md", "---\ntitel: Van ons\n---\nTekst.\n");
        write("site/paginas/Over Ons.md", "---\ntitel: Van ons\n---\nTekst.\n");
        Run run = Run.in(project, "build", "--format=short");
        assertTrue(run.err().contains("site/paginas/Over Ons.md:1:1: fout: deze bestandsnaam is niet geschikt voor een pagina"), run.err());
        Files.delete(project.resolve("site/paginas/Over Ons.md"));
        Run again = Run.in(project, "build", "--format=short");
        assertEquals(ExitCode.DEFINITION_ERRORS.number(), again.code());
        assertTrue(again.err().contains("site/paginas/colofon.md:1:1: fout: de site heeft al een pagina colofon.html"), again.err());
        assertFalse(Files.exists(project.resolve("publicatie")));
    }

    @Test
    void eachPageOnItsOwnGoesToAFolderOfItsOwn() throws IOException {
        Map<String, byte[]> earlier = earlier();
        Run run = Run.in(project, "build", "--los", "--zip");
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
        assertSame(earlier, published());
        String page = Files.readString(project.resolve("los/klein/stappen/luisteren.html"));
        assertTrue(page.contains("<style>") && !page.contains("style.css\""), page);
        assertFalse(Files.exists(project.resolve("los/assets")) || Files.exists(project.resolve("los/klein/documenten")));
        assertTrue(Files.exists(project.resolve("los.zip")));
    }

    @Test
    void aFolderThatIsNotOursIsRefused() throws IOException {
        write("publicatie/foto.jpg", "x");
        Run run = Run.in(project, "build");
        assertEquals(ExitCode.COULD_NOT_WRITE.number(), run.code());
        assertEquals("fout: in de map \"publicatie\" staan bestanden die niet van Stapwijzer zijn\n"
                + "  = hulp: kies met --out een lege map of een map die er nog niet is\n", run.err());
    }

    @Test
    void aFileNameThatNotEveryComputerTakesIsRefused() throws IOException {
        change(PROTOCOL, "protocol: klein", "protocol: con");
        Run run = Run.in(project, "build", "--format=short");
        assertEquals(ExitCode.DEFINITION_ERRORS.number(), run.code());
        assertFalse(Files.exists(project.resolve("publicatie")));
    }

    @Test
    void checkNamesWhatIsWrongAndPublishesNothing() throws IOException {
        change(PROTOCOL, "wie: leerkracht\n    hoe: Luister", "wie: leraar\n    hoe: Luister");
        Run run = Run.in(project, "check", "--lang=en", "--format=short", "protocols/klein.yaml");
        assertEquals(ExitCode.DEFINITION_ERRORS.number(), run.code());
        assertTrue(run.err().contains("protocols/klein.yaml:13:10: error: "), run.err());
        assertTrue(run.out().startsWith("Checked - errors: 1; warnings: "), run.out());
        assertFalse(Files.exists(project.resolve("publicatie")));
    }

    @Test
    void checkOfOneFileLeavesTheOthersOut() throws IOException {
        change(PROTOCOL, "titel: Klein protocol", "titl: Klein protocol");
        assertEquals(ExitCode.FINE.number(), Run.in(project, "check", "site/school.yaml").code());
        assertEquals(ExitCode.USAGE.number(), Run.in(project, "check", "site/weg.yaml").code());
    }

    @Test
    void aProjectElsewhereIsBuiltInItsOwnFolder() throws IOException {
        assertEquals(ExitCode.FINE.number(), Run.in(folder, "bouw", "--project", "school").code());
        assertTrue(Files.exists(project.resolve("publicatie/index.html")));
        assertEquals(ExitCode.FINE.number(), Run.in(folder, "bouw", "--project", "school", "--out", "uit").code());
        assertTrue(Files.exists(folder.resolve("uit/index.html")));
    }

    private void build(String... more) {
        Run run = Run.in(project, Stream.concat(Stream.of("build"), Stream.of(more)).toArray(String[]::new));
        assertEquals(ExitCode.FINE.number(), run.code(), run.err());
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(project.resolve(name).getParent());
        Files.writeString(project.resolve(name), text);
    }

    private void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(project.resolve(file));
        assertTrue(text.contains(from));
        Files.writeString(project.resolve(file), text.replace(from, to));
    }

    private Map<String, byte[]> published() throws IOException {
        Path root = project.resolve("publicatie");
        Map<String, byte[]> published = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                published.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return published;
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> found) {
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), name));
    }
}
