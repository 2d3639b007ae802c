package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.RandomAccessFileOrArray;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How many pages a document of this program has. */
public final class PageCount {
    private PageCount() {}

    public static int of(byte[] pdf) {
        try (PdfReader reader = new PdfReader(new RandomAccessFileOrArray(pdf), null)) {
            return reader.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
