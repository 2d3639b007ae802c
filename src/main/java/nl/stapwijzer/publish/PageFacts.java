package nl.stapwijzer.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the rest of a publication asks of one of its pages or documents, so that its tree can be let go when it is written.
 *
 * @param path below the root of the publication
 * @param ids of the places on it that a link can lead to
 * @param links that lead to a file of the publication, or to a place on the page itself
 * @param sizes the addresses of the documents of which it says how large they are
 * @param found what is wrong with it, whatever the others are: its title, its headings, its ids, what it fetches
 */
public record PageFacts(String path, Set<String> ids, List<Mention> links, List<String> sizes, List<Diagnostic> found) {
    private static final Pattern PLACE = Pattern.compile("(.*):(\\d+):(\\d+)");

    /** @param places where an author wrote it; none if a template made it */
    public record Mention(String written, List<Span> places) {
        public Mention {
            places = List.copyOf(places);
        }
    }

    public PageFacts {
        ids = Set.copyOf(ids);
        links = List.copyOf(links);
        sizes = List.copyOf(sizes);
        found = List.copyOf(found);
    }

    /** One for each of its paths: a medium has parts of a page that another has not. */
    public static List<PageFacts> of(Page page) {
        return page.output().paths().stream().map(path -> of(Medium.of(path).show(page), path)).toList();
    }

    private static PageFacts of(Document tree, String path) {
        Facts facts = new Facts(path);
        Set<String> ids = facts.ids(tree);
        if (tree.title().isBlank()) {
            facts.error(Message.of("page-without-title"));
        }
        facts.headings(tree);
        // what paper shows is in the document itself: only where its reader may go must be there
        Stream<String> links = Medium.of(path) == Medium.SCREEN ? References.all(tree) : References.followed(tree);
        if (Medium.of(path) == Medium.SCREEN) {
            References.fetched(tree).distinct().filter(written -> LocalLink.of(written, path).isEmpty() && !written.startsWith("data:"))
                    .forEach(written -> facts.error(Message.of("page-fetches-from-elsewhere", written)));
        }
        Map<String, List<Span>> places = places(tree);
        List<Mention> local = links.distinct().filter(written -> LocalLink.of(written, path).isPresent())
                .map(written -> new Mention(written, places.getOrDefault(written, List.of()))).toList();
        return new PageFacts(path, ids, local, PrintedSizes.on(tree), facts.findings.all());
    }

    /** By the link: where authors wrote it. */
    private static Map<String, List<Span>> places(Document tree) {
        Map<String, List<Span>> places = new LinkedHashMap<>();
        for (Element element : tree.select("[" + Page.WRITTEN_AT + "]")) {
            Matcher place = PLACE.matcher(element.attr(Page.WRITTEN_AT));
            if (place.matches()) {
                places.computeIfAbsent(element.attr("href"), none -> new ArrayList<>()).add(
                        Span.at(place.group(1), Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3))));
            }
        }
        return places;
    }

    /** Gathers what is wrong with one. */
    private static final class Facts {
        private final String path;
        private final Findings findings = new Findings();

        Facts(String path) {
            this.path = path;
        }

        Set<String> ids(Document tree) {
            Set<String> seen = new LinkedHashSet<>();
            Set<String> twice = new HashSet<>();
            for (Element element : tree.select("[id]")) {
                if (!seen.add(element.id()) && twice.add(element.id())) {
                    error(Message.of("id-twice-on-page", element.id()));
                }
            }
            return seen;
        }

        void headings(Document tree) {
            List<Element> headings = new ArrayList<>(tree.select("h1, h2, h3, h4, h5, h6"));
            long first = headings.stream().filter(heading -> level(heading) == 1).count();
            boolean chapters = Medium.of(path) == Medium.PAPER;
            if (first == 0 || first > 1 && !chapters) {
                error(Message.of("page-without-one-main-heading", first));
            }
            int above = 0;
            for (Element heading : headings) {
                if (level(heading) > above + 1) {
                    error(Message.of("heading-level-jumps", heading.text(), above, level(heading)));
                }
                above = level(heading);
            }
        }

        private static int level(Element heading) {
            return heading.normalName().charAt(1) - '0';
        }

        void error(Message message) {
            findings.error(Span.at(path, 1, 1), message, LinkCheck.REMEDY);
        }
    }
}
