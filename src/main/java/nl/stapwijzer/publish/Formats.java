package nl.stapwijzer.publish;

import java.time.LocalDate;
import java.util.Map;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Resources;

/** Every format that we have, by the extension of the file. */
public final class Formats implements Format {
    private final Map<String, Format> byExtension;

    /**
     * @param published the date that documents carry
     * @param siteAddress where the site will stand; empty if unknown
     */
    public Formats(Resources resources, LocalDate published, String siteAddress) {
        byExtension = Map.of("html", new HtmlFormat(), "pdf", new PdfFormat(resources, published, siteAddress));
    }

    @Override
    public Checked<byte[]> encode(Page page, String path) {
        return byExtension.get(path.substring(path.lastIndexOf('.') + 1)).encode(page, path);
    }
}
