package nl.stapwijzer.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.plan.view.RouteView;
import nl.stapwijzer.render.route.RoutePictures;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Suggestion;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

/**
 * Shows the values of a view to a template: words, numbers, yes and no, lists, maps by name, and our records: a component by its name, a
 * method without arguments with parentheses, as in Java. What is not there is missing: {@code <#if step.onward.next??>}. Of anything else,
 * and of Java itself, there is nothing to see.
 *
 * <p>One for each page, since it collects what is wrong with the texts on it.
 */
final class ViewWrapper implements ObjectWrapper {
    private final Accessors accessors;
    private final Texts texts;
    private final RoutePictures routes;
    private final Findings findings;
    private final Marking marking;
    /** The last name that a record was asked for and has not, and the names that it has. */
    private String missed = "";
    private Set<String> choices = Set.of();

    ViewWrapper(Accessors accessors, Texts texts, RoutePictures routes, Findings findings, Marking marking) {
        this.accessors = accessors;
        this.texts = texts;
        this.routes = routes;
        this.findings = findings;
        this.marking = marking;
    }

    boolean showsGaps() {
        return marking == Marking.GAPS;
    }

    private boolean marks() {
        return marking != Marking.NOTHING;
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value == null || value instanceof TemplateModel) {
            return (TemplateModel) value;
        } else if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        } else if (value instanceof Markdown markdown) {
            return text(markdown);
        } else if (value instanceof Words said) {
            return marks() && said.span().isPresent() && !said.isEmpty() ? new SaidMark(said.text(), said.span().get())
                    : new ShownWords(said.text());
        } else if (value instanceof RouteView route) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(routes.html(route));
        } else if (Accessors.reads(value)) {
            return record((Record) value);
        } else if (value instanceof Collection<?> list) {
            return new SimpleSequence(list, this);
        } else if (value instanceof Map<?, ?> map) {
            return new SimpleHash(map, this);
        } else if (value instanceof Boolean yes) {
            return yes ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        } else if (value instanceof Number number) {
            return new SimpleNumber(number);
        }
        return new SimpleScalar(words(value));
    }

    TemplateHashModel record(Record record) {
        return new Shown(record);
    }

    /** What the template may have meant by an expression that came to nothing. */
    Message suggestionFor(String expression) {
        String name = expression.substring(expression.lastIndexOf('.') + 1);
        return name.equals(missed) ? Suggestion.among(name, choices) : Message.of("template-unknown-name-hint", expression);
    }

    private TemplateModel text(Markdown markdown) {
        Texts.Rendered html = texts.html(markdown);
        findings.addAll(html.diagnostics());
        return marks() && !markdown.text().isEmpty()
                ? new RenderedText(SaidMark.on(html.block(), markdown.span()), SaidMark.around(html.inline(), markdown.span()))
                : new RenderedText(html.block(), html.inline());
    }

    private static String words(Object value) throws TemplateModelException {
        if (value instanceof String || value instanceof LocalDate) {
            return value.toString();
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof Locale language) {
            return language.toLanguageTag();
        }
        throw new TemplateModelException("A template can't show a value of this kind.");
    }

    /** Prints as HTML, and keeps its other form for {@code inline}. */
    static final class RenderedText extends TemplateHTMLOutputModel {
        private final String inline;

        private RenderedText(String block, String inline) {
            super(null, block);
            this.inline = inline;
        }

        String inline() {
            return inline;
        }
    }

    private final class Shown implements TemplateHashModel {
        private final Record record;

        Shown(Record record) {
            this.record = record;
        }

        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            Map<String, Accessors.Accessor> names = accessors.of(record.getClass());
            Accessors.Accessor found = names.get(name);
            if (found == null) {
                missed = name;
                choices = names.keySet();
                return null;
            }
            if (marks() && name.equals("text") && record instanceof Link part && part.span().isPresent()) {
                return new SaidMark(part.text(), part.span().get());
            }
            return found.component() ? wrap(found.read(record)) : (TemplateMethodModelEx) arguments -> call(found, arguments);
        }

        private Object call(Accessors.Accessor method, List<?> arguments) throws TemplateModelException {
            if (!arguments.isEmpty()) {
                throw new TemplateModelException("This method takes no arguments.");
            }
            return wrap(method.read(record));
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
