package nl.stapwijzer.publish;

import java.time.LocalDate;
import nl.stapwijzer.publish.pdf.PdfEngine;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Resources;

/** Tagged, fillable PDF: PDF/UA-1 and PDF/A-2a, byte for byte the same for the same page. */
final class PdfFormat implements Format {
    private final PdfEngine engine;

    /**
     * @param published the date that the documents carry
     * @param siteAddress where the site will stand; empty if unknown, and then links to its pages become text
     */
    PdfFormat(Resources resources, LocalDate published, String siteAddress) {
        engine = new PdfEngine(resources, published, siteAddress);
    }

    @Override
    public Checked<byte[]> encode(Page page, String path) {
        return engine.print(page.tree(), path);
    }
}
