package nl.stapwijzer.start;

import java.util.Locale;

/** What is asked before a folder is made, in this order. */
public enum SchoolQuestion {
    NAME, COUNTRY, KIND, REGION, PHONE, EXAMPLE;

    /** Names its sentences in the catalogue. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
