package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;

/**
 * Where to turn in a country in which a protocol of the school holds.
 *
 * @param name empty where all protocols are of one country
 * @param complaints whom one turns to with a complaint, in order, as far as the program knows
 * @param source of those, and that it is to be checked; empty where there are none
 * @param outside help outside the school: as the school names it, and what is known besides for what is serious
 */
public record CountryView(String name, List<Markdown> complaints, String source, List<ContactView> outside) {}
