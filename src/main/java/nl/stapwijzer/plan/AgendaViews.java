package nl.stapwijzer.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.stapwijzer.dates.PlannedDate;
import nl.stapwijzer.dates.Reason;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.dates.StepDates;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.plan.view.AgendaView;
import nl.stapwijzer.plan.view.AgendaView.DueDate;
import nl.stapwijzer.plan.view.AgendaView.Inform;
import nl.stapwijzer.plan.view.AgendaView.Row;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Phrases;

/** The agenda sheet of a case in words. */
final class AgendaViews {
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
        return new AgendaView(file.mark(), language.times().moment(file.reported()), version, rows(), rules());
    }

    /**
     * Ways to a step that make no difference for its dates are one row. Of the answers that lead to it only the last is said: the others
     * stand in the rows above. Another time through a step is a row if it has dates.
     */
    private List<Row> rows() {
        Map<Row, List<String>> ways = new LinkedHashMap<>();
        file.plan().steps().stream().filter(visit -> visit.round() == 1 || visit.dates().stream().anyMatch(date -> date.due().isPresent()))
                .forEach(visit -> ways.computeIfAbsent(row(visit, "", List.of()), none -> new ArrayList<>()).add(last(visit)));
        List<Row> rows = new ArrayList<>();
        ways.forEach((row, conditions) -> rows.add(new Row("rij-" + (rows.size() + 1), row.number(), row.title(), row.again(),
                conditions.contains("") ? List.of() : conditions.stream().distinct().toList(), row.only(), row.done(), row.who(),
                row.dates(), row.informs())));
        return rows;
    }

    private String last(StepDates visit) {
        int count = visit.circumstances().size();
        return count == 0 ? "" : language.reasons().circumstance(visit.circumstances().get(count - 1));
    }

    private Row row(StepDates visit, String name, List<String> conditions) {
        StepView step = protocol.route().steps().stream().filter(one -> one.id().equals(visit.step().key())).findFirst().orElseThrow();
        String done = visit.happened() ? visit.reckoned().map(language.times()::moment).orElse("") : "";
        return new Row(name, step.heading().number(), step.heading().title(), visit.again(), conditions, step.text().conditions(), done,
                step.people().who(), dues(visit),
                informs(visit.step(), step.tasks().informs()));
    }

    /** Deadlines that come to the same are one; why they come there is told once. */
    private List<DueDate> dues(StepDates visit) {
        Map<DueDate, List<String>> hows = new LinkedHashMap<>();
        visit.dates().stream().filter(date -> date.due().isPresent() && date.obligation().kind() != Kind.INFORM).forEach(date ->
                hows.merge(new DueDate(what(date), words(date), language.reasons().conditions(date), List.of()), how(date),
                        AgendaViews::also));
        List<DueDate> dues = new ArrayList<>();
        hows.forEach((due, how) -> dues.add(new DueDate(due.what(), due.date(), due.conditions(), how)));
        return dues;
    }

    private static List<String> also(List<String> how, List<String> another) {
        return Stream.concat(how.stream(), another.stream().limit(1)).distinct().toList();
    }

    /** The deadline of an answer needs no words: its condition says them. */
    private String what(PlannedDate date) {
        return switch (date.obligation().kind()) {
            case STEP, ANSWER -> "";
            case EVALUATION -> phrases.text("act.look-back.short");
            default -> language.acts().title(date.obligation());
        };
    }

    private String words(PlannedDate date) {
        return date.date().map(language.times()::moment).map(day -> date.provisional() ? phrases.text("date.provisional", day) : day)
                .orElse("");
    }

    /** What can hold for many dates stands below the table once, and a sheet has little room for dates. */
    private List<String> how(PlannedDate date) {
        return date.reasons().stream().filter(reason -> !(reason instanceof Reason.Provisional || reason instanceof Reason.PlainDays))
                .map(reason -> language.reasons().sentence(reason, language.times()::withShortMonth)).toList();
    }

    private List<Inform> informs(Step step, List<InformView> duties) {
        List<String> due = step.informs().stream().map(duty -> file.due(step.key(), duty.deadlines(), language.times())).toList();
        List<Inform> all = new ArrayList<>();
        for (int i = 0; i < duties.size(); i++) {
            InformView duty = duties.get(i);
            String when = duty.obliged() || !duty.when().isEmpty() ? duty.when() : phrases.text("if-needed");
            all.add(new Inform(duty.to().text(), when, due.get(i)));
        }
        return all;
    }

    private List<String> rules() {
        Optional<String> region = school.region().flatMap(known -> phrases.find("region." + known.value()));
        return Stream.of(Optional.of(phrases.text("rule.day-0")),
                Optional.of(region.map(name -> phrases.text("rule.school-day.region", name))
                        .orElseGet(() -> phrases.text("rule.school-day"))),
                Optional.of(phrases.text("rule.day-off")),
                Optional.of(phrases.text("rule.plain-days")).filter(rule -> anyReason(Reason.PlainDays.class)),
                Optional.of(phrases.text("rule.provisional"))
                        .filter(rule -> anyDate(date -> date.provisional() && date.date().isPresent())),
                known()).flatMap(Optional::stream).toList();
    }

    private boolean anyReason(Class<? extends Reason> kind) {
        return anyDate(date -> date.reasons().stream().anyMatch(kind::isInstance));
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
