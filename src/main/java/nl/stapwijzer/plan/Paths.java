package nl.stapwijzer.plan;

import java.util.List;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.words.Addresses;

/**
 * Where each document of a protocol goes: the address, counted from the root of the publication.
 *
 * @param translations the folder below {@code base} for what is published in this language, which is not the protocol's own; else empty
 */
record Paths(String base, String translations) implements Addresses {
    static Paths of(String protocol) {
        return new Paths("/" + protocol + "/", "");
    }

    /** In another language than the protocol's own. */
    Paths in(DocumentLanguage language) {
        return new Paths(base, language.locale().getLanguage() + "/");
    }

    /** Of what is published in this language. */
    String folder() {
        return base + translations;
    }

    /** Of the documents of this kind; they can be more than one file. */
    List<String> pages(DocumentKind kind, String id) {
        return kind.addresses(kind.isTranslated() ? folder() : base, id);
    }

    String page(DocumentKind kind) {
        return pages(kind, "").get(0);
    }

    /** @param id of the part that the document is about */
    String part(DocumentKind kind, String id) {
        return kind.address(base, id);
    }

    @Override
    public String step(String id) {
        return part(DocumentKind.STEP, id);
    }

    @Override
    public String role(String id) {
        return part(DocumentKind.ROLE, id);
    }

    @Override
    public String end(String id) {
        return page(DocumentKind.OVERVIEW) + "#einde-" + id;
    }

    @Override
    public String form(String id) {
        return page(DocumentKind.FORMS) + "#" + id;
    }

    @Override
    public String method(String id) {
        return page(DocumentKind.METHODS) + "#" + id;
    }

    @Override
    public String sanction(String id) {
        return page(DocumentKind.RULES) + "#" + id;
    }

    @Override
    public String reference(String id) {
        return page(DocumentKind.RULES) + "#" + id;
    }

    @Override
    public String reporting() {
        return page(DocumentKind.REPORTING);
    }
}
