package nl.stapwijzer.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.render.qr.QrPicture;
import nl.stapwijzer.words.Phrases;

/**
 * The names that a template can use: the components of the view, {@code language}, {@code label}, {@code inline}, {@code qr},
 * {@code drawing} and {@code concept}.
 */
final class View implements TemplateHashModel {
    private final ViewWrapper wrapper;
    private final TemplateHashModel components;
    private final Locale language;
    private final Supplier<Labels> labels;
    private final Drawings drawings;

    View(Output output, LabelFiles labels, Drawings drawings, ViewWrapper wrapper) {
        this(output.view(), output.language(), () -> labels.in(output.language(),
                output.view() instanceof Pages.OfProtocol page ? page.protocol().heading().subject() : ""), drawings, wrapper);
    }

    View(Record view, Locale language, Supplier<Labels> labels, Drawings drawings, ViewWrapper wrapper) {
        this.wrapper = wrapper;
        this.components = wrapper.record(view);
        this.language = language;
        this.labels = labels;
        this.drawings = drawings;
    }

    ViewWrapper wrapper() {
        return wrapper;
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        return switch (name) {
            case "language" -> new SimpleScalar(language.toLanguageTag());
            case "concept" -> wrapper.showsGaps() ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case "label" -> labels.get();
            case "capital" -> (TemplateMethodModelEx) View::capital;
            case "inline" -> (TemplateMethodModelEx) View::inline;
            case "drawing" -> (TemplateMethodModelEx) this::drawing;
            case "qr" -> (TemplateMethodModelEx) this::code;
            default -> components.get(name);
        };
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    /** Words with a capital at their beginning. */
    private static Object capital(List<?> arguments) throws TemplateModelException {
        if (arguments.size() == 1 && arguments.get(0) instanceof SaidMark words) {
            return words.capitalised();
        } else if (arguments.size() == 1 && arguments.get(0) instanceof TemplateScalarModel words) {
            return new SimpleScalar(Phrases.capital(words.getAsString()));
        }
        throw new TemplateModelException("capital(words) takes words");
    }

    /** A text of one paragraph without its {@code <p>}, for a cell or a list item; a longer text as it is. */
    private static Object inline(List<?> arguments) throws TemplateModelException {
        if (arguments.size() == 1 && arguments.get(0) instanceof ViewWrapper.RenderedText text) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(text.inline());
        }
        throw new TemplateModelException("inline(text) takes one text in Markdown");
    }

    /** An address as a picture to point a telephone at. */
    private Object code(List<?> arguments) throws TemplateModelException {
        if (arguments.size() == 1 && arguments.get(0) instanceof TemplateScalarModel address) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(QrPicture.html(address.getAsString(), language));
        }
        throw new TemplateModelException("qr(address) takes one address");
    }

    /** One of {@code templates/drawings}: it decorates, and its word stands beside it. */
    private Object drawing(List<?> arguments) throws TemplateModelException {
        String name = arguments.size() == 1 && arguments.get(0) instanceof TemplateScalarModel one ? one.getAsString() : "";
        return HTMLOutputFormat.INSTANCE.fromMarkup(drawings.find(name)
                .orElseThrow(() -> new TemplateModelException("there is no templates/drawings/" + name + ".svg")));
    }
}
