package nl.stapwijzer.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Channel;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.Relation;
import nl.stapwijzer.model.Duration;
import nl.stapwijzer.model.Evaluation;
import nl.stapwijzer.model.FormUse;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Keeping;
import nl.stapwijzer.model.Method;
import nl.stapwijzer.model.MethodUse;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.RecordDuty;
import nl.stapwijzer.model.Register;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Anchor;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.obligation.Terms.Modality;
import nl.stapwijzer.plan.view.ActionView;
import nl.stapwijzer.plan.view.ChoiceView;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.EvaluationView;
import nl.stapwijzer.plan.view.FormUseView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.MethodUseView;
import nl.stapwijzer.plan.view.RecordingView;
import nl.stapwijzer.plan.view.RegisterView;
import nl.stapwijzer.plan.view.StepRef;
import nl.stapwijzer.plan.view.TimeBand;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/** Obligations as templates see them, each made from the obligation alone. */
final class ObligationViews {
    private static final String HAND_OVER = "hand-over";
    private static final int HOURS_IN_DAY = 24;
    private static final int SCHOOL_DAYS_IN_WEEK = 5;
    private static final int DAYS_IN_WEEK = 7;

    private final Protocol protocol;
    private final Language language;

    ObligationViews(Obligations obligations, Language language) {
        this.protocol = obligations.protocol();
        this.language = language;
    }

    /** With its place. */
    static Words said(Optional<Text> text) {
        return text.map(Words::of).orElse(Words.NONE);
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

    // --- deadlines

    /**
     * Those of a step with what they count from; those of what stands in a step only where their author said it; or the remark that there
     * is none yet.
     */
    List<DeadlineView> deadlines(Obligation obligation) {
        return obligation.terms().dues().unknown() ? List.of(openDeadline(obligation))
                : obligation.dues().stream().map(due -> deadline(due,
                        obligation.kind() == Act.Kind.STEP ? language.deadlines().whole(due) : language.deadlines().asSaid(due))).toList();
    }

    /** Those of a step for whoever comes there from another: where that leads back, with what they count from then. */
    List<DeadlineView> deadlinesFrom(Step before, Obligation step) {
        return step.dues().stream().map(due -> {
            Anchor anchor = due.again().filter(again -> again instanceof Anchor.After after && after.steps().contains(before))
                    .orElse(due.anchor());
            return deadline(due, language.deadlines().counted(due.deadline(), anchor), "");
        }).toList();
    }

    /** Without what they count from, or the remark that there is none yet. */
    List<DeadlineView> lengths(Obligation obligation) {
        return obligation.terms().dues().unknown() ? List.of(openDeadline(obligation))
                : obligation.dues().stream().map(this::length).toList();
    }

    private DeadlineView openDeadline(Obligation obligation) {
        return new DeadlineView(Words.NONE, "", TimeBand.NONE, language.phrases().leftOpen(obligation.terms().dues()));
    }

    DeadlineView length(Due due) {
        return deadline(due, language.deadlines().bare(due.deadline()));
    }

    /** With what it counts from, unless nobody said that. */
    DeadlineView plainly(Due due) {
        return due.anchor() instanceof Anchor.Unknown ? length(due) : whole(due);
    }

    /** With what it counts from. */
    DeadlineView whole(Due due) {
        return deadline(due, language.deadlines().whole(due));
    }

    /** Those that count from the same as one. */
    List<DeadlineView> together(Obligation obligation) {
        if (obligation.dues().isEmpty()) {
            return deadlines(obligation);
        }
        List<Sentence> all = language.deadlines().together(obligation.dues());
        TimeBand first = obligation.dues().stream().map(due -> band(due.deadline())).sorted().findFirst().orElse(TimeBand.NONE);
        Sentence open = obligation.dues().stream()
                .map(due -> open(due, language.deadlines().bare(due.deadline()))).filter(one -> !one.isEmpty()).findFirst()
                .orElse(Sentence.NONE);
        Sentence stated = open.isEmpty() ? all.get(0) : language.phrases().and(obligation.dues().stream()
                .map(due -> language.deadlines().bare(due.deadline())).toList());
        return all.size() < obligation.dues().size()
                ? List.of(new DeadlineView(said(stated, obligation.dues().get(0)), "", first, open)) : deadlines(obligation);
    }

    private static Words said(Sentence words, Due due) {
        return new Words(words.text(), Optional.of(due.deadline().span()));
    }

    private DeadlineView deadline(Due due, Sentence words) {
        return deadline(due, words, language.deadlines().again(due).map(Sentence::text).orElse(""));
    }

    private DeadlineView deadline(Due due, Sentence words, String again) {
        Sentence stated = due.anchor() instanceof Anchor.Unknown ? language.deadlines().bare(due.deadline()) : words;
        return new DeadlineView(stated.unknown() ? Words.NONE : said(stated, due), again, band(due.deadline()), open(due, words));
    }

    /** What nobody said of it: how long, or from when. */
    private Sentence open(Due due, Sentence words) {
        Deadline deadline = due.deadline();
        return deadline.duration().unknown() ? Sentence.open(words.text(), deadline.duration().span())
                : due.anchor() instanceof Anchor.Unknown ? language.phrases().open("deadline.from-open", deadline.anchor().span())
                : Sentence.NONE;
    }

    private static TimeBand band(Deadline deadline) {
        return switch (deadline.relation()) {
            case DIRECTLY, AS_SOON_AS_POSSIBLE -> TimeBand.NOW;
            case AGREED_PER_CASE -> TimeBand.NONE;
            case WITHIN, AT_LATEST, AFTER, EVERY -> deadline.duration().value().map(length -> band(deadline.relation(), length))
                    .orElse(deadline.duration().isSilent() && deadline.clock().isPresent() ? TimeBand.TODAY : TimeBand.NONE);
        };
    }

    /** After a week is not in this week, within a week is. */
    private static TimeBand band(Relation relation, Duration length) {
        boolean until = relation == Relation.WITHIN || relation == Relation.AT_LATEST;
        return switch (length.unit()) {
            case HOUR -> length.amount() <= 1 ? TimeBand.NOW : length.amount() <= HOURS_IN_DAY ? TimeBand.TODAY
                    : length.amount() < DAYS_IN_WEEK * HOURS_IN_DAY ? TimeBand.WEEK : TimeBand.LATER;
            case SCHOOL_DAY, WORKING_DAY -> days(length, SCHOOL_DAYS_IN_WEEK, until);
            case CALENDAR_DAY, DAY -> days(length, DAYS_IN_WEEK, until);
            case WEEK -> days(length, 1, until);
            case MONTH -> length.amount() == 0 ? TimeBand.TODAY : TimeBand.LATER;
        };
    }

    private static TimeBand days(Duration length, int week, boolean until) {
        return length.amount() == 0 ? TimeBand.TODAY
                : length.amount() < week || until && length.amount() == week ? TimeBand.WEEK : TimeBand.LATER;
    }

    /**
     * When it is a step's turn, each band once: by its own deadlines; else by those of what stands in it; else {@code ONCE} where it says
     * what it begins with, unless it is that something is reported: that is the beginning itself.
     */
    List<TimeBand> bands(Step step, List<DeadlineView> deadlines, List<DeadlineView> inside) {
        List<TimeBand> bands = Stream.of(deadlines, inside).map(ObligationViews::bands).filter(found -> !found.isEmpty()).findFirst()
                .orElse(List.of());
        boolean begins = step.description().when().isPresent() || !step.placement().entries().isEmpty();
        return bands.isEmpty() && begins && !RoleViews.isReport(protocol, step) ? List.of(TimeBand.ONCE) : bands;
    }

    private static List<TimeBand> bands(List<DeadlineView> deadlines) {
        return deadlines.stream().map(DeadlineView::band).filter(band -> band != TimeBand.NONE).distinct().sorted().toList();
    }

    /** Those of the step and of the gate of its phase, a sentence each. */
    List<String> conditions(Obligation obligation) {
        return obligation.terms().requirements().stream().flatMap(requirement -> requirement.ofStep().stream())
                .map(condition -> language.conditions().onlyOr(condition).text()).distinct().toList();
    }

    // --- what stands in a step

    ActionView action(Obligation obligation) {
        Action action = obligation.as(Act.Do.class).map(Act.Do::action)
                .orElseGet(() -> obligation.as(Act.Support.class).orElseThrow().point());
        Sentence who = obligation.parties().own() ? bearers(obligation) : Sentence.NONE;
        return new ActionView(Markdown.of(action.what()), who, language.parties().both().party(action.with()),
                language.parties().without(action).text(), when(action.when()),
                action.when().filter(language.conditions()::isApart).isPresent(), action.possibly(), action.between(),
                deadlines(obligation), words(action.place()));
    }

    /** Whether only pupils or parents do it. */
    boolean isLet(Obligation obligation) {
        return obligation.parties().bearers().value().filter(party -> party.members()
                .noneMatch(member -> protocol.role(member.role().value()).filter(Role::isStaff).isPresent())).isPresent();
    }

    /** What only they do is said to the staff as what they let them do, in the author's words for that if there are any. */
    ActionView let(Obligation obligation) {
        ActionView action = action(obligation);
        return inTheirWords(obligation, action).orElseGet(() -> action.saidTo(new Markdown(language.phrases().text("act.of-others",
                Phrases.capital(language.parties().definite().party(obligation.parties().bearers().value()).text()),
                action.continued().text()), action.what().span(), action.what().language())));
    }

    /** The same where a step tells all that is done in it; without words of the author it tells who does it. */
    ActionView toStaff(Obligation obligation) {
        ActionView action = action(obligation);
        return obligation.parties().own() && isLet(obligation) ? inTheirWords(obligation, action).orElse(action) : action;
    }

    private static Optional<ActionView> inTheirWords(Obligation obligation, ActionView action) {
        return obligation.as(Act.Do.class).flatMap(done -> done.action().toPartner()).map(words -> action.saidTo(Markdown.of(words)));
    }

    ChoiceView choice(Obligation obligation) {
        var choice = obligation.as(Act.Choose.class).orElseThrow().choice();
        return new ChoiceView(Words.of(choice.question()), language.parties().party(choice.by()), words(choice.options()));
    }

    MethodUseView method(Obligation obligation) {
        MethodUse use = obligation.as(Act.Apply.class).orElseThrow().method();
        List<Sentence> numbers = use.phases().stream().map(phase -> Sentence.of(phase.value(), phase.span())).toList();
        String phases = numbers.isEmpty() ? "" : language.phrases().count("method.phases", numbers.size(), language.phrases().and(numbers))
                .text();
        String manner = words(use.manner());
        Optional<Method> method = Protocol.find(protocol.care().methods(), use.method().value());
        String basedOn = method.map(one -> words(one.basedOn())).orElse("");
        return new MethodUseView(use.method().value(), language.names().method(use.method()), basedOn,
                manner.isEmpty() || phases.isEmpty() ? manner + phases : language.phrases().text("explained", manner, phases),
                use.possibly(), method.map(Method::isUntold).orElse(false));
    }

    InformView inform(Obligation obligation) {
        return inform(obligation, obligation.as(Act.Tell.class).orElseThrow().duty());
    }

    /** For who tells, and does not tell themselves; nothing where nobody else is told. */
    Optional<InformView> inform(Obligation obligation, String teller) {
        return obligation.as(Act.Tell.class).orElseThrow().duty().without(teller).map(duty -> inform(obligation, duty));
    }

    /** For who is told: by the others. */
    InformView heard(Obligation obligation, String reader) {
        return inform(obligation, obligation.as(Act.Tell.class).orElseThrow().duty(),
                language.parties().definite().party(obligation.parties().bearers().value().flatMap(party -> party.without(reader))));
    }

    private InformView inform(Obligation obligation, InformDuty duty) {
        return inform(obligation, duty, bearers(obligation));
    }

    private InformView inform(Obligation obligation, InformDuty duty, Sentence by) {
        Sentence means = duty.channels().value().map(this::channels).orElseGet(() -> language.phrases().leftOpen(duty.channels()));
        return new InformView(step(obligation), language.acts().briefly(obligation), language.parties().party(duty.to()), apart(duty.to()),
                language.parties().definite().party(duty.to()).text(), by, isByStaff(obligation), Markdown.of(duty.about()), act(duty),
                means, Markdown.of(duty.how()), deadlines(obligation), obligation.terms().modality() == Modality.MUST,
                duty.between(), when(duty.when()), words(duty.repeated()));
    }

    /** Those of a child whom the protocol does not name are told twice: it has two families. */
    private List<String> apart(Party to) {
        Stream<String> others = to.only(role -> !isParent(role)).stream().map(party -> language.parties().party(party).text());
        return Stream.concat(to.members().map(member -> member.role().value()).filter(this::isParent).flatMap(role -> {
            String name = language.parties().party(to.withoutNote().only(role::equals).orElseThrow()).text();
            return protocol.role(role).flatMap(Role::side).isPresent() ? Stream.of(name)
                    : Stream.of("one", "other").map(family -> language.phrases().text("form.told-family." + family, name));
        }), others).toList();
    }

    private boolean isParent(String role) {
        return protocol.role(role).filter(one -> one.kind() == Role.Kind.PARENT).isPresent();
    }

    private boolean isByStaff(Obligation obligation) {
        return obligation.parties().bearers().value().stream().flatMap(Party::members)
                .allMatch(member -> protocol.role(member.role().value()).filter(Role::isStaff).isPresent());
    }

    /** Where all channels are of one kind. */
    private String act(InformDuty duty) {
        List<String> acts = duty.channels().value().orElse(List.of()).stream()
                .flatMap(id -> Protocol.find(protocol.people().channels(), id.value()).stream()).map(channel -> act(channel.kind()))
                .distinct()
                .toList();
        return acts.size() == 1 ? acts.get(0) : HAND_OVER;
    }

    private static String act(Channel.Kind kind) {
        return switch (kind) {
            case CONVERSATION -> "talk";
            case PHONE -> "call";
            case MAIL, MESSAGE -> "mail";
            case PAPER, BUTTON, BOX, WEBSITE -> HAND_OVER;
        };
    }

    private Sentence channels(List<Located<String>> channels) {
        return language.phrases().or(channels.stream().map(id -> Sentence.of(language.names().channel(id))).toList());
    }

    RecordingView recording(Obligation obligation) {
        RecordDuty duty = obligation.as(Act.WriteDown.class).orElseThrow().duty();
        RecordingView.Preservation kept = duty.where().value().flatMap(where -> Protocol.find(protocol.people().registers(), where.value()))
                .map(register -> kept(register.keeping())).orElse(new RecordingView.Preservation("", ""));
        Sentence where = duty.where().value().map(place -> Sentence.of(language.names().recordPlace(place)))
                .orElseGet(() -> language.phrases().leftOpen(duty.where()));
        return new RecordingView(Markdown.of(duty.what()), duty.where().value().map(Located::value).orElse(""), where,
                words(duty.kind()), words(duty.heading()), bearers(obligation), kept);
    }

    RegisterView register(Register register) {
        return new RegisterView(register.name().text(), Markdown.of(register.explanation()), kept(register.keeping()));
    }

    private RecordingView.Preservation kept(Keeping keeping) {
        return new RecordingView.Preservation(words(keeping.readers()), language.conditions().kept(keeping).known());
    }

    FormUseView formUse(Obligation obligation) {
        FormUse use = obligation.as(Act.FillIn.class).orElseThrow().use();
        return new FormUseView(use.form().value(), language.names().form(use.form()), bearers(obligation),
                language.parties().all(use.signers()));
    }

    EvaluationView evaluation(Obligation obligation) {
        Evaluation evaluation = obligation.as(Act.LookBack.class).orElseThrow().evaluation();
        return new EvaluationView(step(obligation), language.acts().briefly(obligation), deadlines(obligation), together(obligation),
                bearers(obligation), Markdown.of(evaluation.how()), language.phrases().said(evaluation.criterion()));
    }

    Sentence bearers(Obligation obligation) {
        return language.parties().party(obligation.parties().bearers());
    }

    String when(Optional<Condition> condition) {
        return condition.map(one -> language.conditions().when(one).text()).orElse("");
    }

    Optional<StepRef> step(Obligation obligation) {
        return obligation.place().step().map(step -> ref(step, language.names().step(step), language));
    }

    static StepRef ref(Step step, Link link, Language language) {
        return new StepRef(step.key(), language.names().number(step), link);
    }

    /** The kind of something as templates compare it. */
    static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
