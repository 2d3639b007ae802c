package nl.stapwijzer.publish.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Resources;

/**
 * The stylesheets of one document, in their order, as the typesetter can read them: values that {@code :root} gives a name, such as
 * {@code --colour}, filled in where {@code var(--colour)} asks for them. The last one to name a value wins, also from another sheet.
 *
 * @param texts by the path that the document names
 * @param values by their names
 */
record Styles(Map<String, String> texts, Map<String, String> values) {
    private static final Pattern NAMED = Pattern.compile("(--[A-Za-z0-9-]+)\\s*:\\s*([^;}]*?)\\s*(?:;|(?=\\}))");
    private static final Pattern ASKED = Pattern.compile("var\\(\\s*(--[A-Za-z0-9-]+)\\s*(?:,\\s*([^()]*?)\\s*)?\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*[\\s\\S]*?\\*/");

    Styles {
        texts = Map.copyOf(texts);
        values = Map.copyOf(values);
    }

    /**
     * @param sheets paths that start with a slash; of one that is not there nothing is said here
     * @return none if a sheet has a mistake, and each mistake in its place
     */
    static Checked<Styles> of(List<String> sheets, Resources resources) {
        Map<String, String> written = new LinkedHashMap<>();
        sheets.stream().filter(sheet -> sheet.startsWith("/")).forEach(sheet -> resources.find(sheet.substring(1))
                .ifPresent(bytes -> written.put(sheet, withoutComments(new String(bytes, StandardCharsets.UTF_8)))));
        Map<String, String> values = new HashMap<>();
        written.values().forEach(text -> NAMED.matcher(text).results().forEach(named -> values.put(named.group(1), named.group(2))));
        Findings findings = new Findings();
        Map<String, String> texts = new HashMap<>();
        written.forEach((sheet, text) -> {
            StyleRules.check(sheet.substring(1), text, values, findings);
            texts.put(sheet, filled(NAMED.matcher(text).replaceAll(""), values));
        });
        return findings.all().isEmpty() ? Checked.of(new Styles(texts, values), List.of()) : Checked.nothing(findings.all());
    }

    String text(String sheet) {
        return texts.getOrDefault(sheet, "");
    }

    /** A colour that a drawing asks for, as it is written where nobody gave it a value. */
    String colour(String asked) {
        return filled(asked, values);
    }

    /** With the value in the place of its name; where nobody gave one what is written behind the comma, else the name itself. */
    static String filled(String text, Map<String, String> values) {
        return ASKED.matcher(text).replaceAll(asked -> Matcher.quoteReplacement(values.getOrDefault(asked.group(1),
                asked.group(2) == null ? asked.group() : asked.group(2))));
    }

    /** Names that {@code text} asks for and nobody gave a value, here or behind a comma. */
    static List<String> unknown(String text, Map<String, String> values) {
        List<String> names = new ArrayList<>();
        ASKED.matcher(text).results().filter(asked -> asked.group(2) == null).map(asked -> asked.group(1))
                .filter(name -> !values.containsKey(name)).forEach(names::add);
        return names;
    }

    /** With everything else in its place. Flying Saucer does not know {@code :root}. */
    private static String withoutComments(String text) {
        return COMMENT.matcher(text).replaceAll(comment -> comment.group().replaceAll("[^\\n]", " ")).replace(":root", "html ");
    }
}
