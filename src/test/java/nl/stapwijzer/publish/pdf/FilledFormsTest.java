package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.stapwijzer.cli.FilledSheets;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.plan.count.CountedField;
import nl.stapwijzer.plan.count.CountedField.Kind;
import nl.stapwijzer.publish.PdfFormat;
import nl.stapwijzer.publish.pdf.FilledForms.Known;
import nl.stapwijzer.publish.pdf.FilledForms.Outcome;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that another program filled in, and what is only like one. */
class FilledFormsTest {
    private static final String ROUTE = Protocols.withStandardPlan("de-route");
    private static final byte[] BLANK = FilledSheets.blank(ROUTE, "handelingsplan");
    private static final List<CountedField> COUNTED = List.of(
            new CountedField("over.kenmerk", Kind.MARK, List.of()), new CountedField("melding.gemeld", Kind.DATE, List.of()),
            new CountedField("melding.melder", Kind.ONE_OF, List.of("een leerling", "een ouder of verzorger")),
            new CountedField("stappen.voortgang.2.gedaan", Kind.TICK, List.of()),
            new CountedField("stappen.voortgang.3.gedaan", Kind.TICK, List.of()),
            new CountedField("evaluaties.evaluatie-lijst.1.gelukt", Kind.ONE_OF, List.of("ja", "deels", "nee")));
    private static final FilledForms FORMS = new FilledForms(
            List.of(new Known("de-route/handelingsplan", List.of(PdfFormat.fields(FilledSheets.page(ROUTE, "handelingsplan"))), COUNTED)),
            new byte[] {1, 2, 3});
    private static final Map<String, String> VALUES = Map.of("over.kenmerk", "Yağmur Łukasz Šimić, 't Hooft, café, €", "over.leerling",
            "Y.Ł.",
            "melding.gemeld", "23/11/2026", "melding.melder", "een ouder of verzorger", "stappen.voortgang.2.gedaan", "ja",
            "evaluaties.evaluatie-lijst.1.gelukt", "deels");

    private static String refusal(byte[] file) {
        Outcome reading = FORMS.read(file);
        assertEquals(List.of(), reading.values());
        return reading.refusal();
    }

    private interface Change {
        void make(PDDocument pdf) throws IOException;
    }

    private static byte[] changed(Change change) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(FilledSheets.filled(BLANK, VALUES, false))) {
            change.make(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onlyWhatMayBeCountedIsReadAndNoWordOfIt(boolean incremental) {
        Outcome reading = FORMS.read(FilledSheets.filled(BLANK, VALUES, incremental));
        assertEquals("", reading.refusal());
        assertEquals("de-route/handelingsplan", reading.form());
        assertEquals(List.of("2026-11-23", "1", "1", "", "1"), reading.values().subList(1, 6));
        assertTrue(reading.values().get(0).matches("[0-9a-f]{16}"), "a code, not the mark");
    }

    /** The code of the mark is that of the same text typed elsewhere: no character is lost. */
    @Test
    void aFormThatAScriptFilledInIsReadAsWell(@TempDir Path folder) throws IOException, InterruptedException {
        Path blank = Files.write(folder.resolve("leeg.pdf"), BLANK);
        Path saved = folder.resolve("vol.pdf");
        Process process;
        try {
            process = new ProcessBuilder("node", "src/test/resources/viewers/pdf-lib.mjs", "./target/npm/node_modules", blank.toString(),
                    saved.toString())
                    .redirectErrorStream(true).start();
        } catch (IOException e) {
            abort("node is not there; ./verify installs it where it can");
            return;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assumeTrue(code != 77, "pdf-lib is not there; ./verify installs it where it can");
        assertEquals(0, code, said);
        try (PDDocument pdf = Loader.loadPDF(saved.toFile())) {
            assertEquals(VALUES.get("over.kenmerk"), pdf.getDocumentCatalog().getAcroForm().getField("over.kenmerk").getValueAsString());
        }
        assertEquals(FORMS.read(FilledSheets.filled(BLANK, VALUES, false)), FORMS.read(Files.readAllBytes(saved)));
    }

    /** A form of before its states had numbers, which has the same questions. */
    @Test
    void aFormWhoseStatesAreWordsIsReadAsWell() throws IOException {
        byte[] earlier = changed(pdf -> {
            for (PDField field : pdf.getDocumentCatalog().getAcroForm().getFieldTree()) {
                if (field instanceof PDRadioButton question) {
                    inWords(question.getCOSObject(), question.getExportValues());
                }
            }
        });
        assertEquals(FORMS.read(FilledSheets.filled(BLANK, VALUES, false)), FORMS.read(earlier));
    }

    private static void inWords(COSDictionary question, List<String> words) {
        question.removeItem(COSName.OPT);
        COSArray buttons = question.getCOSArray(COSName.KIDS);
        for (int i = 0; i < words.size(); i++) {
            COSDictionary button = (COSDictionary) buttons.getObject(i);
            COSName number = COSName.getPDFName(Integer.toString(i));
            COSName word = COSName.getPDFName(words.get(i));
            COSDictionary looks = button.getCOSDictionary(COSName.AP).getCOSDictionary(COSName.N);
            looks.setItem(word, looks.getItem(number));
            looks.removeItem(number);
            for (COSDictionary entries : List.of(question, button)) {
                COSName state = entries == question ? COSName.V : COSName.AS;
                entries.setItem(state, number.equals(entries.getCOSName(state)) ? word : entries.getCOSName(state));
            }
        }
    }

    @Test
    void theSameMarkHasTheSameCodeInOneCountOnly() {
        byte[] one = FilledSheets.filled(BLANK, Map.of("over.kenmerk", "2026-014 B"), false);
        byte[] same = FilledSheets.filled(BLANK, Map.of("over.kenmerk", " 2026-014  b "), true);
        byte[] other = FilledSheets.filled(BLANK, Map.of("over.kenmerk", "2026-015"), false);
        assertEquals(FORMS.read(one).values(), FORMS.read(same).values());
        assertNotEquals(FORMS.read(one).values(), FORMS.read(other).values());
        FilledForms again = new FilledForms(List.of(new Known("de-route/handelingsplan",
                List.of(PdfFormat.fields(FilledSheets.page(ROUTE, "handelingsplan"))), COUNTED)), new byte[] {4});
        assertNotEquals(FORMS.read(one).values(), again.read(one).values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026\u2010023", "2026\u2011023", "2026\u2013023", "2026 \u2013 023", "2026\u2212023", "2026\u00AD-023",
            "\uFF12\uFF10\uFF12\uFF16-023"})
    void aMarkIsTheSameWhateverHyphenWasTyped(String typed) throws IOException {
        byte[] plain = FilledSheets.filled(BLANK, Map.of("over.kenmerk", "2026-023"), false);
        byte[] other = changed(pdf -> pdf.getDocumentCatalog().getAcroForm().getField("over.kenmerk").getCOSObject()
                .setString(COSName.V, typed));
        assertEquals(FORMS.read(plain).values().get(0), FORMS.read(other).values().get(0));
    }

    /** Whatever part of it arrives: a form that was filled in is never taken for the one that it was before. */
    @Test
    void aFormWhoseLastUpdateIsCutIsDamaged() {
        byte[] before = FilledSheets.filled(BLANK, Map.of("melding.gemeld", "1-2-2026"), false);
        byte[] after = FilledSheets.filled(before, VALUES, true);
        assertEquals("2026-11-23", FORMS.read(after).values().get(1));
        for (int length = before.length + 8; length < after.length - "%%EOF\n".length(); length += 1
                + (after.length - before.length) / 150) {
            assertEquals("form-damaged", refusal(Arrays.copyOf(after, length)), "cut at " + (length - before.length));
        }
    }

    @Test
    void aFormWhoseTableIsNotThatOfItsObjectsIsDamaged() {
        byte[] before = FilledSheets.filled(BLANK, Map.of("melding.gemeld", "1-2-2026"), false);
        String text = new String(FilledSheets.filled(before, VALUES, true), StandardCharsets.ISO_8859_1);
        String earlier = text.substring(0, text.lastIndexOf("startxref"))
                + text.substring(text.indexOf("startxref"), text.indexOf("%%EOF") + 6);
        assertEquals("form-damaged", refusal(latin(earlier)), "the table is that of the form before");
        assertEquals("form-damaged", refusal(latin(text.replaceFirst("(?s)(.*[\\r\\n])[0-9]+ 0 obj", "$1999 0 obj"))), "another object");
        assertEquals("form-damaged", refusal(latin(text + "1 0 obj\n<<>>\nendobj\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Verzonden vanaf mijn telefoon", "\0\0x", "%%EO", "<html>"})
    void aFormWithSomethingAfterItsEndIsDamaged(String more) {
        String whole = new String(FilledSheets.filled(BLANK, VALUES, true), StandardCharsets.ISO_8859_1);
        assertEquals("form-damaged", refusal(latin(whole + more)));
        assertEquals("", FORMS.read(latin(whole + "\r\n \0")).refusal(), "white space is nothing");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void anAnswerOfAnotherKindThanItsFieldIsDamage() throws IOException {
        assertEquals("form-damaged", refusal(changed(pdf -> entries(pdf, "melding.gemeld").setName(COSName.V, "2026-11-23"))),
                "a date that is a name");
        assertEquals("form-damaged", refusal(changed(pdf -> entries(pdf, "melding.gemeld").setInt(COSName.V, 20261123))),
                "a date that is a number");
        assertEquals("form-damaged", refusal(changed(pdf -> entries(pdf, "stappen.voortgang.2.gedaan").setName(COSName.V, "Off"))),
                "ticked, and said not to be");
        assertEquals("form-damaged", refusal(changed(pdf -> entries(pdf, "stappen.voortgang.2.gedaan").setName(COSName.AS, "Off"))),
                "said to be ticked, and not shown");
    }

    private static COSDictionary entries(PDDocument pdf, String field) {
        return pdf.getDocumentCatalog().getAcroForm().getField(field).getCOSObject();
    }

    @Test
    void anEmptyFormIsEmptyAndAnUnreadableAnswerIsSaidToBe() {
        assertEquals(List.of("", "", "", "", "", ""), FORMS.read(BLANK).values());
        byte[] unreadable = FilledSheets.filled(BLANK, Map.of("melding.gemeld", "eind november", "melding.melder", "iemand van de school"),
                false);
        assertEquals(List.of("", "?", "?", "", "", ""), FORMS.read(unreadable).values());
    }

    @Test
    void aFileThatIsNoFormOfOursSaysWhy() throws IOException {
        assertEquals("form-not-pdf", refusal("geen PDF".getBytes(StandardCharsets.UTF_8)));
        assertEquals("form-not-pdf", refusal(new byte[0]));
        assertEquals("form-without-fields", refusal(PrintFixtures.pdf("kaart")));
        assertEquals("form-of-no-protocol-here", refusal(PrintFixtures.pdf("formulier")));
        assertEquals("form-foreign", refusal(changed(pdf -> pdf.getDocumentInformation().setCustomMetadataValue("Stapwijzer", null))));
        assertEquals("form-xfa", refusal(changed(pdf -> pdf.getDocumentCatalog().getAcroForm().getCOSObject()
                .setItem("XFA", new COSString("x")))));
        assertEquals("form-runs-something", refusal(changed(pdf -> pdf.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert(1)")))));
    }

    /** Marked as encrypted; whether a password would open it is never tried. */
    @Test
    void anEncryptedFormIsNotLookedInto() throws IOException {
        byte[] file = FilledSheets.filled(BLANK, VALUES, true);
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String marked = text.replaceFirst("(?s)(.*)/Root ", "$1/Encrypt<</Filter/Standard/V 1/R 2/P 0/O()/U()>>/Root ");
        assertEquals("form-encrypted", refusal(marked.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aFormThatOpensOnAPageIsRead() throws IOException {
        byte[] file = changed(pdf -> {
            PDPageFitDestination first = new PDPageFitDestination();
            first.setPage(pdf.getPage(0));
            pdf.getDocumentCatalog().setOpenAction(first);
        });
        assertEquals("2026-11-23", FORMS.read(file).values().get(1));
    }

    @Test
    void aFormWithOtherQuestionsIsOfAnotherVersion() {
        String other = ROUTE.replaceFirst("(?m)^beheer:", "beheer:\n  versie: \"2025-2\"").replace("handelingsplan: hulpmiddel", """
            handelingsplan:
                titel: Handelingsplan
                hulpmiddel: ja
                bewaren: onbekend
                delen:
                  over: {titel: Over, velden: {kenmerk: {label: Kenmerk}}}
            """.indent(2).stripLeading().stripTrailing());
        assertEquals("form-of-named-version", FORMS.read(FilledSheets.blank(other, "handelingsplan")).refusal());
    }

    @Test
    void aFormWithoutAPageOrAFieldIsDamaged() throws IOException {
        assertEquals("form-damaged", refusal(changed(pdf -> pdf.removePage(0))));
        assertEquals("form-damaged", refusal(changed(pdf -> pdf.addPage(new PDPage()))));
        assertEquals("form-damaged", refusal(changed(pdf -> pdf.getDocumentCatalog().getAcroForm().getField("melding.gemeld").getCOSObject()
                .setString("T", "anders"))));
        assertEquals("form-damaged", refusal(changed(pdf -> pdf.getDocumentCatalog().getAcroForm().getField("melding.melder").getCOSObject()
                .setItem(COSName.V,
                COSName.getPDFName("een leerling")))), "ticked in one place, said to be in another");
    }

    @Tag("slow")
    @Test
    void noDamagedFileIsReadWithOtherValues() {
        Random chance = new Random(20261121);
        List<byte[]> whole = List.of(FilledSheets.filled(BLANK, VALUES, false),
                FilledSheets.filled(BLANK, Map.of("melding.gemeld", "1-2-2026"), false));
        List<Outcome> expected = whole.stream().map(FORMS::read).toList();
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            Outcome reading = FORMS.read(damaged(whole.get(i % 2), chance));
            refused += reading.refusal().isEmpty() ? 0 : 1;
            if (reading.refusal().isEmpty() && !reading.values().equals(expected.get(i % 2).values())) {
                wrong.add(i + ": " + reading.values());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(refused > 40, "only " + refused + " of the damaged files were noticed");
    }

    /** Cut short, with bytes changed, left out or repeated. */
    static byte[] damaged(byte[] file, Random chance) {
        byte[] copy = file.clone();
        int at = chance.nextInt(copy.length);
        int length = Math.min(copy.length - at, 1 + chance.nextInt(400));
        switch (chance.nextInt(5)) {
            case 0 -> copy = Arrays.copyOf(copy, at);
            case 1 -> {
                for (int i = 0; i < 40; i++) {
                    copy[chance.nextInt(copy.length)] ^= (byte) (1 << chance.nextInt(8));
                }
            }
            case 2 -> Arrays.fill(copy, at, at + length, (byte) 0);
            case 3 -> System.arraycopy(file, chance.nextInt(file.length - length), copy, at, length);
            default -> copy[at] ^= (byte) (1 + chance.nextInt(255));
        }
        return copy;
    }
}
