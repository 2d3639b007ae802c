package nl.stapwijzer.publish.pdf;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/**
 * What is wrong with one document, each thing once. A tree has no positions any more, so everything points at the start of the
 * PDF. The hint of a message has its key with {@code -hint} behind it.
 */
final class Problems {
    private final Span document;
    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private final Set<String> unprintable = new HashSet<>();

    Problems(String path) {
        document = Span.at(path, 1, 1);
    }

    void error(String key, Object... arguments) {
        found.add(Diagnostic.error(document, Message.of(key, arguments), Message.of(key + "-hint", arguments)));
    }

    /** @param place of what an author can change; the document if it is not known */
    void warning(Optional<Span> place, String key, Object... arguments) {
        found.add(Diagnostic.warning(place.orElse(document), Message.of(key, arguments), Message.of(key + "-hint", arguments)));
    }

    /**
     * A character that no font has, in the first place where it is met.
     *
     * @param text in which it stands
     */
    void missing(String character, String text) {
        if (unprintable.add(character)) {
            error("pdf-glyph-missing", character, Elements.code(character), Elements.shortened(text));
        }
    }

    void addAll(List<Diagnostic> others) {
        found.addAll(others);
    }

    List<Diagnostic> all() {
        return List.copyOf(found);
    }
}
