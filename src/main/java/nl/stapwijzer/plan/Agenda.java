package nl.stapwijzer.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.dates.CaseFacts;
import nl.stapwijzer.dates.DatePlan;
import nl.stapwijzer.dates.Moment;
import nl.stapwijzer.dates.PlannedDate;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.dates.StepDates;
import nl.stapwijzer.model.School;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.PlainName;
import nl.stapwijzer.words.Language;

/**
 * The dates of one case for the calendar of whoever coordinates it: what has a deadline of its own and a date. Names nobody.
 *
 * @param language of its words
 * @param made when it was made: of two agendas of a case, a calendar takes the later one for true
 */
public record Agenda(Locale language, Instant made, List<Entry> entries) {
    /** How many of the ways that lead to a date are said. */
    private static final int MOST_WAYS = 3;

    /** What has to be done; what may have to be done, under conditions; what is done; and what is no longer coming. The surest first. */
    public enum State { DONE, PLANNED, POSSIBLE, DROPPED }

    /**
     * @param id the same whenever the dates of this case are worked out, at this school only
     * @param note its conditions and how the date came about, a sentence a line
     */
    public record Entry(String id, String title, Moment moment, String note, State state) {}

    public Agenda {
        entries = List.copyOf(entries);
    }

    /** What an agenda made before may hold and this one does not, is in it as dropped. */
    public static Agenda of(Obligations obligations, School school, SchoolCalendar calendar, CaseFile file, Instant made) {
        Writer writer = new Writer(Language.of(obligations, Paths.of(obligations)),
                file.mark() + "/" + obligations.protocol().key() + "/", at(school));
        List<Entry> now = writer.entries(file.plan(), file.mark(), false);
        Set<String> kept = new HashSet<>(now.stream().map(Entry::id).toList());
        List<Entry> all = new ArrayList<>(now);
        earlier(obligations, calendar, file.facts()).flatMap(plan -> writer.entries(plan, file.mark(), true).stream())
                .filter(entry -> kept.add(entry.id()))
                .forEach(all::add);
        return new Agenda(obligations.protocol().about().language(), made, all);
    }

    /** The dates before anything had happened: from where this case begins, and from the first step. */
    private static Stream<DatePlan> earlier(Obligations obligations, SchoolCalendar calendar, CaseFacts facts) {
        return Stream.of(facts.begin(), Optional.<Located<String>>empty()).distinct()
                .map(begin -> DatePlan.of(obligations, calendar, new CaseFacts(facts.reported(), begin, List.of(), facts.today())))
                .flatMap(plan -> plan.value().stream());
    }

    /** The end of each id: such as @basisschool-de-een. */
    static String at(School school) {
        return "@" + PlainName.of(school.name().text());
    }

    /**
     * @param before the beginning of each id
     * @param at the end of each id
     */
    private record Writer(Language language, String before, String at) {
        /** Of ways that give the same title on the same day, one: the surest. */
        List<Entry> entries(DatePlan plan, String mark, boolean dropped) {
            Map<List<Object>, List<Draft>> alike = new LinkedHashMap<>();
            plan.steps().stream().flatMap(step -> drafts(step, dropped)).forEach(draft ->
                    alike.computeIfAbsent(List.of(draft.number(), draft.what(), draft.moment()), none -> new ArrayList<>()).add(draft));
            return alike.values().stream().map(drafts -> entry(drafts, mark)).toList();
        }

        private Stream<Draft> drafts(StepDates step, boolean dropped) {
            return step.dates().stream().filter(date -> date.due().isPresent() && date.date().isPresent())
                    .map(date -> draft(step, date, dropped));
        }

        private Draft draft(StepDates step, PlannedDate date, boolean dropped) {
            boolean done = step.happened() && date.obligation().kind() == Kind.STEP;
            boolean sure = step.circumstances().isEmpty() && language.reasons().conditions(date).isEmpty();
            State state = dropped ? State.DROPPED : done ? State.DONE : sure ? State.PLANNED : State.POSSIBLE;
            List<String> how = date.reasons().stream()
                    .map(reason -> language.reasons().sentence(reason, language.times()::withWeekday))
                    .toList();
            return new Draft(date.id(), language.names().number(step.step()), language.acts().title(date.obligation()),
                    done ? step.reckoned().orElseThrow() : date.date().orElseThrow(),
                    language.reasons().only(conditions(language, step, date)), how, state);
        }

        private Entry entry(List<Draft> drafts, String mark) {
            Draft surest = drafts.stream().min(Comparator.comparing(Draft::state)).orElseThrow();
            Stream<Draft> told = surest.state() == State.POSSIBLE ? drafts.stream() : Stream.of(surest);
            String note = String.join("\n", Stream.concat(told.map(Draft::only).filter(only -> !only.isEmpty()).distinct().limit(MOST_WAYS),
                    surest.how().stream()).toList());
            String title = language.phrases().text("event." + surest.state().name(), surest.number(), surest.what(), mark);
            return new Entry(before + drafts.get(0).id() + at, title, surest.moment(), note, surest.state());
        }
    }

    /** The last thing that led to it, what it asks itself, and what must be so for the step and for the phase in which it stands. */
    static List<String> conditions(Language language, StepDates step, PlannedDate date) {
        Stream<String> last = step.circumstances().stream().skip(Math.max(0, step.circumstances().size() - 1))
                .map(language.reasons()::circumstance);
        Stream<String> required = date.obligation().terms().requirements().stream().flatMap(requirement -> requirement.ofStep().stream())
                .map(condition -> language.conditions().when(condition).text());
        return Stream.of(last, language.reasons().conditions(date).stream(), required).flatMap(all -> all).distinct().toList();
    }

    /** An entry before those that are alike are joined. */
    private record Draft(String id, String number, String what, Moment moment, String only, List<String> how, State state) {}
}
