package nl.stapwijzer.words;

import java.util.Optional;

/** Where the things that a sentence names are explained: addresses from the root of the publication, by id. */
public interface Addresses {
    /** Nothing where no page is about the role, or speaks to it. */
    Optional<String> role(String id);

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
