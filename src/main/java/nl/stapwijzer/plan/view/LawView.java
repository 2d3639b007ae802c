package nl.stapwijzer.plan.view;

import nl.stapwijzer.plan.Markdown;

public record LawView(String id, String name, String article, Markdown meaning, String source) {}
