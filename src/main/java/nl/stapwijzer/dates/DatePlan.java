package nl.stapwijzer.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;

/**
 * All dates of a case under one protocol, in the order in which its steps come: every way that is still open, each marked with its "als".
 * A loop is followed as often as its limit allows, or once.
 */
public record DatePlan(List<StepDates> steps) {
    public DatePlan {
        steps = List.copyOf(steps);
    }

    /** Nothing, with an error, if the facts cannot be: an unknown step, a date before the report, a report in another century. */
    public static Checked<DatePlan> of(Obligations obligations, SchoolCalendar calendar, CaseFacts facts) {
        Protocol protocol = obligations.protocol();
        List<Diagnostic> found = FactsCheck.check(protocol, calendar, facts);
        if (found.stream().anyMatch(Diagnostic::isError)) {
            return Checked.nothing(found);
        }
        Findings findings = new Findings();
        findings.addAll(found);
        RouteWalk route = new RouteWalk(obligations, new StepReckoner(obligations, calendar, facts), facts);
        DatePlan plan = new DatePlan(route.steps());
        if (route.isCutShort()) {
            findings.warning(protocol.id().span(), Message.of("dates-too-many-ways"), Message.of("dates-too-many-ways-hint"));
        }
        LocalDate reported = facts.reported().value().date();
        calendar.knownFrom().filter(reported::isBefore).ifPresent(first -> findings.warning(facts.reported().span(),
                Message.of("dates-before-holidays", first, reported), Message.of("say-own-holidays")));
        calendar.knownUntil().ifPresent(last -> plan.moments().map(Moment::date).filter(date -> date.isAfter(last))
                .min(LocalDate::compareTo)
                .ifPresent(first -> findings.warning(facts.reported().span(),
                Message.of("dates-beyond-holidays", last, first), Message.of("say-own-holidays"))));
        return Checked.of(plan, findings.all());
    }

    /** Every date that is known. */
    public Stream<Moment> moments() {
        return steps.stream().flatMap(step -> step.dates().stream()).map(PlannedDate::date).flatMap(Optional::stream);
    }
}
