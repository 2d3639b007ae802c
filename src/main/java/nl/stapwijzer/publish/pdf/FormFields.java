package nl.stapwijzer.publish.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfAppearance;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfFormField;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.TextField;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Makes the fields of a form: each with its own appearance, named for assistive technology, in an embedded font. Borders and
 * backgrounds come from the style of the page; a field is only what can be filled in.
 */
final class FormFields {
    /** The size that leaves it to the viewer (ISO 32000-1, 12.7.3.3). */
    private static final float SHRINKING = 0;
    private final ConformingWriter writer;
    private final BaseFont font;
    private final FieldLabels labels;
    private final FieldTree tree;
    private final Map<String, PdfFormField> questions = new HashMap<>();

    FormFields(ConformingWriter writer, BaseFont font, FieldLabels labels) {
        this.writer = writer;
        this.font = font;
        this.labels = labels;
        tree = new FieldTree(writer);
    }

    /** The widget of a field, not yet on a page. */
    PdfAnnotation make(Element e, Rectangle area, float fontSize) {
        FieldKind kind = FieldKind.of(e);
        PdfAnnotation widget = kind == FieldKind.RADIO ? radio(e, area) : field(e, kind, area, fontSize);
        widget.setFlags(PdfAnnotation.FLAGS_PRINT);
        widget.setPage();
        widget.put(PdfName.TU, text(labels.of(e)));
        return widget;
    }

    private PdfFormField field(Element e, FieldKind kind, Rectangle area, float fontSize) {
        try {
            PdfFormField field = switch (kind) {
                case CHECKBOX -> checkbox(e, area);
                case CHOICE -> choice(e, textField(e, area, fontSize));
                case SIGNATURE -> signature(e, area);
                case PARAGRAPH -> paragraph(e, textField(e, area, fontSize), new Room(area, fontSize));
                default -> line(e, textField(e, area, fontSize), new Room(area, fontSize));
            };
            if (field.contains(PdfName.DA)) {
                float typed = kind == FieldKind.LINE ? SHRINKING : fontSize;
                field.put(PdfName.DA, new PdfString("/" + FieldEncoding.FONT + " " + typed + " Tf 0 g"));
            }
            tree.hang(field, field.getIndirectReference(), FormCheck.name(e));
            if (e.hasAttribute("required")) {
                field.setFieldFlags(PdfFormField.FF_REQUIRED);
            }
            return field;
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }

    private TextField textField(Element e, Rectangle area, float size) {
        TextField field = new TextField(writer, area, FormCheck.name(e));
        field.setFont(font);
        field.setFontSize(size);
        field.setTextColor(Color.BLACK);
        field.setBorderWidth(0);
        field.setText(FieldKind.of(e) == FieldKind.CHOICE ? "" : FieldValues.of(e));
        return field;
    }

    /** What is typed gets smaller, as long as it can be read. */
    private PdfFormField line(Element e, TextField field, Room room) throws IOException {
        field.setFontSize(room.sizeFor(field.getText(), font));
        limit(e, field, room.ofOneLine());
        return field.getTextField();
    }

    /** No more can be typed than is printed. */
    private static PdfFormField paragraph(Element e, TextField field, Room room) throws IOException {
        field.setOptions(TextField.MULTILINE | TextField.DO_NOT_SCROLL);
        limit(e, field, room.ofLines());
        return field.getTextField();
    }

    private static void limit(Element e, TextField field, int letters) {
        int asked = Elements.number(e, "maxlength", letters);
        field.setMaxCharacterLength(Math.max(field.getText().length(), Math.min(asked, letters)));
    }

    private static PdfFormField choice(Element e, TextField field) throws IOException {
        List<FieldValues.Option> choices = FieldValues.choices(e);
        field.setChoices(choices.stream().map(FieldValues.Option::text).toArray(String[]::new));
        field.setChoiceExports(choices.stream().map(FieldValues.Option::value).toArray(String[]::new));
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).chosen()) {
                field.setChoiceSelection(i);
            }
        }
        return field.getComboField();
    }

    private PdfFormField signature(Element e, Rectangle area) {
        PdfFormField field = PdfFormField.createSignature(writer);
        field.setWidget(area, PdfAnnotation.HIGHLIGHT_NONE);
        field.setAppearance(PdfAnnotation.APPEARANCE_NORMAL, PdfAppearance.createAppearance(writer, area.getWidth(), area.getHeight()));
        return field;
    }

    private PdfFormField checkbox(Element e, Rectangle area) {
        PdfFormField field = PdfFormField.createCheckBox(writer);
        field.setWidget(area, PdfAnnotation.HIGHLIGHT_TOGGLE);
        field.setValueAsName(shown(e, FieldValues.TICKED));
        Tick tick = new Tick(writer, area);
        show(field, e, FieldValues.TICKED, tick.box(true), tick.box(false));
        return field;
    }

    /**
     * A button of a question. It is a plain annotation, so that the buttons of one question may stand on several pages. Its state is its
     * place among them: a name has no room for every answer, and is not the same to every program that saves it.
     */
    private PdfAnnotation radio(Element e, Rectangle area) {
        PdfFormField question = questions.computeIfAbsent(FormCheck.name(e), name -> question(e, name));
        PdfAnnotation button = new PdfAnnotation(writer, area);
        button.put(PdfName.SUBTYPE, PdfName.WIDGET);
        button.put(PdfName.H, PdfAnnotation.HIGHLIGHT_TOGGLE);
        button.put(PdfName.PARENT, question.getIndirectReference());
        PdfArray buttons = (PdfArray) question.get(PdfName.KIDS);
        String state = Integer.toString(buttons.size());
        buttons.add(button.getIndirectReference());
        ((PdfArray) question.get(PdfName.OPT)).add(text(FieldValues.value(e)));
        Tick tick = new Tick(writer, area);
        show(button, e, state, tick.circle(true), tick.circle(false));
        if (e.hasAttribute("checked")) {
            question.setValueAsName(state);
        }
        return button;
    }

    private PdfFormField question(Element e, String name) {
        PdfFormField question = PdfFormField.createRadioButton(writer, false);
        question.put(PdfName.TU, text(labels.question(e)));
        question.setValueAsName("Off");
        question.put(PdfName.KIDS, new PdfArray());
        question.put(PdfName.OPT, new PdfArray());
        tree.add(name, question, question.getIndirectReference());
        return question;
    }

    private static void show(PdfAnnotation widget, Element e, String state, PdfAppearance ticked, PdfAppearance empty) {
        widget.setAppearanceState(shown(e, state));
        widget.setAppearance(PdfAnnotation.APPEARANCE_NORMAL, state, ticked);
        widget.setAppearance(PdfAnnotation.APPEARANCE_NORMAL, "Off", empty);
    }

    private static String shown(Element e, String state) {
        return e.hasAttribute("checked") ? state : "Off";
    }

    /** After the last page. */
    void finish() {
        tree.finish();
    }

    private static PdfString text(String s) {
        return new PdfString(s, PdfObject.TEXT_UNICODE);
    }
}
