package nl.stapwijzer.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Protocols;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who points at words in the preview comes to the field that they come from. */
class PointingTest {
    private static final String STEP = "klein/stappen/melden.html";

    @TempDir
    private Path folder;

    @Test
    void aHeadingLeadsToTheFieldOfTheTitleAndADeadlineToItsOwn() throws IOException {
        try (Visitor visitor = new Visitor(SmallSchool.in(folder))) {
            Document page = shown(visitor, STEP);
            assertEquals("/werkbank/veld?file=" + SmallSchool.FILE + "&path=stappen/melden&show=" + STEP + "#f-stappen/melden/titel",
                    way(visitor, page.selectFirst("h1 [data-at]").attr("data-at"), STEP));
            Element deadline = page.selectFirst("[data-at]:contains(dezelfde dag)");
            assertTrue(way(visitor, deadline.attr("data-at"), STEP).endsWith("#f-stappen/melden/termijn"));
        }
    }

    @Test
    void whatStandsInNoDefinitionLeadsToWhatThePageIsAbout() throws IOException {
        try (Visitor visitor = new Visitor(SmallSchool.in(folder))) {
            assertTrue(way(visitor, "", STEP).contains("path=stappen/melden&"));
            assertTrue(way(visitor, "templates/form/standard.yaml:3:4", "klein/rollen/leerkracht.html")
                    .contains("path=rollen/leerkracht&"));
            assertTrue(way(visitor, "", "index.html").contains("file=" + OpenFiles.SCHOOL));
        }
    }

    @Test
    @Tag("slow")
    void everyPlaceOnEveryPageAndCardHasAField() throws IOException {
        Path school = SmallSchool.in(folder);
        Files.writeString(school.resolve(SmallSchool.FILE),
                Protocols.definition("de-route").replaceFirst("(?m)^protocol: .*$", "protocol: klein"));
        Files.writeString(school.resolve(OpenFiles.SCHOOL), "naam: De Kleine School\nregio: NL-midden\n");
        List<String> without = new ArrayList<>();
        Set<String> ways = new LinkedHashSet<>();
        try (Visitor visitor = new Visitor(school)) {
            Document protocol = visitor.open(Visitor.field(""));
            String view = protocol.selectFirst("#page").attr("src").replaceFirst("^(/[^/]+/).*", "$1");
            for (String name : protocol.select("#show option").eachAttr("value")) {
                Document page = tree(visitor.page(view + (name.endsWith(".pdf") ? "papier/" : "") + name), name);
                Set<String> places = new LinkedHashSet<>(page.select("[data-at]").eachAttr("data-at"));
                places.addAll(page.select("[data-source]").eachAttr("data-source"));
                if (places.stream().noneMatch(place -> place.matches("(protocols|templates/form)/.*"))
                        && !name.matches(".*(zoeken|index)\\.html")) {
                    without.add(name);
                }
                places.stream().filter(place -> place.startsWith("protocols/") || place.startsWith("site/"))
                        .filter(place -> !place.matches("[a-z-]+/[a-z-]+\\.yaml:[0-9]+:[0-9]+")).forEach(without::add);
                ways.addAll(places);
            }
            for (String place : ways.stream().filter(one -> Stream.of("protocols/", "site/").anyMatch(one::startsWith)).toList()) {
                if (!way(visitor, place, "klein/index.html").contains("#f-")) {
                    without.add(place);
                }
            }
            assertEquals(List.of(), visitor.faults);
        }
        assertEquals(List.of(), without);
        assertTrue(ways.size() > 300, ways.size() + " places");
    }

    private static String way(Visitor visitor, String at, String show) throws IOException {
        return Visitor.header(visitor.page("/werkbank/plek?at=" + at + "&show=" + show), "Location");
    }

    /** As it stands beside the form. */
    private static Document shown(Visitor visitor, String name) throws IOException {
        String address = visitor.open(Visitor.field("") + "&show=" + name).selectFirst("#page").attr("src");
        return tree(visitor.page(address), name);
    }

    private static Document tree(String answer, String name) {
        assertEquals(200, Visitor.status(answer), name);
        return Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
}
