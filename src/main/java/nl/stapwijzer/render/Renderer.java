package nl.stapwijzer.render;

import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.render.route.RoutePictures;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Resources;
import org.jsoup.nodes.Document;

/**
 * Turns planned documents into trees, with the templates and pictures of one project. Templates are parsed once, and a text
 * that several documents share is turned into HTML once. Safe for use by many threads.
 *
 * <p>A template sees the components of the view record, and {@code language}: that of the document, as a tag. {@code label(key)} gives its
 * own words in that language. The value of a {@link nl.stapwijzer.words.Markdown} prints as HTML, that of a
 * {@link nl.stapwijzer.plan.view.RouteView} as a picture; {@code inline(text)} leaves out the paragraph around a text of one,
 * {@code capital(words)} begins them with a capital, and
 * {@code qr(address)} draws an address as a QR code. {@code drawing(name)} gives one of {@code templates/drawings}, and {@code concept}
 * tells whether gaps are shown.
 *
 * <p>Neither a template nor a text can make a page that runs or hides something, reach Java, or hold the program up. What they
 * try comes back as diagnostics. Documents that share a template or a text share its diagnostics: a caller who renders
 * several shows each only once.
 */
public final class Renderer {
    private final Templates templates;
    private final LabelFiles labels;
    private final Texts texts;
    private final Drawings drawings;
    private final RoutePictures routes = new RoutePictures();
    private final Accessors accessors = new Accessors();
    private final TemplateLimits limits;
    private final Marking marking;

    /** @param resources where {@code templates/<kind>/<kind>.ftlh} and {@code site/…} pictures are found; asked from many threads */
    public Renderer(Resources resources) {
        this(resources, TemplateLimits.USUAL, Marking.NOTHING);
    }

    Renderer(Resources resources, TemplateLimits limits) {
        this(resources, limits, Marking.NOTHING);
    }

    private Renderer(Resources resources, TemplateLimits limits, Marking marking) {
        this.templates = new Templates(resources);
        this.labels = new LabelFiles(resources);
        this.texts = new Texts(resources);
        this.drawings = new Drawings(resources);
        this.limits = limits;
        this.marking = marking;
    }

    /** Marks the words of a page with the place of the value that they say ({@link Page#SAID_AT}): for who looks, never to publish. */
    public static Renderer marking(Resources resources) {
        return new Renderer(resources, TemplateLimits.USUAL, Marking.PLACES);
    }

    /** Shows the gaps too, as elements of class {@code missing}; the marks of words are still to be taken out. */
    public static Renderer withGaps(Resources resources) {
        return new Renderer(resources, TemplateLimits.USUAL, Marking.GAPS);
    }

    /** @return no page if its template fails; a page without what was refused if a text or a tag in it is not safe */
    public Checked<Page> render(Output output) {
        String template = Templates.nameFor(output.kind());
        try {
            return new Supervised<>(template, limits, () -> page(output, template)).call();
        } catch (TemplateFault fault) {
            return Checked.nothing(fault.diagnostics());
        }
    }

    private Checked<Page> page(Output output, String template) {
        Findings findings = new Findings();
        View view = new View(output, labels, drawings, new ViewWrapper(accessors, texts, routes, findings, marking));
        String html = templates.fill(template, view, output.language(), limits.characters());
        Document tree = Tree.of(html, output.language());
        if (marking != Marking.NOTHING) {
            SaidMark.settle(tree);
        }
        ForeignText.apply(tree);
        Contents.add(tree);
        if (output.view() instanceof Pages.OfProtocol page) {
            Explanations.add(tree, page.protocol().knowledge());
        }
        PageRules.apply(tree, template, findings);
        return Checked.of(new Page(output, tree), findings.all().stream().distinct().toList());
    }
}
