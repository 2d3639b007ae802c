package nl.stapwijzer.plan;

import nl.stapwijzer.words.Addresses;

/** Where each document of a protocol goes: the address, counted from the root of the publication. */
record Paths(String protocol) implements Addresses {
    String base() {
        return "/" + protocol + "/";
    }

    /** @param name of a page of the protocol as a whole, such as ouders */
    String page(String name) {
        return base() + name + ".html";
    }

    @Override
    public String step(String id) {
        return base() + "stappen/" + id + ".html";
    }

    @Override
    public String role(String id) {
        return base() + "rollen/" + id + ".html";
    }

    @Override
    public String end(String id) {
        return page("index") + "#einde-" + id;
    }

    @Override
    public String form(String id) {
        return page("formulieren") + "#" + id;
    }

    @Override
    public String method(String id) {
        return page("methoden") + "#" + id;
    }

    @Override
    public String sanction(String id) {
        return page("regels") + "#" + id;
    }

    @Override
    public String reference(String id) {
        return page("regels") + "#" + id;
    }

    @Override
    public String reporting() {
        return page("melden");
    }

    /** The page of "wat moet ik nu doen" about a step. */
    String now(String step) {
        return base() + "wat-nu/" + step + ".html";
    }

    String nowEnd(String end) {
        return base() + "wat-nu/einde-" + end + ".html";
    }

    String document(String name) {
        return base() + "documenten/" + name + ".pdf";
    }
}
