package nl.stapwijzer.publish;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.publish.PageFacts.Mention;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/**
 * What must hold between the files of one publication, and within each page for those who hear it instead of see it:
 * links that lead somewhere, ids that are unique, a title, headings in order, and nothing fetched from elsewhere.
 */
public final class LinkCheck {
    static final Message REMEDY = Message.of("look-in-template-or-text");

    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Set<String> files;
    private final Findings findings = new Findings();

    private LinkCheck(Set<String> files) {
        this.files = files;
    }

    /**
     * @param files the paths of what is published beside the pages
     * @return errors, each with the path of its page as the file
     */
    public static List<Diagnostic> check(Collection<PageFacts> pages, Set<String> files) {
        LinkCheck check = new LinkCheck(files);
        check.findings.addAll(names(Stream.concat(pages.stream().map(PageFacts::path), files.stream()).toList()));
        pages.forEach(page -> check.ids.put(page.path(), page.ids()));
        pages.forEach(check::page);
        return check.findings.all();
    }

    /** What is wrong with the names of files that are published together. */
    public static List<Diagnostic> names(List<String> paths) {
        return OutputNames.check(paths);
    }

    private void page(PageFacts page) {
        findings.addAll(page.found());
        page.links().forEach(link -> LocalLink.of(link.written(), page.path()).ifPresent(to -> link(page.path(), link, to)));
    }

    private void link(String path, Mention link, LocalLink to) {
        Optional<Set<String>> there = Optional.ofNullable(ids.get(to.path()));
        if (there.isEmpty() && !files.contains(to.path())) {
            broken(path, link, Message.of("link-to-nothing", link.written()));
        } else if (!to.fragment().isEmpty() && there.isPresent() && !there.get().contains(to.fragment())) {
            broken(path, link, Message.of("link-to-no-place", link.written(), to.fragment()));
        }
    }

    /** Where an author wrote the link; of one that a template made, the page. */
    private void broken(String path, Mention link, Message message) {
        link.places().forEach(place -> findings.error(place, message, Message.of("correct-this-link")));
        if (link.places().isEmpty()) {
            findings.error(Span.at(path, 1, 1), message, REMEDY);
        }
    }
}
