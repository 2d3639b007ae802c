package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.cli.FilledSheets;
import nl.stapwijzer.plan.count.CountedField;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A form filled in and saved by the viewers that schools have; read back by PDFBox, which is none of them. */
@Tag("slow")
class ViewersTest {
    private static final String NAMES = "Yağmur Łukasz Šimić, 't Hooft, café, €";
    private static final Path SCRIPTS = Path.of("src/test/resources/viewers");
    private static final String MODULES = Path.of("target/npm/node_modules").toString();
    private static final int NOT_INSTALLED = 77;

    /** What somebody does in the form: the field, the deed, and what is typed or the number of the choice. */
    private static final List<List<String>> DEEDS = List.of(
            List.of("afspraak.1.wat", "type", NAMES), List.of("verhaal", "type", NAMES), List.of("locatie", "choose", "2"),
            List.of("over.soort", "tick", ""), List.of("over.vaak", "tick", ""), List.of("ouders", "tick", ""));

    private static final String SENTENCES = IntStream.rangeClosed(1, 40)
            .mapToObj(i -> "Zin " + i + ": de leerling vertelt wat er op het plein gebeurde. ").collect(Collectors.joining());

    @TempDir Path folder;

    private enum Viewer {
        /** As a browser runs it, with {@link #PDFIUM} in it. */
        CHROMIUM("/usr/bin/python3", "chromium.py"),
        /** in Chrome and Edge */
        PDFIUM("node --liftoff-only --no-opt --single-threaded", "pdfium.mjs", MODULES),
        /** in Firefox */
        PDFJS("node --liftoff-only --no-opt --single-threaded", "pdfjs.mjs", MODULES),
        /**
         * Keeps what is typed, but draws it in a font of its own, plain text in one that it does not embed, and letters from beyond
         * western Europe too low in a field of one line.
         */
        MUPDF("node --liftoff-only --no-opt --single-threaded", "mupdf.mjs", MODULES),
        /** in Evince and Okular */
        POPPLER("/usr/bin/python3", "poppler.py");

        private final List<String> program;

        /** @param program with its options: a script that runs once is not worth compiling well */
        Viewer(String program, String script, String... given) {
            this.program = Stream.of(Stream.of(program.split(" ")), Stream.of(SCRIPTS.resolve(script).toString()), Stream.of(given))
                    .flatMap(words -> words).toList();
        }

        /** The file as the viewer saves it. */
        byte[] fill(byte[] form, List<String> deeds, Path folder) throws IOException, InterruptedException {
            Path saved = folder.resolve("vol.pdf");
            Stream<Path> files = Stream.of(Files.write(folder.resolve("leeg.pdf"), form), Files.write(folder.resolve("doen.txt"), deeds),
                    saved);
            Process process = start(Stream.concat(program.stream(), files.map(Path::toString)).toList());
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            assumeTrue(code != NOT_INSTALLED, this + " is not there; ./verify installs it where it can");
            assertEquals(0, code, said);
            return Files.readAllBytes(saved);
        }

        private static Process start(List<String> command) {
            try {
                return new ProcessBuilder(command).redirectErrorStream(true).start();
            } catch (IOException e) {
                return abort(command.get(0) + " is not there; ./verify installs it where it can");
            }
        }
    }

    /** Each deed at the middle of its field: page, from the left, from below, deed, what. */
    private static List<String> placed(byte[] form, List<List<String>> deeds) throws IOException {
        List<String> placed = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(form)) {
            for (List<String> deed : deeds) {
                PDAnnotationWidget widget = pdf.getDocumentCatalog().getAcroForm().getField(deed.get(0)).getWidgets().get(0);
                PDRectangle area = widget.getRectangle();
                placed.add(String.join("\t", String.valueOf(pdf.getPages().indexOf(widget.getPage())),
                        middle(area.getLowerLeftX(), area.getUpperRightX()), middle(area.getLowerLeftY(), area.getUpperRightY()),
                        deed.get(1), deed.get(2)));
            }
        }
        return placed;
    }

    private static String middle(float one, float other) {
        return String.valueOf((one + other) / 2);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedAndTickedIsKeptAndPrinted(Viewer viewer) throws IOException, InterruptedException {
        byte[] form = PrintFixtures.pdf("formulier");
        byte[] filled = viewer.fill(form, placed(form, DEEDS), folder);
        Map<String, String> expected = values(form);
        String chosen = viewer == Viewer.MUPDF ? "[Zuid]" : "[zuid]"; // MuPDF keeps what is read, not the value behind it
        expected.putAll(Map.of("afspraak.1.wat", NAMES, "verhaal", NAMES, "locatie", chosen, "over.soort", "Met woorden, é", "over.vaak",
                "Off", "ouders", "ja"));
        assertEquals(expected, values(filled));
        assertEquals(viewer == Viewer.MUPDF ? "" : NAMES, printed(filled, "afspraak.1.wat"));
        assertEquals(NAMES, printed(filled, "verhaal"));
        assertEquals("Zuid", printed(filled, "locatie"));
        assertEquals(List.of("Yağmur Łukasz Zoë €", "01-09-2026"), List.of(printed(filled, "kenmerk"), printed(filled, "datum")));
        assertEquals(viewer == Viewer.MUPDF ? List.of("Helvetica") : List.of(), notEmbedded(filled));
        assertEquals("0", shown(filled, "over.soort", 0));
        assertEquals("Off", shown(filled, "over.soort", 1), "one of them at a time");
        assertEquals(List.of("0", "Off", "Off"), IntStream.range(0, 3).mapToObj(button -> shown(filled, "over.vaak", button)).toList(),
                "an answer of that name");
        assertEquals("ja", shown(filled, "ouders", 0));
        assertEquals(List.of(), StructureAgreement.faults(filled));
        assertEquals(counted(typed(form)), counted(filled), "what is counted of it, with no character of the mark lost");
    }

    /** As much as somebody can type: these viewers let nobody type more than the field says, but for scripts. */
    @ParameterizedTest
    @EnumSource
    void asMuchAsCanBeTypedIsPrinted(Viewer viewer) throws IOException, InterruptedException {
        byte[] form = PrintFixtures.pdf("formulier");
        String line = SENTENCES.substring(0, limit(form, "afspraak.1.wie"));
        String story = SENTENCES.substring(0, limit(form, "verhaal"));
        byte[] filled = viewer.fill(form, placed(form, List.of(List.of("afspraak.1.wie", "type", line), List.of("verhaal", "type", story))),
                folder);
        assertEquals(line.strip(), printed(filled, "afspraak.1.wie"));
        assertEquals(story.replace(" ", ""), printed(filled, "verhaal").replaceAll("\\s", ""));
        assertEquals(line, values(filled).get("afspraak.1.wie"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM", "PDFIUM"})
    void whoGoesOnTypingSeesThatItIsFull(Viewer viewer) throws IOException, InterruptedException {
        byte[] form = PrintFixtures.pdf("formulier");
        byte[] filled = viewer.fill(form, placed(form,
                List.of(List.of("afspraak.1.wie", "type", SENTENCES), List.of("verhaal", "type", SENTENCES))), folder);
        for (String field : List.of("afspraak.1.wie", "verhaal")) {
            assertEquals(values(filled).get(field).replace(" ", ""), printed(filled, field).replaceAll("\\s", ""),
                    "what is kept is printed");
        }
    }

    private static int limit(byte[] form, String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(form)) {
            return ((PDTextField) pdf.getDocumentCatalog().getAcroForm().getField(name)).getMaxLen();
        }
    }

    /** The same form with the same text in it, by PDFBox. */
    private static byte[] typed(byte[] form) {
        return FilledSheets.filled(form, Map.of("afspraak.1.wat", NAMES, "over.soort", "Met woorden, é", "over.vaak", "Off", "ouders",
                "ja"), false);
    }

    private static FilledForms.Outcome counted(byte[] form) {
        List<CountedField> fields = List.of(new CountedField("afspraak.1.wat", CountedField.Kind.MARK, List.of()),
                new CountedField("over.soort", CountedField.Kind.ONE_OF, List.of("Met woorden, é")),
                new CountedField("over.vaak", CountedField.Kind.ONE_OF, List.of("1", "Off")),
                new CountedField("ouders", CountedField.Kind.TICK, List.of()));
        FieldSet set = FieldSet.of(PrintFixtures.document("formulier"));
        FilledForms.Outcome reading = new FilledForms(List.of(new FilledForms.Known("proef/handelingsplan", List.of(set), fields)),
                new byte[1]).read(form);
        assertEquals("", reading.refusal());
        assertEquals(List.of("0", "1", "1"), reading.values().subList(1, 4));
        return reading;
    }

    private static Map<String, String> values(byte[] form) throws IOException {
        Map<String, String> values = new TreeMap<>();
        try (PDDocument pdf = Loader.loadPDF(form)) {
            for (PDField field : pdf.getDocumentCatalog().getAcroForm().getFieldTree()) {
                values.put(field.getFullyQualifiedName(), field.getValueAsString());
            }
        }
        return values;
    }

    /** What stands on paper in the place of a field: the text that its own appearance draws. */
    private static String printed(byte[] form, String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(form)) {
            PDAcroForm fields = pdf.getDocumentCatalog().getAcroForm();
            PDAnnotationWidget widget = fields.getField(name).getWidgets().get(0);
            PDRectangle area = widget.getRectangle();
            PDFTextStripperByArea reader = new PDFTextStripperByArea();
            float top = widget.getPage().getMediaBox().getHeight() - area.getUpperRightY();
            reader.addRegion(name, new Rectangle2D.Float(area.getLowerLeftX(), top, area.getWidth(), area.getHeight()));
            var page = widget.getPage();
            fields.flatten(List.of(fields.getField(name)), false);
            reader.extractRegions(page);
            return reader.getTextForRegion(name).strip();
        }
    }

    private static String shown(byte[] form, String name, int button) {
        try (PDDocument pdf = Loader.loadPDF(form)) {
            PDAnnotationWidget widget = pdf.getDocumentCatalog().getAcroForm().getField(name).getWidgets().get(button);
            COSName state = widget.getAppearanceState();
            assertTrue(widget.getAppearance().getNormalAppearance().getSubDictionary().containsKey(state),
                    "there is a drawing of " + state);
            return state.getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fonts that another computer may not have, of the fields that hold text. */
    private static List<String> notEmbedded(byte[] form) throws IOException {
        List<String> fonts = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(form)) {
            pdf.getDocumentCatalog().getAcroForm().flatten();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    if (!letter.getFont().isEmbedded()) {
                        fonts.add(letter.getFont().getName());
                    }
                }
            }.getText(pdf);
        }
        return fonts.stream().distinct().toList();
    }
}
