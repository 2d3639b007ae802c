package nl.stapwijzer.plan.view;

import nl.stapwijzer.plan.Markdown;

public record Law(String id, String name, String article, Markdown meaning, String source) {}
