package nl.stapwijzer.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Golden;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.model.Protocol;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * What each example of the reference becomes on the page of the whole protocol, in sentences to read: {@code read/voorbeelden.txt}. A
 * sentence stands under the first example that gives it.
 */
class ReferenceExamplesTest {
    private static final String BLOCKS = "h1, h2, h3, h4, h5, p, li, dt, dd, td, th, caption";

    @Test
    void everyExampleGivesSentencesThatSomebodyRead() {
        Set<String> known = new LinkedHashSet<>();
        String said = SchemaExamples.of("protocol").stream().map(example -> {
            List<String> fresh = sentences(Protocols.read(example.file(), SchemaExamples.OTHERS).value().orElseThrow()).stream()
                    .filter(known::add).toList();
            return "# " + example.said() + "\n" + fresh.stream().map(line -> line + "\n").collect(Collectors.joining());
        }).collect(Collectors.joining());
        Golden.agrees(Repository.resource("read").resolve("voorbeelden.txt"), said);
    }

    /** The text of each block without the blocks within it. */
    private static List<String> sentences(Protocol protocol) {
        Document page = Documents.document(protocol, "/protocol.html");
        return page.select("main").select(BLOCKS).stream().filter(block -> block.select(BLOCKS).size() == 1)
                .map(block -> block.text().strip()).filter(text -> !text.isEmpty()).toList();
    }
}
