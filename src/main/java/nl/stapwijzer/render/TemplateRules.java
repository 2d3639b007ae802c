package nl.stapwijzer.render;

import freemarker.core.TemplateElement;
import freemarker.template.Template;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/**
 * What no template may use, because it runs text as code, prints without escaping, hides faults, or differs from one build to the
 * next. FreeMarker can't switch these off, so they are read from the parsed template, in both spellings (no_esc, noEsc).
 */
final class TemplateRules {
    private static final Pattern FORBIDDEN = Pattern.compile("""
            ^\\#(attempt|autoesc|autoEsc|escape|noautoesc|noAutoEsc|noescape|noEscape|outputformat|outputFormat|setting)\\b
            | \\?(api|eval|eval_json|evalJson|interpret|new|no_esc|noEsc)\\b
            | (?<![\\w)\\]])\\.now\\b""", Pattern.COMMENTS);
    /** A header can only loosen the settings; it leaves no trace in the parsed template. */
    private static final Pattern HEADER = Pattern.compile("^\\s*[<\\[]#ftl\\b");
    private static final List<String> STATIC = List.of("TextBlock", "Comment");

    private final Findings findings = new Findings();
    private final String name;

    private TemplateRules(String name) {
        this.name = name;
    }

    /** Before it is parsed: on some headers FreeMarker's parser stumbles as over a fault of ours. */
    static List<Diagnostic> checkHeader(String name, String text) {
        TemplateRules rules = new TemplateRules(name);
        if (HEADER.matcher(text).find()) {
            rules.refuse("<#ftl>", TemplateFault.start(name));
        }
        return rules.findings.all();
    }

    @SuppressWarnings("deprecation") // FreeMarker's tree has no other entrance
    static List<Diagnostic> check(Template template) {
        TemplateRules rules = new TemplateRules(template.getName());
        rules.check(template.getRootTreeNode());
        return rules.findings.all();
    }

    @SuppressWarnings("deprecation")
    private void check(TemplateElement element) {
        if (!STATIC.contains(element.getNodeName())) {
            Matcher matcher = FORBIDDEN.matcher(element.getDescription());
            while (matcher.find()) {
                refuse(matcher.group(), new Span(name, element.getBeginLine(), element.getBeginColumn(), element.getEndLine(),
                        element.getEndColumn() + 1));
            }
        }
        for (Enumeration<?> children = element.children(); children.hasMoreElements();) {
            check((TemplateElement) children.nextElement());
        }
    }

    private void refuse(String construct, Span span) {
        findings.error(span, Message.of("template-forbidden", construct), Message.of("template-forbidden-hint"));
    }
}
