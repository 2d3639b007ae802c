package nl.stapwijzer.build;

import nl.stapwijzer.source.Message;

/**
 * A piece of a text that is not in the definition made from it, since a definition may not have it.
 *
 * @param place as {@code stappen/aanpak/hoe}
 * @param text as it was
 * @param why what check says of it
 */
public record LeftOut(String place, String text, Message why) {}
