package nl.stapwijzer.publish.pdf;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What makes a form useless to somebody: a field without a label, two fields of one name, a value that it cannot show. */
final class FormCheck {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private final FieldLabels labels;
    private final Problems problems;
    private final Set<String> names = new HashSet<>();
    private final Set<String> answers = new HashSet<>();

    private FormCheck(FieldLabels labels, Problems problems) {
        this.labels = labels;
        this.problems = problems;
    }

    static void check(Document dom, Problems problems) {
        FormCheck check = new FormCheck(new FieldLabels(dom), problems);
        Elements.all(dom).stream().filter(e -> FieldKind.of(e) != null).forEach(check::check);
    }

    /** The name that a field has in the PDF. */
    static String name(Element field) {
        for (String attribute : new String[] {"name", "data-name", "id"}) {
            if (field.hasAttribute(attribute)) {
                return field.getAttribute(attribute);
            }
        }
        return "";
    }

    private void check(Element field) {
        FieldKind kind = FieldKind.of(field);
        String name = name(field);
        if (labels.of(field).isEmpty()) {
            problems.error("pdf-field-without-label", name);
        }
        if (kind == FieldKind.DRAWING) {
            return;
        }
        if (!NAME.matcher(name).matches()) {
            problems.error("pdf-field-name", name);
        }
        if (kind == FieldKind.RADIO) {
            checkRadio(field, name);
        } else if (!names.add(name)) {
            problems.error("pdf-field-twice", name);
        }
        for (String character : FieldEncoding.unknown(FieldValues.of(field))) {
            problems.error("pdf-field-character", name, character, Elements.code(character));
        }
    }

    /** The buttons of one question share a name, but not a value. */
    private void checkRadio(Element field, String name) {
        if (labels.question(field).isEmpty()) {
            problems.error("pdf-radio-without-question", name);
        }
        boolean first = answers.stream().noneMatch(a -> a.startsWith(name + " "));
        if (!answers.add(name + " " + field.getAttribute("value")) || first && !names.add(name)) {
            problems.error("pdf-field-twice", name);
        }
    }
}
