package nl.stapwijzer.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.stapwijzer.fixtures.Messages;
import nl.stapwijzer.fixtures.WordDocument;
import nl.stapwijzer.source.Checked;
import org.junit.jupiter.api.Test;

class WordFileTest {
    // --- what is read

    @Test
    void aHeadingIsKnownByWhatItsStyleIsBasedOn() {
        assertRead("TITLE 0 Pestprotocol|HEADING 1 Doel|HEADING 2 Stap 1|HEADING 2 Stap 2", new WordDocument().title("Pestprotocol")
                .heading(1, "Doel").heading(2, "Stap 1").styled("Eigen", "Stap 2"));
    }

    @Test
    void aHeadingIsKnownByItsOwnLevelToo() {
        assertRead("HEADING 3 Stap 1", new WordDocument()
                .raw("<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>" + WordDocument.run("Stap 1") + "</w:p>"));
    }

    @Test
    void aShortLineInBoldIsAHeadingByItsLooks() {
        assertRead("HEADING 10 Stap 1: Signaleren|PARAGRAPH 0 Altijd doen.|PARAGRAPH 0 Eerst dit.", new WordDocument()
                .bold("Stap 1: Signaleren").bold("Altijd doen.").paragraph("Eerst dit."));
    }

    @Test
    void itemsOfListsHaveTheirLevel() {
        assertRead("ITEM 0 Luister|ITEM 1 Vraag door|ITEM 0 Schrijf op|ITEM 0 Bel", new WordDocument().item("Luister").item(1, "Vraag door")
                .styled("Lijst", "Schrijf op").paragraph("• Bel"));
    }

    @Test
    void theRowsOfATableAreLines() {
        assertRead("PARAGRAPH 0 Wie – mentor|PARAGRAPH 0 eerst|PARAGRAPH 0 dan|PARAGRAPH 0 later", new WordDocument()
                .raw("<w:tbl><w:tr>" + cell("Wie") + cell("mentor") + "</w:tr><w:tr><w:tc><w:p>" + WordDocument.run("eerst") + "</w:p><w:p>"
                        + WordDocument.run("dan") + "</w:p></w:tc>" + cell("later") + "</w:tr></w:tbl>"));
    }

    @Test
    void aFootNoteStandsWhereItIsReferredTo() {
        assertRead("PARAGRAPH 0 Bel de ouders (Niet per mail.).", new WordDocument()
                .part("word/footnotes.xml", "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"2\"><w:p>" + WordDocument.run("Niet per mail.")
                        + "</w:p></w:footnote></w:footnotes>")
                .raw("<w:p>" + WordDocument.run("Bel de ouders") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + WordDocument.run(".")
                        + "</w:p>"));
    }

    @Test
    void whatWasDeletedOrMovedAwayIsGoneAndWhatWasPutInIsThere() {
        assertRead("PARAGRAPH 0 Bel de ouders", new WordDocument().raw("<w:p><w:ins>" + WordDocument.run("Bel ") + "</w:ins>"
                + "<w:del><w:r><w:delText>Mail</w:delText></w:r></w:del>" + WordDocument.run("de ouders") + "<w:moveFrom>"
                + WordDocument.run(" morgen") + "</w:moveFrom></w:p>"));
    }

    @Test
    void aTextBoxIsReadOnceAndFieldsByWhatTheyShow() {
        assertRead("PARAGRAPH 0 In het vak|PARAGRAPH 0 Om het vak blad 2", new WordDocument().raw("<w:p>" + WordDocument.run("Om het vak ")
                + "<mc:AlternateContent><mc:Choice><w:txbxContent><w:p>" + WordDocument.run("In het vak")
                + "</w:p></w:txbxContent></mc:Choice>"
                + "<mc:Fallback><w:p>" + WordDocument.run("In het vak") + "</w:p></mc:Fallback></mc:AlternateContent>"
                + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + WordDocument.run("blad 2") + "</w:p>"));
    }

    @Test
    void theTableOfContentsIsPassedBy() {
        assertRead("PARAGRAPH 0 Tekst", new WordDocument().styled("Inhopg1", "Doel 3").paragraph("Tekst"));
    }

    @Test
    void signsThatNobodySeesGo() {
        assertRead("PARAGRAPH 0 Bel de ouders, vandaag", new WordDocument()
                .paragraph("\uF0B7Bel\u00A0de\u200B  ou\u00ADders,\tvandaag\u202E "));
    }

    @Test
    void theNameOfTheTextMayBeAnother() {
        assertRead("PARAGRAPH 0 Tekst", new WordDocument().part("_rels/.rels", "<Relationships><Relationship Type=\"x/officeDocument\""
                + " Target=\"/word/document2.xml\"/></Relationships>").part("word/document2.xml", "<w:document xmlns:w=\"w\"><w:body><w:p>"
                + WordDocument.run("Tekst") + "</w:p></w:body></w:document>"));
    }

    @Test
    void macrosAreNamedAndNotRead() {
        Checked<List<Block>> read = WordFile.read("a.docx", new WordDocument().paragraph("Tekst").part("word/vbaProject.bin", "x").bytes());
        assertEquals(1, read.value().orElseThrow().size());
        String said = Messages.lines(read.diagnostics());
        assertTrue(said.startsWith("1:1 word-has-macros: in dit document zitten macro's; die zijn niet gelezen"), said);
    }

    // --- what cannot be read

    @Test
    void whatIsNoDocumentSaysWhatItIs() {
        assertRefused("word-empty", new byte[0]);
        assertRefused("word-no-document", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertRefused("word-no-document", WordDocument.zip(Map.of("mimetype", "application/vnd.oasis".getBytes(StandardCharsets.UTF_8))));
        assertRefused("word-old", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertRefused("word-locked", concat(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)));
        assertRefused("word-without-text", new WordDocument().raw("<w:p/>").bytes());
    }

    @Test
    void aDamagedDocumentIsRefused() {
        byte[] whole = new WordDocument().paragraph("Tekst").bytes();
        assertRefused("word-damaged", new WordDocument().raw("<w:p><w:r>").bytes());
        for (int length = 4; length < whole.length; length += 97) {
            assertTrue(WordFile.read("a.docx", Arrays.copyOf(whole, length)).hasErrors(), "cut at " + length);
        }
    }

    @Test
    void nothingIsFetchedOrUnfoldedByAnEntity() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        assertRefused("word-damaged", new WordDocument().raw("<w:p><w:r><w:t>&c;</w:t></w:r></w:p>").bytes(bomb));
        String file = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        assertRefused("word-damaged", new WordDocument().raw("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>").bytes(file));
        assertRefused("word-damaged", new WordDocument().paragraph("Tekst").bytes("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">"));
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheMemory() {
        byte[] zeros = new byte[17 << 20];
        assertRefused("word-too-large", new WordDocument().paragraph("Tekst").part("word/comments.xml", zeros).bytes());
        assertRefused("word-too-large", new WordDocument().raw("<w:tbl>".repeat(300)).bytes());
        assertRefused("word-too-large", new WordDocument().raw("<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(20_001)).bytes());
        assertRefused("word-too-large", new WordDocument().paragraph("a".repeat(1_000_001)).bytes());
    }

    @Test
    void aStyleThatIsBasedOnItselfEnds() {
        assertRead("PARAGRAPH 0 Tekst", new WordDocument().part("word/styles.xml", "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"A\">"
                + "<w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>")
                .styled("A", "Tekst"));
    }

    private static void assertRead(String blocks, WordDocument document) {
        Checked<List<Block>> read = WordFile.read("a.docx", document.bytes());
        assertEquals("", Messages.lines(read.diagnostics()));
        assertEquals(blocks, shown(read.value().orElseThrow()));
    }

    private static void assertRefused(String code, byte[] file) {
        Checked<List<Block>> read = WordFile.read("a.docx", file);
        assertEquals(code, read.diagnostics().stream().map(found -> found.code()).collect(Collectors.joining()));
        assertTrue(read.value().isEmpty());
    }

    static String shown(List<Block> blocks) {
        return blocks.stream().map(block -> block.kind() + " " + block.level() + " " + block.text()).collect(Collectors.joining("|"));
    }

    private static String cell(String text) {
        return "<w:tc><w:p>" + WordDocument.run(text) + "</w:p></w:tc>";
    }

    private static byte[] concat(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
