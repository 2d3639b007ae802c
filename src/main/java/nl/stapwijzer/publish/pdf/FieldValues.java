package nl.stapwijzer.publish.pdf;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/** What a field is filled with beforehand, and what can be chosen in it. */
final class FieldValues {
    /** What it means that a box is ticked; of what, its label says. */
    static final String TICKED = "ja";
    private static final DateTimeFormatter AS_WRITTEN = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    record Option(String value, String text, boolean chosen) {}

    private FieldValues() {}

    /** The text of a field; for a choice, all that can be chosen. */
    static String of(Element field) {
        return FieldEncoding.withNamedLetters(written(field));
    }

    private static String written(Element field) {
        return switch (FieldKind.of(field)) {
            case PARAGRAPH -> field.getTextContent().replace("\r\n", "\n").strip();
            case LINE -> field.getAttribute("type").equals("date") ? date(field.getAttribute("value")) : field.getAttribute("value");
            case CHOICE -> String.join("\n", choices(field).stream().map(Option::text).toList());
            default -> "";
        };
    }

    /** HTML writes dates as 2026-09-01, people as 01-09-2026. */
    private static String date(String value) {
        try {
            return value.isEmpty() ? "" : AS_WRITTEN.format(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    static List<Option> choices(Element select) {
        var options = select.getElementsByTagName("option");
        return IntStream.range(0, options.getLength()).mapToObj(i -> choice((Element) options.item(i))).toList();
    }

    private static Option choice(Element option) {
        String text = FieldEncoding.withNamedLetters(Elements.text(option));
        return new Option(option.hasAttribute("value") ? option.getAttribute("value") : text, text, option.hasAttribute("selected"));
    }

    /** What it means to choose this button of a question. */
    static String value(Element button) {
        return button.getAttribute("value").isEmpty() ? TICKED : button.getAttribute("value");
    }
}
