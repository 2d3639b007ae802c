package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.model.Audience.Readers;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

public record AudienceView(Readers readers, Words title, List<PassageView> parts) {
    /**
     * @param readers of whom on each side it is only for, in their own words; none where it is for all
     * @param portion what it tells, in lower case: done, heard, after_all
     */
    public record PassageView(String heading, Markdown text, List<Markdown> points, List<String> readers, String portion) {}
}
