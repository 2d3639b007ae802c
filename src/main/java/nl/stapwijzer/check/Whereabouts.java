package nl.stapwijzer.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.check.Question.Wording;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Norm.Addition;
import nl.stapwijzer.model.Norm.Where;
import nl.stapwijzer.model.Norm.Written;
import nl.stapwijzer.model.OwnQuestion;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Reporting;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.StepNumbers;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.RecordPart;
import nl.stapwijzer.source.Span;

/** What a place in a protocol belongs to: each value of the model knows where it is written. */
final class Whereabouts {
    /** Of what is quoted: more nobody needs to know which it is. */
    private static final int LONGEST = 50;

    private final Protocol protocol;
    /** Those that the school itself carries out: what is said at another binds whoever reports. */
    private final List<Step> schoolSteps;
    private final Jurisdiction jurisdiction;
    private final Map<Span, ModelNode<?>> parts = new HashMap<>();
    private final Set<Span> silent = new HashSet<>();

    Whereabouts(Protocol protocol, Jurisdiction jurisdiction) {
        this.protocol = protocol;
        this.jurisdiction = jurisdiction;
        Definition definition = new Definition(protocol, jurisdiction);
        this.schoolSteps = protocol.course().steps().stream().filter(step -> definition.isOfSchool(step) && !definition.isReport(step))
                .toList();
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

    /** Where something is written as an answer to what was found. */
    AnswerPlace answer(Span found, Written entry) {
        return entry.where().map(where -> answer(found, entry.key(), where))
                .orElseGet(() -> new AnswerPlace(found, entry.key(), isStart(found) || silent.contains(found) || isThing(found)));
    }

    /** The same, of each place where it may be a part of the answer. */
    List<AnswerPlace> answers(Span found, Written entry) {
        List<AnswerPlace> all = entry.where().filter(where -> where.holder() == Where.Holder.STEPS).stream()
                .flatMap(where -> schoolSteps.stream()).map(step -> deadlineOf(step, entry.key())).toList();
        return all.isEmpty() ? List.of(answer(found, entry)) : all;
    }

    private static AnswerPlace deadlineOf(Step step, String key) {
        return step.deadlines().unknown() ? new AnswerPlace(step.deadlines().span(), key, false)
                : new AnswerPlace(step.id().span(), key, true);
    }

    private AnswerPlace answer(Span found, String key, Where where) {
        return where.key().equals(key) && where.holder() != Where.Holder.ACTION ? among(where) : switch (where.holder()) {
            case FOUND -> new AnswerPlace(found, key, false);
            case STEP -> step(found).map(step -> step.tasks().records().stream().map(record -> new AnswerPlace(record.span(), key, false))
                    .findFirst().orElseGet(() -> new AnswerPlace(step.id().span(), key, true))).orElse(new AnswerPlace(found, key, false));
            case STEPS -> schoolStep().map(step -> deadlineOf(step, key)).orElseGet(() -> among(where));
            case FIRST_STEP -> schoolStep().map(step -> new AnswerPlace(step.id().span(), key, true)).orElseGet(() -> among(where));
            case ACTION -> part(found).flatMap(part -> part.nearest(Action.class))
                    .or(() -> step(found).flatMap(step -> step.tasks().actions().stream().findFirst()))
                    .map(action -> new AnswerPlace(action.span(), key, false)).orElseGet(() -> new AnswerPlace(found, key, true));
            case ROLES -> protocol.people().roles().stream().filter(role -> role.isStaff() && role.tasks().isEmpty()).findFirst()
                    .map(role -> new AnswerPlace(role.id().span(), key, true, Optional.of(where.key()))).orElseGet(() -> among(where));
            case TERMS -> isWhole(found) ? among(where) : new AnswerPlace(found, key, isStart(found));
            case REFERENCE -> part(found).flatMap(part -> part.nearest(Sanction.class)).flatMap(sanction -> placeOfRules(sanction, key))
                    .orElseGet(() -> new AnswerPlace(found, key, silent.contains(found)));
            case REVIEW -> found.equals(Span.at(found.file(), 1, 1)) ? new AnswerPlace(protocol.id().span(), where.key(), true)
                    : new AnswerPlace(found, key, silent.contains(found));
            case RULES, MONITORING, INFORMS, LAWS, PART -> among(where);
        };
    }

    /** Where it would say where the rules of a measure stand, if it does not say that yet. */
    private Optional<AnswerPlace> placeOfRules(Sanction sanction, String key) {
        Set<String> ids = sanction.references().stream().map(Located::value).collect(Collectors.toSet());
        return protocol.papers().references().stream()
                .filter(reference -> ids.contains(reference.key()) && !reference.where().isKnown()).findFirst()
                .map(reference -> new AnswerPlace(reference.where().span(), key, reference.where().isSilent()));
    }

    private Optional<Step> schoolStep() {
        return schoolSteps.stream().findFirst().or(() -> protocol.course().steps().stream().findFirst());
    }

    /** Whether this protocol has nothing of the name without which something else must be written besides. */
    boolean wants(Addition also) {
        return also.unless().filter(name -> names(List.of()).get(name).isPresent()).isEmpty();
    }

    /**
     * How an answer is written, with names that this protocol has.
     *
     * @param also what is written besides, with the names that it does not have yet
     */
    String filledIn(String form, List<Span> found, Optional<Addition> also) {
        Map<String, Optional<String>> names = names(found);
        String filled = form;
        for (Map.Entry<String, Optional<String>> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue()
                    .or(() -> also.filter(one -> one.unless().filter(name.getKey()::equals).isPresent()).map(Whereabouts::named))
                    .orElse("…"));
        }
        return filled;
    }

    private Map<String, Optional<String>> names(List<Span> found) {
        List<Step> steps = found.stream().flatMap(at -> step(at).stream()).distinct().toList();
        return Map.of(
                "kind", roles(role -> role.kind() == Role.Kind.PUPIL && role.side().filter(Role.Side.BULLIED::equals).isPresent())
                        .findFirst(),
                "ouders", roles(role -> role.kind() == Role.Kind.PARENT && role.side().isPresent())
                        .reduce((one, other) -> one + ", " + other),
                "waar", protocol.people().registers().stream().map(Named::key).findFirst(),
                "bestuur", roles(jurisdiction::isBoard).findFirst(),
                "verwijzing", protocol.papers().references().stream().map(reference -> "…").findFirst(),
                "kanaal", protocol.people().channels().stream().map(channel -> "…").findFirst(),
                "stap", Optional.of(steps.stream().map(Step::key).collect(Collectors.joining(", "))),
                "daarna", steps.stream().flatMap(step -> step.onward().all().stream()).map(Located::value).distinct()
                        .reduce((one, other) -> "…"),
                "en-anderen", found.stream().flatMap(at -> part(at).stream()).flatMap(part -> part.nearest(InformDuty.class).stream())
                        .map(this::besidesParents).distinct().reduce((one, other) -> ", …"));
    }

    private Stream<String> roles(Predicate<Role> which) {
        return protocol.people().roles().stream().filter(which).map(Named::key);
    }

    /** The names of what is written besides. */
    private static String named(Addition also) {
        return also.entry().form().orElseThrow().lines().map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.joining(", "));
    }

    /** Who else is told of something, after parents. */
    private String besidesParents(InformDuty duty) {
        return duty.receivers().stream().map(Located::value)
                .filter(id -> protocol.role(id).filter(role -> role.kind() == Role.Kind.PARENT).isEmpty()).map(id -> ", " + id)
                .collect(Collectors.joining());
    }

    /** Among others of its kind, which stand there; else as a new part of the protocol. */
    private AnswerPlace among(Where where) {
        return others(where.holder()).findFirst().map(first -> new AnswerPlace(first, where.key(), false))
                .orElseGet(() -> new AnswerPlace(protocol.id().span(), where.key(), true));
    }

    private Stream<Span> others(Where.Holder holder) {
        return switch (holder) {
            case ROLES -> ids(protocol.people().roles());
            case TERMS -> ids(protocol.vocabulary().terms());
            case RULES -> protocol.conduct().rules().stream().map(rule -> rule.rule().span());
            case MONITORING -> protocol.care().monitoring().stream().map(monitoring -> monitoring.what().span());
            case INFORMS -> protocol.conduct().informs().stream().map(InformDuty::span);
            case REFERENCE -> ids(protocol.papers().references());
            case LAWS -> ids(protocol.conduct().laws());
            case FOUND, STEP, STEPS, FIRST_STEP, ACTION, REVIEW, PART -> Stream.of();
        };
    }

    private static Stream<Span> ids(List<? extends Named> things) {
        return things.stream().map(thing -> thing.id().span());
    }

    boolean knows(Span at) {
        return parts.containsKey(at);
    }

    Optional<Step> step(Span at) {
        return part(at).flatMap(part -> part.nearest(Step.class)
                .or(() -> part.nearest(Sanction.class).flatMap(sanction -> SanctionRules.openDecision(protocol, sanction))));
    }

    /** The number of its step, with the answer if it is about one; else the name of what it stands in; else nothing. */
    String name(Span at) {
        return part(at).map(part -> step(at).map(this::number).orElseGet(() -> named(part))).orElse("");
    }

    /** As people call a step: its own number, or that of its place. */
    String number(Step step) {
        return StepNumbers.of(protocol.course().steps()).of(step);
    }

    private Optional<ModelNode<?>> part(Span at) {
        return Optional.ofNullable(parts.get(at));
    }

    private static String named(ModelNode<?> part) {
        return part.upwards().filter(above -> above.value() instanceof Named && !(above.value() instanceof Protocol)).findFirst()
                .map(above -> "“" + above.title() + "”").orElse("");
    }

    /** The id of the norm with whose question a question of the school itself is asked. */
    Optional<String> goesWith(Span at) {
        return part(at).flatMap(here -> here.nearest(OwnQuestion.class)).flatMap(OwnQuestion::about);
    }

    /** What is done there, who is told, or how it ends. */
    List<Wording> about(Span at) {
        Optional<ModelNode<?>> part = part(at);
        return part.flatMap(here -> here.nearest(InformDuty.class)).map(duty -> duty.receivers().stream()
                        .flatMap(id -> protocol.role(id.value()).stream()).map(Whereabouts::called).toList())
                .or(() -> part.flatMap(here -> here.nearest(Action.class)).map(action -> List.of(quoted(action.what().text()))))
                .or(() -> part.flatMap(here -> here.nearest(Answer.class)).map(answer -> List.of(quoted(answer.label().text()))))
                .orElse(List.of());
    }

    private static Wording quoted(String words) {
        String quoted = "“" + (words.length() > LONGEST ? words.substring(0, words.lastIndexOf(' ', LONGEST)) + " …" : words) + "”";
        return new Wording(quoted, quoted);
    }

    private static Wording called(Role role) {
        String name = role.name().text();
        String small = role.name().proper() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return new Wording(name, switch (role.name().article()) {
            case DE -> "de " + small;
            case HET -> "het " + small;
            case NONE -> small;
        });
    }

    /** Whether it is a thing with keys of its own, of which one is missing. */
    private boolean isThing(Span at) {
        return part(at).map(ModelNode::value).filter(value -> value instanceof Action action && action.span().equals(at)
                || value instanceof Reporting reporting && reporting.span().equals(at)).isPresent();
    }

    /** Whether it is the begin of a thing, so that what it lacks is not written anywhere yet. */
    boolean isStart(Span at) {
        return part(at).filter(part -> part.value() instanceof Named thing && thing.id().span().equals(at)).isPresent();
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
