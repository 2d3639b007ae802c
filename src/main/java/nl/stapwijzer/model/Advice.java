package nl.stapwijzer.model;

import java.util.List;

/**
 * What somebody on one side can do, as far as the program knows: from a source outside any protocol.
 *
 * @param readers the kind of role that it speaks to: pupils, or parents
 * @param side where the pupil stands
 * @param older whether it is only for pupils of a secondary school
 * @param points in Dutch, with other languages as variants; Markdown
 */
public record Advice(Role.Kind readers, Role.Side side, boolean older, List<Text> points, Provenance provenance) {
    public Advice {
        points = List.copyOf(points);
    }
}
