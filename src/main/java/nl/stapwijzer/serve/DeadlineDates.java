package nl.stapwijzer.serve;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.build.Definitions;
import nl.stapwijzer.dates.CaseFacts;
import nl.stapwijzer.dates.DatePlan;
import nl.stapwijzer.dates.Moment;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.source.Located;

/** What the deadlines of a protocol come to for a case that is reported today, by the line that each stands on. */
final class DeadlineDates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", PageMaker.language());

    private final Map<Integer, String> byLine = new HashMap<>();

    DeadlineDates(Definitions definitions, String file, LocalDate today) {
        Optional<Protocol> protocol = definitions.protocols().stream().filter(one -> one.id().span().file().equals(file)).findFirst();
        if (protocol.isEmpty() || definitions.school().isEmpty() || definitions.hasErrors()) {
            return;
        }
        SchoolCalendar.of(definitions.school().get()).value().ifPresent(calendar -> add(protocol.get(), calendar, today));
    }

    private void add(Protocol protocol, SchoolCalendar calendar, LocalDate today) {
        CaseFacts facts = new CaseFacts(new Located<>(Moment.on(today), protocol.id().span()), Optional.empty(), List.of(), today);
        DatePlan.of(Obligations.of(protocol), calendar, facts).value().ifPresent(plan -> plan.steps().stream()
                .flatMap(step -> step.dates().stream()).forEach(date -> date.due().ifPresent(due -> date.date()
                        .ifPresent(moment -> byLine.putIfAbsent(due.deadline().span().line(), DAY.format(moment.date()))))));
    }

    /** Empty if there is no date. */
    String at(int line) {
        return byLine.getOrDefault(line, "");
    }
}
