package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/** @param ladder whom to turn to next, in order */
public record ReportingView(Markdown introduction, Sentence by, Sentence to, List<ChannelView> channels, boolean channelsUnknown,
        Markdown afterwards, List<RungView> ladder) {
    public record ChannelView(String name, String kind, boolean anonymous, boolean confidential, Markdown explanation) {}

    public record RungView(Sentence to, String when) {}
}
