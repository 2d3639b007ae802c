package nl.stapwijzer.model;

import java.util.Optional;
import java.util.function.Function;
import nl.stapwijzer.source.Span;

/**
 * What a definition says of one thing: a value, expressly {@code onbekend}, or nothing at all. A gap that a school left stays
 * visible this way, and is never filled with a guess.
 *
 * @param span of the value, of the word onbekend, or of what ought to have said it
 */
public record Stated<T>(Optional<T> value, boolean unknown, Span span) {
    public static <T> Stated<T> of(T value, Span span) {
        return new Stated<>(Optional.of(value), false, span);
    }

    public static <T> Stated<T> unknown(Span span) {
        return new Stated<>(Optional.empty(), true, span);
    }

    public static <T> Stated<T> silent(Span owner) {
        return new Stated<>(Optional.empty(), false, owner);
    }

    public boolean isKnown() {
        return value.isPresent();
    }

    public boolean isSilent() {
        return value.isEmpty() && !unknown;
    }

    public <R> Stated<R> map(Function<T, R> change) {
        return new Stated<>(value.map(change), unknown, span);
    }
}
