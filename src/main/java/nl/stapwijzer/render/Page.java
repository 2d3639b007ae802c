package nl.stapwijzer.render;

import nl.stapwijzer.plan.Output;
import org.jsoup.nodes.Document;

/**
 * A rendered document: one HTML tree, whatever files it becomes.
 *
 * <p>Links within the publication start with a slash and count from its root ({@code /de-route/stappen/r1.html#wie}); a
 * format turns them into what works in its files. Elements of class {@code screen-only} are for the web page only, those of
 * class {@code print-only} for the PDF only.
 */
public record Page(Output output, Document tree) {
    /** On a link in the text of an author: the file, line and column where it was written. Not for publication. */
    public static final String WRITTEN_AT = "data-written";
    /** On words of a page that is looked at while it is made: the file, line and column of the value that they say. Never published. */
    public static final String SAID_AT = "data-at";
}
