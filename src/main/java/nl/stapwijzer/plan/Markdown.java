package nl.stapwijzer.plan;

import java.util.Optional;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Span;

/** Text in Markdown as the author wrote it. Turned into HTML in {@code render}, nowhere else. */
public record Markdown(String text, Span span) {
    /** Nothing: what an author left out. */
    public static final Markdown NONE = new Markdown("", Span.at("", 1, 1));

    public static Markdown of(Text text) {
        return new Markdown(text.text(), text.span());
    }

    /** What it says where no markup can stand, such as in a calendar: on one line, a link as its words. */
    public String words() {
        return text.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replaceAll("[*`]|\\b_|_\\b", "").replaceAll("\\s+", " ").strip();
    }

    public static Markdown of(Optional<Text> text) {
        return text.map(Markdown::of).orElse(NONE);
    }
}
