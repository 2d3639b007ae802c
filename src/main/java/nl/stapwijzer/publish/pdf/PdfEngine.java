package nl.stapwijzer.publish.pdf;

import com.lowagie.text.Image;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Resources;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Prints HTML trees as tagged, fillable PDFs. The same tree gives the same bytes, on any day, machine and thread. Safe for use by
 * many threads: fonts are read once, and each thread at work has typefaces of its own.
 */
public final class PdfEngine {
    private final Resources resources;
    private final LocalDate published;
    private final TypefaceFiles files;
    private final ConcurrentMap<List<String>, Checked<Styles>> styles = new ConcurrentHashMap<>();
    private final Queue<Typefaces> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param resources the only source of styles, pictures and fonts
     * @param published the date that the documents carry
     * @throws IllegalStateException if a font is missing
     */
    public PdfEngine(Resources resources, LocalDate published) {
        this.resources = resources;
        this.published = published;
        files = TypefaceFiles.from(resources);
    }

    /**
     * @param tree what is for paper, with links that work there; stays as it is
     * @param path where the PDF goes; diagnostics carry it as their file
     * @return the PDF, and what the author of the tree or a picture did wrong; only the mistakes if a style has any
     */
    public Checked<byte[]> print(Document tree, String path) {
        Checked<Styles> read = styles.computeIfAbsent(Preparation.sheets(tree), sheets -> Styles.of(sheets, resources));
        return read.value().map(found -> print(tree, path, found)).orElseGet(() -> Checked.nothing(read.diagnostics()));
    }

    private Checked<byte[]> print(Document tree, String path, Styles found) {
        Typefaces borrowed = idle.poll();
        Typefaces typefaces = borrowed == null ? files.parse() : borrowed;
        Problems problems = new Problems(path);
        Map<String, Optional<Image>> pictures = new HashMap<>();
        BiFunction<org.w3c.dom.Document, String, Typesetting> layout = (dom, setting) ->
                new Typesetting(Preparation.inSetting(dom, setting), resources, found, typefaces, pictures, problems);
        Document whole = tree.clone();
        whole.select("[data-pages]").forEach(part -> fit(part, tree, layout, problems));
        org.w3c.dom.Document dom = Preparation.prepare(whole);
        FormCheck.check(dom, problems);
        DocumentIdentity identity = DocumentIdentity.of(dom, published, path, problems);
        byte[] pdf = fitted(Fit.of(whole), tree.title(), whole.body(), dom, layout, problems).getValue().typeset(identity);
        idle.add(typefaces);
        return Checked.of(pdf, problems.all());
    }

    /** A part that has sheets of its own: what fits it alone fits it here. */
    private static void fit(Element part, Document tree, BiFunction<org.w3c.dom.Document, String, Typesetting> layout, Problems problems) {
        Document alone = tree.clone();
        alone.body().empty().appendChild(part.clone());
        part.addClass(fitted(Fit.of(part), part.attr("aria-label"), part, Preparation.prepare(alone), layout, problems).getKey());
    }

    private static Map.Entry<String, Typesetting> fitted(Fit fit, String title, Element text, org.w3c.dom.Document dom,
            BiFunction<org.w3c.dom.Document, String, Typesetting> layout, Problems problems) {
        Map<String, Typesetting> tried = new HashMap<>();
        String setting = fit.choose(wanted -> tried.computeIfAbsent(wanted, w -> layout.apply(dom, w)).pages());
        fit.judge(tried.get(setting).pages(), title, text, problems);
        return Map.entry(setting, tried.get(setting));
    }
}
