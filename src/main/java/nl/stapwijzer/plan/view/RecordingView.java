package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/** Something to write down. */
public record RecordingView(Markdown what, Sentence where, String kind, String heading, Sentence by, Preservation kept) {
    /**
     * What happens to it; empty texts where the school has not said.
     *
     * @param readers who may see it
     * @param retention how long it is kept
     */
    public record Preservation(String readers, String retention) {}
}
