package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Markdown;

public record LawView(String id, String name, String article, Markdown meaning, String source) {}
