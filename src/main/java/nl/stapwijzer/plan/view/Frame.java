package nl.stapwijzer.plan.view;

import java.util.List;

/**
 * What stands around the content of every page.
 *
 * @param description of the page in one sentence, for search engines
 * @param trail from the start page to here, this page last
 * @param menu of the protocol; none on the school's own pages
 * @param site the pages that the school has beside its protocols
 * @param base the folder of the protocol with slashes at both ends, or "/"
 */
public record Frame(String title, String description, String school, String address, String language, List<Link> trail, List<Link> menu,
        List<Link> site, String base, String colour, String accent, String logo) {}
