package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The publication of the five protocols, made once for all tests that only look at it. */
final class FiveProtocols {
    private static Path site;

    private FiveProtocols() {}

    static synchronized Path site() {
        if (site == null) {
            Path target = Path.of("target/five").toAbsolutePath();
            Run run = Run.in(Path.of("").toAbsolutePath(), "build", "--out", target.toString());
            assertEquals(ExitCode.FINE.number(), run.code(), run.err());
            site = target;
        }
        return site;
    }

    /** All but the page for an address where nothing is: its links begin at the root of a server, since it stands at any depth. */
    static List<Path> pages() throws IOException {
        return files(".html").stream().filter(page -> !page.endsWith("404.html")).toList();
    }

    static List<Path> files(String extension) throws IOException {
        try (Stream<Path> files = Files.walk(site())) {
            return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
        }
    }
}
