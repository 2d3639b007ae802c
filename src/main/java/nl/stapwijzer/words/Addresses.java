package nl.stapwijzer.words;

/** Where the things that a sentence names are explained: addresses from the root of the publication, by id. */
public interface Addresses {
    String role(String id);

    String step(String id);

    String end(String id);

    String form(String id);

    String method(String id);

    String sanction(String id);

    String reference(String id);

    String appendix(String id);

    /** Of the page on how to report. */
    String reporting();
}
