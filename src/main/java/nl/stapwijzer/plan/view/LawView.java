package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

public record LawView(String id, Words name, String article, Markdown meaning, String source) {}
