package nl.stapwijzer.plan.view;

import nl.stapwijzer.plan.Markdown;

public record Appendix(String id, String title, String kind, Markdown text) {}
