package nl.stapwijzer.words;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.Foreign;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Span;

/**
 * Text in Markdown as the author wrote it. Turned into HTML in {@code render}, nowhere else.
 *
 * @param language of the text, where it is another than that of the document
 */
public record Markdown(String text, Span span, Optional<DocumentLanguage> language) {
    /** Nothing: what an author left out. */
    public static final Markdown NONE = new Markdown("", Span.at("", 1, 1));

    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern EMPHASIS = Pattern.compile("[*`]|\\b_|_\\b");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** In the language of the document. */
    public Markdown(String text, Span span) {
        this(text, span, Optional.empty());
    }

    public static Markdown of(Text text) {
        return new Markdown(Foreign.plain(text.text()), text.span(), Foreign.languageAt(text.text(), 0));
    }

    /** What it says where no markup can stand, such as in a calendar: on one line, a link as its words. */
    public String words() {
        String said = EMPHASIS.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("");
        return SPACE.matcher(said).replaceAll(" ").strip();
    }

    /** The same for behind a colon: its first word small, unless it is an abbreviation. */
    public Markdown continued() {
        boolean word = text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1));
        return word ? new Markdown(Character.toLowerCase(text.charAt(0)) + text.substring(1), span, language) : this;
    }

    public static Markdown of(Optional<Text> text) {
        return text.map(Markdown::of).orElse(NONE);
    }
}
