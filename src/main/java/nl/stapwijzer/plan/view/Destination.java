package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Link;

/**
 * The step or the end to which a way leads.
 *
 * @param number of a step, as it is printed; empty for an end
 * @param now its page on the route "wat moet ik nu doen", with its title
 */
public record Destination(String id, String number, Link now) {
    public boolean isEnd() {
        return number.isEmpty();
    }
}
