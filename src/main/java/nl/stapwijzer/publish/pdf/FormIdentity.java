package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.PdfName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form says of itself in the properties of its file, so that a filled one is recognised.
 *
 * @param form protocol and form, as {@code de-route/handelingsplan}; at a school of a board after its key, as {@code de-linde:}
 * @param fields the fingerprint of its fields
 * @param version of the protocol; empty if it states none
 */
record FormIdentity(String form, int pages, String fields, String version) {
    static final String NAME = "Stapwijzer";
    static final PdfName KEY = new PdfName(NAME);
    private static final Pattern WRITTEN = Pattern.compile("((?:[a-z0-9-]+:)?[a-z0-9-]+/[a-z0-9-]+) ([1-9][0-9]?) ([0-9a-f]{32}) ?(.*)");
    private static final Pattern UNUSUAL = Pattern.compile("[^\\p{L}\\p{N} ._/-]");
    private static final int LONGEST_VERSION = 40;

    static FormIdentity of(String form, int pages, FieldSet fields, String version) {
        return new FormIdentity(form, pages, fields.fingerprint(), plain(version));
    }

    /** Whatever a file says, no more of its version goes on than a few plain characters. */
    private static String plain(String version) {
        String plain = UNUSUAL.matcher(version).replaceAll("").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_VERSION));
    }

    /** Empty if this is none of ours. */
    static Optional<FormIdentity> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches() ? Optional.of(new FormIdentity(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3),
                plain(parts.group(4))))
                : Optional.empty();
    }

    String written() {
        return (form + " " + pages + " " + fields + " " + version).strip();
    }
}
