package nl.stapwijzer.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.plan.Output;
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
    private final List<Index> indexes;
    /** By page: what is asked of it. */
    private final Map<String, List<Sought>> asked = new HashMap<>();

    /**
     * A place whose text is asked for.
     *
     * @param key by which the text is found again
     * @param id on the page; empty for its main part
     * @param apart ids of what can be looked up by itself
     */
    public record Sought(String key, String id, Set<String> apart) {
        public Sought {
            apart = new TreeSet<>(apart);
        }
    }

    private SearchIndex(List<Index> indexes) {
        this.indexes = indexes;
        indexes.forEach(this::ask);
    }

    /** Of the pages to search on among these. */
    public static SearchIndex of(List<Output> outputs) {
        return new SearchIndex(outputs.stream().map(Output::view).filter(Pages.Searched.class::isInstance)
                .map(view -> ((Pages.Searched) view).own()).toList());
    }

    /** What is asked of a document, whatever stands on it. */
    public List<Sought> asked(Output output) {
        return output.paths().stream().filter(path -> Medium.of(path) == Medium.SCREEN)
                .flatMap(path -> asked.getOrDefault("/" + path, List.of()).stream()).toList();
    }

    /** The texts that are asked for, by the key of their place. */
    public Map<String, String> texts(Page page) {
        return asked(page.output()).stream()
                .collect(Collectors.toMap(Sought::key, place -> text(page.tree(), place), (one, other) -> other));
    }

    /**
     * The scripts by their path in the publication; none if there is no page to search on.
     *
     * @param texts of all pages
     */
    public Map<String, byte[]> scripts(Map<String, String> texts) {
        Map<String, byte[]> scripts = new TreeMap<>();
        indexes.forEach(index -> scripts.put(index.script().substring(1), script(index, texts).getBytes(StandardCharsets.UTF_8)));
        return scripts;
    }

    private void ask(Index index) {
        Map<String, Set<String>> places = new HashMap<>();
        index.entries().forEach(entry -> {
            String[] parts = entry.href().split("#", 2);
            places.computeIfAbsent(parts[0], none -> new HashSet<>()).add(parts.length > 1 ? parts[1] : "");
        });
        index.entries().stream().filter(entry -> entry.summary().isEmpty()).map(Index.Entry::href).distinct().forEach(href -> {
            String[] parts = href.split("#", 2);
            asked.computeIfAbsent(parts[0], none -> new ArrayList<>())
                    .add(new Sought(key(index, href), parts.length > 1 ? parts[1] : "", places.get(parts[0])));
        });
    }

    private static String key(Index index, String href) {
        return index.script() + " " + href;
    }

    private String script(Index index, Map<String, String> texts) {
        Stream<String> entries = index.entries().stream()
                .map(entry -> "\n" + ScriptText.list(Stream.of(ScriptText.quoted(entry.kind().name().toLowerCase(Locale.ROOT)),
                ScriptText.quoted(entry.title()), quoted(Stream.concat(entry.also().stream(), entry.sought().stream()).toList()),
                ScriptText.quoted(entry.href().substring(1)),
                ScriptText.quoted(entry.summary().isEmpty() ? texts.getOrDefault(key(index, entry.href()), "") : entry.summary()))));
        return "(self.searchIndexes ??= []).push({title: " + ScriptText.quoted(index.title())
                + ", language: " + ScriptText.quoted(index.language().toLanguageTag())
                + ", same: " + ScriptText.list(index.same().stream().map(SearchIndex::quoted))
                + ", entries: " + ScriptText.list(entries) + "});\n";
    }

    /** What stands there, but for what can be looked up by itself. */
    private static String text(Document page, Sought place) {
        Element there = place.id().isEmpty() ? page.selectFirst("main") : page.getElementById(place.id());
        if (there == null) {
            return "";
        }
        Element text = there.clone();
        text.select(WAYS).remove();
        new ArrayList<>(text.select("[id]")).stream()
                .filter(element -> element != text && place.apart().contains(element.id())).forEach(Element::remove);
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
