package nl.stapwijzer.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Evaluation;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Text;

/** When one looks back, each moment once. */
final class LooksBack {
    /**
     * A moment to look back.
     *
     * @param talk with which, where the school set no moment
     */
    record Look(Step step, Optional<Deadline> moment, Optional<Text> talk) {}

    private LooksBack() {}

    /** Of one step if the field names it; for a pupil only what is set. Without moments it is the talks. */
    static List<Look> of(Protocol protocol, Form form, Form.Field field) {
        return protocol.course().steps().stream()
                .filter(step -> field.step().filter(only -> !only.value().equals(step.key())).isEmpty())
                .flatMap(step -> step.tasks().evaluation().stream().flatMap(evaluation -> of(step, evaluation)))
                .filter(look -> form.isForAdults() || look.moment().filter(moment -> !moment.duration().unknown()).isPresent()).toList();
    }

    private static Stream<Look> of(Step step, Evaluation evaluation) {
        List<Deadline> moments = evaluation.moments().value().orElse(List.of());
        List<Text> talks = evaluation.talks();
        return !moments.isEmpty() ? moments.stream().map(moment -> new Look(step, Optional.of(moment), Optional.empty()))
                : talks.isEmpty() ? Stream.of(new Look(step, Optional.empty(), Optional.empty()))
                : talks.stream().map(talk -> new Look(step, Optional.empty(), Optional.of(talk)));
    }

    /** Those of its answers after its own. */
    static Stream<Action> actions(Step step) {
        return Stream.concat(step.tasks().actions().stream(), step.onward().decisions().stream()
                .flatMap(decision -> decision.answers().stream()).flatMap(answer -> answer.actions().stream()));
    }
}
