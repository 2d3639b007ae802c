package nl.stapwijzer.publish.pdf;

import java.util.regex.Pattern;

/** Typed quotes and apostrophes as Dutch is printed: ‘de afspraak’, foto’s, ’s ochtends. */
final class Quotes {
    /** Words that begin with an apostrophe: 's, 't, 'n, 'm, 'r, 'k, 'ie, and years such as '26. */
    private static final Pattern SHORTENED = Pattern.compile("(?<![\\p{L}\\p{N}])'(?=(?:[stnmrk]|ie|[0-9]{2})(?![\\p{L}\\p{N}']))");
    private static final Pattern OPENING = Pattern.compile("(?<![\\p{L}\\p{N}\\p{Po}%)])[\"'](?=\\S|\\z)");
    private static final Pattern OTHER = Pattern.compile("[\"']");

    private Quotes() {}

    static boolean areIn(String text) {
        return text.indexOf('"') >= 0 || text.indexOf('\'') >= 0;
    }

    /** @param before what stands right before the text, on the same line; empty if nothing does */
    static String dutch(String text, String before) {
        String whole = before + text;
        String shortened = SHORTENED.matcher(whole).replaceAll("’");
        return OTHER.matcher(OPENING.matcher(shortened).replaceAll("‘")).replaceAll("’").substring(before.length());
    }
}
