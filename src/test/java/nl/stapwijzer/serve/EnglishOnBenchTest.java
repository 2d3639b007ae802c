package nl.stapwijzer.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.stapwijzer.fixtures.Repository;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A protocol in English has pages with English names, and each stands beside the form of what it is about. */
class EnglishOnBenchTest extends VisitedBench {
    private static final String FILE = "protocols/anti-bullying.yaml";

    @Override
    void fill() throws IOException {
        for (String name : List.of(FILE, OpenFiles.SCHOOL)) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), Repository.text(Path.of("src/test/resources/words/english", name)));
        }
    }

    @Test
    void theFormOfAStepOrRoleStandsBesideItsPage() throws IOException {
        assertShown("steps/notice.html", "stappen/notice");
        assertShown("roles/coordinator.html", "rollen/coordinator");
        assertShown("documents/", "formulieren/meldformulier");
    }

    @Test
    void aPageLeadsToTheFormOfWhatItIsAbout() throws IOException {
        assertLeads("stappen/notice", "anti-bullying/steps/notice.html");
        assertLeads("rollen/coordinator", "anti-bullying/roles/coordinator.html");
    }

    private void assertShown(String page, String path) throws IOException {
        Document form = visitor.open("/werkbank/veld?file=" + FILE + "&path=" + path);
        String shown = form.selectFirst("#page").attr("src");
        assertTrue(shown.contains(page), shown);
        assertEquals(200, Visitor.status(visitor.page(shown)));
    }

    private void assertLeads(String path, String page) throws IOException {
        String way = Visitor.header(visitor.page("/werkbank/plek?at=&show=" + page), "Location");
        assertTrue(way.contains("file=" + FILE + "&path=" + path + "&"), way);
    }
}
