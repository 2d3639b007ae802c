package nl.stapwijzer.publish;

import java.net.URI;

/**
 * Where the site will stand on the web.
 *
 * @param base without a slash at the end; empty if the school does not say
 */
public record SiteAddress(String base) {
    private static final String FOLDER_PAGE = "index.html";

    boolean isKnown() {
        return !base.isEmpty();
    }

    /** The whole address of a file of the publication. */
    String of(LocalLink link) {
        return base + rest(link);
    }

    /** The same without the host: right on every page of the host, however deep. */
    String onHost(LocalLink link) {
        return URI.create(base).getRawPath() + rest(link);
    }

    /** A folder's own page is known by the folder. */
    private static String rest(LocalLink link) {
        String path = "/" + link.path();
        String known = path.endsWith("/" + FOLDER_PAGE) ? path.substring(0, path.length() - FOLDER_PAGE.length()) : path;
        return known + link.query() + (link.fragment().isEmpty() ? "" : "#" + link.fragment());
    }
}
