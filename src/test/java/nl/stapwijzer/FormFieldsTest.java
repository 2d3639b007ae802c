package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Visibility;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An independent reader finds in each form what its definition asks for, in that order, each in a place of its own. */
class FormFieldsTest {
    private static final String NUMBER = "\\.[0-9]+";

    /** A box on a page: its place, the field that it belongs to, and what a listener hears. */
    private record Widget(int page, PDRectangle area, String field, String kind, String tooltip) {
        String line() {
            return field + " " + kind;
        }

        boolean overlaps(Widget other) {
            return page == other.page && area.getLowerLeftX() < other.area.getUpperRightX()
                    && other.area.getLowerLeftX() < area.getUpperRightX()
                    && area.getLowerLeftY() < other.area.getUpperRightY() && other.area.getLowerLeftY() < area.getUpperRightY();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void eachFormHasTheFieldsOfItsDefinition(String id) throws IOException {
        Protocol protocol = Protocols.published(id);
        for (Form form : protocol.papers().forms()) {
            if (form.visibility() == Visibility.PUBLIC) {
                check(form, protocol.course().steps().size(), Documents.paper(id + "/documenten/" + form.key() + ".pdf"));
            }
        }
    }

    @Test
    void everyKindOfFieldAndOfColumnStandsOnItsForm() throws IOException {
        Protocol protocol = Protocols.of("proef", Files.readString(Path.of("src/test/resources/documents/proef.yaml")) + """
                tabel:
                  label: Tabel
                  soort: rijen
                  kolommen:
                    regel: {label: Regel}
                    verhaal: {label: Verhaal, soort: lange-tekst}
                    dag: {label: Dag, soort: datum}
                    uur: {label: Uur, soort: tijd}
                    wel: {label: Wel, soort: ja-nee}
                    deels: {label: Deels, soort: ja-nee-deels}
                    welke: {label: Welke, soort: keuze, opties: [noord, zuid]}
                """.indent(10));
        Form form = protocol.papers().forms().stream().filter(one -> one.key().equals("velden")).findFirst().orElseThrow();
        assertEquals(Set.of(Form.Kind.values()), form.sections().stream().flatMap(section -> section.fields().stream())
                .map(Form.Field::kind).collect(Collectors.toSet()));
        check(form, protocol.course().steps().size(), Documents.paper(protocol, "velden.pdf"));
    }

    @Test
    void aFormOfFourHundredFieldsHasThemAll() throws IOException {
        List<String> kinds = List.of("tekst", "datum", "ja-nee-deels", "lange-tekst");
        Protocol protocol = Protocols.of("proef", Files.readString(Path.of("src/test/resources/documents/proef.yaml"))
                + IntStream.range(0, 400)
                .mapToObj(i -> "          nummer" + i + ": {label: Nummer " + i + ", soort: " + kinds.get(i % kinds.size()) + "}\n")
                .collect(Collectors.joining()));
        Form form = protocol.papers().forms().stream().filter(one -> one.key().equals("velden")).findFirst().orElseThrow();
        assertTrue(form.sections().stream().anyMatch(section -> section.fields().size() > 400));
        check(form, protocol.course().steps().size(), Documents.paper(protocol, "velden.pdf"));
    }

    /** In a PDF an answer is a name, of a bounded length, and "Off" the name for none. */
    @Test
    void anAnswerMayReadAsAnything() throws IOException {
        String much = "de leerling wil eerst zelf proberen om er met de ander uit te komen, ".repeat(3).strip();
        Protocol protocol = Protocols.of("proef", Files.readString(Path.of("src/test/resources/documents/proef.yaml")) + """
                uit: {label: Staat het uit?, soort: keuze, opties: ["Off", "On", "off", "één keer", "%s"]}
                """.formatted(much).indent(10));
        byte[] file = Documents.paper(protocol, "velden.pdf");
        try (PDDocument pdf = Loader.loadPDF(file)) {
            Stream<PDField> fields = StreamSupport.stream(pdf.getDocumentCatalog().getAcroForm().getFieldTree().spliterator(), false);
            PDRadioButton asked = (PDRadioButton) fields.filter(field -> field.getFullyQualifiedName().endsWith(".uit")).findFirst()
                    .orElseThrow();
            assertEquals(List.of("Off", "On", "off", "één keer", much), asked.getExportValues());
            List<String> states = asked.getWidgets().stream().flatMap(widget -> widget.getAppearance().getNormalAppearance()
                    .getSubDictionary().keySet().stream()).map(COSName::getName).toList();
            assertEquals(5, states.stream().filter("Off"::equals).count(), "none, of each button: " + states);
            assertTrue(states.stream().allMatch(name -> name.length() < 127), states.toString());
            assertEquals(5, asked.getWidgets().size());
        }
    }

    /** A moment by when it is, a talk by its name, and else by its step; who does it stands once where that is the same. */
    @Test
    void aPlanSaysWhatOneLooksBackOn() {
        assertEquals(List.of("Terugkijken na stap 0", "Stap 2: terugkijken na 2 dagen",
                "Stap 2: terugkijken na 1 week", "Stap 2: terugkijken na 1 maand"), looksBack("zonder-schuldvraag"));
        assertEquals(List.of("Terugkijken na stap 5", "Terugkijken na stap 6"), looksBack("kwaliteitskaart"));
        assertEquals(List.of("Stap R4: vervolggesprek met de leerling die gepest wordt",
                "Stap R4: vervolggesprek met de leerling die pest"), looksBack("de-route"));
        assertEquals(3, plan("de-route").select("tr:has([name~=evaluatie-lijst])").size(), "when is not set: there is a row for once more");
        assertTrue(looksBack("vlaams-secundair").contains("Stap 4A: opvolggesprek met de leerling die pest"));
        assertTrue(looksBack("vlaams-secundair").contains("Terugkijken na stap 5"));
        assertTrue(plan("zonder-schuldvraag").text().contains("Dit doet: leerkracht."));
        assertFalse(plan("vlaams-secundair").text().contains("Dit doet"), "who does it is to be agreed on");
    }

    /** Each once, with a place for the day in every step in which they are told; a condition of all of a step stands at that step. */
    @Test
    void aPlanHasARowForEachWhoIsTold() {
        assertEquals(List.of("Zorgteam: 1", "Ouders van de leerling die gepest wordt: 3 4A 4B", "Ouders van de leerling die pest: 4A",
                "Team: 5"), told("vlaams-secundair"));
        assertEquals(List.of("Wie", "Hoe", "bij stap 4", "bij stap 6, als het gedrag is gestopt"),
                plan("kwaliteitskaart").select("table:has([name~=ingelicht-lijst]) thead th").eachText());
        assertTrue(told("de-route").contains(
                "Ouders van de leerling die pest: na overleg met de leerling die pest: R4"), "another condition for each");
    }

    /** The steps of the fields to fill in, beside whom they are about. */
    private static List<String> told(String protocol) {
        Document plan = plan(protocol);
        List<String> heads = plan.select("table:has([name~=ingelicht-lijst]) thead th").eachText();
        return plan.select("tr:has([name~=ingelicht-lijst]):has(th)").stream().map(row -> row.selectFirst("th").text() + ": "
                + IntStream.range(2, heads.size()).filter(i -> !row.child(i).select("input").isEmpty())
                .mapToObj(i -> heads.get(i).replaceFirst("bij stap ", "")).collect(Collectors.joining(" "))).toList();
    }

    /** Where a step is chosen from several, what comes after it is not the next row; and what may be done need not. */
    @Test
    void aPlanSaysWhereItGoesOn() {
        assertTrue(plan("vlaams-secundair").text().contains("wie? Daarna → 5"), plan("vlaams-secundair").text());
        assertTrue(plan("de-route").text().contains("daarna → R3"));
        assertTrue(plan("de-route").text().contains("ja → N5 (mag)"));
        assertTrue(plan("de-route").text().contains("nee → N7 (mag)"));
    }

    /** Steps for which something must hold first stand under it, with what holds for all of them; a step has what it begins with. */
    @Test
    void aPlanSaysOnWhichConditionItGoesOn() {
        assertEquals(List.of("Wanneer het niet stopt Alleen als het pesten niet stopt na De Route. De stappen N1 tot en met N7 zijn een "
                + "algemene leidraad en geen automatisme: per leerling kijken we welke maatregel het best past. Helpt een ingreep, dan "
                + "kunnen latere stappen vervallen."), plan("de-route").select(".phase").eachText());
        assertTrue(plan("de-route").selectFirst("tr:has(.phase) + tr").text().startsWith("N1"));
        assertTrue(plan("de-route").text().contains("Alleen als de achterwacht niet de eerste opvang heeft gedaan."));
        assertEquals(4, plan("zonder-schuldvraag").select(".soon .once").size());
        assertTrue(plan("zonder-schuldvraag").text().contains("zodra de stappen hiervoor geen gewenst effect hadden"));
    }

    /** Nobody plans a report. */
    @Test
    void aStepThatNotOnlyStaffTakeIsNotPlanned() {
        assertEquals(11, plan("de-route").select("[name$=.gepland][name^=stappen]").size());
        assertEquals(12, plan("de-route").select("[name$=.datum][name^=stappen]").size());
    }

    /** A young child may have felt more than one thing, and need not know what another felt. */
    @Test
    void aYoungChildChoosesAsManyFacesAsItWants() {
        for (String id : List.of("anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag")) {
            Document sheet = Documents.byPath(Documents.published(id)).get(id + "/documenten/nadenkvel-onderbouw.pdf");
            assertEquals(11, sheet.select(".pictures input[type=checkbox]").size(), id);
            assertEquals(List.of("weet ik niet"), sheet.select(".pictures p.options").eachText(), id);
        }
    }

    private static List<String> looksBack(String protocol) {
        return plan(protocol).select("tr:has([name~=evaluatie-lijst]) th").eachText();
    }

    private static Document plan(String protocol) {
        return Documents.byPath(Documents.published(protocol)).get(protocol + "/documenten/handelingsplan.pdf");
    }

    @Test
    void aSheetOfAPupilAsksAQuestionOnce() {
        Documents.byPath(Documents.five()).forEach((path, sheet) -> {
            if (path.contains("/documenten/nadenkvel")) {
                List<String> asked = sheet.select("h2, .large label").eachText().stream()
                        .map(text -> text.replaceFirst("^[0-9] ", "")).toList();
                assertTrue(asked.size() > 4, path);
                assertEquals(asked.stream().distinct().toList(), asked, path);
            }
        });
    }

    private static void check(Form form, int steps, byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            List<Widget> found = widgets(pdf);
            assertEquals(form.sections().stream().flatMap(section -> section.fields().stream()
                    .flatMap(field -> widgets(section.key() + "." + field.key(), form, field, steps, found)))
                    .toList(), found.stream().filter(widget -> Protocol.find(form.sections(), widget.field().split("\\.")[0]).isPresent())
                    .map(Widget::line).toList(), form.key() + ": its fields, in the order of the definition");
            for (Form.Section section : form.sections()) {
                section.fields().stream().filter(field -> field.kind() != Form.Kind.CLASS)
                        .forEach(field -> checkLabels(section.key() + "." + field.key(), field.label().text(), found));
            }
            found.forEach(widget -> checkPlace(widget, pdf.getPage(widget.page()).getCropBox(), found));
            pdf.getDocumentCatalog().getAcroForm().getFieldTree().forEach(FormFieldsTest::checkRoom);
        }
    }

    /** No more can be typed than stands on paper: a field takes so many letters, and one of lines does not scroll. */
    private static void checkRoom(PDField field) {
        if (field instanceof PDTextField text) {
            assertTrue(text.getMaxLen() > 0, text.getFullyQualifiedName() + " takes any number of letters");
            assertEquals(text.isMultiline(), text.doNotScroll(), text.getFullyQualifiedName());
        }
    }

    /** In the order in which a viewer goes from one to the next. */
    private static List<Widget> widgets(PDDocument pdf) throws IOException {
        List<Widget> widgets = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            assertEquals("S", page.getCOSObject().getNameAsString("Tabs"));
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationWidget widget) {
                    PDField field = field(pdf, widget);
                    widgets.add(new Widget(pdf.getPages().indexOf(page), widget.getRectangle(), field.getFullyQualifiedName(), kind(field),
                            widget.getCOSObject().getString(COSName.TU)));
                }
            }
        }
        return widgets;
    }

    private static PDField field(PDDocument pdf, PDAnnotationWidget widget) {
        return Stream.of(pdf.getDocumentCatalog().getAcroForm().getFieldTree().iterator()).flatMap(fields -> {
            List<PDField> all = new ArrayList<>();
            fields.forEachRemaining(all::add);
            return all.stream();
        }).filter(field -> field.getWidgets().contains(widget)).findFirst().orElseThrow();
    }

    private static String kind(PDField field) {
        return field.getClass().getSimpleName().replace("PD", "")
                + (field.getFieldType().equals("Tx") && (field.getFieldFlags() & 1 << 12) != 0 ? " of lines" : "");
    }

    /** What a definition asks for; how many rows the protocol itself fills, the file may say. */
    private static Stream<String> widgets(String name, Form form, Form.Field field, int steps, List<Widget> found) {
        return switch (field.kind()) {
            case TEXT, CLASS, DATE, TIME -> Stream.of(name + " TextField");
            case LONG_TEXT -> Stream.of(name + " TextField of lines");
            case YES_NO -> Stream.of(name + " RadioButton").flatMap(button -> Stream.of(button, button));
            case YES_NO_PARTLY -> Stream.of(name + " RadioButton").flatMap(button -> Stream.of(button, button, button));
            case CHOICE, SCALE, FACES -> field.options().stream().map(option -> name + " RadioButton");
            case CHOICES -> IntStream.rangeClosed(1, field.options().size()).mapToObj(i -> name + "." + i + " CheckBox");
            case ROWS -> rows(name, field.rows(), field.columns().stream().map(column -> column.key() + " " + cell(column.kind()))
                    .toList());
            case AGREEMENTS -> rows(name, field.rows(), List.of("afspraak TextField of lines", "wie TextField", "tot TextField",
                    "gevolg TextField of lines"));
            case CHECKLIST -> rows(name, field.options().size(), List.of("gedaan CheckBox", "datum TextField"));
            case STEPS -> IntStream.rangeClosed(1, steps).mapToObj(row -> name + "." + row).flatMap(row -> {
                List<String> set = List.of(row + ".gepland TextField", row + ".gedaan CheckBox", row + ".datum TextField");
                List<String> all = found.stream().filter(widget -> widget.field().startsWith(row + ".")).map(Widget::line).toList();
                Predicate<String> doer = line -> line.equals(row + ".wie TextField");
                return Stream.of(all.stream().filter(doer), set.stream().skip(all.contains(set.get(0)) ? 0 : 1),
                        all.stream().filter(doer.negate()).filter(line -> !set.contains(line))).flatMap(lines -> lines);
            });
            case EVALUATIONS -> IntStream.rangeClosed(1, rows(name, found)).mapToObj(row -> name + "." + row).flatMap(row -> Stream.concat(
                    Stream.of(".wat", ".wie").map(row::concat).filter(cell -> found.stream().map(Widget::field).anyMatch(cell::equals))
                            .map(cell -> cell + " TextField"),
                    (!form.isForAdults() ? Stream.of(".gepland TextField", ".hoe TextField of lines")
                            : Stream.of(".gepland TextField", ".gehouden TextField", ".gelukt ComboBox", ".oorzaak TextField of lines")
                            .limit(found.stream().anyMatch(widget -> widget.field().equals(name + ".1.gelukt")) ? 4 : 2))
                            .map(row::concat)));
            case PUPILS -> Stream.of(name, name + "-2").filter(one -> found.stream().map(Widget::field).anyMatch(one::equals))
                    .map(one -> one + " TextField");
            case TALKS -> found.stream().map(Widget::field).filter(name::equals).map(one -> one + " RadioButton");
            case INFORMED -> found.stream().filter(widget -> widget.field().startsWith(name + "."))
                    .map(widget -> widget.field() + " TextField");
            case SIGNATURE -> Stream.of(name + " SignatureField");
            case DRAWING -> Stream.of();
        };
    }

    private static String cell(Form.Kind kind) {
        return switch (kind) {
            case CHOICE, YES_NO, YES_NO_PARTLY -> "ComboBox";
            case LONG_TEXT -> "TextField of lines";
            default -> "TextField";
        };
    }

    private static Stream<String> rows(String name, int rows, List<String> cells) {
        return IntStream.rangeClosed(1, rows).boxed().flatMap(row -> cells.stream().map(cell -> name + "." + row + "." + cell));
    }

    private static int rows(String name, List<Widget> found) {
        return (int) found.stream().filter(widget -> widget.field().startsWith(name + ".")).map(widget -> widget.field().split("\\.")[2])
                .distinct().count();
    }

    private static void checkLabels(String name, String label, List<Widget> found) {
        found.stream().filter(widget -> widget.field().replaceFirst(NUMBER + ".*", "").equals(name)).forEach(widget ->
                assertTrue(widget.tooltip().replace('’', '\'').startsWith(label),
                        widget.field() + " is called " + widget.tooltip() + ", not " + label));
    }

    /** On the paper, with none upon it, and large enough to hit, to read and to write in. */
    private static void checkPlace(Widget widget, PDRectangle page, List<Widget> all) {
        PDRectangle area = widget.area();
        assertTrue(page.contains(area.getLowerLeftX(), area.getLowerLeftY()) && page.contains(area.getUpperRightX(), area.getUpperRightY()),
                widget + " is on the page");
        boolean small = widget.kind().equals("CheckBox") || widget.kind().equals("RadioButton");
        assertTrue(small ? area.getWidth() >= 9 && area.getHeight() >= 9 : area.getWidth() >= 24 && area.getHeight() >= 12,
                widget + " is large enough");
        assertEquals(List.of(), all.stream().filter(other -> other != widget && other.overlaps(widget)).toList());
    }
}
