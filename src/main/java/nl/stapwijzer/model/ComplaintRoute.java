package nl.stapwijzer.model;

import java.util.List;

/**
 * Whom one turns to with a complaint about a school, one after the other, in one country.
 *
 * @param country nl or be
 */
public record ComplaintRoute(String country, List<Text> rungs, Provenance provenance) {
    public ComplaintRoute {
        rungs = List.copyOf(rungs);
    }
}
