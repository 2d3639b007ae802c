package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;

public record AudienceView(String id, String title, List<PassageView> parts) {
    public record PassageView(String heading, Markdown text, List<Markdown> points) {}
}
