package nl.stapwijzer.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words in the small letters, digits and hyphens of which ids and addresses are made: "De Één!" as de-een. Empty if none is left. */
public final class PlainName {
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private PlainName() {}

    public static String of(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Whether Windows takes a file of this name, without what follows the first dot, for a device. */
    public static boolean isDevice(String name) {
        return DEVICE.matcher(name).matches();
    }
}
