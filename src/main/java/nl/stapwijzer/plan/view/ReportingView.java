package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/**
 * @param openChannels that nobody laid down by which; else empty
 * @param firstWords what is said first to who reports, in the words of the school
 * @param ladder whom to turn to next, in order
 */
public record ReportingView(Markdown introduction, Sentence by, Sentence to, List<ChannelView> channels, Sentence openChannels,
        Markdown afterwards, Markdown firstWords, List<RungView> ladder) {
    /**
     * @param within its name within a sentence, and {@code definite} with its article
     * @param by for whom it is; empty for all who may report
     * @param readers the kinds of roles for whom it is, in lower case, as in the model; none for all
     */
    public record ChannelView(String name, String within, String definite, String kind, boolean anonymous, boolean confidential,
            Markdown explanation, Sentence by, List<String> readers) {}

    public record RungView(Sentence to, String when) {}
}
