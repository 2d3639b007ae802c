package nl.stapwijzer.plan.view;

import nl.stapwijzer.plan.Markdown;

public record PreventionView(String id, String what, Markdown explanation, Sentence who, String moment, String months, String pupils) {}
