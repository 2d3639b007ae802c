package nl.stapwijzer.publish.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How a document is made to fit its sheet, as its template asks: {@code <meta name="bladzijden" content="1 2">} is for one page,
 * else for two; {@code <meta name="zettingen" content="ruim gewoon krap">} names classes of the body, the roomiest first. Fewer
 * pages go before more room. A document without them takes what it needs.
 *
 * @param pages how many it may have, the best number first; none for any number
 * @param settings at least one
 */
record Fit(List<Integer> pages, List<String> settings) {
    private static final String TEXTS = "li, td, th, p, dt, dd, h1, h2, h3";
    private static final int NAMED = 3;
    private static final int SHOWN = 50;

    static Fit of(Document tree) {
        List<String> settings = words(tree, "zettingen").toList();
        return new Fit(words(tree, "bladzijden").filter(word -> word.matches("[1-9][0-9]?")).map(Integer::valueOf).toList(),
                settings.isEmpty() ? List.of("") : settings);
    }

    private static Stream<String> words(Document tree, String name) {
        return tree.select("meta[name=" + name + "]").stream().flatMap(meta -> Stream.of(meta.attr("content").split("\\s+"))).filter(word -> !word.isEmpty());
    }

    /** The first setting that does; the last one where none does, for text is never cut. Lays out no more often than it has to. */
    Typesetting choose(Function<String, Typesetting> layout) {
        List<Typesetting> tried = new ArrayList<>();
        for (String setting : settings) {
            Typesetting set = layout.apply(setting);
            if (pages.isEmpty() || set.pages() <= pages.get(0)) {
                return set;
            }
            tried.add(set);
        }
        return pages.stream().flatMap(most -> tried.stream().filter(set -> set.pages() <= most)).findFirst().orElse(tried.get(tried.size() - 1));
    }

    /** Names a document that takes more pages than it may, and its longest texts. */
    void judge(int taken, Document tree, Problems problems) {
        if (!pages.isEmpty() && taken > pages.get(pages.size() - 1)) {
            problems.warning("pdf-too-long", tree.title(), pages.get(pages.size() - 1), taken, longest(tree));
        }
    }

    private static String longest(Document tree) {
        return tree.body().select(TEXTS).stream().filter(e -> e.select(TEXTS).size() == 1).map(Element::text)
                .sorted(Comparator.comparing(String::length).reversed()).limit(NAMED).map(Fit::shortened).collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN ? "\"" + text + "\"" : "\"" + text.substring(0, text.offsetByCodePoints(0, SHOWN)).strip() + "…\"";
    }
}
