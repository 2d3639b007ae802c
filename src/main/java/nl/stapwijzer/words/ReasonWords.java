package nl.stapwijzer.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.stapwijzer.dates.Circumstance;
import nl.stapwijzer.dates.DayOff;
import nl.stapwijzer.dates.Moment;
import nl.stapwijzer.dates.PlannedDate;
import nl.stapwijzer.dates.Reason;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.obligation.Anchor;

/** How a date came about and under what it holds, a sentence each. */
public final class ReasonWords {
    private final Phrases phrases;
    private final DeadlineWords deadlines;
    private final ConditionWords conditions;
    private final Times times;
    private final Locale language;

    ReasonWords(Phrases phrases, DeadlineWords deadlines, ConditionWords conditions, Times times,
            Locale language) {
        this.phrases = phrases;
        this.deadlines = deadlines;
        this.conditions = conditions;
        this.times = times;
        this.language = language;
    }

    /** For where there is little room: steps by their number. */
    public ReasonWords brief() {
        return new ReasonWords(phrases, deadlines.brief(), conditions, times, language);
    }

    /** @param day how a day is said within a sentence */
    public String sentence(Reason reason, Function<LocalDate, String> day) {
        return Phrases.capital(said(reason, day).text());
    }

    private Sentence said(Reason reason, Function<LocalDate, String> day) {
        if (reason instanceof Reason.Promise promise) {
            Sentence deadline = promise.anchor() instanceof Anchor.Unknown ? deadlines.bare(promise.due().deadline())
                    : deadlines.counted(promise.due().deadline(), promise.anchor());
            return promise.from().map(from -> phrases.say("reason.promise.from", deadline, moment(from, day)))
                    .orElseGet(() -> phrases.say("reason.promise", deadline));
        } else if (reason instanceof Reason.NoDate none) {
            return phrases.say("reason.none." + none.cause().name());
        } else if (reason instanceof Reason.Moved moved) {
            return moved(moved, day);
        } else if (reason instanceof Reason.Stays stays) {
            return phrases.say("reason.stays", name(stays.why()));
        } else if (reason instanceof Reason.Skipped skipped) {
            return phrases.say("reason.skipped", skipped.days().stream().map(this::name)
                    .reduce((one, other) -> phrases.text("list.middle", one, other)).orElse(""));
        } else if (reason instanceof Reason.AfterHoliday after) {
            return phrases.say("reason.day-after", after(after.days(), after.holiday()));
        } else if (reason instanceof Reason.Done done) {
            return phrases.say(done.late() ? "reason.done.late" : "reason.done", moment(done.on(), day));
        } else if (reason instanceof Reason.NoDeadline none) {
            return none.asIf().map(moment -> phrases.say("reason.no-deadline.as-if", moment(moment, day)))
                    .orElseGet(() -> phrases.say("reason.no-deadline"));
        }
        return phrases.say("reason." + ((Reason.Simple) reason).name());
    }

    private Sentence moved(Reason.Moved moved, Function<LocalDate, String> day) {
        String kind = moved.days().name();
        String instead = moved.after().map(holiday -> phrases.text("reason.moved.to-after", after(moved.days(), holiday)))
                .orElseGet(() -> phrases.text(moved.later() ? "reason.moved.later." + kind : "reason.moved.earlier." + kind));
        Sentence why = phrases.say("reason.moved.no." + kind, day.apply(moved.off()));
        Sentence named = moved.why().map(off -> phrases.say("party.note", why, name(off))).orElse(why);
        return phrases.say(moved.noneBefore() ? "reason.moved.none-before" : "reason.moved", named, instead);
    }

    private String after(SchoolCalendar.Kind days, DayOff holiday) {
        return phrases.text("reason.first-after." + days.name(), name(holiday));
    }

    private String name(DayOff off) {
        return switch (off.kind()) {
            case WEEKEND -> phrases.text("dayoff.weekend");
            case HOLIDAY -> phrases.find("dayoff.holiday." + off.name()).orElseGet(() -> phrases.text("dayoff.holiday", off.name()));
            case PUBLIC, OWN -> off.name(language);
        };
    }

    private String moment(Moment moment, Function<LocalDate, String> day) {
        return moment.time().map(time -> phrases.text("moment", day.apply(moment.date()), times.clock(time)))
                .orElseGet(() -> day.apply(moment.date()));
    }

    // --- circumstances

    /** Such as "als ‘Is het zo?’: ja". */
    public String circumstance(Circumstance circumstance) {
        if (circumstance instanceof Circumstance.Chosen chosen) {
            Sentence picks = phrases.or(chosen.picks().stream()
                    .map(pick -> chosen(pick.question().text(), pick.answers().stream().map(answer -> answer.text()).toList())).toList());
            return (chosen.time() == 1 ? picks : phrases.say("circumstance.time", picks, chosen.time())).text();
        } else if (circumstance instanceof Circumstance.CameAfter came) {
            return phrases.text("circumstance.after", phrases.or(came.steps().stream().map(step -> phrases.say("quoted", step.text()))
                    .toList()));
        }
        if (circumstance instanceof Circumstance.Refused refused) {
            return phrases.text("circumstance.refused", phrases.or(refused.conditions().stream().map(conditions::when).toList()));
        }
        return ((Circumstance.Begun) circumstance).when().map(clause -> deadlines.clause(clause).text())
                .orElseGet(() -> phrases.text("circumstance.turn"));
    }

    private Sentence chosen(String question, List<String> answers) {
        return phrases.say("circumstance.chosen", question,
                phrases.or(answers.stream().map(answer -> phrases.say("answer", answer)).toList()));
    }

    /** Under what one date holds, beside the circumstances of its step. */
    public List<String> conditions(PlannedDate date) {
        List<String> all = new ArrayList<>(date.obligation().place().answer().stream()
                .map(given -> chosen(given.decision().question().text(), List.of(given.answer().label().text())).text()).toList());
        date.due().flatMap(due -> due.deadline().condition()).map(clause -> deadlines.clause(clause).text()).ifPresent(all::add);
        return all;
    }

    /** "Alleen als ‘Is het zo?’: ja."; empty without a condition. */
    public String only(List<String> conditions) {
        return conditions.isEmpty() ? "" : phrases.text("only",
                conditions.stream().reduce((one, other) -> phrases.text("both", one, other)).orElseThrow());
    }
}
