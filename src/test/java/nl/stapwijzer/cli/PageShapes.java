package nl.stapwijzer.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How pages are built, whatever they say: which elements stand in which, and all that their style and their role depend on. */
final class PageShapes {
    /** What says something, names something or draws something; whether it is there counts, and not what it is. */
    private static final Set<String> WORDS = Set.of("id", "href", "src", "for", "name", "value", "alt", "title", "content", "placeholder",
            "datetime", "d", "points", "transform", "aria-label", "aria-labelledby", "aria-describedby", "aria-controls",
            "download", "lang", "viewBox");

    private final Map<Shape, Integer> known = new HashMap<>();
    private Set<Integer> found;
    private String heading;

    /** @param around the number of the shape that this one stands in */
    private record Shape(int around, String look) {}

    /** All shapes on a page, each by its number; a heading also by the one that it comes after. */
    Set<Integer> of(Document page) {
        found = new HashSet<>();
        heading = "";
        add(page.child(0), 0);
        return found;
    }

    private void add(Element element, int around) {
        String look = look(element);
        if (element.tagName().matches("h[1-6]")) {
            look += heading;
            heading = " after " + element.tagName();
        }
        int number = known.computeIfAbsent(new Shape(around, look), shape -> known.size() + 1);
        found.add(number);
        element.children().forEach(child -> add(child, number));
    }

    private static String look(Element element) {
        return StreamSupport.stream(element.attributes().spliterator(), false).map(PageShapes::look).sorted()
                .collect(Collectors.joining(" ", element.tagName() + (element.hasText() ? " says " : " "), ""));
    }

    private static String look(Attribute attribute) {
        boolean isShown = WORDS.contains(attribute.getKey()) || attribute.getKey().startsWith("data-")
                || attribute.getValue().matches("[-\\d.]+");
        return attribute.getKey() + "=" + (isShown ? attribute.getValue().isBlank() ? "" : "…" : attribute.getValue());
    }
}
