package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/** Something to write down. */
public record RecordingView(Markdown what, Sentence where, String kind, String heading, Sentence by,
        String retention) {}
