package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir Path folder;

    @Test
    void itHoldsThePublicationAndNothingOfOurs() throws IOException {
        Path site = site("publicatie");
        Archive.beside(site).write(site);
        try (ZipFile zip = new ZipFile(folder.resolve("publicatie.zip").toFile())) {
            assertEquals(List.of("a/b.html", "a/c.pdf", "index.html"), zip.stream().map(ZipEntry::getName).toList());
            assertEquals("b", new String(zip.getInputStream(zip.getEntry("a/b.html")).readAllBytes()));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void theSamePublicationGivesTheSameBytesWhenever() throws IOException {
        Path one = site("een");
        Path two = site("twee");
        Files.setLastModifiedTime(two.resolve("index.html"), FileTime.fromMillis(0));
        Archive.beside(one).write(one);
        Archive.beside(two).write(two);
        assertArrayEquals(Files.readAllBytes(folder.resolve("een.zip")), Files.readAllBytes(folder.resolve("twee.zip")));
    }

    @Test
    void itReplacesItselfButNotAFileOfSomebodyElse() throws IOException {
        Path site = site("publicatie");
        Archive.beside(site).write(site);
        Archive.beside(site).write(site);
        Files.writeString(folder.resolve("publicatie.zip"), "vakantiefoto's");
        PublicationRefused refused = assertThrows(PublicationRefused.class, () -> Archive.beside(site));
        assertEquals("zip-is-not-ours", refused.reason().key());
        assertEquals("vakantiefoto's", Files.readString(folder.resolve("publicatie.zip")));
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Path site = site("publicatie");
        Path precious = Files.writeString(folder.resolve("brief.txt"), "x");
        Files.createSymbolicLink(folder.resolve(".publicatie.zip.stapwijzer-nieuw"), precious);
        Archive.beside(site).write(site);
        assertEquals("x", Files.readString(precious));
    }

    private Path site(String name) throws IOException {
        Path site = folder.resolve(name);
        Files.createDirectories(site.resolve("a"));
        Files.writeString(site.resolve(Target.MARKER), "merk");
        Files.writeString(site.resolve("index.html"), "i");
        Files.writeString(site.resolve("a/c.pdf"), "c");
        Files.writeString(site.resolve("a/b.html"), "b");
        return site;
    }
}
