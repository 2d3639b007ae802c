package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Link;

/**
 * What there is of a protocol in another language than its own.
 *
 * @param tag such as en
 * @param name of the language in that language itself
 * @param title of the protocol in it
 */
public record TranslationView(String tag, String name, String title, List<Link> pages) {}
