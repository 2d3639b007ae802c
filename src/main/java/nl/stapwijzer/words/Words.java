package nl.stapwijzer.words;

import java.util.Optional;
import nl.stapwijzer.model.Noun;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Span;

/** Plain words. */
public record Words(String text, Optional<Span> span) implements Inline {
    /** Nothing to say. */
    public static final Words NONE = new Words("", Optional.empty());

    /** A text of the author, at its place. */
    public static Words of(Text text) {
        return new Words(text.text(), Optional.of(text.span()));
    }

    /** What only joins, and no value of the definition says. */
    public static Words joining(String text) {
        return new Words(text, Optional.empty());
    }

    /** A name of the author, at its place. */
    public static Words of(Noun name) {
        return of(name.name());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
