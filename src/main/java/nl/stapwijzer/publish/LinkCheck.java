package nl.stapwijzer.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What must hold between the files of one publication, and within each page for those who hear it instead of see it:
 * links that lead somewhere, ids that are unique, a title, headings in order, and nothing fetched from elsewhere.
 */
public final class LinkCheck {
    private static final Pattern PLACE = Pattern.compile("(.*):(\\d+):(\\d+)");

    private final Map<String, Document> pages;
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Set<String> files;
    private final Findings findings = new Findings();

    private LinkCheck(List<Page> pages, Set<String> files) {
        this.pages = pages.stream().flatMap(page -> page.output().paths().stream().map(path -> Map.entry(path, page)))
                .collect(Collectors.toMap(Map.Entry::getKey, at -> Medium.of(at.getKey()).show(at.getValue()), (one, other) -> one));
        this.files = files;
    }

    /**
     * @param files the paths of what is published beside the pages
     * @return errors, each with the path of its page as the file
     */
    public static List<Diagnostic> check(List<Page> pages, Set<String> files) {
        LinkCheck check = new LinkCheck(pages, files);
        check.findings.addAll(OutputNames.check(Stream.concat(pages.stream().flatMap(page -> page.output().paths().stream()),
                files.stream()).toList()));
        check.pages.forEach((path, tree) -> check.ids.put(path, check.ids(path, tree)));
        check.pages.forEach(check::page);
        return check.findings.all();
    }

    private void page(String path, Document tree) {
        if (tree.title().isBlank()) {
            error(path, Message.of("page-without-title"));
        }
        headings(path, tree);
        if (Medium.of(path) == Medium.SCREEN) {
            links(path, References.all(tree));
            References.fetched(tree).distinct().filter(written -> LocalLink.of(written, path).isEmpty() && !written.startsWith("data:"))
                    .forEach(written -> error(path, Message.of("page-fetches-from-elsewhere", written)));
        } else {
            // what paper shows is in the document itself: only where its reader may go must be there
            links(path, References.followed(tree));
        }
    }

    private void links(String path, Stream<String> references) {
        references.distinct().forEach(written -> LocalLink.of(written, path).ifPresent(link -> link(path, written, link)));
    }

    private void link(String path, String written, LocalLink link) {
        Optional<Set<String>> there = Optional.ofNullable(ids.get(link.path()));
        if (there.isEmpty() && !files.contains(link.path())) {
            broken(path, written, Message.of("link-to-nothing", written));
        } else if (!link.fragment().isEmpty() && there.isPresent() && !there.get().contains(link.fragment())) {
            broken(path, written, Message.of("link-to-no-place", written, link.fragment()));
        }
    }

    /** Where an author wrote the link; of one that a template made, the page. */
    private void broken(String path, String written, Message message) {
        List<Span> places = pages.get(path).select("[" + Page.WRITTEN_AT + "]").stream()
                .filter(element -> element.attr("href").equals(written))
                .map(element -> PLACE.matcher(element.attr(Page.WRITTEN_AT))).filter(Matcher::matches)
                .map(place -> Span.at(place.group(1), Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)))).toList();
        places.forEach(place -> findings.error(place, message, Message.of("correct-this-link")));
        if (places.isEmpty()) {
            error(path, message);
        }
    }

    private Set<String> ids(String path, Document tree) {
        Set<String> seen = new HashSet<>();
        for (Element element : tree.select("[id]")) {
            if (!seen.add(element.id())) {
                error(path, Message.of("id-twice-on-page", element.id()));
            }
        }
        return seen;
    }

    private void headings(String path, Document tree) {
        List<Element> headings = new ArrayList<>(tree.select("h1, h2, h3, h4, h5, h6"));
        long first = headings.stream().filter(heading -> level(heading) == 1).count();
        boolean chapters = Medium.of(path) == Medium.PAPER;
        if (first == 0 || first > 1 && !chapters) {
            error(path, Message.of("page-without-one-main-heading", first));
        }
        int above = 0;
        for (Element heading : headings) {
            if (level(heading) > above + 1) {
                error(path, Message.of("heading-level-jumps", heading.text(), above, level(heading)));
            }
            above = level(heading);
        }
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    private void error(String path, Message message) {
        findings.error(Span.at(path, 1, 1), message, Message.of("look-in-template-or-text"));
    }
}
