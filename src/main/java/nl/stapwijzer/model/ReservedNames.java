package nl.stapwijzer.model;

import java.util.Set;
import nl.stapwijzer.source.PlainName;

/** Names that something else has already, so that nothing in a definition can be called so. */
public final class ReservedNames {
    /** Places in the frame of every page. */
    public static final Set<String> FRAME = Set.of("pagina-inhoud", "on-this-page", "menu", "help");
    /** Places on the page of forms, where the appendices stand too. */
    public static final Set<String> FORMS_PAGE = Set.of("bijlagen", "kaarten", "formulieren", "datums", "dates-table", "dates-outcome",
            "count-yourself");

    private static final Set<String> WORDS = Set.of("onbekend", "true", "false", "null");

    private ReservedNames() {}

    /** Whether nothing can be called so: YAML or a definition has another use for it, or it can be no file. */
    public static boolean has(String id) {
        return WORDS.contains(id) || PlainName.isDevice(id);
    }
}
