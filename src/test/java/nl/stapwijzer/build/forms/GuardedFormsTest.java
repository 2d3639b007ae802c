package nl.stapwijzer.build.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import nl.stapwijzer.cli.FilledSheets;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.publish.pdf.FilledForms.Known;
import org.junit.jupiter.api.Test;

class GuardedFormsTest {
    @Test
    void aFileThatTakesTooLongCostsThatFileOnly() throws IOException {
        byte[] blank = FilledSheets.blank(Protocols.withStandardPlan("kwaliteitskaart"), "handelingsplan");
        List<Known> forms = List.of(new Known("a/b", List.of(), List.of()));
        try (GuardedForms hurried = new GuardedForms(forms, Duration.ofMillis(1)); GuardedForms patient = new GuardedForms(forms)) {
            assertEquals("form-breaks-reader", hurried.read(blank).refusal());
            assertEquals("form-breaks-reader", hurried.read(blank).refusal());
            assertEquals("form-of-no-protocol-here", patient.read(blank).refusal());
            assertEquals("form-breaks-reader", patient.read(greedy()).refusal(), "more than its memory");
            assertEquals("form-of-no-protocol-here", patient.read(blank).refusal(), "the next one");
            assertEquals("form-breaks-reader", patient.read(bomb()).refusal(), "more than its memory once unpacked");
            assertEquals("form-damaged",
                    patient.read(ascii("%PDF-1.7\n1 0 obj\n" + "[".repeat(2_000_000))).refusal(), "deeper than its stack");
            assertEquals("form-of-no-protocol-here", patient.read(blank).refusal(), "the next one again");
        }
    }

    /** Says that it has so many objects that their places alone take gigabytes. */
    private static byte[] greedy() {
        return ascii("%PDF-1.7\nxref\n0 400000000\n0000000000 65535 f \ntrailer\n<</Size 400000000/Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    /** A table of places of a few hundred kilobytes, which unpacks to many times the memory. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 256; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(ascii("%PDF-1.7\n1 0 obj\n<</Type/XRef/W[1 4 2]/Size 9/Root 2 0 R/Filter/FlateDecode/Length " + packed.size()
                + ">>\nstream\n"));
        file.writeBytes(packed.toByteArray());
        file.writeBytes(ascii("\nendstream\nendobj\nstartxref\n9\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
