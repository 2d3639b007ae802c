package nl.stapwijzer.plan.view;

import nl.stapwijzer.plan.Markdown;

/** A named state in which a case ends. */
public record EndView(String id, String title, Markdown explanation, Link now, String status) {}
