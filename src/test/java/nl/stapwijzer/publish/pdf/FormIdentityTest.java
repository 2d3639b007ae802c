package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FormIdentityTest {
    private static String said(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return pdf.getDocumentInformation().getCustomMetadataValue("Stapwijzer");
        }
    }

    @Test
    void aFormSaysInItsFileWhichFormItIs() throws IOException {
        FieldSet fields = FieldSet.of(PrintFixtures.document("formulier"));
        assertEquals("proef/handelingsplan 2 " + fields.fingerprint() + " 2026-1", said(PrintFixtures.pdf("formulier")));
        assertEquals(Optional.of(FormIdentity.of("proef/handelingsplan", 2, fields, "2026-1")),
                FormIdentity.read(said(PrintFixtures.pdf("formulier"))));
    }

    @Test
    void whatIsNoFormSaysNothing() throws IOException {
        assertNull(said(PrintFixtures.pdf("kaart")));
    }

    @Test
    void anotherFieldOrAnswerIsAnotherFormAndAnotherWordOrValueIsNot() {
        FieldSet fields = FieldSet.of(PrintFixtures.document("formulier"));
        Document filled = PrintFixtures.document("formulier");
        filled.select("input[type=text]").attr("value", "al ingevuld");
        filled.select("label").first().text("Ander woord");
        assertEquals(fields.fingerprint(), FieldSet.of(filled).fingerprint());
        Document more = PrintFixtures.document("formulier");
        more.select("form").first().append("<label>Nog een <input name='nog-een'></label>");
        assertNotEquals(fields.fingerprint(), FieldSet.of(more).fingerprint());
        Document other = PrintFixtures.document("formulier");
        other.select("input[type=radio]").first().attr("value", "anders");
        assertNotEquals(fields.fingerprint(), FieldSet.of(other).fingerprint());
    }

    @Test
    void aVersionIsNoMoreThanAFewPlainCharacters() {
        assertEquals("2b", FormIdentity.of("a/b", 1, new FieldSet(java.util.List.of()), " 2\n\u202e<b>").version());
        assertEquals(Optional.empty(), FormIdentity.read("iets anders"));
        assertEquals(Optional.of(""), FormIdentity.read("a/b 1 " + "0".repeat(32)).map(FormIdentity::version));
    }
}
