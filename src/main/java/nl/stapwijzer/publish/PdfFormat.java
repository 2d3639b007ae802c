package nl.stapwijzer.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.stapwijzer.publish.pdf.FieldSet;
import nl.stapwijzer.publish.pdf.PdfEngine;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Resources;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tagged, fillable PDF: PDF/UA-1 and PDF/A-2a, byte for byte the same for the same page. A link within the PDF works there, one to
 * the site leads to the site's address, and one that leads nowhere from paper keeps only its text. Nothing is printed with a style
 * that has a mistake.
 */
public final class PdfFormat implements Format {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private final PdfEngine engine;
    private final Map<String, List<Diagnostic>> checked = new ConcurrentHashMap<>();
    private final Resources resources;
    private final String siteAddress;

    /**
     * @param resources the only source of styles, pictures and fonts
     * @param published the date that the documents carry
     * @param siteAddress where the publication will stand, such as {@code https://school.example/protocollen}; empty if unknown
     */
    public PdfFormat(Resources resources, LocalDate published, String siteAddress) {
        this(resources, new PdfEngine(resources, published), siteAddress);
    }

    /** @param engine with the same resources */
    PdfFormat(Resources resources, PdfEngine engine, String siteAddress) {
        this.engine = engine;
        this.resources = resources;
        this.siteAddress = siteAddress.endsWith("/") ? siteAddress : siteAddress + "/";
    }

    /** The fields that the form of this page has in its PDF. */
    public static FieldSet fields(Page page) {
        return FieldSet.of(Medium.PAPER.show(page));
    }

    private List<Diagnostic> check(String sheet) {
        return resources.find(sheet).map(bytes -> StyleCheck.check(sheet, bytes)).orElse(List.of());
    }

    @Override
    public Checked<byte[]> encode(Page page, String path) {
        Document tree = Medium.PAPER.show(page);
        Set<String> ids = Set.copyOf(tree.select("[id]").eachAttr("id"));
        for (Element a : tree.select("a[href]")) {
            target(a.attr("href"), path, ids).ifPresentOrElse(to -> a.attr("href", to), a::unwrap);
        }
        List<Diagnostic> styles = tree.select("link[rel=stylesheet]").eachAttr("href").stream()
                .flatMap(sheet -> checked.computeIfAbsent(sheet.substring(1), this::check).stream()).toList();
        return styles.isEmpty() ? engine.print(tree, path) : Checked.nothing(styles);
    }

    private Optional<String> target(String written, String path, Set<String> ids) {
        Optional<LocalLink> within = LocalLink.of(written, path);
        if (within.isEmpty()) {
            return Optional.of(written.strip()).filter(to -> SCHEMES.contains(to.split(":", 2)[0].toLowerCase(Locale.ROOT)));
        }
        LocalLink link = within.get();
        if (link.path().equals(path)) {
            return Optional.of("#" + link.fragment()).filter(id -> ids.contains(link.fragment()));
        }
        String place = link.path() + link.query() + (link.fragment().isEmpty() ? "" : "#" + link.fragment());
        return siteAddress.equals("/") ? Optional.empty() : Optional.of(siteAddress + place);
    }
}
