package nl.stapwijzer.build;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.stapwijzer.store.ContentKey;
import nl.stapwijzer.store.Digests;

/**
 * Digests of the files that a build reads, to tell whether anything changed since another build.
 *
 * @param whole of all of them
 * @param rendering of what trees are made with besides their view: templates, labels, drawings, and which pictures there are
 * @param encoding of what files are made with besides their tree: styles, fonts and pictures
 */
record Inputs(ContentKey whole, ContentKey rendering, ContentKey encoding) {
    private static final Pattern DEFINITIONS = Pattern.compile("protocols/.*|site/school\\.yaml|site/(scholen|paginas)/.*");
    private static final Pattern STYLES_AND_FONTS = Pattern.compile(".*\\.(css|ttf|otf|woff2?)");
    private static final Pattern TEMPLATES = Pattern.compile(".*\\.(ftlh|properties|md|js)");
    /** Of a build that looks nothing up. */
    static final Inputs UNKNOWN = new Inputs(ContentKey.NONE, ContentKey.NONE, ContentKey.NONE);

    private static final Digests DIGESTS = new Digests(Set.of());

    /** Nothing if that cannot be told. */
    static Optional<Inputs> of(ProjectFiles project) {
        try {
            Map<String, ContentKey> files = new TreeMap<>();
            project.all().forEach((name, content) -> files.put(name, DIGESTS.key(content)));
            Predicate<String> definition = DEFINITIONS.asMatchPredicate();
            return Optional.of(new Inputs(DIGESTS.key(files), of(files, definition.or(STYLES_AND_FONTS.asMatchPredicate())),
                    of(files, definition.or(TEMPLATES.asMatchPredicate()))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ContentKey of(Map<String, ContentKey> files, Predicate<String> leftOut) {
        Map<String, ContentKey> some = new TreeMap<>(files);
        some.keySet().removeIf(leftOut);
        return DIGESTS.key(some);
    }
}
