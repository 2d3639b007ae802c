package nl.stapwijzer.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Norm.Ask;
import nl.stapwijzer.model.Norm.Where;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.StepNumbers;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.RecordPart;
import nl.stapwijzer.source.Span;

/** What a place in a protocol belongs to: each value of the model knows where it is written. */
final class Whereabouts {
    private final Protocol protocol;
    private final Map<Span, ModelNode<?>> parts = new HashMap<>();
    private final Set<Span> silent = new HashSet<>();

    Whereabouts(Protocol protocol) {
        this.protocol = protocol;
        ModelNode.of(protocol).forEach(part -> RecordPart.of(part.value().getClass()).forEach(held -> {
            Object value = held.in(part.value());
            places(value).forEach(span -> parts.putIfAbsent(span, part));
            if (value instanceof Stated<?> stated && stated.isSilent()) {
                silent.add(stated.span());
            }
        }));
    }

    /**
     * Where an answer is written.
     *
     * @param isNew whether the key does not stand there yet
     * @param among the key of the things of which this is the first that may have it
     */
    record AnswerPlace(Span at, String key, boolean isNew, Optional<String> among) {
        AnswerPlace(Span at, String key, boolean isNew) {
            this(at, key, isNew, Optional.empty());
        }
    }

    /** Where the answer to what was found is written. */
    AnswerPlace answer(Span found, Ask ask) {
        return ask.where().map(where -> answer(found, ask.key(), where))
                .orElseGet(() -> new AnswerPlace(found, ask.key(), isStart(found) || silent.contains(found)));
    }

    private AnswerPlace answer(Span found, String key, Where where) {
        return switch (where.holder()) {
            case FOUND -> new AnswerPlace(found, key, false);
            case STEP -> step(found).map(step -> step.tasks().records().stream().map(record -> new AnswerPlace(record.span(), key, false))
                    .findFirst().orElseGet(() -> new AnswerPlace(step.id().span(), key, true))).orElse(new AnswerPlace(found, key, false));
            case STEPS -> steps().filter(step -> step.deadlines().isSilent()).findFirst().or(() -> steps().findFirst())
                    .map(step -> new AnswerPlace(step.id().span(), key, true, Optional.of(where.key())))
                    .orElseGet(() -> among(Stream.of(), where));
            case ROLES -> protocol.people().roles().stream().filter(role -> role.isStaff() && role.task().isEmpty()).findFirst()
                    .map(role -> new AnswerPlace(role.id().span(), key, true, Optional.of(where.key())))
                    .orElseGet(() -> among(protocol.people().roles().stream().map(role -> role.id().span()), where));
            case TERMS -> isWhole(found) ? among(protocol.vocabulary().terms().stream().map(term -> term.id().span()), where)
                    : new AnswerPlace(found, key, isStart(found));
            case RULES -> among(protocol.conduct().rules().stream().map(rule -> rule.rule().span()), where);
            case MONITORING -> among(protocol.care().monitoring().stream().map(monitoring -> monitoring.what().span()), where);
            case INFORMS -> among(protocol.conduct().informs().stream().map(InformDuty::span), where);
            case REVIEW -> found.equals(Span.at(found.file(), 1, 1)) ? new AnswerPlace(protocol.id().span(), where.key(), true)
                    : new AnswerPlace(found, key, silent.contains(found));
        };
    }

    private Stream<Step> steps() {
        return protocol.course().steps().stream();
    }

    /** Among others of its kind, which stand there; else as a new part of the protocol. */
    private AnswerPlace among(Stream<Span> others, Where where) {
        return others.findFirst().map(first -> new AnswerPlace(first, where.key(), false))
                .orElseGet(() -> new AnswerPlace(protocol.id().span(), where.key(), true));
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
        return StepNumbers.of(protocol.course().steps()).of(step);
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

    /** What is done there, or who is told. */
    List<String> about(Span at) {
        return part(at).map(ModelNode::value).map(value -> value instanceof Action action ? List.of("“" + action.what().text() + "”")
                : value instanceof InformDuty duty ? duty.receivers().stream().flatMap(id -> protocol.role(id.value()).stream())
                        .map(role -> role.name().text()).toList()
                : List.<String>of()).orElse(List.of());
    }

    /** Whether it is the begin of a thing, so that what it lacks is not written anywhere yet. */
    boolean isStart(Span at) {
        return part(at).filter(part -> part.value() instanceof Named thing && thing.id().span().equals(at)).isPresent();
    }

    /** Whether it is about news that goes round whatever the step. */
    boolean isNews(Span at) {
        return step(at).isEmpty() && part(at).flatMap(part -> part.nearest(InformDuty.class)).isPresent();
    }

    /** Whether it is about a measure that refers to where its rules stand. */
    boolean isElsewhere(Span at) {
        return part(at).flatMap(part -> part.nearest(Sanction.class)).filter(sanction -> !sanction.references().isEmpty()).isPresent();
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
