package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

public record ListBlockView(String id, Words title, String kind, Markdown introduction, List<Item> items) {
    /** @param other what stands beside it in a list of pairs; empty otherwise */
    public record Item(Markdown text, Markdown other) {}
}
