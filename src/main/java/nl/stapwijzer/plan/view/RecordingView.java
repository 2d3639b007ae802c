package nl.stapwijzer.plan.view;

import nl.stapwijzer.plan.Markdown;

/** Something to write down. */
public record RecordingView(Markdown what, Link where, boolean whereUnknown, String kind, String heading, Sentence by, String retention) {}
