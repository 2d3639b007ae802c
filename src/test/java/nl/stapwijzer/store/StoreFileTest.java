package nl.stapwijzer.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a store is what was kept, whatever happened to its file; or it is not found. */
class StoreFileTest {
    private static final Digests DIGESTS = new Digests(Set.of());
    private static final ContentKey PROGRAM = DIGESTS.key("program");
    private static final ContentKey ONE = DIGESTS.key("one");
    private static final ContentKey OTHER = DIGESTS.key("other");
    private static final byte[] FIRST = "eerste".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND = "een tweede, en langer".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;
    private Path place;

    @BeforeEach
    void nameIt() {
        place = folder.resolve("voorraad");
    }

    private void keepBoth() {
        try (StoreFile store = StoreFile.open(place, PROGRAM)) {
            store.keep(ONE, FIRST);
            store.keep(OTHER, SECOND);
        }
    }

    private Optional<byte[]> found(ContentKey program, ContentKey key) {
        try (StoreFile store = StoreFile.open(place, program)) {
            return store.find(key);
        }
    }

    @Test
    void whatIsKeptIsFoundInThisRunAndInTheNext() {
        try (StoreFile store = StoreFile.open(place, PROGRAM)) {
            assertEquals(Optional.empty(), store.find(ONE));
            store.keep(ONE, FIRST);
            assertArrayEquals(FIRST, store.find(ONE).orElseThrow());
        }
        try (StoreFile store = StoreFile.open(place, PROGRAM)) {
            store.keep(OTHER, SECOND);
        }
        assertArrayEquals(FIRST, found(PROGRAM, ONE).orElseThrow());
        assertArrayEquals(SECOND, found(PROGRAM, OTHER).orElseThrow());
        assertEquals(List.of("voorraad"), names());
    }

    @Test
    void ofAnotherProgramNothingIsFound() {
        keepBoth();
        assertEquals(Optional.empty(), found(DIGESTS.key("a later program"), ONE));
    }

    @Test
    void whatARunDidNotUseIsLetGoIfItSaysSo() {
        keepBoth();
        try (StoreFile store = StoreFile.open(place, PROGRAM)) {
            store.find(ONE);
            store.forgetUnused();
        }
        assertTrue(found(PROGRAM, ONE).isPresent());
        assertEquals(Optional.empty(), found(PROGRAM, OTHER));
    }

    @Test
    void whereverAFileIsDamagedOrCutShortWhatIsFoundIsRight() throws IOException {
        keepBoth();
        byte[] whole = Files.readAllBytes(place);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            for (byte[] file : List.of(damaged, Arrays.copyOf(whole, at))) {
                Files.write(place, file);
                found(PROGRAM, ONE).ifPresent(content -> assertArrayEquals(FIRST, content));
                found(PROGRAM, OTHER).ifPresent(content -> assertArrayEquals(SECOND, content));
            }
        }
        Files.write(place, new byte[0]);
        keepBoth();
        assertArrayEquals(FIRST, found(PROGRAM, ONE).orElseThrow());
    }

    @Test
    void aFolderInItsPlaceKeepsNothingAndBreaksNothing() throws IOException {
        Files.createDirectories(place.resolve("of somebody"));
        StoreFile store = StoreFile.open(place, PROGRAM);
        try (store) {
            store.keep(ONE, FIRST);
            assertArrayEquals(FIRST, store.find(ONE).orElseThrow());
        }
        assertTrue(store.isUnwritable());
        assertTrue(Files.isDirectory(place.resolve("of somebody")));
        assertEquals(List.of("voorraad"), names());
    }

    @Test
    void whereNothingCanBeWrittenItSaysSo() {
        StoreFile store = StoreFile.open(folder.resolve("not there/voorraad"), PROGRAM);
        try (store) {
            store.keep(ONE, FIRST);
            assertEquals(Optional.empty(), store.find(ONE));
        }
        assertTrue(store.isUnwritable());
    }

    @Test
    void throughALinkNothingIsReadOrWritten() throws IOException {
        keepBoth();
        Path elsewhere = Files.move(place, folder.resolve("elsewhere"));
        byte[] there = Files.readAllBytes(elsewhere);
        Files.createSymbolicLink(place, elsewhere);
        assertEquals(Optional.empty(), found(PROGRAM, ONE));
        try (StoreFile store = StoreFile.open(place, PROGRAM)) {
            store.keep(ONE, SECOND);
        }
        assertFalse(Files.isSymbolicLink(place));
        assertArrayEquals(there, Files.readAllBytes(elsewhere));
    }

    @Test
    void twoRunsAtOnceFindWhatTheyKeptOrNothing() {
        keepBoth();
        StoreFile here = StoreFile.open(place, PROGRAM);
        StoreFile there = StoreFile.open(place, PROGRAM);
        here.keep(DIGESTS.key("here"), FIRST);
        there.keep(DIGESTS.key("there"), SECOND);
        here.close();
        there.close();
        found(PROGRAM, DIGESTS.key("here")).ifPresent(content -> assertArrayEquals(FIRST, content));
        found(PROGRAM, DIGESTS.key("there")).ifPresent(content -> assertArrayEquals(SECOND, content));
        keepBoth();
        assertArrayEquals(FIRST, found(PROGRAM, ONE).orElseThrow());
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        assumeTrue(place.getFileSystem().supportedFileAttributeViews().contains("posix"), "no rights here");
        keepBoth();
        assertEquals("[OWNER_READ, OWNER_WRITE]", Files.getPosixFilePermissions(place).stream().sorted().toList().toString());
    }

    private List<String> names() {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
