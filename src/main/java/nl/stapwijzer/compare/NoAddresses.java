package nl.stapwijzer.compare;

import java.util.Optional;
import nl.stapwijzer.words.Addresses;

/** For words that lead nowhere. */
record NoAddresses() implements Addresses {
    @Override
    public Optional<String> role(String id) {
        return Optional.empty();
    }

    @Override
    public String step(String id) {
        return "";
    }

    @Override
    public String end(String id) {
        return "";
    }

    @Override
    public String form(String id) {
        return "";
    }

    @Override
    public String method(String id) {
        return "";
    }

    @Override
    public String sanction(String id) {
        return "";
    }

    @Override
    public String reference(String id) {
        return "";
    }

    @Override
    public String appendix(String id) {
        return "";
    }

    @Override
    public String reporting() {
        return "";
    }
}
