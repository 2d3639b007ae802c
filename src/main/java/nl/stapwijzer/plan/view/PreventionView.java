package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

public record PreventionView(String id, Words what, Markdown explanation, Sentence who, String moment, String months, String pupils) {}
