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
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
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
        return parts(file, firstLine, findings).map(parts -> new YamlMap(
                new Reading(parts.places, findings, Locale.ROOT, Map.of(), new HashMap<>()), parts.keys(), file.start()));
    }

    /**
     * The same file as values with the places where they are written, for who changes its text; nothing, with the reason in
     * {@code findings}, if it cannot be read, or if a key of it does not lead to one value.
     */
    public static Optional<WrittenValue> written(SourceFile file, String firstLine, Findings findings) {
        return parts(file, firstLine, findings).flatMap(parts -> WrittenValues.of(parts.events, parts.places, findings));
    }

    private static Optional<Parts> parts(SourceFile file, String firstLine, Findings findings) {
        if (FileLimits.refuse(file, findings) || PastedSigns.refuse(file, findings)) {
            return Optional.empty();
        }
        Places places = new Places(file);
        try {
            Optional<Parts> parts = Constructs.of(settings(file), places, findings).map(events -> new Parts(places, events));
            if (parts.isEmpty() || parts.get().isMap()) {
                return parts;
            }
            findings.error(file.start(), Message.of(parts.get().isEmpty() ? "empty-file" : "not-a-definition"),
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

    /** @param events the begin of the stream, that of its document if there is any, that of what is in it, and so on */
    private record Parts(Places places, List<Event> events) {
        boolean isEmpty() {
            return events.get(1) instanceof StreamEndEvent;
        }

        boolean isMap() {
            return !isEmpty() && events.get(2) instanceof MappingStartEvent;
        }

        MappingNode keys() {
            return (MappingNode) new Composer(settings(places.file()), new Replay(events)).getSingleNode().orElseThrow();
        }
    }
}
