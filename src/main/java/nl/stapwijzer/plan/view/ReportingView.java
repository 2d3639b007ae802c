package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/** @param ladder whom to turn to next, in order */
public record ReportingView(Markdown introduction, Sentence by, Sentence to, List<Channel> channels, boolean channelsUnknown, Markdown afterwards, List<Rung> ladder) {
    public record Channel(String name, String kind, boolean anonymous, boolean confidential, Markdown explanation) {}

    public record Rung(Sentence to, String when) {}
}
