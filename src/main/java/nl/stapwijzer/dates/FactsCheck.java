package nl.stapwijzer.dates;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Suggestion;

/** Whether what is said of a case can be, and what its teller should know. */
final class FactsCheck {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private FactsCheck() {}

    static List<Diagnostic> check(Protocol protocol, SchoolCalendar calendar, CaseFacts facts) {
        Findings findings = new Findings();
        report(calendar, facts, findings);
        facts.begin().ifPresent(step -> isKnown(step, protocol.course().steps().stream().map(Named::key).toList(),
                "unknown-step-of-case", findings));
        happened(protocol, facts, findings);
        return findings.all();
    }

    private static void report(SchoolCalendar calendar, CaseFacts facts, Findings findings) {
        Located<Moment> reported = facts.reported();
        LocalDate date = reported.value().date();
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            findings.error(reported.span(), Message.of("start-out-of-reach", date, FIRST_YEAR, LAST_YEAR),
                    Message.of("start-out-of-reach-hint"));
            return;
        }
        if (date.isBefore(facts.today())) {
            findings.warning(reported.span(), Message.of("start-in-the-past", date, facts.today()), Message.of("say-what-happened"));
        }
        calendar.dayOff(date).ifPresent(dayOff -> findings.warning(reported.span(),
                dayOff.isWeekend() ? Message.of("start-in-weekend", date)
                        : Message.of("start-on-day-off", date, dayOff.name(Locale.forLanguageTag("nl"))),
                Message.of("first-school-day", calendar.nextOpen(date, SchoolCalendar.Kind.SCHOOL_DAYS))));
    }

    private static void happened(Protocol protocol, CaseFacts facts, Findings findings) {
        List<String> known = Stream.of(protocol.course().steps(), protocol.course().ends(), protocol.people().roles())
                .flatMap(List::stream).map(Named::key).toList();
        Set<String> seen = new HashSet<>();
        facts.happened().forEach(one -> {
            isKnown(one.id(), known, "unknown-fact-of-case", findings);
            if (one.date().isBefore(facts.reported().value().date())) {
                findings.error(one.id().span(),
                        Message.of("happened-before-report", one.id().value(), one.date(), facts.reported().value().date()),
                        Message.of("correct-a-date"));
            }
            if (one.date().getYear() > LAST_YEAR) {
                findings.error(one.id().span(), Message.of("start-out-of-reach", one.date(), FIRST_YEAR, LAST_YEAR),
                        Message.of("start-out-of-reach-hint"));
            }
            if (!seen.add(one.id().value())) {
                findings.error(one.id().span(), Message.of("happened-twice", one.id().value()), Message.of("correct-a-date"));
            }
        });
    }

    private static void isKnown(Located<String> id, List<String> known, String otherwise, Findings findings) {
        if (!known.contains(id.value())) {
            findings.error(id.span(), Message.of(otherwise, id.value()), Suggestion.among(id.value(), known));
        }
    }
}
