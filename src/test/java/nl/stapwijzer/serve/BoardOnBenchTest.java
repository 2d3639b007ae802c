package nl.stapwijzer.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.stapwijzer.fixtures.Repository;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A board on the workbench: what holds for all its schools can be changed; where a school does otherwise is said. */
class BoardOnBenchTest extends VisitedBench {
    @Override
    void fill() throws IOException {
        for (String part : List.of("protocols", "site", "site/scholen")) {
            Path to = Files.createDirectories(folder.resolve(part));
            for (Path file : Repository.files(Repository.resource("cli/board/" + part), ".yaml")) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void whatTheBoardSaysIsChangedAndItSaysThatASchoolIsNot() throws IOException {
        String form = "/werkbank/veld?file=protocols/samen.yaml&path=stappen/luisteren";
        Document page = visitor.open(form);
        assertTrue(page.getElementById("notices").text().contains("site/scholen"), page.text());
        assertTrue(page.select("#file option").eachAttr("value").stream().noneMatch(name -> name.contains("scholen")));
        assertEquals(200, Visitor.status(visitor.page(page.selectFirst("#page").attr("src"))));
        visitor.submit(page, Map.of("v:stappen/luisteren/titel", "Goed luisteren"));
        assertTrue(Files.readString(folder.resolve("protocols/samen.yaml")).contains("titel: Goed luisteren\n"));
        assertEquals(404, Visitor.status(visitor.page("/werkbank/tekst?file=site/scholen/de-eik.yaml")));
    }

    @Test
    @Tag("slow")
    void publishingPublishesEachOfItsSchools() throws IOException {
        visitor.post("/werkbank/publiceer", List.of());
        assertTrue(visitor.open("/werkbank/veld?file=site/school.yaml").select(".notice").text().contains("Gepubliceerd"));
        assertTrue(Files.exists(folder.resolve("publicatie/de-eik/index.html")));
    }
}
