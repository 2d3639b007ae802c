package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Map;
import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Link;

/**
 * What stands around the content of every page.
 *
 * @param description of the page in one sentence, for search engines
 * @param base the folder of the protocol with slashes at both ends, or "/"
 * @param folder where what is published in the language of this page stands; {@code base} but for a translation
 * @param pages where that stands which a page may lead to, by the folder of its template
 * @param help whom to call, at the end of the page
 */
public record Frame(String title, String description, String language, Sender school, Navigation navigation, String base, String folder,
        Map<String, String> pages, Help help) {
    /**
     * Whose page it is.
     *
     * @param reach its telephone number and mail address; empty if it gave neither
     * @param address of the public site; empty if it has none
     * @param colour and {@code accent}, as #rrggbb; empty where the school chose none
     * @param logo empty if the school has none
     */
    public record Sender(String name, String reach, String address, String colour, String accent, String logo) {}

    /**
     * @param trail from the start page to here, this page last
     * @param here the address in the menus that this page is, or that it belongs to, as a step to the steps; empty if there is none
     * @param menu of the protocol; none on the school's own pages
     * @param more pages of the protocol that are not in the menu
     * @param site the pages that the school has beside its protocols
     * @param translations what there is in other languages, on a page that is in one language only
     * @param languages this page in each language in which it is there, its own among them; none where there is only one
     */
    public record Navigation(List<Inline> trail, String here, List<Link> menu, List<Link> more, List<Link> site, List<InLanguage> languages,
            List<TranslationView> translations) {
        /** Of a document that stands alone. */
        public static final Navigation NONE = new Navigation(List.of(), "", List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    /**
     * Whom to call.
     *
     * @param reader who reads the page
     * @param people at most three, each with a number or an address
     * @param danger the number of the emergency services; none or one
     */
    public record Help(Reader reader, List<ContactView> people, List<String> danger) {
        /** Of a document that stands alone. */
        public static final Help NONE = new Help(Reader.EVERYBODY, List.of(), List.of());
    }

    public enum Reader { EVERYBODY, STAFF }

    /**
     * @param tag such as nl-NL
     * @param name in that language itself
     */
    public record InLanguage(String tag, String name, String href) {}
}
