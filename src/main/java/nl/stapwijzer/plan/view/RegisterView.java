package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Markdown;

/** A place where the school keeps records; what it did not say is empty. */
public record RegisterView(String name, Markdown explanation, RecordingView.Preservation kept) {}
