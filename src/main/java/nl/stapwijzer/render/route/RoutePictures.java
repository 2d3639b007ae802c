package nl.stapwijzer.render.route;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import nl.stapwijzer.plan.view.RouteView;
import nl.stapwijzer.words.Phrases;
import org.jsoup.nodes.Element;

/**
 * The routes of protocols as pictures: inline SVG for the screen, and the same for paper, cut into sheets
 * where it is tall. A route that is known is not laid out again. Safe for use by many threads.
 */
public final class RoutePictures {
    /** What an A4 sheet holds below a heading, in CSS pixels. */
    private static final double TALLEST = 820;
    private final ConcurrentMap<RouteView, String> known = new ConcurrentHashMap<>();

    /** As HTML; empty for a route without steps. */
    public String html(RouteView route) {
        return route.isEmpty() ? "" : known.computeIfAbsent(route, RoutePictures::draw);
    }

    private static String draw(RouteView route) {
        Plan plan = Layout.of(route);
        Phrases phrases = Phrases.in(route.language());
        Element all = new Element("div");
        Element screen = all.appendElement("div").attr("class", "route-map screen-only").attr("role", "region")
                .attr("aria-label", phrases.text("picture.name"))
                .attr("tabindex", "0");
        screen.appendChild(new RouteDrawing(plan, new Sheets.Band(0, plan.height(), List.of(), List.of()))
                .svg(phrases.text("picture"), plan.width()));
        double shown = Math.min(plan.width(), Layout.WIDEST);
        parts(all, plan, phrases, shown, Sheets.of(plan, TALLEST * plan.width() / shown)).forEach(part -> part.addClass("print-only"));
        return all.html();
    }

    /** One part of the picture for each band; where it goes on, in words, for who does not see the letters. */
    private static List<Element> parts(Element into, Plan plan, Phrases phrases, double shown, List<Sheets.Band> bands) {
        return IntStream.range(0, bands.size()).mapToObj(i -> {
            String said = bands.size() == 1 ? phrases.text("picture") : phrases.text("picture.part", i + 1, bands.size());
            Element whole = into.appendElement("div").attr("class", "route-sheet");
            whole.appendChild(new RouteDrawing(plan, bands.get(i)).svg(said, shown));
            if (i < bands.size() - 1) {
                String letters = String.join(", ", bands.get(i).below().stream().map(Sheets.Mark::letter).toList());
                String where = letters.isEmpty() ? "picture.continued" : "picture.continued.at";
                whole.appendElement("p").attr("class", "continued").text(phrases.text(where, i + 2, letters));
            }
            return whole;
        }).toList();
    }
}
