package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;

/**
 * Where to turn in a country in which a protocol of the school holds.
 *
 * @param id nl or be
 * @param name empty where all protocols are of one country
 * @param places the kinds of school, or else the protocols, that are there
 * @param atSchool whom one turns to with a complaint, in order, as far as the program knows
 * @param beyond the same, once the school itself did not solve it
 * @param source of those, and that it is to be checked; empty where there are none
 * @param outside help outside the school: as the school names it, and what is known besides for what is serious
 */
public record CountryView(String id, String name, List<String> places, List<Markdown> atSchool, List<Markdown> beyond, String source,
        List<ContactView> outside) {}
