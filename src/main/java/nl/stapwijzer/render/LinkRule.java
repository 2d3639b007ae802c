package nl.stapwijzer.render;

import java.util.regex.Pattern;

/** Where a link may lead. A list of what may, since every list of what may not has holes. */
final class LinkRule {
    /** None of these belongs in an address; browsers leave some out, and read a backslash as a slash. */
    private static final Pattern STRANGE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\\\\"<>\\[\\]{}|^`]");
    private static final Pattern ELSEWHERE =
            Pattern.compile("https?://[\\p{L}\\p{N}.-]+(:\\d+)?([/?#].*)?|mailto:[^:?]+@[^:?]+(\\?.*)?|tel:[+\\d().-]+",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHIN = Pattern.compile("#.+|/(?!/).*|[^:/?#]+([/?#].*)?");

    private LinkRule() {}

    static boolean staysWithin(String href) {
        return WITHIN.matcher(href).matches();
    }

    /** @param href as a browser reads it: with its entities resolved */
    static boolean allows(String href) {
        return !STRANGE.matcher(href).find() && (WITHIN.matcher(href).matches() || ELSEWHERE.matcher(href).matches());
    }
}
