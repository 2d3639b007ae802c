package nl.stapwijzer.render;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Resources;

/**
 * The drawings and pictograms of {@code templates/drawings}, to stand in a page: on screen and on paper the same, in the colours of the
 * stylesheet around them ({@code --colour}, {@code --accent}, their tints, {@code --paper}, and that of the text).
 */
final class Drawings {
    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)+");
    private final ConcurrentMap<String, Optional<String>> read = new ConcurrentHashMap<>();
    private final Resources resources;

    Drawings(Resources resources) {
        this.resources = resources;
    }

    /** @return an {@code svg}; empty if there is no drawing of that name */
    Optional<String> find(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    private Optional<String> read(String name) {
        return Optional.of(name).filter(NAME.asMatchPredicate()).flatMap(known -> resources.find("templates/drawings/" + known + ".svg"))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
    }
}
