package nl.stapwijzer.render;

import java.util.Locale;
import java.util.Map;
import nl.stapwijzer.render.route.RoutePictures;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Resources;

/**
 * Pages that the program shows of itself, such as those of the workbench: a template and a record, as of a document, and no part of any
 * publication. A fault in one is ours. Safe for use by many threads.
 */
public final class ProgramPages {
    private static final int CHARACTERS = 8 << 20;

    private final Templates templates;
    private final Texts texts;
    private final Drawings drawings;
    private final Accessors accessors = new Accessors();
    private final RoutePictures routes = new RoutePictures();
    private final Locale language;
    private final Labels labels;

    /**
     * @param resources where {@code templates/<folder>/<name>.ftlh} are found: those of the program, never a school's
     * @param labels what {@code label(key)} gives
     */
    public ProgramPages(Resources resources, Locale language, Map<String, String> labels) {
        this.templates = new Templates(resources);
        this.texts = new Texts(resources);
        this.drawings = new Drawings(resources);
        this.language = language;
        this.labels = new Labels(language, labels);
    }

    /** @param template such as {@code templates/workbench/main.ftlh} */
    public String fill(String template, Record view) {
        ViewWrapper wrapper = new ViewWrapper(accessors, texts, routes, new Findings(), Marking.NOTHING);
        return templates.fill(template, new View(view, language, () -> labels, drawings, wrapper), language, CHARACTERS);
    }
}
