package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** The publication of the five protocols, made once for all tests that only look at it. */
final class FiveProtocols {
    private static Path site;
    private static List<Path> kinds;

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

    /**
     * Those of them that are built as no other: the fewest that between them have every element, with the same classes, attributes and
     * elements around it, that any page has. On the other pages stand other words only. With -Dpages=all it is every page, for what
     * words alone can bring: a link too small to touch, a colour over another.
     */
    static synchronized List<Path> kinds() throws IOException {
        if (kinds == null) {
            PageShapes shapes = new PageShapes();
            List<Path> found = new ArrayList<>();
            for (Path page : pages().stream().sorted(Comparator.comparing((Path one) -> one.toFile().length()).reversed()).toList()) {
                if (shapes.add(Jsoup.parse(page)) || "all".equals(System.getProperty("pages"))) {
                    found.add(page);
                }
            }
            kinds = found;
        }
        return kinds;
    }

    static List<Path> files(String extension) throws IOException {
        try (Stream<Path> files = Files.walk(site())) {
            return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
        }
    }
}
