package nl.stapwijzer.model;

import java.util.List;

/**
 * Whom one turns to with a complaint about a school, one after the other, in one country.
 *
 * @param country nl or be
 * @param atSchool up to its board: what a school itself may say otherwise
 */
public record ComplaintRoute(String country, List<Text> atSchool, List<Text> beyond, Provenance provenance) {
    public ComplaintRoute {
        atSchool = List.copyOf(atSchool);
        beyond = List.copyOf(beyond);
    }
}
