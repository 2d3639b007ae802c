package nl.stapwijzer.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Suggestion;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Plural;

/**
 * The fixed words of one language, for a template to ask by key: {@code label("step.title", step.number)}. What follows the key takes the
 * places {@code {0}}, {@code {1}} in the words: markup stays markup, all else is escaped. Where the words come in forms, as
 * {@code forms.pages.one} and {@code forms.pages.other}, the first value is the number that chooses.
 */
final class Labels implements TemplateMethodModelEx {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    /** What closes behind the words of a value. */
    private static final Pattern CLOSING = Pattern.compile("(?:</\\w+>|" + SaidMark.END + ")+$");

    private final Locale language;
    private final Map<String, String> texts;

    Labels(Locale language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof TemplateScalarModel key)) {
            throw new TemplateModelException("label(key, …) takes a key, and values");
        }
        return HTMLOutputFormat.INSTANCE.fromMarkup(filledIn(text(key.getAsString(), arguments), arguments));
    }

    private String text(String key, List<?> arguments) throws TemplateModelException {
        String form = arguments.size() > 1 && arguments.get(1) instanceof TemplateNumberModel number
                ? Plural.of(number.getAsNumber().doubleValue(), language).key(key) : key;
        String text = texts.getOrDefault(form, texts.get(key));
        if (text == null) {
            throw missing(key);
        }
        return text;
    }

    private TemplateFault missing(String key) {
        String file = LabelFiles.nameFor(language);
        Message message = Message.of("label-missing", key, language.toLanguageTag());
        Message remedy = Message.of("label-missing-hint", file);
        return texts.isEmpty() ? new TemplateFault(TemplateFault.here(file), message, remedy)
                : new TemplateFault(TemplateFault.here(file), message, Suggestion.among(key, texts.keySet()), remedy);
    }

    private static String filledIn(String text, List<?> arguments) throws TemplateModelException {
        StringBuilder markup = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            String value = value(arguments, 1 + place.group(1).charAt(0) - '0');
            markup.append(escaped(text.substring(end, place.start()))).append(value);
            end = place.end() + (Phrases.isEnded(CLOSING.matcher(value).replaceFirst(""), text.substring(place.end())) ? 1 : 0);
        }
        return markup.append(escaped(text.substring(end))).toString();
    }

    private static String value(List<?> arguments, int place) throws TemplateModelException {
        Object value = place < arguments.size() ? arguments.get(place) : null;
        if (value instanceof TemplateHTMLOutputModel markup) {
            return HTMLOutputFormat.INSTANCE.getMarkupString(markup);
        } else if (value instanceof TemplateNumberModel number) {
            return number.getAsNumber().toString();
        } else if (value instanceof TemplateScalarModel words) {
            return escaped(words.getAsString());
        }
        throw new TemplateModelException("A label needs a value for each of its places.");
    }

    private static String escaped(String words) {
        return HTMLOutputFormat.INSTANCE.escapePlainText(words);
    }
}
