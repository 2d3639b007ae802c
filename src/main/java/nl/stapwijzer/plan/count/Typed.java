package nl.stapwijzer.plan.count;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A short text as people type it, with one sign for each that keyboards and word processors put in its place. */
public final class Typed {
    private static final Pattern HYPHEN = Pattern.compile("\\s*[\\p{Pd}\u2212]\\s*");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private Typed() {}

    /** With letters composed, plain hyphens without spaces around them, single spaces, and nothing that is not seen. */
    public static String plain(String written) {
        String seen = UNSEEN.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceAll("");
        return HYPHEN.matcher(SPACE.matcher(seen).replaceAll(" ")).replaceAll("-").strip();
    }
}
