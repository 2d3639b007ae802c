package nl.stapwijzer.plan.view;

/**
 * What somebody may come for, and the page for it.
 *
 * @param help a few words on what is there
 * @param first whether it is for who has no time to look around
 */
public record StartingPoint(String title, String help, String href, boolean first) {}
