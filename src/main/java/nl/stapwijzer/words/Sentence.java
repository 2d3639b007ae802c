package nl.stapwijzer.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.source.Span;

/**
 * Words with links in them: "leerkracht en intern begeleider".
 *
 * @param unknown whether they stand for something that the school has not said yet
 */
public record Sentence(List<Inline> parts, boolean unknown) {
    public static final Sentence NONE = new Sentence(List.of(), false);

    public Sentence {
        parts = List.copyOf(parts);
    }

    public static Sentence of(Inline part) {
        return new Sentence(List.of(part), false);
    }

    /** Words for what the school has not said. @param span where it would be said */
    public static Sentence open(String words, Span span) {
        return new Sentence(of(words, span).parts(), true);
    }

    public static Sentence of(String words, Span span) {
        return of(new Words(words, Optional.of(span)));
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public Sentence orElse(Sentence other) {
        return isEmpty() ? other : this;
    }

    /** The words without their links; none where the school has not said it. */
    public String known() {
        return unknown ? "" : text();
    }

    /** The words without their links. */
    public String text() {
        return parts.stream().map(Inline::text).collect(Collectors.joining());
    }

    /** The same without links, at the place of the first value that it says. */
    public Words words() {
        return new Words(text(), parts.stream().flatMap(part -> part.span().stream()).findFirst());
    }

    /** With a capital at its beginning. */
    public Sentence capitalised() {
        return isEmpty() ? this : new Sentence(Stream.concat(Stream.of(capital(parts.get(0))), parts.stream().skip(1)).toList(), unknown);
    }

    private static Inline capital(Inline part) {
        String text = Phrases.capital(part.text());
        return part instanceof Link link ? new Link(text, link.href(), link.span()) : new Words(text, part.span());
    }
}
