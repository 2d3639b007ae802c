package nl.stapwijzer.publish.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.source.Suggestion;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;

/**
 * Says in its place what the typesetter would pass over in silence: a property or value that it does not know, a selector or rule
 * that it cannot read, and whatever a stylesheet wants from outside the project. The typesetter's own parser is the judge.
 */
final class StyleRules {
    /** Up to what ends a piece: a semicolon or a brace that stands in no quotes and no parentheses. */
    private static final Pattern PIECE =
            Pattern.compile("((?:[^;{}\"'(]++|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'"
                    + "|\\((?:[^()\"']++|\"[^\"\\n]*+\"|'[^'\\n]*+')*+\\)|[(\"'])*+)([;{}]|$)");
    private static final Pattern DECLARATION = Pattern.compile("([A-Za-z-]+)\\s*:\\s*([\\s\\S]+)");
    private static final Pattern ADDRESS = Pattern.compile("url\\(\\s*[\"']?([^\"')]*?)[\"']?\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> RULES = Set.of("@page", "@media", "@font-face");
    private static final Pattern MARGIN = Pattern.compile("@(top|bottom|left|right)-(left|center|right|top|middle|bottom)(-corner)?");

    private final String file;
    private final String text;
    private final Map<String, String> values;
    private final Findings findings;
    private final List<String> said = new ArrayList<>();
    private final CSSParser judge = new CSSParser((uri, message) -> said.add(message));

    private StyleRules(String file, String text, Map<String, String> values, Findings findings) {
        this.file = file;
        this.text = text;
        this.values = values;
        this.findings = findings;
    }

    /**
     * @param text without comments; every brace has its fellow
     * @param values what {@code var(…)} may ask for
     */
    static void check(String file, String text, Map<String, String> values, Findings findings) {
        new StyleRules(file, text, values, findings).pieces();
    }

    private void pieces() {
        Matcher piece = PIECE.matcher(text);
        int depth = 0;
        while (piece.lookingAt()) {
            String written = piece.group(1).strip();
            int start = piece.start() + piece.group(1).indexOf(written);
            if (piece.group(2).equals("{")) {
                opening(written, start);
                depth++;
            } else if (!written.isEmpty()) {
                statement(written, start, depth);
            }
            depth -= piece.group(2).equals("}") ? 1 : 0;
            if (piece.end() == text.length()) {
                return;
            }
            piece.region(piece.end(), text.length());
        }
    }

    private void opening(String prelude, int start) {
        String rule = prelude.split("[\\s:]", 2)[0];
        if (!prelude.startsWith("@") && !accepts(prelude + "{}")) {
            error(start, Message.of("style-selector", prelude), Message.of("style-selector-hint"));
        } else if (prelude.startsWith("@") && !RULES.contains(rule) && !MARGIN.matcher(rule).matches()) {
            error(start, Message.of("style-rule", rule), Message.of("style-rule-hint"));
        }
    }

    private void statement(String written, int start, int depth) {
        Matcher declaration = DECLARATION.matcher(written);
        if (written.startsWith("@")) {
            error(start, Message.of(written.startsWith("@import") ? "style-fetches" : "style-rule", written),
                    Message.of("style-rule-hint"));
        } else if (depth == 0 || !declaration.matches()) {
            error(start, Message.of("style-declaration", written), Message.of("style-declaration-hint"));
        } else if (!written.startsWith("--")) {
            declaration(declaration.group(1), declaration.group(2), start, start + declaration.start(2));
        }
    }

    private void declaration(String property, String value, int start, int at) {
        CSSName name = CSSName.getByPropertyName(property);
        List<String> unknown = Styles.unknown(value, values);
        if (name == null || !CSSName.isImplemented(name)) {
            error(start, Message.of("style-property", property),
                    Suggestion.nearest(property, properties()).map(meant -> Message.of("did-you-mean", meant))
                            .orElse(Message.of("style-property-hint")));
        } else if (!unknown.isEmpty()) {
            error(at, Message.of("style-name", unknown.get(0)), Suggestion.among(unknown.get(0), values.keySet()));
        } else if (!accepts("a{" + property + ":" + Styles.filled(value, values) + "}")) {
            error(at, Message.of("style-value", value.replaceAll("\\s+", " "), property), Message.of("style-value-hint"));
        } else {
            ADDRESS.matcher(value).results().filter(url -> !url.group(1).startsWith("/") || url.group(1).contains("..")
                    || url.group(1).contains("//"))
                    .forEach(url -> error(at + url.start(), Message.of("style-fetches", url.group(1)),
                            Message.of("pdf-resource-refused-hint", url.group(1))));
        }
    }

    private static Set<String> properties() {
        Set<String> names = new TreeSet<>();
        for (Iterator<String> all = CSSName.allCSS2PropertyNames(); all.hasNext(); ) {
            String name = all.next();
            if (CSSName.isImplemented(CSSName.getByPropertyName(name))) {
                names.add(name);
            }
        }
        return names;
    }

    private boolean accepts(String sheet) {
        said.clear();
        try {
            judge.parseStylesheet(file, Origin.AUTHOR, new StringReader(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.isEmpty();
    }

    private void error(int offset, Message message, Message hint) {
        int line = 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        findings.error(Span.at(file, line, offset - text.lastIndexOf('\n', offset - 1)), message, hint);
    }
}
