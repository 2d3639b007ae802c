package nl.stapwijzer.render.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.RouteView;
import nl.stapwijzer.plan.view.RouteView.Connection;
import nl.stapwijzer.plan.view.RouteView.Kind;
import nl.stapwijzer.plan.view.RouteView.Manner;
import nl.stapwijzer.plan.view.RouteView.Stop;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutePicturesTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private static RouteView route(Protocol protocol) {
        ProtocolView view = ((Pages.SchoolPage) Planner.plan(Schools.named(), List.of(protocol)).get(0).view()).protocols().get(0);
        return view.route().picture();
    }

    private static Stop step(String id, String title) {
        return new Stop(id, Kind.STEP, "Stap " + id, title, List.of("binnen 2 schooldagen"), "/p/stappen/" + id + ".html");
    }

    private static RouteView steps(int many, String title) {
        List<Connection> connections = new ArrayList<>();
        for (int i = 1; i < many; i++) {
            connections.add(new Connection("s" + i, "s" + (i + 1), "", Manner.ON));
        }
        return new RouteView(DUTCH, IntStream.rangeClosed(1, many).mapToObj(i -> step("s" + i, title)).toList(), connections);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void everyStepEndAndWayOfAProtocolIsInItsPicture(String id) {
        Protocol protocol = Protocols.published(id);
        RouteView route = route(protocol);
        Document drawn = Jsoup.parse(new RoutePictures().html(route));
        String words = " " + drawn.select(".screen-only svg text").text().replaceAll("\\s+", " ");
        protocol.course().steps().forEach(step -> {
            assertTrue(words.contains(step.name().text()), step.key());
        });
        protocol.course().ends().forEach(end -> assertTrue(words.contains(end.title().text()), end.key()));
        Plan plan = Layout.of(route);
        for (Flow.Transition way : Flow.of(protocol).transitions()) {
            assertTrue(plan.lines().stream().anyMatch(line -> line.connection().to().equals(way.to())
                    && line.connection().from().split("\\?")[0].equals(way.from().key())
                    && way.answer().map(answer -> line.connection().label().startsWith(answer.label().text())).orElse(true)),
                    way.toString());
        }
        assertTrue(plan.width() <= Layout.WIDEST);
        assertEverythingFits(plan);
    }

    private static void assertEverythingFits(Plan plan) {
        for (Plan.Placed box : plan.boxes()) {
            double room = box.box().width() - 2 * Box.side(box.box().stop().kind()) + 0.01;
            box.box().lines().forEach(line -> assertTrue(line.width() <= room, line.text()));
            assertTrue(box.x() >= 0 && box.y() >= 0 && box.x() + box.box().width() <= plan.width() && box.bottom() <= plan.height());
            plan.boxes().stream().filter(other -> other != box).forEach(other -> assertFalse(box.x() < other.x() + other.box().width()
                    && other.x() < box.x() + box.box().width() && box.y() < other.bottom() && other.y() < box.bottom(),
                    box + " over " + other));
            plan.lines().stream().map(Plan.Line::label).filter(label -> !label.lines().isEmpty())
                    .forEach(label -> assertFalse(box.x() < label.x() + label.width() && label.x() < box.x() + box.box().width()
                            && box.y() < label.y() + label.height() && label.y() < box.bottom(), box + " over " + label));
        }
        plan.lines().forEach(line -> line.label().lines()
                .forEach(words -> assertTrue(words.width() <= line.label().width(), words.text())));
    }

    @Test
    void aRouteThatIsKnownIsNotLaidOutAgain() {
        RoutePictures pictures = new RoutePictures();
        assertSame(pictures.html(route(Protocols.published("de-route"))), pictures.html(route(Protocols.published("de-route"))));
    }

    @Test
    void thePictureIsTheSameEachTimeAndOnEveryThread() throws Exception {
        RouteView route = route(Protocols.published("de-route"));
        String once = new RoutePictures().html(route);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<String> again : threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<String>) () -> new RoutePictures().html(route)).toList())) {
                assertEquals(once, again.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aTallPictureIsCutBetweenItsBoxesForPaper() {
        RouteView route = steps(60, "Gesprek");
        Document drawn = Jsoup.parse(new RoutePictures().html(route));
        assertEquals(60, drawn.select(".screen-only .station").size());
        assertEquals(60, drawn.select(".print-only .station").size());
        assertTrue(drawn.select(".print-only").size() > 2);
        drawn.select(".print-only svg").forEach(svg -> assertTrue(Double.parseDouble(svg.attr("height")) <= 840));
    }

    @Test
    void whereALineIsCutThroughTheSameLetterStandsOnBothSheetsAndTheTextSaysWhereItGoesOn() {
        Document drawn = Jsoup.parse(new RoutePictures().html(steps(60, "Gesprek")));
        List<String> letters = drawn.select(".print-only svg").eachText().stream()
                .map(text -> String.join("", Pattern.compile("\\b[A-Z]\\b").matcher(text).results().map(MatchResult::group).toList()))
                .toList();
        assertEquals("A", letters.get(0));
        assertEquals("AB", letters.get(1));
        assertEquals("De route gaat verder in deel 2, bij A.", drawn.select(".continued").get(0).text());
        assertEquals(letters.size() - 1, drawn.select(".continued").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void onPaperNoLetterIsSmallerThanNinePoints(String id) {
        Document drawn = Jsoup.parse(new RoutePictures().html(route(Protocols.published(id))));
        drawn.select(".screen-only").remove();
        assertLegible(drawn);
    }

    private static void assertLegible(Document drawn) {
        assertFalse(drawn.select("svg [font-size]").isEmpty());
        drawn.select("svg").forEach(svg -> {
            double scale = Double.parseDouble(svg.attr("width")) / Double.parseDouble(svg.attr("viewBox").split(" ")[2]);
            svg.select("[font-size]").forEach(text -> assertTrue(Double.parseDouble(text.attr("font-size")) * scale * 0.75 >= 9,
                    text.text()));
        });
    }

    @Test
    void aLongTitleAndALongWordStayWithinTheirBox() {
        assertEverythingFits(Layout.of(steps(2, "woord ".repeat(50))));
        assertEverythingFits(Layout.of(steps(2, "x".repeat(90) + " \uD83D\uDE00")));
    }

    @Test
    void aStepThatLeadsToItselfHasItsLoop() {
        Plan plan = Layout.of(new RouteView(DUTCH, List.of(step("a", "Praten")),
                List.of(new Connection("a", "a", "nog eens", Manner.BACK))));
        assertTrue(plan.lines().get(0).points().size() > 2);
        assertEverythingFits(plan);
    }

    @Test
    void aRouteWithoutStepsHasNoPicture() {
        assertEquals("", new RoutePictures().html(new RouteView(DUTCH, List.of(), List.of())));
    }
}
