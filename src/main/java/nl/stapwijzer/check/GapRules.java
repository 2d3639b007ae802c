package nl.stapwijzer.check;

import static nl.stapwijzer.check.GapRules.Silence.ERROR;
import static nl.stapwijzer.check.GapRules.Silence.FINE;
import static nl.stapwijzer.check.GapRules.Silence.WARNING;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Alternative;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Channel;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Emergency;
import nl.stapwijzer.model.Evaluation;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Method;
import nl.stapwijzer.model.Monitoring;
import nl.stapwijzer.model.OwnQuestion;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.PreventionTask;
import nl.stapwijzer.model.RecordDuty;
import nl.stapwijzer.model.Reference;
import nl.stapwijzer.model.Register;
import nl.stapwijzer.model.Reporting;
import nl.stapwijzer.model.Review;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.SupportTrack;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/**
 * What a definition leaves open. Whatever is {@code onbekend} gives a warning that says what is missing, at which step, and why it
 * matters; so does an open question. Silence is an error where somebody counts on an answer: the author fills it in or says that it is
 * not known.
 */
final class GapRules {
    static final List<Rule> RULES = List.of(GapRules::open, GapRules::questions);

    /** What saying nothing at all means. {@code FINE}: what holds the part says it, or nobody asks. */
    enum Silence { ERROR, WARNING, FINE }

    /**
     * One thing that a part may leave open.
     *
     * @param code of the message, which is told the part's name and its place
     * @param remedy the hint
     */
    private record Gap<T extends Record>(Class<T> in, Function<T, Stated<?>> what, BiFunction<Definition, ModelNode<T>, String> code,
            String remedy, BiFunction<Definition, ModelNode<T>, Silence> silence) {
        Gap(Class<T> in, Function<T, Stated<?>> what, String code, String remedy, BiFunction<Definition, ModelNode<T>, Silence> silence) {
            this(in, what, (definition, part) -> code, remedy, silence);
        }

        Gap(Class<T> in, Function<T, Stated<?>> what, String code, String remedy, Silence silence) {
            this(in, what, code, remedy, (definition, part) -> silence);
        }

        void check(Definition definition, Findings findings) {
            definition.each(in).forEach(part -> check(definition, part, findings));
        }

        private void check(Definition definition, ModelNode<T> part, Findings findings) {
            Stated<?> said = what.apply(part.value());
            if (said.value().filter(value -> !isEmpty(value)).isPresent()) {
                return;
            }
            Message message = Message.of(code.apply(definition, part), nameOf(definition, part), part.place());
            Silence silent = said.unknown() ? WARNING : silence.apply(definition, part);
            if (silent == ERROR) {
                findings.error(said.span(), message, Message.of(remedy), Message.of("or-write-unknown"));
            } else if (silent == WARNING) {
                findings.warning(said.span(), message, Message.of(remedy));
            }
        }
    }

    /** What is not asked here. */
    private static final Stated<String> KNOWN = Stated.of("", Span.at("", 1, 1));

    private static final List<Gap<?>> GAPS = List.of(
            new Gap<>(Step.class, step -> step.participants().who(), (d, step) -> RouteRules.isOnlyOpenDecision(step.value())
                    ? "step-only-decides" : "step-without-who", "agree-who", (d, step) -> ERROR),
            new Gap<>(Step.class, step -> step.onward().next(),
                    (d, step) -> RouteRules.isTakenUpLater(d, step.value()) ? "next-begins-by-itself" : "step-leads-nowhere", "agree-next",
                    (d, step) -> step.value().onward().decisions().isEmpty() ? ERROR : FINE),
            new Gap<>(Step.class, Step::deadlines, (d, step) -> !DeadlineRules.areKnown(d) ? "step-without-deadline"
                    : step.value().tasks().evaluation().isPresent() ? "deadline-beside-moments"
                    : RouteRules.isPossibility(d, step.value()) ? "deadline-of-possibility" : "step-without-deadline", "agree-deadline",
                    (d, step) -> d.isOfSchool(step.value()) && !d.isReport(step.value()) && DeadlineRules.areKnown(d)
                            && !DeadlineRules.hasMoments(step.value()) && !asksForMoments(step.value())
                            && !RouteRules.isPossibility(d, step.value()) && !DeadlineRules.isOutcome(d, step.value())
                            && d.obligations().step(step.value()).dues().isEmpty() ? WARNING : FINE),
            new Gap<>(Action.class, Action::who, (d, part) -> isLookingBack(part) ? "talk-without-who"
                    : part.nearest(SupportTrack.class).isPresent() ? "help-without-who" : "action-without-who", "agree-who",
                    (d, part) -> FINE),
            new Gap<>(Decision.class, Decision::by, (d, part) -> isLookingBack(part) ? "outcome-without-who" : "decision-without-who",
                    "agree-decider", (d, part) -> FINE),
            new Gap<>(Answer.class, Answer::to, (d, answer) -> RouteRules.isTakenUpIfNeeded(d, answer) ? "answer-rests"
                    : "answer-leads-nowhere", "agree-next",
                    (d, answer) -> answer.value().asksOn() ? FINE : ERROR),
            new Gap<>(Condition.Otherwise.class, Condition.Otherwise::to, "condition-leads-nowhere", "agree-next", FINE),
            new Gap<>(InformDuty.class, InformDuty::by, (d, duty) -> isOfReport(d, duty) ? "report-not-passed-on"
                    : isPublished(d, duty) ? "news-without-who" : duty.value().channels().isKnown() ? "message-without-who"
                    : "inform-without-who", "agree-who-tells",
                    (d, duty) -> duty.upwards().map(ModelNode::value).anyMatch(GapRules::hasDoers) ? FINE : ERROR),
            new Gap<>(InformDuty.class, InformDuty::channels, (d, duty) -> isOfReport(d, duty)
                    ? isReportItself(d, duty.value()) ? "report-without-way" : "report-passed-on-without-way"
                    : duty.value().by().unknown() ? "inform-without-channel"
                    : isToColleague(d, duty.value()) ? "message-to-colleague" : "message-without-channel", "agree-channel",
                    (d, duty) -> duty.nearest(Emergency.class).isPresent() ? WARNING : ERROR),
            new Gap<>(RecordDuty.class, RecordDuty::where, "record-without-place", "agree-register", ERROR),
            new Gap<>(RecordDuty.class, RecordDuty::by, "record-without-who", "agree-recorder", FINE),
            new Gap<>(Evaluation.class, Evaluation::moments, "evaluation-without-moment", "agree-moment", ERROR),
            new Gap<>(Evaluation.class, Evaluation::by, "evaluation-without-who", "agree-evaluator", FINE),
            new Gap<>(Evaluation.class, Evaluation::criterion, "evaluation-without-criterion", "agree-criterion",
                    (d, part) -> part.nearest(Step.class).stream().allMatch(step -> step.onward().decisions().isEmpty()) ? WARNING : FINE),
            new Gap<>(Deadline.class, Deadline::duration, "deadline-without-length", "agree-length", FINE),
            new Gap<>(Alternative.Change.class, Alternative.Change::back, "switch-back-open", "say-whether-back", FINE),
            new Gap<>(Emergency.class, Emergency::who, "emergency-without-who", "agree-who", ERROR),
            new Gap<>(SupportTrack.class, SupportTrack::by, (d, track) -> isFor(d, track.value(), role -> role.kind() == Role.Kind.PARENT)
                    ? "help-for-parents-without-who" : "support-without-who", "agree-helper",
                    (d, track) -> everyPointHasSomebody(track.value()) || isFor(d, track.value(), Role::isStaff) ? FINE : ERROR),
            new Gap<>(PreventionTask.class, PreventionTask::who, "prevention-without-who", "agree-who", ERROR),
            new Gap<>(Monitoring.class, Monitoring::who, "monitoring-without-who", "agree-who", ERROR),
            new Gap<>(Monitoring.class, Monitoring::moment, "monitoring-without-moment", "agree-monitoring-moment", ERROR),
            new Gap<>(Sanction.class, sanction -> SanctionRules.hasLegalLimit(sanction) ? KNOWN : sanction.by(),
                    (d, s) -> SanctionRules.openDecision(d.protocol(), s.value()).isPresent() ? "measure-in-open-decision"
                    : "sanction-without-who", "agree-sanction-decider",
                    (d, s) -> SanctionRules.isDecidedInStep(d, s.value()) ? FINE : ERROR),
            new Gap<>(Sanction.class, sanction -> SanctionRules.hasLegalLimit(sanction) ? sanction.by() : KNOWN,
                    (d, s) -> SanctionRules.isElsewhere(d, s.value()) ? "suspension-who-elsewhere"
                    : s.value().by().unknown() && SanctionRules.canBeLookedUp(d, s.value()) ? "suspension-who-found"
                    : "suspension-without-who",
                    "agree-sanction-decider", (d, s) -> SanctionRules.isDecidedInStep(d, s.value()) ? FINE : ERROR),
            new Gap<>(Reporting.class, Reporting::by, "reporting-without-reporter", "agree-reporter", WARNING),
            new Gap<>(Reporting.class, Reporting::to, "reporting-without-receiver", "agree-receiver", ERROR),
            new Gap<>(Reporting.class, Reporting::ways, "reporting-without-channel", "agree-reporting-channel", ERROR),
            new Gap<>(Method.class, Method::phases, "method-without-phases", "add-phases", WARNING),
            new Gap<>(Method.Phase.class, Method.Phase::title, "phase-without-title", "add-phase-title", WARNING),
            new Gap<>(Register.class, register -> register.keeping().retention(), "register-without-retention", "agree-retention", WARNING),
            new Gap<>(Form.class, form -> form.keeping().retention(), "form-without-retention", "agree-retention", WARNING),
            new Gap<>(Reference.class, Reference::where, (d, reference) -> SanctionRules.hasRules(d, reference.value())
                    ? "rules-without-place" : "reference-without-place", "say-where", (d, reference) -> WARNING),
            new Gap<>(Review.class, Review::owner, "review-without-owner", "agree-owner", WARNING),
            new Gap<>(Review.class, Review::adoptedBy, "review-without-adopter", "say-adopter", WARNING),
            new Gap<>(Review.class, Review::adoptedOn, "review-without-adoption-date", "say-adoption-date", WARNING),
            new Gap<>(Review.class, Review::nextReview, "review-without-next-date", "agree-review", WARNING));

    private GapRules() {}

    /** Nothing that somebody counts on is left open. */
    private static void open(Definition definition, Findings findings) {
        GAPS.forEach(gap -> gap.check(definition, findings));
    }

    /** What the school still has to answer is named until it has. */
    private static void questions(Definition definition, Findings findings) {
        definition.each(OwnQuestion.class).forEach(part -> {
            Text question = part.value().question();
            findings.warning(question.span(), Message.of("open-question", part.place(), question.text().strip()),
                    Message.of("answer-and-fill-in"));
        });
    }

    /** What says who does it, and so who tells of it. */
    private static boolean hasDoers(Record part) {
        return part instanceof Step || part instanceof Emergency || part instanceof PreventionTask;
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> list && list.isEmpty() || value instanceof Party party && party.members().findAny().isEmpty();
    }

    private static boolean everyPointHasSomebody(SupportTrack track) {
        return !track.points().isEmpty() && track.points().stream().allMatch(point -> !point.who().isSilent());
    }

    /** What the school does for those who work there helps no child by itself; what it does for parents, not yet. */
    private static boolean isFor(Definition definition, SupportTrack track, Predicate<Role> whom) {
        return definition.protocol().role(track.audience().value()).filter(whom).isPresent();
    }

    /** Whether it is asked already when one looks back. */
    private static boolean asksForMoments(Step step) {
        return step.tasks().evaluation().filter(evaluation -> evaluation.moments().unknown()).isPresent();
    }

    /** Whether it is part of looking back, of which is asked who does it. */
    private static boolean isLookingBack(ModelNode<?> part) {
        return part.nearest(Step.class).flatMap(step -> step.tasks().evaluation()).filter(evaluation -> evaluation.by().unknown())
                .isPresent();
    }

    private static boolean isOfReport(Definition definition, ModelNode<?> part) {
        return part.nearest(Step.class).filter(definition::isReport).isPresent();
    }

    /** Whether it is the report, of which is asked already how it is made. */
    private static boolean isReportItself(Definition definition, InformDuty duty) {
        return definition.protocol().course().reporting().filter(reporting -> !reporting.ways().isKnown())
                .flatMap(reporting -> reporting.to().value())
                .filter(to -> duty.receivers().stream().allMatch(role -> to.includes(role.value()))).isPresent();
    }

    /** Whether one of the staff tells another, who does not lead: they meet anyway. */
    private static boolean isToColleague(Definition definition, InformDuty duty) {
        return duty.receivers().size() == 1 && duty.by().isKnown() && definition.protocol().role(duty.receivers().get(0).value())
                .filter(role -> role.kind() == Role.Kind.STAFF).isPresent();
    }

    /** Whether it stands on a website for everybody, whatever the step: then nobody tells it. */
    private static boolean isPublished(Definition definition, ModelNode<InformDuty> duty) {
        return duty.upwards().map(ModelNode::value).noneMatch(GapRules::hasDoers)
                && duty.value().channels().value().stream().flatMap(List::stream).anyMatch(id -> definition.protocol().people().channels()
                        .stream().anyMatch(channel -> channel.kind() == Channel.Kind.WEBSITE && channel.key().equals(id.value())));
    }

    private static String nameOf(Definition definition, ModelNode<?> part) {
        if (part.value() instanceof InformDuty duty) {
            return definition.roles(duty.receivers());
        }
        return part.value() instanceof Method.Phase phase ? phase.number().value() : part.name();
    }
}
