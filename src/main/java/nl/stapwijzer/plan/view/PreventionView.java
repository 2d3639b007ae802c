package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

public record PreventionView(String id, String what, Markdown explanation, Sentence who, String moment, String months, String pupils) {}
