package nl.stapwijzer.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Alternative;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Audience;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Condition.Consent;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.StatedAnchor;
import nl.stapwijzer.model.Emergency;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.FormUse;
import nl.stapwijzer.model.HouseRule;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Keeping;
import nl.stapwijzer.model.MethodUse;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.RecordDuty;
import nl.stapwijzer.model.Reporting;
import nl.stapwijzer.model.Review;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Situation;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.SupportTrack;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Suggestion;

/** Whatever is referred to by an id exists, and an id means one thing. */
final class ReferenceRules {
    static final List<Rule> RULES = List.of(ReferenceRules::existing, ReferenceRules::phases, ReferenceRules::unique,
            ReferenceRules::kept);

    /** What to write instead takes a search through all ids; nobody reads the hundredth. */
    private static final int SUGGEST_AT_MOST = 100;

    /** What an id can refer to, and what is said where there is no such thing. */
    private enum Referent {
        ROLE("unknown-role", protocol -> protocol.people().roles().stream()),
        DEPARTMENT("unknown-department", protocol -> protocol.people().departments().stream()),
        CHANNEL("unknown-channel", protocol -> protocol.people().channels().stream()),
        STEP("unknown-step", protocol -> protocol.course().steps().stream()),
        END("unknown-end", protocol -> protocol.course().ends().stream()),
        STEP_OR_END("unknown-step-or-end", ReferenceRules::stepsAndEnds),
        TRAJECTORY("unknown-trajectory", protocol -> protocol.course().trajectories().stream()),
        METHOD("unknown-method", protocol -> protocol.care().methods().stream()),
        FORM("unknown-form", protocol -> protocol.papers().forms().stream()),
        REGISTER_OR_FORM("unknown-register-or-form", ReferenceRules::registersAndForms),
        SANCTION("unknown-sanction", protocol -> protocol.conduct().sanctions().stream()),
        REFERENCE("unknown-reference", ReferenceRules::referencesAndAppendices),
        LAW("unknown-law", protocol -> protocol.conduct().laws().stream());

        private final String code;
        private final Function<Protocol, Stream<? extends Named>> among;

        Referent(String code, Function<Protocol, Stream<? extends Named>> among) {
            this.code = code;
            this.among = among;
        }

        Set<String> known(Protocol protocol) {
            return among.apply(protocol).map(Named::key).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What people name before they put it among the others of its kind. */
    private static final Set<Referent> NAMED_FIRST = Set.of(Referent.ROLE, Referent.CHANNEL, Referent.STEP_OR_END);

    private record Mention<T extends Record>(Class<T> by, Referent target, Function<T, Stream<Located<String>>> ids) {
        Stream<Located<String>> mentioned(Definition definition) {
            return definition.each(by).flatMap(part -> ids.apply(part.value()));
        }

        /** What was meant; else what there is, and where it would be put first. */
        private Stream<Message> hints(String written, Set<String> known) {
            Message meant = Suggestion.among(written, known);
            boolean isNew = Suggestion.isList(meant) && NAMED_FIRST.contains(target);
            return Stream.of(Stream.of(meant), isNew ? Stream.of(Message.of("make-first-" + target.code, written)) : Stream.<Message>of(),
                    target == Referent.METHOD ? Stream.of(Message.of("borrow-method", written)) : Stream.<Message>of())
                    .flatMap(hints -> hints);
        }

        /** What comes from another protocol is told where it is taken over. */
        private void borrowed(Definition definition, Set<String> known, Findings findings) {
            definition.each(by).forEach(part -> ids.apply(part.value()).filter(id -> !definition.isOwn(id) && !known.contains(id.value()))
                    .forEach(id -> part.upwards().map(ModelNode::value).flatMap(value -> value instanceof Named named
                            && value instanceof Record && definition.isOwn(named.id()) ? Stream.of(named) : Stream.of()).findFirst()
                            .ifPresent(taken -> findings.error(taken.id().span(), Message.of("borrowed-mentions",
                                    definition.name((Record) taken), id.value()), Message.of("borrow-that-too", id.value())))));
        }

        Stream<Located<String>> publicly(Definition definition) {
            return definition.each(by).filter(ModelNode::isPublic).flatMap(part -> ids.apply(part.value()));
        }

        void check(Definition definition, Set<String> known, Findings findings) {
            List<Located<String>> unknown = mentioned(definition).filter(definition::isOwn)
                    .filter(id -> !id.value().isEmpty() && !known.contains(id.value())).toList();
            borrowed(definition, known, findings);
            unknown.stream().limit(SUGGEST_AT_MOST).forEach(id -> findings.error(id.span(), Message.of(target.code, id.value()),
                    hints(id.value(), known).toArray(Message[]::new)));
            unknown.stream().skip(SUGGEST_AT_MOST).forEach(id -> findings.error(id.span(), Message.of(target.code, id.value())));
        }
    }

    private static final List<Mention<?>> MENTIONS = List.of(
            new Mention<>(Party.Member.class, Referent.ROLE, member -> Stream.of(member.role())),
            new Mention<>(Consent.class, Referent.ROLE, consent -> Stream.of(consent.role())),
            new Mention<>(FormUse.class, Referent.ROLE, use -> use.signers().stream()),
            new Mention<>(SupportTrack.class, Referent.ROLE, track -> Stream.of(track.audience())),
            new Mention<>(Review.class, Referent.ROLE, review -> review.owner().value().stream()),
            new Mention<>(Deadline.class, Referent.ROLE, deadline -> deadline.by().stream()),
            new Mention<>(StatedAnchor.class, Referent.ROLE,
                    anchor -> anchor.kind() == StatedAnchor.Kind.EXTERNAL ? anchor.step().stream() : Stream.of()),
            new Mention<>(StatedAnchor.class, Referent.STEP,
                    anchor -> anchor.kind() == StatedAnchor.Kind.STEP ? anchor.step().stream() : Stream.of()),
            new Mention<>(Condition.class, Referent.DEPARTMENT, condition -> condition.departments().stream()),
            new Mention<>(Audience.Passage.class, Referent.DEPARTMENT, part -> part.departments().stream()),
            new Mention<>(Text.class, Referent.DEPARTMENT, text -> text.departments().stream()),
            new Mention<>(Form.class, Referent.DEPARTMENT, form -> form.departments().stream()),
            new Mention<>(Role.class, Referent.ROLE, role -> role.group().stream()),
            new Mention<>(Role.Variant.class, Referent.DEPARTMENT, variant -> Stream.of(variant.department())),
            new Mention<>(InformDuty.class, Referent.CHANNEL, duty -> stated(duty.channels())),
            new Mention<>(Reporting.ReportingWay.class, Referent.CHANNEL, way -> Stream.of(way.channel())),
            new Mention<>(Reporting.ReportingWay.class, Referent.ROLE, way -> way.by().stream()),
            new Mention<>(Step.class, Referent.TRAJECTORY, step -> step.placement().trajectory().stream()),
            new Mention<>(Step.class, Referent.STEP_OR_END, step -> step.onward().all().stream()),
            new Mention<>(Answer.class, Referent.STEP_OR_END, answer -> answer.all().stream()),
            new Mention<>(Condition.Otherwise.class, Referent.STEP_OR_END, otherwise -> otherwise.to().value().stream()),
            new Mention<>(Situation.class, Referent.STEP_OR_END, situation -> Stream.of(situation.to())),
            new Mention<>(Keeping.ByEnd.class, Referent.END, kept -> Stream.of(kept.end())),
            new Mention<>(Alternative.class, Referent.STEP, alternative -> alternative.steps().stream()),
            new Mention<>(Alternative.Change.class, Referent.STEP, change -> Stream.of(change.from(), change.to())),
            new Mention<>(Emergency.class, Referent.STEP, rule -> rule.steps().stream()),
            new Mention<>(HouseRule.class, Referent.STEP, rule -> rule.steps().stream()),
            new Mention<>(Sanction.class, Referent.STEP, sanction -> sanction.step().stream()),
            new Mention<>(Form.Field.class, Referent.STEP, field -> field.step().stream()),
            new Mention<>(MethodUse.class, Referent.METHOD, use -> Stream.of(use.method())),
            new Mention<>(FormUse.class, Referent.FORM, use -> Stream.of(use.form())),
            new Mention<>(RecordDuty.class, Referent.REGISTER_OR_FORM, duty -> duty.where().value().stream()),
            new Mention<>(Step.class, Referent.SANCTION, step -> step.onward().sanctions().stream()),
            new Mention<>(Step.class, Referent.REFERENCE, step -> step.onward().references().stream()),
            new Mention<>(Sanction.class, Referent.REFERENCE, sanction -> sanction.references().stream()),
            new Mention<>(Sanction.Limit.class, Referent.LAW, limit -> limit.law().stream()));

    private ReferenceRules() {}

    /** Where a step is named, other than as what a way leads to or a deadline counts from. */
    static Stream<Located<String>> namedSteps(Definition definition) {
        return MENTIONS.stream().filter(mention -> mention.target() == Referent.STEP && mention.by() != StatedAnchor.class)
                .flatMap(mention -> mention.mentioned(definition));
    }

    /** Where a role is named by what everybody reads, other than among others who do something. */
    static Stream<Located<String>> publiclyNamedRoles(Definition definition) {
        return MENTIONS.stream().filter(mention -> mention.target() == Referent.ROLE && mention.by() != Party.Member.class)
                .flatMap(mention -> mention.publicly(definition));
    }

    /** Every id that is mentioned names something of the right kind. */
    private static void existing(Definition definition, Findings findings) {
        for (Referent target : Referent.values()) {
            Set<String> known = target.known(definition.protocol());
            MENTIONS.stream().filter(mention -> mention.target() == target).forEach(mention -> mention.check(definition, known, findings));
        }
    }

    /** A step names only phases that its method has. */
    private static void phases(Definition definition, Findings findings) {
        definition.each(MethodUse.class).map(ModelNode::value).forEach(use ->
                Protocol.find(definition.protocol().care().methods(), use.method().value()).flatMap(method -> method.phases().value())
                        .ifPresent(phases -> {
                    Set<String> known = phases.stream().map(phase -> phase.number().value()).collect(Collectors.toCollection(TreeSet::new));
                    use.phases().stream().filter(number -> !known.contains(number.value())).forEach(number -> findings.error(number.span(),
                            Message.of("unknown-phase", number.value(), use.method().value()), Suggestion.among(number.value(), known)));
                }));
    }

    /**
     * Steps and ends share one set of ids, for an answer leads to either; so do registers and forms, and references
     * and appendices; and the fields of one form.
     */
    private static void unique(Definition definition, Findings findings) {
        Protocol protocol = definition.protocol();
        twice(stepsAndEnds(protocol), findings);
        twice(registersAndForms(protocol), findings);
        twice(referencesAndAppendices(protocol), findings);
        protocol.papers().forms().forEach(form -> twice(form.sections().stream().flatMap(section -> section.fields().stream())
                .flatMap(field -> Stream.<Named>concat(Stream.of(field), field.columns().stream())), findings));
    }

    /** What everybody may read is not written down in a form that they may not know of. */
    private static void kept(Definition definition, Findings findings) {
        Set<String> internal = definition.protocol().papers().forms().stream().filter(Form::isInternal).map(Named::key)
                .collect(Collectors.toSet());
        definition.each(RecordDuty.class)
                .filter(ModelNode::isPublic)
                .flatMap(part -> part.value().where().value().stream()).filter(where -> internal.contains(where.value()))
                .forEach(where -> findings.error(where.span(), Message.of("internal-mentioned", where.value()),
                        Message.of("make-both-internal")));
    }

    private static Stream<Named> stepsAndEnds(Protocol protocol) {
        return Stream.concat(protocol.course().steps().stream(), protocol.course().ends().stream());
    }

    private static Stream<Named> registersAndForms(Protocol protocol) {
        return Stream.concat(protocol.people().registers().stream(), protocol.papers().forms().stream());
    }

    private static Stream<Named> referencesAndAppendices(Protocol protocol) {
        return Stream.concat(protocol.papers().references().stream(), protocol.papers().appendices().stream());
    }

    private static void twice(Stream<? extends Named> things, Findings findings) {
        Map<String, Named> first = new HashMap<>();
        things.forEach(thing -> {
            Named other = first.putIfAbsent(thing.key(), thing);
            if (other != null) {
                findings.error(thing.id().span(), Message.of("id-twice", thing.key(), other.id().span().line()),
                        Message.of("choose-other-id"));
            }
        });
    }

    private static Stream<Located<String>> stated(Stated<List<Located<String>>> ids) {
        return ids.value().stream().flatMap(List::stream);
    }
}
