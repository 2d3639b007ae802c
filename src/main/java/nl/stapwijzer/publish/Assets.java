package nl.stapwijzer.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Resources;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.source.StyleReferences;

/**
 * What web pages are shown with: stylesheets, pictures, fonts. The file at {@code assets/x} is {@code site/x} of the project, or comes
 * from a library (a WebJar). It is published because a page, or a stylesheet that is published, refers to it.
 */
public final class Assets {
    private static final String PUBLISHED = "assets/";
    private static final String KEPT = "site/";
    private static final String LUNR = "META-INF/resources/webjars/lunr/2.3.9/";
    /** What a library on the class path brings for browsers, by its plain name in the publication; its licence stands beside it. */
    private static final Map<String, String> BROUGHT = Map.of(
            "assets/search/lunr.js", LUNR + "lunr.min.js", "assets/search/lunr-license.txt", LUNR + "LICENSE");
    /** With the end of its line where it stands alone; text and addresses, which may hold the same signs, are found first. */
    private static final Pattern COMMENT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'|url\\([^)\"']*+\\)"
            + "|/\\*.*?\\*/(?:\\s*\\n)?", Pattern.DOTALL);
    private final Resources resources;
    private final Map<String, byte[]> found = new TreeMap<>();
    private final Deque<String> wanted = new ArrayDeque<>();
    private final Findings findings = new Findings();

    private Assets(Resources resources) {
        this.resources = resources;
    }

    /** @return the files by their path in the publication; a stylesheet that refers to nothing or elsewhere is an error */
    public static Checked<Map<String, byte[]>> of(Collection<PageFacts> pages, Resources resources) {
        Assets assets = new Assets(resources);
        pages.stream().filter(page -> Medium.of(page.path()) == Medium.SCREEN).flatMap(page -> page.links().stream()
                .flatMap(link -> LocalLink.of(link.written(), page.path()).stream())).map(LocalLink::path)
                .filter(to -> to.startsWith(PUBLISHED)).distinct().forEach(assets.wanted::add);
        while (!assets.wanted.isEmpty()) {
            assets.take(assets.wanted.remove());
        }
        return Checked.of(assets.found, assets.findings.all());
    }

    /** One file as a page asks for it, such as {@code assets/style.css}, whether or not a page does. */
    public static Optional<byte[]> find(String path, Resources resources) {
        return resources.find(kept(path));
    }

    private void take(String path) {
        Optional<byte[]> content = found.containsKey(path) ? Optional.empty() : resources.find(kept(path));
        content.ifPresent(bytes -> {
            if (path.endsWith(".css")) {
                String style = new String(bytes, StandardCharsets.UTF_8);
                findings.addAll(StyleCheck.check(kept(path), bytes));
                follow(path, style);
                found.put(path, withoutComments(style).getBytes(StandardCharsets.UTF_8));
            } else {
                found.put(path, bytes);
            }
        });
    }

    /** Who reads a page would have to fetch them. An empty one stays where it may part two words. */
    private static String withoutComments(String style) {
        return COMMENT.matcher(style).replaceAll(found -> !found.group().startsWith("/*") ? Matcher.quoteReplacement(found.group())
                : found.group().endsWith("\n") ? "\n" : "/**/");
    }

    private void follow(String path, String style) {
        StyleReferences.of(style).forEach(reference -> {
            String written = reference.written();
            if (written.startsWith("data:") || written.startsWith("#")) {
                return;
            }
            Optional<LocalLink> link = LocalLink.of(written, path);
            if (link.isEmpty()) {
                findings.error(place(path, style, reference.offset()), Message.of("page-fetches-from-elsewhere", written),
                        Message.of("put-it-in-site"));
            } else if (resources.find(kept(link.get().path())).isEmpty()) {
                findings.error(place(path, style, reference.offset()), Message.of("link-to-nothing", written),
                        Message.of("put-it-in-site"));
            } else {
                wanted.add(link.get().path());
            }
        });
    }

    /** A reference that leaves the folder finds nothing, since no such name is kept. */
    static String kept(String path) {
        return BROUGHT.getOrDefault(path, path.startsWith(PUBLISHED) ? KEPT + path.substring(PUBLISHED.length()) : "");
    }

    private static Span place(String path, String style, int offset) {
        long line = style.substring(0, offset).chars().filter(c -> c == '\n').count();
        return Span.at(kept(path), (int) line + 1, offset - style.lastIndexOf('\n', offset));
    }
}
