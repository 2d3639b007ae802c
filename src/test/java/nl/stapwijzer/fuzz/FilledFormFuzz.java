package nl.stapwijzer.fuzz;

import java.util.List;
import nl.stapwijzer.cli.FilledSheets;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.publish.PdfFormat;
import nl.stapwijzer.publish.pdf.FilledForms;
import nl.stapwijzer.publish.pdf.FilledForms.Known;

/** A blank form with any bytes put into it, as a filled one: read, or refused with a reason; never an exception. */
public final class FilledFormFuzz {
    private static final String ROUTE = Protocols.withStandardPlan("de-route");
    private static final byte[] BLANK = FilledSheets.blank(ROUTE, "handelingsplan");
    private static final FilledForms FORMS = new FilledForms(List.of(new Known("de-route/handelingsplan",
            List.of(PdfFormat.fields(FilledSheets.page(ROUTE, "handelingsplan"))), List.of())), new byte[] {1});

    private FilledFormFuzz() {}

    /** Makes the blank form, outside the time of any input. */
    public static void fuzzerInitialize() {
        FORMS.read(BLANK);
    }

    /** @param input where to write, in three bytes, how much to write over, and what */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 5) {
            return;
        }
        int at = ((input[0] & 255) << 16 | (input[1] & 255) << 8 | input[2] & 255) % BLANK.length;
        int over = Math.min(BLANK.length - at, input[3] & 255);
        byte[] file = new byte[BLANK.length - over + input.length - 4];
        System.arraycopy(BLANK, 0, file, 0, at);
        System.arraycopy(input, 4, file, at, input.length - 4);
        System.arraycopy(BLANK, at + over, file, at + input.length - 4, BLANK.length - at - over);
        FORMS.read(file);
    }
}
