package nl.stapwijzer.read.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Opens a YAML file. What could hide something from the reader or take long to read (anchors, tags, deep nesting, invisible
 * characters, great size) is refused before anything is made of it.
 */
public final class YamlFile {
    /** How many lists and maps may stand within each other. */
    public static final int MOST_LEVELS = 20;

    private YamlFile() {}

    /**
     * The keys of the file; nothing, with the reason in {@code findings}, if it cannot be read.
     *
     * @param firstLine an example of how such a file begins
     */
    public static Optional<YamlMap> open(SourceFile file, String firstLine, Findings findings) {
        return root(file, firstLine, findings)
                .map(root -> new YamlMap(new Reading(root.places, findings, Locale.ROOT, Map.of(), new HashMap<>()), root.keys,
                        file.start()));
    }

    /**
     * The same file as values with the places where they are written, for who changes its text; nothing, with the reason in
     * {@code findings}, if it cannot be read, or if a key of it does not lead to one value.
     */
    public static Optional<WrittenValue> written(SourceFile file, String firstLine, Findings findings) {
        return root(file, firstLine, findings).flatMap(root -> WrittenValues.of(root.keys, root.places, findings));
    }

    private static Optional<Root> root(SourceFile file, String firstLine, Findings findings) {
        if (FileLimits.refuse(file, findings) || PastedSigns.refuse(file, findings)) {
            return Optional.empty();
        }
        Places places = new Places(file);
        LoadSettings settings = settings(file);
        try {
            Optional<List<Event>> events = Constructs.of(settings, places, findings);
            if (events.isEmpty()) {
                return Optional.empty();
            }
            Optional<Node> root = new Composer(settings, new Replay(events.get())).getSingleNode();
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(new Root(places, mapping));
            }
            findings.error(file.start(), Message.of(root.isPresent() ? "not-a-definition" : "empty-file"),
                    Message.of("begin-with", firstLine));
        } catch (YamlEngineException e) {
            SyntaxFault.report(e, places, findings);
        }
        return Optional.empty();
    }

    /** Whether a text that is not all YAML may not be read any further either, for its size or for what cannot be seen in it. */
    public static boolean isRefused(SourceFile file, Findings findings) {
        return FileLimits.refuse(file, findings);
    }

    private static LoadSettings settings(SourceFile file) {
        return LoadSettings.builder()
                .setLabel(file.name())
                .setUseMarks(true)
                .setSchema(new FailsafeSchema())
                // both are found by YamlMap, which knows where they stand
                .setAllowDuplicateKeys(true)
                .setAllowNonScalarKeys(true)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(FileLimits.BYTES)
                // one buffer for the whole text: the engine copies the rest of a line each time it refills a smaller one
                .setBufferSize(file.text().length() + 16)
                .build();
    }

    private record Root(Places places, MappingNode keys) {}
}
