package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {
    private static final Map<String, String> OLD = Map.of("index.html", "oud", "a/weg.html", "oud");
    private static final Map<String, String> NEW = Map.of("index.html", "nieuw", "a/b/c.html", "nieuw");

    @TempDir Path folder;
    private Path project;
    private Path target;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectory(folder.resolve("school"));
        Files.createDirectory(project.resolve("protocols"));
        target = project.resolve("publicatie");
    }

    @Test
    void theNewPublicationReplacesTheOldOneAsAWhole() throws IOException {
        publish(OLD);
        publish(NEW);
        assertEquals(NEW, published());
        assertEquals(List.of(".publicatie.stapwijzer-slot", "protocols", "publicatie"), names(project));
    }

    @Test
    void aPublicationThatIsNotFinishedLeavesTheOldOneAsItWas() throws IOException {
        publish(OLD);
        try (Publication publication = open()) {
            publication.write("index.html", "half".getBytes());
        }
        assertEquals(OLD, published());
        assertEquals(List.of(".publicatie.stapwijzer-slot", "protocols", "publicatie"), names(project));
    }

    @Test
    void theMarkerTellsNothingOfThisMachineOrMoment() throws IOException {
        publish(OLD);
        byte[] first = Files.readAllBytes(target.resolve(Target.MARKER));
        publish(NEW);
        assertEquals(new String(first), Files.readString(target.resolve(Target.MARKER)));
        assertFalse(new String(first).contains(folder.toString()));
    }

    @Test
    void aSecondBuildAtTheSameTimeIsRefused() throws IOException {
        publish(OLD);
        try (Publication first = open()) {
            assertEquals("another-build-is-busy", refusal(target));
            first.write("index.html", "nieuw".getBytes());
            first.publish();
        }
        assertEquals(Map.of("index.html", "nieuw"), published());
    }

    @ParameterizedTest(name = "--out {0} is refused: {1}")
    @CsvSource({"., out-holds-your-files", ".., out-holds-your-files", "/, out-holds-your-files", "../home, out-holds-your-files",
            "protocols, out-is-among-sources", "protocols/x/y, out-is-among-sources", "site/publicatie, out-is-among-sources",
            "een-bestand, out-is-a-file", "een-bestand/x/y, out-is-a-file", "van-een-ander, out-is-not-ours",
            "wijst-nergens-heen, out-is-a-file", "naar-protocols, out-is-among-sources"})
    void aPlaceThatIsNotForPublicationsIsRefusedUntouched(String out, String code) throws IOException {
        Files.createDirectory(folder.resolve("home"));
        Files.writeString(project.resolve("een-bestand"), "x");
        Files.writeString(Files.createDirectory(project.resolve("van-een-ander")).resolve("foto.jpg"), "x");
        Files.createSymbolicLink(project.resolve("wijst-nergens-heen"), project.resolve("niets"));
        Files.createSymbolicLink(project.resolve("naar-protocols"), project.resolve("protocols"));
        List<String> before = names(project);
        assertEquals(code, refusal(project.resolve(out)));
        List<String> after = names(project).stream().filter(name -> !name.endsWith("-slot")).toList();
        assertEquals(before, after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "merk", "Stapwijzer", " \n"})
    void aFolderIsOursOnlyByAMarkerThatWeWrote(String marker) throws IOException {
        Path other = Files.createDirectory(folder.resolve("ander"));
        Files.writeString(other.resolve(Target.MARKER), marker);
        Files.writeString(other.resolve("foto.jpg"), "x");
        assertEquals("out-is-not-ours", refusal(other));
        assertTrue(Files.exists(other.resolve("foto.jpg")));
    }

    @Test
    void aMarkerThatIsALinkOrHasOtherLineEndingsIsReadAsWhatItIs() throws IOException {
        publish(OLD);
        Path mark = target.resolve(Target.MARKER);
        Files.writeString(mark, Files.readString(mark).replace("\n", "\r\n"));
        publish(NEW);
        Path elsewhere = Files.move(mark, folder.resolve("merk"));
        Files.createSymbolicLink(mark, elsewhere);
        assertEquals("out-is-not-ours", refusal(target));
    }

    @ParameterizedTest
    @CsvSource({"SITE, INTERNAL_SITE, out-is-public-edition", "INTERNAL_SITE, SITE, out-is-internal-edition", "SITE, FIGURES, out-has-site",
            "INTERNAL_SITE, FIGURES, out-has-site", "FIGURES, SITE, out-has-figures", "FIGURES, INTERNAL_SITE, out-has-figures"})
    void nothingTakesThePlaceOfAnythingElse(PublishedKind there, PublishedKind wanted, String code) throws IOException {
        try (Publication first = Publication.open(target, project, folder.resolve("home"), there)) {
            first.write("index.html", "oud".getBytes());
            first.publish();
        }
        assertEquals(code, assertThrows(PublicationRefused.class,
                () -> Publication.open(target, project, folder.resolve("home"), wanted).close()).reason().key());
        assertEquals(Map.of("index.html", "oud"), published());
        Publication.open(target, project, folder.resolve("home"), there).close();
    }

    @Test
    void whateverCommandComesNextPutsRightWhatAKilledBuildLeft() throws IOException {
        publish(OLD);
        Files.move(target, project.resolve(".publicatie.stapwijzer-oud"));
        Files.writeString(Files.createDirectory(project.resolve(".publicatie.stapwijzer-nieuw")).resolve("half.html"), "x");
        Files.writeString(Files.createDirectory(project.resolve(".los.stapwijzer-nieuw")).resolve("half.html"), "x");
        Files.writeString(project.resolve(".publicatie.zip.stapwijzer-nieuw"), "PK");
        Files.writeString(project.resolve("publicatie.zip"), "PK");
        Publication.putRight(project, folder.resolve("home"));
        assertEquals(OLD, published());
        assertEquals(List.of(".los.stapwijzer-slot", ".publicatie.stapwijzer-slot", "protocols", "publicatie", "publicatie.zip"),
                names(project));
    }

    @Test
    void whatABusyBuildIsMakingIsLeftAlone() throws IOException {
        try (Publication busy = open()) {
            busy.write("index.html", "nieuw".getBytes());
            Publication.putRight(project, folder.resolve("home"));
            busy.publish();
        }
        assertEquals(Map.of("index.html", "nieuw"), published());
    }

    @ParameterizedTest
    @ValueSource(strings = {".publicatie.stapwijzer-nieuw", ".publicatie.stapwijzer-oud", ".publicatie.stapwijzer-slot"})
    void nothingIsWrittenThroughALinkThatSomebodyPutBesideTheFolder(String name) throws IOException {
        Path precious = Files.createDirectory(folder.resolve("eigen"));
        Files.writeString(precious.resolve("brief.txt"), "x");
        boolean lock = name.endsWith("slot");
        Files.createSymbolicLink(project.resolve(name), lock ? precious.resolve("nog-niet-er") : precious);
        if (lock) {
            assertThrows(IOException.class, this::open);
        } else {
            publish(NEW);
        }
        assertEquals(List.of("brief.txt"), names(precious));
    }

    @Test
    void aFolderInWhichNothingMayBeWrittenIsRefused() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("dicht"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "root may write anywhere");
        assertEquals("out-may-not-be-made", refusal(closed.resolve("uit")));
    }

    @Test
    void anEmptyFolderAndOneThatDoesNotExistAreTaken() throws IOException {
        target = Files.createDirectory(folder.resolve("leeg"));
        publish(NEW);
        assertEquals(NEW, published());
        target = folder.resolve("x/y/z");
        publish(NEW);
        assertEquals(NEW, published());
    }

    @Test
    void aSymbolicLinkToAFolderIsFollowedAndStays() throws IOException {
        Path real = Files.createDirectories(folder.resolve("www/site"));
        Files.createSymbolicLink(target, real);
        publish(OLD);
        publish(NEW);
        assertTrue(Files.isSymbolicLink(target));
        assertEquals(NEW, published());
        assertEquals(List.of(".site.stapwijzer-slot", "site"), names(real.getParent()));
    }

    @Test
    void whatASymbolicLinkInTheOldPublicationPointsAtStays() throws IOException {
        publish(OLD);
        Path precious = Files.writeString(Files.createDirectory(folder.resolve("eigen")).resolve("brief.txt"), "x");
        Files.createSymbolicLink(target.resolve("koppeling"), precious.getParent());
        publish(NEW);
        assertTrue(Files.exists(precious));
    }

    @Test
    void aBuildKilledBetweenTheTwoRenamesIsPutRightByTheNext() throws IOException {
        publish(OLD);
        Files.move(target, project.resolve(".publicatie.stapwijzer-oud"));
        Files.createDirectory(project.resolve(".publicatie.stapwijzer-nieuw"));
        open().close();
        assertEquals(OLD, published());
        assertEquals(List.of(".publicatie.stapwijzer-slot", "protocols", "publicatie"), names(project));
    }

    @Test
    void aHalfDeletedOldPublicationNeverComesBack() throws IOException {
        Files.writeString(Files.createDirectory(project.resolve(".publicatie.stapwijzer-oud")).resolve("rest.html"), "x");
        open().close();
        assertFalse(Files.exists(target));
    }

    @Test
    void aFileWithANameThatNotEverySystemTakesIsAFaultOfTheProgram() throws IOException {
        try (Publication publication = open()) {
            assertThrows(IllegalArgumentException.class, () -> publication.write("../x.html", new byte[0]));
            assertThrows(IllegalArgumentException.class, () -> publication.write("con.html", new byte[0]));
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenGivesAnIOException() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("dicht"));
        assertTrue(closed.toFile().setWritable(false));
        // the superuser may write anywhere but in the kernel's own folders
        target = (Files.isWritable(closed) ? Path.of("/proc") : closed).resolve("publicatie");
        assertThrows(IOException.class, this::open);
    }

    private void publish(Map<String, String> files) throws IOException {
        try (Publication publication = open()) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                publication.write(file.getKey(), file.getValue().getBytes());
            }
            assertEquals(List.of(), publication.publish());
        }
    }

    private Publication open() throws IOException {
        return Publication.open(target, project, folder.resolve("home"), PublishedKind.SITE);
    }

    private String refusal(Path out) {
        return assertThrows(PublicationRefused.class,
                () -> Publication.open(out, project, folder.resolve("home"), PublishedKind.SITE).close()).reason().key();
    }

    private Map<String, String> published() throws IOException {
        return contents(target);
    }

    /** Every file but the marker. */
    static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.toRealPath())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(root.toRealPath().relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        contents.remove(Target.MARKER);
        return contents;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
