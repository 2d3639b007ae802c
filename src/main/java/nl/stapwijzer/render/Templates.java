package nl.stapwijzer.render;

import freemarker.cache.TemplateNameFormat;
import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Resources;

/**
 * The templates of one project, each read once; a text is checked and parsed once for all projects. Templates name each other from the
 * project folder: {@code <#include "/templates/shared/page.ftlh">}, or from their own folder; every other file is out of their reach.
 */
final class Templates {
    private static final Pattern NAME = Pattern.compile("templates/[a-z0-9-]+/[a-z0-9-]+\\.ftlh");
    /** What FreeMarker makes of {@code ../shared/page.ftlh}. */
    private static final Pattern STEP_UP = Pattern.compile("/[a-z0-9-]+/\\.\\./");

    private static final Configuration CONFIGURATION = configuration();
    /** By name and text: most projects have the templates of the program, and of those that change one changes at a time. */
    private static final Recent<Checked<Template>> PARSED = new Recent<>(300);

    private final ConcurrentMap<String, Checked<Template>> found = new ConcurrentHashMap<>();
    private final Resources resources;

    Templates(Resources resources) {
        this.resources = resources;
    }

    static String nameFor(DocumentKind kind) {
        return "templates/" + kind.folder() + "/" + kind.folder() + ".ftlh";
    }

    /** @throws TemplateFault if the template is missing or broken, or fails on this view */
    String fill(String name, View view, Locale language, int characters) {
        BoundedWriter out = new BoundedWriter(name, characters);
        try {
            Environment environment = find(name).createProcessingEnvironment(view, out, view.wrapper());
            environment.setLocale(language);
            environment.setCustomState(Templates.class, this);
            environment.process();
        } catch (TemplateException e) {
            throw TemplateFault.of(e, view.wrapper());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    Template find(String name) {
        Checked<Template> template = found.computeIfAbsent(name, this::read);
        if (template == null) {
            throw new TemplateFault(TemplateFault.here(name), Message.of("template-missing", name), Message.of("template-missing-hint"));
        }
        return template.value().orElseThrow(() -> new TemplateFault(template.diagnostics()));
    }

    /** Null if there is no such file. */
    private Checked<Template> read(String name) {
        return NAME.matcher(name).matches() ? resources.find(name).map(bytes -> parse(name, bytes)).orElse(null) : null;
    }

    private static Checked<Template> parse(String name, byte[] bytes) {
        try {
            String text = TemplateText.decode(name, bytes);
            return PARSED.get(name + "\n" + text, () -> parse(name, text));
        } catch (TemplateFault fault) {
            return Checked.nothing(fault.diagnostics());
        }
    }

    private static Checked<Template> parse(String name, String text) {
        try {
            List<Diagnostic> header = TemplateRules.checkHeader(name, text);
            if (!header.isEmpty()) {
                return Checked.nothing(header);
            }
            Template template = new Template(name, new StringReader(text), CONFIGURATION);
            List<Diagnostic> forbidden = TemplateRules.check(template);
            _CoreAPI.addThreadInterruptedChecks(template);
            return forbidden.isEmpty() ? Checked.of(template, List.of()) : Checked.nothing(forbidden);
        } catch (TemplateFault fault) {
            return Checked.nothing(fault.diagnostics());
        } catch (ParseException e) {
            return Checked.nothing(TemplateFault.of(e).diagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that FreeMarker lets us switch off is off; {@link TemplateRules} refuses the rest. */
    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35) {
            /** Whatever else the caller asks for: a part is looked up by name, in the project of the page that is being filled. */
            @Override
            public Template getTemplate(String name, Locale locale, Object condition, String encoding, boolean parse,
                    boolean ignoreMissing) {
                Templates project = (Templates) Environment.getCurrentEnvironment().getCustomState(Templates.class);
                return project.find(STEP_UP.matcher(name).replaceFirst("/"));
            }
        };
        configuration.setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setNumberFormat("computer");
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setTabSize(1);
        return configuration;
    }
}
