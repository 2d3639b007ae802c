package nl.stapwijzer.publish.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What assistive technology calls the fields and pictures of one document. Empty where the author gave no name. */
final class FieldLabels {
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, Element> byTarget = new HashMap<>();

    FieldLabels(Document dom) {
        for (Element e : Elements.all(dom)) {
            byId.putIfAbsent(e.getAttribute("id"), e);
            if (Elements.isA(e, "label") && e.hasAttribute("for")) {
                byTarget.putIfAbsent(e.getAttribute("for"), e);
            }
        }
    }

    /** The label, after the question that it answers where it belongs to a box to tick, and with the hint in its {@code title}. */
    String of(Element field) {
        String label = own(field);
        if (label.isEmpty()) {
            return "";
        }
        String question = FieldKind.of(field).isSmall() ? question(field) : "";
        String hint = field.getAttribute("title").strip();
        return (question.isEmpty() ? "" : question + ": ") + label + (hint.isEmpty() ? "" : " (" + hint + ")");
    }

    private String own(Element field) {
        return Stream.of(field.getAttribute("aria-label").strip(), named(field.getAttribute("aria-labelledby")), label(field))
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private String named(String ids) {
        return Stream.of(ids.split("\\s+")).filter(byId::containsKey).filter(id -> !id.isEmpty())
                .map(id -> Elements.text(byId.get(id))).collect(Collectors.joining(" "));
    }

    private String label(Element field) {
        Element label = byTarget.get(field.getAttribute("id"));
        if (label != null && field.hasAttribute("id")) {
            return Elements.text(label);
        }
        return Elements.nearest(field, e -> Elements.isA(e, "label")).map(Elements::text).orElse("");
    }

    /** The legend of the field set around it, by its {@code aria-label} where it has one. */
    String question(Element field) {
        return Elements.nearest(field, e -> Elements.isA(e, "fieldset"))
                .flatMap(set -> Elements.children(set).stream().filter(e -> Elements.isA(e, "legend")).findFirst())
                .map(legend -> legend.hasAttribute("aria-label") ? legend.getAttribute("aria-label").strip() : Elements.text(legend))
                .orElse("");
    }

    /** What stands on a picture, or what a box is to be drawn in. */
    String describe(Element picture) {
        if (Elements.isA(picture, "img")) {
            return picture.getAttribute("alt").strip();
        }
        if (FieldKind.of(picture) == FieldKind.DRAWING) {
            return of(picture);
        }
        String name = own(picture);
        return !name.isEmpty() ? name : Elements.children(picture).stream().filter(e -> Elements.isA(e, "title")).findFirst()
                .map(Elements::text).orElse("");
    }
}
