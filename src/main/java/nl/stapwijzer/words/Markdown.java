package nl.stapwijzer.words;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Span;

/** Text in Markdown as the author wrote it. Turned into HTML in {@code render}, nowhere else. */
public record Markdown(String text, Span span) {
    /** Nothing: what an author left out. */
    public static final Markdown NONE = new Markdown("", Span.at("", 1, 1));

    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern EMPHASIS = Pattern.compile("[*`]|\\b_|_\\b");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public static Markdown of(Text text) {
        return new Markdown(text.text(), text.span());
    }

    /** What it says where no markup can stand, such as in a calendar: on one line, a link as its words. */
    public String words() {
        String said = EMPHASIS.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("");
        return SPACE.matcher(said).replaceAll(" ").strip();
    }

    public static Markdown of(Optional<Text> text) {
        return text.map(Markdown::of).orElse(NONE);
    }
}
