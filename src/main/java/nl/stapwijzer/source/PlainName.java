package nl.stapwijzer.source;

import java.text.Normalizer;
import java.util.Locale;

/** Words in the small letters, digits and hyphens of which ids and addresses are made: "De Één!" as de-een. Empty if none is left. */
public final class PlainName {
    private PlainName() {}

    public static String of(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
