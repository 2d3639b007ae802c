package nl.stapwijzer.publish.pdf;

import com.lowagie.text.Image;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.stapwijzer.publish.pdf.DocumentIdentity.Whose;
import nl.stapwijzer.render.Recent;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Resources;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Prints HTML trees as tagged, fillable PDFs. The same tree gives the same bytes, on any day, machine and thread. A document that schools
 * have in common is printed once, and says at its end whose it is. Safe for use by many threads: fonts are read once, and each thread at
 * work has typefaces of its own.
 */
public final class PdfEngine {
    private static final int MOST_KEPT = 200;

    /** How many elements may be laid out at a time: each takes some kilobytes. One document alone may have more. */
    private static final int ROOM = 20_000;

    private final Resources resources;
    private final LocalDate published;
    private final TypefaceFiles files;
    private final ConcurrentMap<List<String>, Checked<Styles>> styles = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(ROOM, true);
    private final Queue<Letterpress> idle = new ConcurrentLinkedQueue<>();
    /** By their path and their tree: of schools that follow each other, what they have in common. */
    private final Recent<Checked<PrintedDocument>> printed = new Recent<>(MOST_KEPT);
    /** By the same of parts that have sheets of their own: the setting in which they fit. */
    private final Recent<Checked<FittedPart>> settings = new Recent<>(MOST_KEPT);

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
        Document shown = tree.clone();
        Whose whose = Whose.takenFrom(shown);
        Checked<PrintedDocument> document = printed.get(key(shown, path), () -> withRoom(shown, () -> anew(shown, path, found)));
        return new Checked<>(document.value().map(one -> one.of(whose)), document.diagnostics());
    }

    private <T> T withRoom(Document tree, Supplier<T> work) {
        int elements = Math.min(ROOM, tree.getAllElements().size());
        room.acquireUninterruptibly(elements);
        try {
            return work.get();
        } finally {
            room.release(elements);
        }
    }

    private Checked<PrintedDocument> anew(Document tree, String path, Styles found) {
        Letterpress borrowed = idle.poll();
        Letterpress press = borrowed == null ? new Letterpress(files.parse(), new ParsedStyles()) : borrowed;
        Problems problems = new Problems(path);
        Map<String, Optional<Image>> pictures = new HashMap<>();
        LayingOut layout = (dom, setting, rules, problem) -> new Typesetting(Preparation.inSetting(dom, setting), resources, found, rules,
                press, pictures, problem);
        Document whole = tree.clone();
        Map<Element, Integer> parts = new LinkedHashMap<>();
        for (Element part : whole.select("[data-pages]")) {
            Document alone = tree.clone();
            alone.body().empty().appendChild(part.clone());
            Checked<FittedPart> fitting = settings.get(key(alone, path), () -> part(part, alone, path, layout));
            problems.addAll(fitting.diagnostics());
            BodyClasses setting = fitting.value().orElseThrow().setting();
            parts.put(part, fitting.value().orElseThrow().pages());
            part.addClass(setting.classes() + " pages-" + parts.get(part));
            setting.blocks().forEach((block, classes) -> Preparation.blocks(part).get(block).addClass(classes));
        }
        SheetOrder.bring(whole, parts);
        org.w3c.dom.Document dom = Preparation.prepare(whole);
        FormCheck.check(dom, problems);
        DocumentIdentity identity = DocumentIdentity.of(dom, published, path, problems);
        PrintedDocument document = fitted(Fit.of(whole), tree.title(), whole.body(), dom, layout, problems).getValue().typeset(identity);
        idle.add(press);
        return Checked.of(document, problems.all());
    }

    /** Of a part that has sheets of its own: what fits it alone fits it among others. */
    private static Checked<FittedPart> part(Element part, Document alone, String path, LayingOut layout) {
        Problems problems = new Problems(path);
        Map.Entry<BodyClasses, Typesetting> fitted = fitted(Fit.of(part), part.attr("aria-label"), part, Preparation.prepare(alone), layout,
                problems);
        return Checked.of(new FittedPart(fitted.getKey(), fitted.getValue().pages()), problems.all());
    }

    private static Map.Entry<BodyClasses, Typesetting> fitted(Fit fit, String title, Element text, org.w3c.dom.Document dom,
            LayingOut layout, Problems problems) {
        FittingRules rules = new FittingRules(dom,
                Stream.concat(fit.settings().stream().map(fit::classes), fit.leadings().stream()).toList());
        Map<BodyClasses, Typesetting> tried = new HashMap<>();
        Function<BodyClasses, Typesetting> in = one -> tried.computeIfAbsent(one, setting -> layout.of(dom, setting, rules, problems));
        ToIntFunction<String> pages = classes -> in.apply(BodyClasses.of(classes)).pages();
        String chosen = fit.classes(fit.choose(one -> pages.applyAsInt(fit.classes(one))));
        BodyClasses widest = BodyClasses.of(fit.widest(chosen, pages.applyAsInt(chosen), pages));
        BodyClasses each = fit.leadings().isEmpty() ? widest : fit.widestEach(widest, one -> in.apply(one).places());
        Typesetting typeset = in.apply(each);
        fit.judge(typeset.pages(), title, text, problems);
        return Map.entry(each, typeset);
    }

    private record FittedPart(BodyClasses setting, int pages) {}

    private interface LayingOut {
        Typesetting of(org.w3c.dom.Document dom, BodyClasses setting, FittingRules rules, Problems problems);
    }

    private static String key(Document tree, String path) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((path + "\n" + tree.outerHtml()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
