package nl.stapwijzer.render;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/**
 * Carries what is wrong with a template out through FreeMarker, whose interfaces leave no other way; it goes no further than {@link
 * Renderer}.
 */
final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Pattern ADVICE = Pattern.compile(", but was expecting| Help \\(|\\R(?:==>|----|\\s*\\R)");
    private static final Pattern CLASSES = Pattern.compile(" ?\\(wrapper: [^)]*\\)|:$");
    private final transient List<Diagnostic> diagnostics;

    TemplateFault(List<Diagnostic> diagnostics) {
        super(diagnostics.toString(), null, false, false);
        this.diagnostics = List.copyOf(diagnostics);
    }

    TemplateFault(Span span, Message message, Message... hints) {
        this(List.of(Diagnostic.error(span, message, hints)));
    }

    static TemplateFault of(ParseException e) {
        return new TemplateFault(span(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEndLineNumber(),
                e.getEndColumnNumber()), Message.of("template-syntax"), freeMarkerSays(e.getEditorMessage()));
    }

    /** @param names finds what the template may have meant by a name that is not there */
    static TemplateFault of(TemplateException e, ViewWrapper names) {
        if (e.getCause() instanceof TemplateFault ours) {
            return ours;
        }
        String expression = Optional.ofNullable(e.getBlamedExpressionString()).orElse("");
        if (e instanceof InvalidReferenceException && !expression.isEmpty()) {
            return new TemplateFault(place(e), Message.of("template-unknown-name", expression), names.suggestionFor(expression));
        }
        return new TemplateFault(place(e), expression.isEmpty() ? Message.of("template-failed")
                : Message.of("template-failed-at", expression),
                freeMarkerSays(e.getMessageWithoutStackTop()));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    static Span start(String template) {
        return Span.at(template, 1, 1);
    }

    /** Where FreeMarker is on this thread; the beginning of {@code template} if it has not come to a directive yet. */
    static Span here(String template) {
        Environment environment = Environment.getCurrentEnvironment();
        TemplateException marker = environment == null ? null : new TemplateException(environment);
        return marker == null || marker.getTemplateSourceName() == null ? start(template) : place(marker);
    }

    private static Span place(TemplateException e) {
        return span(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber(), e.getEndLineNumber(), e.getEndColumnNumber());
    }

    /** FreeMarker's ends are inclusive, and sometimes missing; what is wrong at a line's end may be in column 0 of the next. */
    private static Span span(String template, int line, int column, int endLine, int endColumn) {
        Span start = Span.at(template, Math.max(1, line), Math.max(1, column));
        boolean ends = endLine > start.line() || endLine == start.line() && endColumn >= start.column();
        return ends ? new Span(template, start.line(), start.column(), endLine, endColumn + 1) : start;
    }

    /** Only what is wrong, for what follows is advice to programmers; without the Java classes in it. */
    private static Message freeMarkerSays(String text) {
        String sentence = ADVICE.split(text)[0];
        return Message.of("freemarker-says", CLASSES.matcher(sentence).replaceAll("").replaceAll("\\s+", " ").strip());
    }
}
