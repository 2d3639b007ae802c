package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Inline;

/** Something to write down. */
public record RecordingView(Markdown what, Inline where, boolean whereUnknown, String kind, String heading, Sentence by,
        String retention) {}
