package nl.stapwijzer.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.plan.view.Index;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.render.Page;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the search script searches: for each thing that can be looked up, the text that stands where it leads. Taken from the pages
 * themselves, so that nothing is found that is not published. A script and not a data file, since a page from the disk may not read one.
 */
public final class SearchIndex {
    /** Ways to elsewhere: what they say is found where they lead. */
    private static final String WAYS = "nav, svg, script, .screen-only, .print-only";
    private final Map<String, Document> pages = new HashMap<>();

    private SearchIndex(List<Page> all) {
        all.forEach(page -> page.output().paths().stream().filter(path -> Medium.of(path) == Medium.SCREEN)
                .forEach(path -> pages.put("/" + path, page.tree())));
    }

    /** @return the scripts by their path in the publication; none if there is no page to search on */
    public static Map<String, byte[]> of(List<Page> pages) {
        SearchIndex index = new SearchIndex(pages);
        Map<String, byte[]> scripts = new TreeMap<>();
        pages.stream().map(Page::output).filter(output -> output.view() instanceof Pages.SearchPage).forEach(output -> {
            Index own = ((Pages.SearchPage) output.view()).own();
            scripts.put(own.script().substring(1), index.script(own).getBytes(StandardCharsets.UTF_8));
        });
        return scripts;
    }

    private String script(Index index) {
        Set<String> places = index.entries().stream().map(Index.Entry::href).collect(Collectors.toSet());
        Stream<String> entries = index.entries().stream()
                .map(entry -> "\n" + ScriptText.list(Stream.of(ScriptText.quoted(entry.kind().name().toLowerCase(Locale.ROOT)),
                ScriptText.quoted(entry.title()), quoted(entry.also()), ScriptText.quoted(entry.href().substring(1)),
                ScriptText.quoted(entry.summary().isEmpty() ? text(entry.href(), places) : entry.summary()))));
        return "(self.searchIndexes ??= []).push({title: " + ScriptText.quoted(index.title())
                + ", language: " + ScriptText.quoted(index.language().toLanguageTag())
                + ", same: " + ScriptText.list(index.same().stream().map(SearchIndex::quoted))
                + ", entries: " + ScriptText.list(entries) + "});\n";
    }

    /** What stands there, but for what can be looked up by itself. */
    private String text(String href, Set<String> places) {
        String[] parts = href.split("#", 2);
        Document page = pages.get(parts[0]);
        Element there = page == null ? null : parts.length > 1 ? page.getElementById(parts[1]) : page.selectFirst("main");
        if (there == null) {
            return "";
        }
        Element text = there.clone();
        text.select(WAYS).remove();
        new ArrayList<>(text.select("[id]")).stream()
                .filter(element -> element != text && places.contains(parts[0] + "#" + element.id())).forEach(Element::remove);
        text.select("h1").remove();
        return spoken(text);
    }

    /** In one line, with a sign where a list or a heading would part the words. */
    private static String spoken(Element text) {
        text.select("dt, th, h2, h3, h4, h5, h6").forEach(head -> head.appendText(head.text().matches(".*[.?!:]") ? " " : ": "));
        text.select("p, li, dd, td, div").stream().filter(part -> part.select("p, li, dd, td, div").size() == 1)
                .forEach(part -> part.appendText(part.text().matches(".*[.?!:]") ? " " : " · "));
        return text.text().replaceAll("( ·)+$", "").replace(" · .", ".");
    }

    private static String quoted(List<String> texts) {
        return ScriptText.list(texts.stream().map(ScriptText::quoted));
    }
}
