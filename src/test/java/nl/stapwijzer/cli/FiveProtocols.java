package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            kinds = "all".equals(System.getProperty("pages")) ? pages() : fewest(pages());
        }
        return kinds;
    }

    private static List<Path> fewest(List<Path> pages) throws IOException {
        PageShapes shapes = new PageShapes();
        Map<Path, Set<Integer>> open = new LinkedHashMap<>();
        for (Path page : pages) {
            open.put(page, shapes.of(Jsoup.parse(page)));
        }
        List<Path> chosen = new ArrayList<>();
        while (true) {
            Path most = Collections.max(open.keySet(), Comparator.comparing(page -> open.get(page).size()));
            Set<Integer> seen = Set.copyOf(open.get(most));
            if (seen.isEmpty()) {
                return chosen;
            }
            chosen.add(most);
            open.values().forEach(left -> left.removeAll(seen));
        }
    }

    static List<Path> files(String extension) throws IOException {
        try (Stream<Path> files = Files.walk(site())) {
            return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
        }
    }
}
