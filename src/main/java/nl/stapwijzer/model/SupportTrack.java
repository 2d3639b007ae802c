package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * Support beside the steps, for one party, in no order.
 *
 * @param audience the id of a role
 * @param by who gives it
 */
public record SupportTrack(Located<String> id, Text title, Located<String> audience, Stated<Party> by, Optional<Text> introduction,
        List<Action> points, List<Condition> conditions, List<OwnQuestion> openQuestions, Visibility visibility)
        implements Named, Visible {
    public SupportTrack {
        points = List.copyOf(points);
        conditions = List.copyOf(conditions);
        openQuestions = List.copyOf(openQuestions);
    }
}
