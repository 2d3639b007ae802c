package nl.stapwijzer.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.publish.PdfFormat;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;

/** Forms of this project, blank and filled in by another program. */
public final class FilledSheets {
    private FilledSheets() {}

    /** @param protocol its definition, in which a test may change something */
    public static Page page(String protocol, String form) {
        Output output = Planner.plan(Schools.own(), List.of(Protocols.of("proef", protocol))).stream()
                .filter(one -> one.kind() == DocumentKind.FORM)
                .filter(one -> one.paths().get(0).endsWith("/" + form + ".pdf")).findFirst().orElseThrow();
        return new Renderer(Repository::find).render(output).value().orElseThrow();
    }

    public static byte[] blank(String protocol, String form) {
        Page page = page(protocol, form);
        return new PdfFormat(Repository::find, Documents.PUBLISHED, "").encode(page, page.output().paths().get(0)).value().orElseThrow();
    }

    /** @param values by the name of the field; a box is ticked with ja */
    public static byte[] filled(byte[] blank, Map<String, String> values, boolean incremental) {
        try (PDDocument pdf = Loader.loadPDF(blank)) {
            for (Map.Entry<String, String> value : values.entrySet()) {
                PDField field = pdf.getDocumentCatalog().getAcroForm().getField(value.getKey());
                if (field == null) {
                    throw new IllegalArgumentException("no field " + value.getKey());
                }
                if (field instanceof PDCheckBox box) {
                    box.check();
                } else if (field instanceof PDRadioButton question) {
                    question.setValue(question.getExportValues().indexOf(value.getValue())); // by its words, "Off" would be none of them
                } else {
                    field.setValue(value.getValue());
                }
                if (incremental) {
                    for (var at = field.getCOSObject(); at != null; at = at.getCOSDictionary(org.apache.pdfbox.cos.COSName.PARENT)) {
                        at.setNeedToBeUpdated(true);
                    }
                    field.getWidgets().forEach(widget -> widget.getCOSObject().setNeedToBeUpdated(true));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (incremental) {
                pdf.saveIncremental(out);
            } else {
                pdf.save(out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A made-up handelingsplan. */
    static Map<String, String> plan(int number, LocalDate reported, Random chance) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("over.kenmerk", "2026-" + number);
        values.put("over.leerling", "Y.Ł.");
        values.put("melding.gemeld", reported.getDayOfMonth() + "-" + reported.getMonthValue() + "-" + reported.getYear());
        values.put("melding.melder", List.of("een leerling", "een ouder of verzorger", "iemand van de school").get(chance.nextInt(3)));
        int steps = 2 + chance.nextInt(4);
        LocalDate day = reported;
        for (int step = 1; step <= steps; step++) {
            day = day.plusDays(chance.nextInt(6));
            values.put("stappen.voortgang." + step + ".gedaan", "ja");
            values.put("stappen.voortgang." + step + ".datum", day.toString());
        }
        values.put("evaluaties.evaluatie-lijst.1.gepland", reported.plusDays(14).toString());
        if (chance.nextInt(5) > 0) {
            values.put("evaluaties.evaluatie-lijst.1.gehouden", reported.plusDays(11 + chance.nextInt(5)).toString());
            values.put("evaluaties.evaluatie-lijst.1.gelukt", List.of("ja", "ja", "deels", "nee").get(chance.nextInt(4)));
        }
        return values;
    }

    /** Writes a year of made-up plans: folder, how many, and the protocol. */
    public static void main(String[] arguments) throws IOException {
        byte[] blank = blank(Protocols.withStandardPlan(arguments[2]), "handelingsplan");
        Random chance = new Random(7);
        Files.createDirectories(Path.of(arguments[0]));
        for (int i = 1; i <= Integer.parseInt(arguments[1]); i++) {
            LocalDate reported = LocalDate.of(2025, 9, 1).plusDays(chance.nextInt(300));
            Files.write(Path.of(arguments[0], "plan-" + i + ".pdf"), filled(blank, plan(i, reported, chance), chance.nextBoolean()));
        }
    }

}
