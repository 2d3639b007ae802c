package nl.stapwijzer.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.RecordPart;
import nl.stapwijzer.source.Span;

/** What a place in a protocol belongs to: each value of the model knows where it is written. */
final class Whereabouts {
    private final Protocol protocol;
    private final Map<Span, ModelNode<?>> parts = new HashMap<>();

    Whereabouts(Protocol protocol) {
        this.protocol = protocol;
        ModelNode.of(protocol).forEach(part -> RecordPart.of(part.value().getClass())
                .forEach(held -> places(held.in(part.value())).forEach(span -> parts.putIfAbsent(span, part))));
    }

    boolean knows(Span at) {
        return parts.containsKey(at);
    }

    Optional<Step> step(Span at) {
        return part(at).flatMap(part -> part.nearest(Step.class));
    }

    /** The number of its step, with the answer if it is about one; else the name of what it stands in; else nothing. */
    String name(Span at) {
        return part(at).map(part -> step(at).map(step -> number(step) + answer(part)).orElseGet(() -> named(part))).orElse("");
    }

    /** As people call a step: its own number, or that of its place. */
    String number(Step step) {
        return step.number().orElseGet(() -> Integer.toString(protocol.course().steps().indexOf(step) + 1));
    }

    private Optional<ModelNode<?>> part(Span at) {
        return Optional.ofNullable(parts.get(at));
    }

    private static String answer(ModelNode<?> part) {
        return part.nearest(Answer.class).map(answer -> " (\"" + answer.label().text() + "\")").orElse("");
    }

    private static String named(ModelNode<?> part) {
        return part.upwards().filter(above -> above.value() instanceof Named && !(above.value() instanceof Protocol)).findFirst()
                .map(above -> above.title()).orElse("");
    }

    /** Whether it is the begin of a thing, so that what it lacks is not written anywhere yet. */
    boolean isStart(Span at) {
        return part(at).filter(part -> part.value() instanceof Named thing && thing.id().span().equals(at)).isPresent();
    }

    /** Whether it is about news that goes round whatever the step. */
    boolean isNews(Span at) {
        return step(at).isEmpty() && part(at).flatMap(part -> part.nearest(InformDuty.class)).isPresent();
    }

    boolean isWhole(Span at) {
        return protocol.id().span().equals(at);
    }

    private static Stream<Span> places(Object value) {
        return value instanceof Optional<?> optional ? optional.stream().flatMap(Whereabouts::places)
                : value instanceof List<?> list ? list.stream().flatMap(Whereabouts::places)
                : value instanceof Span span ? Stream.of(span)
                : value instanceof Stated<?> stated ? Stream.concat(Stream.of(stated.span()),
                        stated.value().stream().flatMap(Whereabouts::places))
                : value instanceof Located<?> located ? Stream.of(located.span())
                : Stream.empty();
    }
}
