package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.stapwijzer.fixtures.Golden;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.junit.jupiter.api.Test;

/** Forms as an independent reader finds them. */
class FormTest {
    private static PDDocument open(String name) throws IOException {
        return Loader.loadPDF(PrintFixtures.pdf(name));
    }

    @Test
    void everyFieldHasItsNameKindAndLabel() throws IOException {
        try (PDDocument pdf = open("formulier")) {
            List<String> fields = new ArrayList<>();
            for (PDField field : pdf.getDocumentCatalog().getAcroForm().getFieldTree()) {
                if (field instanceof PDTerminalField) {
                    fields.add(field.getFullyQualifiedName() + " | " + field.getClass().getSimpleName() + " | "
                            + field.getAlternateFieldName() + " | " + field.getValueAsString().replace('\n', '/'));
                }
            }
            fields.sort(null);
            Golden.agrees(PrintFixtures.FOLDER.resolve("formulier.velden.txt"), String.join("\n", fields) + "\n");
        }
    }

    @Test
    void fieldsStandOnTheirPageInTheOrderOfTheDocument() throws IOException {
        try (PDDocument pdf = open("formulier")) {
            float above = Float.MAX_VALUE;
            for (PDAnnotation annotation : pdf.getPage(0).getAnnotations()) {
                assertTrue(annotation instanceof PDAnnotationWidget);
                assertTrue(annotation.getRectangle().getUpperRightY() <= above + 1, "from top to bottom");
                assertTrue(annotation.getRectangle().getWidth() > 5 && annotation.getRectangle().getLowerLeftX() > 40,
                        "within the margins");
                above = annotation.getRectangle().getUpperRightY();
            }
            assertEquals("S", pdf.getPage(0).getCOSObject().getNameAsString("Tabs"));
        }
    }

    @Test
    void aFieldOfSomeRowsIsAsHighAsItsLinesToWriteOn() throws IOException {
        try (PDDocument pdf = open("formulier")) {
            PDField story = pdf.getDocumentCatalog().getAcroForm().getField("verhaal");
            assertEquals(4 * 10 / 25.4f * 72, story.getWidgets().get(0).getRectangle().getHeight(), 4);
        }
    }

    @Test
    void everyFieldCanBeShownWithoutTheViewerDrawingIt() throws IOException {
        try (PDDocument pdf = open("formulier")) {
            PDAcroForm form = pdf.getDocumentCatalog().getAcroForm();
            assertFalse(form.getNeedAppearances());
            assertNull(form.getXFA());
            assertNotNull(form.getDefaultResources().getFont(COSName.getPDFName(form.getDefaultAppearance().split(" ")[0].substring(1))));
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    assertNotNull(annotation.getAppearance().getNormalAppearance());
                    assertTrue(annotation.isPrinted());
                }
            }
        }
    }

    @Test
    void whatIsTypedLaterCanBeShownInTheSameFont() throws IOException {
        try (PDDocument pdf = open("formulier")) {
            PDFont font = pdf.getDocumentCatalog().getAcroForm().getDefaultResources().getFont(COSName.getPDFName(FieldEncoding.FONT));
            assertEquals("StapletterRegular", font.getName());
            assertTrue(font.isEmbedded());
            for (int code = 0x20; code <= 0xFF; code++) {
                assertEquals(FieldEncoding.character(code), font.toUnicode(code));
            }
        }
    }

    @Test
    void theButtonsOfAQuestionMayStandOnSeveralPages() throws IOException {
        try (PDDocument pdf = open("alles")) {
            PDRadioButton question = (PDRadioButton) pdf.getDocumentCatalog().getAcroForm().getField("r");
            assertEquals(2, question.getWidgets().size());
            assertEquals("b", question.getValue());
            assertTrue(pdf.getPages().indexOf(question.getWidgets().get(0).getPage()) < pdf.getPages()
                    .indexOf(question.getWidgets().get(1).getPage()));
        }
    }

    @Test
    void noFormRunsAnything() throws IOException {
        try (PDDocument pdf = open("formulier")) {
            assertNull(pdf.getDocumentCatalog().getOpenAction());
            for (PDField field : pdf.getDocumentCatalog().getAcroForm().getFieldTree()) {
                assertFalse(field.getCOSObject().containsKey(COSName.AA));
                assertFalse(field.getCOSObject().containsKey(COSName.A));
            }
        }
    }
}
