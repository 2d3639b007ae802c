package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Markdown;

public record AppendixView(String id, String title, String kind, Markdown text) {}
