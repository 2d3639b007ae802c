package nl.stapwijzer.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.plan.dates.CaseFacts;
import nl.stapwijzer.plan.dates.DatePlan;
import nl.stapwijzer.plan.dates.Moment;
import nl.stapwijzer.plan.dates.PlannedDate;
import nl.stapwijzer.plan.dates.PlannedDate.Kind;
import nl.stapwijzer.plan.dates.StepDates;
import nl.stapwijzer.source.PlainName;

/**
 * The dates of one case for the calendar of whoever coordinates it: what has a deadline of its own and a date. Names nobody.
 *
 * @param lastKnown the latest day of which something is told: the report, or what has happened since
 * @param revision how many things have happened; grows when more is told, so that a calendar takes the later dates for newer
 */
public record Agenda(LocalDate lastKnown, int revision, List<Entry> entries) {
    /** What has to be done; what may have to be done, under conditions; what is done; and what the way that was chosen leaves out. */
    public enum State { PLANNED, POSSIBLE, DONE, DROPPED }

    /**
     * @param id the same whenever the dates of this case are worked out, at this school only
     * @param note its conditions and how the date came about, a sentence a line
     */
    public record Entry(String id, String title, Moment moment, String note, State state) {}

    public Agenda {
        entries = List.copyOf(entries);
    }

    /** @param earlier the dates of the same case before anything had happened */
    public static Agenda of(Protocol protocol, School school, CaseFile file, DatePlan earlier) {
        CaseFacts facts = file.facts();
        Writer writer = new Writer(new Names(protocol), file.mark(), at(school));
        List<Entry> now = file.plan().steps().stream().flatMap(step -> writer.entries(step, false)).toList();
        Set<String> kept = new HashSet<>(now.stream().map(Entry::id).toList());
        List<Entry> all = new ArrayList<>(now);
        earlier.steps().stream().flatMap(step -> writer.entries(step, true)).filter(entry -> !kept.contains(entry.id())).forEach(all::add);
        LocalDate last = Stream.concat(Stream.of(facts.reported().value().date()), facts.happened().stream().map(CaseFacts.Happened::date))
                .max(LocalDate::compareTo).orElseThrow();
        return new Agenda(last, facts.happened().size(), all);
    }

    /** The end of each id: such as @basisschool-de-een. */
    static String at(School school) {
        return "@" + PlainName.of(school.name().text());
    }

    /** Such as "Alleen als ‘Is het pesten?’: ja."; empty without a condition. */
    static String only(List<String> conditions) {
        return conditions.isEmpty() ? "" : "Alleen " + String.join(", en ", conditions) + ".";
    }

    private record Writer(Names names, String mark, String at) {
        Stream<Entry> entries(StepDates step, boolean dropped) {
            return step.dates().stream().filter(date -> date.deadline().isPresent() && date.date().isPresent()).map(date -> entry(step, date, dropped));
        }

        private Entry entry(StepDates step, PlannedDate date, boolean dropped) {
            boolean done = step.happened() && date.kind() == Kind.STEP;
            List<String> conditions = Stream.concat(step.conditions().stream(), date.conditions().stream()).toList();
            State state = dropped ? State.DROPPED : done ? State.DONE : conditions.isEmpty() ? State.PLANNED : State.POSSIBLE;
            Moment moment = done ? step.reckoned().orElseThrow() : date.date().orElseThrow();
            String title = switch (state) {
                case PLANNED -> "S";
                case POSSIBLE -> "Misschien: s";
                case DONE -> "Gedaan: s";
                case DROPPED -> "Vervallen: s";
            } + "tap " + names.number(step.step()) + " – " + date.what() + " (" + mark + ")";
            return new Entry(mark + "/" + names.paths().protocol() + "/" + date.id() + at, title, moment, note(conditions, date.how()), state);
        }

        private static String note(List<String> conditions, List<String> how) {
            return Stream.concat(Stream.of(only(conditions)), how.stream()).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        }
    }
}
