package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Inline;

/** Something to write down. */
public record RecordingView(Markdown what, Inline where, boolean whereUnknown, String kind, String heading, Sentence by,
        Kept kept) {
    /**
     * What happens to it; empty texts where the school has not said.
     *
     * @param readers who may see it
     * @param retention how long it is kept
     */
    public record Kept(String readers, String retention) {}
}
