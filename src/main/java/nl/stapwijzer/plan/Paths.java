package nl.stapwijzer.plan;

/** Where each document of a protocol goes: the address, counted from the root of the publication. */
record Paths(String protocol) {
    String base() {
        return "/" + protocol + "/";
    }

    /** @param name of a page of the protocol as a whole, such as ouders */
    String page(String name) {
        return base() + name + ".html";
    }

    String step(String id) {
        return base() + "stappen/" + id + ".html";
    }

    String role(String id) {
        return base() + "rollen/" + id + ".html";
    }

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
