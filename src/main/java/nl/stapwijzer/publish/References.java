package nl.stapwijzer.publish;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds what a page refers to. */
final class References {
    private static final List<String> ATTRIBUTES = List.of("href", "src", "xlink:href", "data", "poster", "action");
    /** Where a reference is a place to go when asked, and not a file to fetch at once. */
    private static final List<String> FOLLOWED = List.of("a", "area");

    private References() {}

    /** Everything the page names, as it is written. */
    static Stream<String> all(Document tree) {
        return tree.stream().flatMap(References::attributes).map(Attribute::getValue);
    }

    /** What a browser fetches without being asked. */
    static Stream<String> fetched(Document tree) {
        return tree.stream().filter(element -> !FOLLOWED.contains(element.normalName()))
                .flatMap(References::attributes).map(Attribute::getValue);
    }

    /** Where a reader can go from the page. */
    static Stream<String> followed(Document tree) {
        return tree.stream().filter(element -> FOLLOWED.contains(element.normalName()))
                .flatMap(References::attributes).map(Attribute::getValue);
    }

    static void rewrite(Document tree, UnaryOperator<String> written) {
        tree.stream().forEach(element -> attributes(element).toList()
                .forEach(attribute -> element.attr(attribute.getKey(), written.apply(attribute.getValue()))));
    }

    private static Stream<Attribute> attributes(Element element) {
        return ATTRIBUTES.stream().filter(element::hasAttr).map(element::attribute);
    }
}
