package nl.stapwijzer.plan;

import nl.stapwijzer.words.Addresses;

/** Where each document of a protocol goes: the address, counted from the root of the publication. */
record Paths(String base) implements Addresses {
    static Paths of(String protocol) {
        return new Paths("/" + protocol + "/");
    }

    String page(DocumentKind kind) {
        return kind.address(base, "");
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
