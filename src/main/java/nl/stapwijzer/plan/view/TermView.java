package nl.stapwijzer.plan.view;

import java.util.Optional;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/**
 * A word explained.
 *
 * @param id its anchor on the page of words
 * @param open that it is not explained yet; else empty
 * @param general what is generally meant by it, where the protocol does not explain it
 * @param place that anchor, from anywhere
 */
public record TermView(String id, Words name, String abbreviation, Markdown explanation, Sentence open, String source,
        Optional<MeaningView> general, Link place) {
    /** Whether a reader finds what it means, or at least what it stands for. */
    public boolean isExplained() {
        return !explanation.text().isEmpty() || general.isPresent() || !abbreviation.isEmpty();
    }

    /** @param source where it was read, and when */
    public record MeaningView(Markdown text, String source) {}
}
