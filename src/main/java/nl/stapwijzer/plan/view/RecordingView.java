package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/**
 * Something to write down.
 *
 * @param id of the register or the form in which; empty where that is not said
 */
public record RecordingView(Markdown what, String id, Sentence where, String kind, String heading, Sentence by, Preservation kept) {
    /**
     * What happens to it; empty texts where the school has not said.
     *
     * @param readers who may see it
     * @param retention how long it is kept
     */
    public record Preservation(String readers, String retention) {}
}
