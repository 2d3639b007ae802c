package nl.stapwijzer.plan.view;

import java.util.List;

/**
 * What a school does otherwise than its board says.
 *
 * @param protocols those in which it does
 */
public record DeviationsPage(Frame frame, List<ChangesPage.OfOne> protocols) implements Pages.Framed {
    public DeviationsPage {
        protocols = List.copyOf(protocols);
    }
}
