package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words with links in them: "leerkracht en intern begeleider".
 *
 * @param unknown whether they stand for something that the school has not said yet
 */
public record Sentence(List<Link> parts, boolean unknown) {
    public static final Sentence NONE = new Sentence(List.of(), false);

    public Sentence {
        parts = List.copyOf(parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The words without their links. */
    public String text() {
        return parts.stream().map(Link::text).collect(Collectors.joining());
    }
}
