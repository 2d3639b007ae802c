package nl.stapwijzer.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.dates.Moment;
import nl.stapwijzer.dates.PlannedDate;
import nl.stapwijzer.dates.Reason;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.dates.StepDates;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.plan.view.AgendaView;
import nl.stapwijzer.plan.view.AgendaView.Day;
import nl.stapwijzer.plan.view.AgendaView.Entry;
import nl.stapwijzer.plan.view.AgendaView.Inform;
import nl.stapwijzer.plan.view.DeadlineView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.plan.view.TimeBand;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Phrases;

/** The agenda sheet of a case in words. */
final class AgendaViews {
    /** Of the answers that lead to a step, beyond which none is said. */
    private static final int MOST_WAYS = 3;
    private final School school;
    private final SchoolCalendar calendar;
    private final Language language;
    private final Phrases phrases;
    private final ProtocolView protocol;
    private final CaseFile file;

    AgendaViews(School school, SchoolCalendar calendar, Language language, ProtocolView protocol, CaseFile file) {
        this.school = school;
        this.calendar = calendar;
        this.language = language;
        this.phrases = language.phrases();
        this.protocol = protocol;
        this.file = file;
    }

    /** @param version of the protocol, in words */
    AgendaView view(String version) {
        List<Draft> all = file.plan().steps().stream().filter(visit -> visit.round() == 1 || visit.dates().stream().anyMatch(this::isDated))
                .flatMap(this::drafts).toList();
        Map<Key, List<Draft>> alike = new LinkedHashMap<>();
        all.forEach(draft -> alike.computeIfAbsent(draft.key(), none -> new ArrayList<>()).add(draft));
        List<Draft> merged = alike.values().stream().map(Draft::together).toList();
        Set<Step> told = new HashSet<>();
        List<Entry> dated = inOrder(merged.stream().filter(Draft::isSure).toList()).stream()
                .map(draft -> entry(draft, told.add(draft.key().step()))).toList();
        List<Entry> open = saidOnce(merged.stream().filter(draft -> !draft.isSure())
                .map(draft -> entry(draft, told.add(draft.key().step()))).toList());
        return new AgendaView(file.mark(), language.times().moment(file.reported()), version, named(dated, 0), named(open, dated.size()),
                rules());
    }

    /** Under what it is done only where that is not the same as in the row above. */
    private static List<Entry> saidOnce(List<Entry> entries) {
        return IntStream.range(0, entries.size()).mapToObj(i -> i > 0 && entries.get(i).only().equals(entries.get(i - 1).only())
                ? entries.get(i).unconditionally() : entries.get(i)).toList();
    }

    /** What makes one row: ways to a step that make no difference for its dates are one. */
    private record Key(Step step, boolean again, String what, Optional<Moment> day, boolean provisional, boolean done) {}

    /**
     * A row before those that are alike are joined.
     *
     * @param ways the last of the answers that lead here, for each way; empty text where the case surely comes here
     * @param only under what else this date holds
     */
    private record Draft(Key key, List<String> ways, List<String> only, List<String> how) {
        /** Why a day comes there is told once. */
        static Draft together(List<Draft> same) {
            Draft first = same.get(0);
            List<String> ways = same.stream().flatMap(draft -> draft.ways().stream()).distinct().toList();
            return new Draft(first.key(), ways.contains("") ? List.of() : ways, first.only(), first.how());
        }

        boolean isSure() {
            return key.done() || ways.isEmpty() && only.isEmpty();
        }
    }

    /** By their days; what has no day yet comes after the step before it. */
    private List<Draft> inOrder(List<Draft> sure) {
        Map<Draft, Instant> days = new HashMap<>();
        Instant last = file.reported().instant();
        for (Draft draft : sure) {
            last = draft.key().day().map(Moment::instant).orElse(last);
            days.put(draft, last);
        }
        return sure.stream().sorted(Comparator.comparing(days::get)).toList();
    }

    private boolean isDated(PlannedDate date) {
        return date.due().isPresent() && date.date().isPresent() && date.obligation().kind() != Kind.INFORM;
    }

    /** Of the step itself or to look back, of which the day is still to be filled in. */
    private static boolean isMoment(PlannedDate date) {
        Kind kind = date.obligation().kind();
        return date.due().isPresent() && date.date().isEmpty() && (kind == Kind.STEP || kind == Kind.EVALUATION)
                && !date.due().get().deadline().duration().unknown();
    }

    private Stream<Draft> drafts(StepDates visit) {
        int count = visit.circumstances().size();
        List<String> ways = List.of(count == 0 ? "" : language.reasons().circumstance(visit.circumstances().get(count - 1)));
        if (visit.happened()) {
            Key done = new Key(visit.step(), visit.again(), "", visit.reckoned(), false, true);
            return Stream.concat(Stream.of(new Draft(done, ways, List.of(), List.of())), visit.dates().stream()
                    .filter(date -> isDated(date) && date.obligation().kind() != Kind.STEP).map(date -> draft(visit, ways, date)));
        }
        List<Draft> dated = visit.dates().stream().filter(date -> isDated(date) || isMoment(date)).map(date -> draft(visit, ways, date))
                .toList();
        return dated.isEmpty() ? Stream.of(new Draft(new Key(visit.step(), visit.again(), "", Optional.empty(), false, false), ways,
                List.of(), List.of())) : dated.stream();
    }

    private Draft draft(StepDates visit, List<String> ways, PlannedDate date) {
        return new Draft(new Key(visit.step(), visit.again(), what(date), date.date(), date.provisional(), false), ways,
                language.reasons().conditions(date), how(date));
    }

    private Entry entry(Draft draft, boolean first) {
        Key key = draft.key();
        StepView step = protocol.route().steps().stream().filter(one -> one.id().equals(key.step().key())).findFirst().orElseThrow();
        List<String> only = Stream.of(oneOf(draft.ways()).map(List::of).map(language.reasons()::only),
                draft.only().stream().map(List::of).map(language.reasons()::only), step.text().conditions().stream())
                .flatMap(said -> said).distinct().toList();
        Optional<TimeBand> band = step.haste().stream().filter(soon -> soon != TimeBand.ONCE && !key.done()
                && (key.what().isEmpty() || step.bands().size() == 1)).findFirst();
        String who = step.people().who().known();
        return new Entry("", key.day().map(moment -> day(moment, key.provisional())), step.heading().number(),
                step.heading().title().text(),
                key.what(), key.again(), band, who, key.day().isEmpty() && !key.done() ? step.text().when() : Markdown.NONE,
                key.done() ? List.of() : only,
                first ? informs(key.step(), step.tasks().informs()) : List.of(), draft.how(), key.done());
    }

    private Stream<String> oneOf(List<String> ways) {
        return ways.size() > MOST_WAYS ? Stream.empty()
                : ways.stream().reduce((one, other) -> phrases.text("agenda.either", one, other)).stream();
    }

    private Day day(Moment moment, boolean provisional) {
        String clock = moment.time().map(language.times()::clock).map(time -> phrases.text("agenda.clock", time)).orElse("");
        return new Day(language.times().shortWeekday(moment.date()), Integer.toString(moment.date().getDayOfMonth()),
                language.times().shortMonth(moment.date()), provisional ? phrases.text("agenda.provisional") : clock);
    }

    private static List<Entry> named(List<Entry> entries, int before) {
        return IntStream.range(0, entries.size()).mapToObj(i -> {
            Entry entry = entries.get(i);
            return new Entry("rij-" + (before + i + 1), entry.day(), entry.number(), entry.action(), entry.what(), entry.again(),
                    entry.band(), entry.who(), entry.begins(), entry.only(), entry.tell(), entry.how(), entry.done());
        }).toList();
    }

    /** The deadline of an answer needs no words: its condition says them. */
    private String what(PlannedDate date) {
        if (isMoment(date)) {
            return language.deadlines().brief().together(List.of(date.due().orElseThrow())).get(0).text();
        }
        return switch (date.obligation().kind()) {
            case STEP, ANSWER -> "";
            case EVALUATION -> isAllOf(date) ? "" : phrases.text("act.look-back.short");
            default -> language.acts().title(date.obligation());
        };
    }

    /** Whether the step has no other moment than to look back. */
    private boolean isAllOf(PlannedDate date) {
        return date.obligation().place().step().stream().flatMap(step -> protocol.route().steps().stream()
                .filter(view -> view.id().equals(step.key()))).allMatch(view -> view.deadlines().stream().allMatch(DeadlineView::unknown));
    }

    /** What can hold for many dates stands below the table once; what was promised for a day to fill in stands beside the step. */
    private List<String> how(PlannedDate date) {
        return date.reasons().stream()
                .filter(reason -> !(reason == Reason.Simple.PROVISIONAL || reason == Reason.Simple.PLAIN_DAYS
                        || reason instanceof Reason.Promise && isMoment(date)))
                .map(reason -> language.reasons().brief().sentence(reason, language.times()::withShortMonth)).toList();
    }

    private List<Inform> informs(Step step, List<InformView> duties) {
        List<String> due = step.tasks().informs().stream().map(duty -> file.due(step.key(), duty.deadlines(), language.times())).toList();
        List<Inform> all = new ArrayList<>();
        for (int i = 0; i < duties.size(); i++) {
            InformView duty = duties.get(i);
            if (isSaidBesides(i, duties, due)) {
                continue;
            }
            String when = duty.obliged() || !duty.when().isEmpty() ? duty.when() : phrases.text("if-needed");
            all.add(new Inform(duty.to().text(), when, due.get(i)));
        }
        return all;
    }

    /** Whether another duty of the step is to tell them, and more, on the same terms. */
    private static boolean isSaidBesides(int place, List<InformView> duties, List<String> due) {
        InformView duty = duties.get(place);
        return IntStream.range(0, duties.size()).filter(i -> i != place && due.get(i).equals(due.get(place))).mapToObj(duties::get)
                .anyMatch(other -> other.obliged() == duty.obliged() && other.when().equals(duty.when())
                        && other.apart().size() > duty.apart().size() && other.apart().containsAll(duty.apart()));
    }

    private List<String> rules() {
        Optional<String> region = school.where().region().flatMap(known -> phrases.find("region." + known.value()));
        return Stream.of(Optional.of(phrases.text("rule.day-0", language.deadlines().report().text())),
                Optional.of(region.map(name -> phrases.text("rule.school-day.region", name))
                        .orElseGet(() -> phrases.text("rule.school-day"))),
                Optional.of(phrases.text("rule.day-off")),
                Optional.of(phrases.text("rule.plain-days"))
                        .filter(rule -> anyDate(date -> date.reasons().contains(Reason.Simple.PLAIN_DAYS))),
                Optional.of(phrases.text("rule.provisional"))
                        .filter(rule -> anyDate(date -> date.provisional() && date.date().isPresent())),
                known()).flatMap(Optional::stream).toList();
    }

    private boolean anyDate(Predicate<PlannedDate> such) {
        return file.plan().steps().stream().flatMap(step -> step.dates().stream()).anyMatch(such);
    }

    /** From when till when the school holidays are known, if a date is outside of it. */
    private Optional<String> known() {
        LocalDate first = calendar.knownFrom().orElse(LocalDate.MIN);
        LocalDate last = calendar.knownUntil().orElse(LocalDate.MAX);
        boolean outside = file.reported().date().isBefore(first) || file.plan().moments().anyMatch(moment -> moment.date().isAfter(last));
        return outside ? Optional.of(phrases.text("rule.known", language.times().inWords(first), language.times().inWords(last)))
                : Optional.empty();
    }
}
