package nl.stapwijzer.render.route;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.stapwijzer.plan.view.RouteView;
import org.jsoup.nodes.Element;

/**
 * The routes of protocols as pictures: inline SVG with links for the screen, and the same without them for paper, cut into sheets
 * where it is tall. A route that is known is not laid out again. Safe for use by many threads.
 */
public final class RoutePictures {
    /** What an A4 sheet holds below a heading, in CSS pixels. */
    private static final double TALLEST = 840;
    /** How much smaller a picture may be on paper to need fewer sheets: its letters of 9 points stay 8. */
    private static final List<Double> SCALES = List.of(1.0, 0.97, 0.94, 0.91, 0.89);
    private static final String NAME = "De route als schema";
    private static final String ELSEWHERE = ". Hetzelfde staat in woorden bij de stappen.";

    private final ConcurrentMap<RouteView, String> known = new ConcurrentHashMap<>();

    /** As HTML; empty for a route without steps. */
    public String html(RouteView route) {
        return route.isEmpty() ? "" : known.computeIfAbsent(route, RoutePictures::draw);
    }

    private static String draw(RouteView route) {
        Plan plan = Layout.of(route);
        Element all = new Element("div");
        Element screen = all.appendElement("div").attr("class", "routekaart alleen-scherm").attr("role", "region").attr("aria-label", NAME).attr("tabindex", "0");
        screen.appendChild(new Drawing(plan, new Sheets.Band(0, plan.height()), true).svg(NAME + ELSEWHERE, plan.width()));
        double natural = Math.min(plan.width(), Layout.WIDEST);
        double shown = natural * SCALES.stream().min(Comparator.comparingInt(scale -> sheets(plan, natural * scale).size())).orElseThrow();
        List<Sheets.Band> sheets = sheets(plan, shown);
        for (int i = 0; i < sheets.size(); i++) {
            String part = sheets.size() == 1 ? "" : ", deel " + (i + 1) + " van " + sheets.size();
            all.appendElement("div").attr("class", "routeblad alleen-druk").appendChild(new Drawing(plan, sheets.get(i), false).svg(NAME + part + ELSEWHERE, shown));
        }
        return all.html();
    }

    private static List<Sheets.Band> sheets(Plan plan, double shown) {
        return Sheets.of(plan, TALLEST * plan.width() / shown);
    }
}
