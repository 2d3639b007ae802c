package nl.stapwijzer.plan.view;

import nl.stapwijzer.plan.Markdown;

public record AppendixView(String id, String title, String kind, Markdown text) {}
