package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;

public record ListBlockView(String id, String title, String kind, Markdown introduction, List<Item> items) {
    /** @param other what stands beside it in a list of pairs; empty otherwise */
    public record Item(Markdown text, Markdown other) {}
}
