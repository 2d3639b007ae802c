package nl.stapwijzer.publish.pdf;

import org.w3c.dom.Element;

/** What an element asks its reader for. */
enum FieldKind {
    LINE, PARAGRAPH, CHECKBOX, RADIO, CHOICE,
    /** {@code data-field="signature"} */
    SIGNATURE,
    /** {@code data-field="drawing"}: a box to draw in with a pencil; not a field of the PDF */
    DRAWING;

    /** @return null if the element is no field */
    static FieldKind of(Element e) {
        return switch (e.getAttribute("data-field")) {
            case "signature" -> SIGNATURE;
            case "drawing" -> DRAWING;
            default -> ofControl(e);
        };
    }

    private static FieldKind ofControl(Element e) {
        return switch (e.getTagName()) {
            case "textarea" -> PARAGRAPH;
            case "select" -> CHOICE;
            case "input" -> switch (e.getAttribute("type")) {
                case "checkbox" -> CHECKBOX;
                case "radio" -> RADIO;
                default -> LINE;
            };
            default -> null;
        };
    }

    /** Of which kind it is in a PDF (ISO 32000-1, 12.7.4). */
    String inFile() {
        return switch (this) {
            case CHECKBOX -> "Btn";
            case RADIO -> "Btn radio";
            case CHOICE -> "Ch";
            case SIGNATURE -> "Sig";
            default -> "Tx";
        };
    }

    /** A box to tick. */
    boolean isSmall() {
        return this == CHECKBOX || this == RADIO;
    }
}
