package nl.stapwijzer.plan;

import static nl.stapwijzer.plan.Wording.UNSAID;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Choice;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Duration;
import nl.stapwijzer.model.Evaluation;
import nl.stapwijzer.model.FormUse;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.MethodUse;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.RecordDuty;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.view.ActionView;
import nl.stapwijzer.plan.view.ChoiceView;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.EvaluationView;
import nl.stapwijzer.plan.view.FormUseView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.Link;
import nl.stapwijzer.plan.view.MethodUseView;
import nl.stapwijzer.plan.view.Pace;
import nl.stapwijzer.plan.view.RecordingView;
import nl.stapwijzer.plan.view.Sentence;

/** The parts that steps, tracks and whole protocols share, put into words. */
final class Pieces {
    private static final Link NOWHERE = new Link("", "");
    private static final int HOURS_IN_DAY = 24;
    private static final int SCHOOL_WEEK = 5;

    private final Protocol protocol;
    private final Names names;
    private final Wording wording;

    Pieces(Protocol protocol, Names names, Wording wording) {
        this.protocol = protocol;
        this.names = names;
        this.wording = wording;
    }

    static String words(Optional<Text> text) {
        return text.map(Text::text).orElse("");
    }

    static List<String> words(List<Text> texts) {
        return texts.stream().map(Text::text).toList();
    }

    static List<Markdown> markdown(List<Text> texts) {
        return texts.stream().map(Markdown::of).toList();
    }

    List<DeadlineView> deadlines(List<Deadline> deadlines, Optional<Deadline.Anchor> implied) {
        return deadlines.stream().map(deadline -> deadline(deadline, implied)).toList();
    }

    /** The deadlines, or the one remark that there is none yet. */
    List<DeadlineView> deadlines(Stated<List<Deadline>> deadlines, Optional<Deadline.Anchor> implied) {
        return deadlines.unknown() ? List.of(new DeadlineView(UNSAID, true, Pace.OPEN)) : deadlines(deadlines.value().orElse(List.of()), implied);
    }

    /** The deadlines; those that all count from the same as one: "2 dagen, 1 week en 1 maand na stap 1 (Praten)". */
    List<DeadlineView> together(Stated<List<Deadline>> deadlines) {
        List<Deadline> all = deadlines.value().orElse(List.of());
        List<DeadlineView> each = deadlines(deadlines, Optional.empty());
        List<String> lengths = all.stream().map(deadline -> deadline.duration().value().map(Wording::duration).orElse(UNSAID)).toList();
        List<String> from = IntStream.range(0, all.size()).mapToObj(i -> each.get(i).phrase().replaceFirst("^" + lengths.get(i) + "(?= )", "")).distinct().toList();
        return all.size() < 2 || from.size() > 1 ? each
                : List.of(new DeadlineView(Wording.enumeration(lengths, " en ") + from.get(0), false, each.stream().map(DeadlineView::pace).sorted().toList().get(0)));
    }

    private DeadlineView deadline(Deadline deadline, Optional<Deadline.Anchor> implied) {
        return new DeadlineView(wording.deadline(deadline, implied), deadline.duration().unknown(), pace(deadline));
    }

    private static Pace pace(Deadline deadline) {
        return switch (deadline.relation()) {
            case DIRECTLY, AS_SOON_AS_POSSIBLE -> Pace.NOW;
            case AGREED_PER_CASE -> Pace.OPEN;
            case WITHIN, AFTER, AT_LATEST, EVERY -> deadline.duration().value().map(Pieces::pace).orElse(Pace.OPEN);
        };
    }

    private static Pace pace(Duration length) {
        boolean hours = length.unit() == Duration.Unit.HOUR;
        if (length.amount() == 0 || hours && length.amount() <= HOURS_IN_DAY) {
            return Pace.TODAY;
        }
        boolean weeks = length.unit() == Duration.Unit.WEEK || length.unit() == Duration.Unit.MONTH;
        return weeks || length.amount() > (hours ? SCHOOL_WEEK * HOURS_IN_DAY : SCHOOL_WEEK) ? Pace.LATER : Pace.DAYS;
    }

    List<ActionView> actions(List<Action> actions) {
        return actions.stream().map(this::action).toList();
    }

    ActionView action(Action action) {
        return new ActionView(Markdown.of(action.what()), wording.party(action.who()), wording.party(action.with()), wording.when(action.when()),
                action.possibly(), deadlines(action.deadlines(), Optional.empty()), words(action.place()));
    }

    ChoiceView choice(Choice choice) {
        return new ChoiceView(choice.question().text(), wording.party(choice.by()), words(choice.options()));
    }

    MethodUseView method(MethodUse use) {
        String phases = use.phases().isEmpty() ? ""
                : "fase " + Wording.enumeration(use.phases().stream().map(phase -> phase.value()).toList(), " en ");
        String manner = words(use.manner());
        return new MethodUseView(names.method(use.method()), manner.isEmpty() || phases.isEmpty() ? manner + phases : manner + ": " + phases, use.possibly());
    }

    /**
     * @param step where the duties stand; nothing for those of the whole protocol
     * @param doers of that step, who tell where the duty does not say otherwise
     */
    List<InformView> informs(List<InformDuty> duties, Link step, Sentence doers) {
        return duties.stream().map(duty -> inform(duty, step, doers)).toList();
    }

    /** Whom a duty tells, in words. */
    String told(InformDuty duty) {
        return wording.roles(duty.to(), " en ").text();
    }

    private InformView inform(InformDuty duty, Link step, Sentence doers) {
        return new InformView(step, wording.roles(duty.to(), " en "), orElse(wording.party(duty.by()), doers), Markdown.of(duty.about()),
                duty.channels().value().map(wording::channels).orElse(duty.channels().unknown() ? UNSAID : ""), duty.channels().unknown(),
                Markdown.of(duty.how()), deadlines(duty.deadlines(), Optional.empty()), duty.need() == InformDuty.Need.ALWAYS,
                wording.when(duty.when()), words(duty.repeated()));
    }

    List<RecordingView> records(List<RecordDuty> duties, Sentence doers) {
        return duties.stream().map(duty -> recording(duty, doers)).toList();
    }

    private RecordingView recording(RecordDuty duty, Sentence doers) {
        String retention = duty.where().value()
                .flatMap(where -> Protocol.find(protocol.registers(), where.value()))
                .flatMap(register -> register.retention().value()).map(Text::text).orElse("");
        return new RecordingView(Markdown.of(duty.what()), duty.where().value().map(names::recordPlace).orElse(new Link(UNSAID, "")), !duty.where().isKnown(),
                words(duty.kind()), words(duty.heading()), orElse(wording.party(duty.by()), doers), retention);
    }

    FormUseView formUse(FormUse use, Sentence doers) {
        return new FormUseView(names.form(use.form()), orElse(wording.party(use.by()), doers), wording.roles(use.signers(), " en "));
    }

    EvaluationView evaluation(Evaluation evaluation, Link step, Sentence doers) {
        return new EvaluationView(step, deadlines(evaluation.moments(), Optional.empty()), together(evaluation.moments()), orElse(wording.party(evaluation.by()), doers),
                Markdown.of(evaluation.how()), evaluation.criterion().value().map(Text::text).orElse(evaluation.criterion().unknown() ? UNSAID : ""),
                evaluation.criterion().unknown());
    }

    static String atMost(int times) {
        return "ten hoogste " + times + " keer";
    }

    static Sentence orElse(Sentence said, Sentence otherwise) {
        return said.isEmpty() ? otherwise : said;
    }
}
