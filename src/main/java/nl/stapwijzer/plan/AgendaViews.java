package nl.stapwijzer.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.dates.Moment;
import nl.stapwijzer.plan.dates.PlannedDate;
import nl.stapwijzer.plan.dates.PlannedDate.Kind;
import nl.stapwijzer.plan.dates.SchoolCalendar;
import nl.stapwijzer.plan.dates.StepDates;
import nl.stapwijzer.plan.view.AgendaView;
import nl.stapwijzer.plan.view.AgendaView.Due;
import nl.stapwijzer.plan.view.AgendaView.Inform;
import nl.stapwijzer.plan.view.AgendaView.Row;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.StepView;

/** The agenda sheet of a case in words. */
final class AgendaViews {
    private static final List<String> BELOW = List.of(PlannedDate.PROVISIONAL, PlannedDate.PLAIN_DAYS);

    private final School school;
    private final SchoolCalendar calendar;
    private final ProtocolView protocol;
    private final CaseFile file;

    AgendaViews(School school, SchoolCalendar calendar, ProtocolView protocol, CaseFile file) {
        this.school = school;
        this.calendar = calendar;
        this.protocol = protocol;
        this.file = file;
    }

    /** @param version of the protocol, in words */
    AgendaView view(String version) {
        return new AgendaView(file.mark(), file.reported().inWords(), version, rows(), rules());
    }

    /**
     * Ways to a step that make no difference for its dates are one row. Of the answers that lead to it only the last is said: the others stand
     * in the rows above. Another time through a step is a row if it has dates.
     */
    private List<Row> rows() {
        Map<Row, List<String>> ways = new LinkedHashMap<>();
        file.plan().steps().stream().filter(visit -> visit.round() == 1 || visit.dates().stream().anyMatch(date -> date.deadline().isPresent()))
                .forEach(visit -> ways.computeIfAbsent(row(visit, "", List.of()), none -> new ArrayList<>())
                .add(visit.conditions().isEmpty() ? "" : visit.conditions().get(visit.conditions().size() - 1)));
        List<Row> rows = new ArrayList<>();
        ways.forEach((row, conditions) -> rows.add(new Row("rij-" + (rows.size() + 1), row.number(), row.title(), row.again(),
                conditions.contains("") ? List.of() : conditions.stream().distinct().toList(), row.done(), row.who(), row.dates(), row.informs())));
        return rows;
    }

    private Row row(StepDates visit, String name, List<String> conditions) {
        StepView step = protocol.steps().stream().filter(one -> one.id().equals(visit.step().key())).findFirst().orElseThrow();
        String done = visit.happened() ? visit.reckoned().map(Moment::inWords).orElse("") : "";
        return new Row(name, step.number(), step.title(), visit.round() > 1, conditions, done, step.who(), dues(visit),
                informs(visit.step(), step.informs()));
    }

    /** Deadlines that come to the same are one; why they come there is told once. */
    private List<Due> dues(StepDates visit) {
        Map<Due, List<String>> hows = new LinkedHashMap<>();
        visit.dates().stream().filter(date -> date.deadline().isPresent() && date.kind() != Kind.INFORM).forEach(date ->
                hows.merge(new Due(what(visit.step(), date), words(date), date.conditions(), List.of()), how(date), AgendaViews::also));
        List<Due> dues = new ArrayList<>();
        hows.forEach((due, how) -> dues.add(new Due(due.what(), due.date(), due.conditions(), how)));
        return dues;
    }

    private static List<String> also(List<String> how, List<String> another) {
        return Stream.concat(how.stream(), another.stream().limit(1)).distinct().toList();
    }

    /** The deadline of an answer needs no words: its condition says them. */
    private static String what(Step step, PlannedDate date) {
        boolean answer = step.decisions().stream().flatMap(decision -> decision.answers().stream()).flatMap(one -> one.deadlines().stream())
                .anyMatch(date.deadline().orElseThrow()::equals);
        return switch (date.kind()) {
            case STEP -> "";
            case EVALUATION -> "Terugkijken";
            case ACTION, INFORM, BRANCH -> answer ? "" : date.what();
        };
    }

    private static String words(PlannedDate date) {
        return date.date().map(moment -> moment.inWords() + (date.provisional() ? " (voorlopig)" : "")).orElse("");
    }

    /** What can hold for many dates stands below the table once, and a sheet has little room for dates. */
    private List<String> how(PlannedDate date) {
        LocalDate day0 = file.reported().date();
        return date.how().stream().filter(sentence -> !BELOW.contains(sentence))
                .map(sentence -> DayText.of(sentence, day0).say(day -> DutchDate.withShortMonth(day0.plusDays(day)))).toList();
    }

    private List<Inform> informs(Step step, List<InformView> duties) {
        List<String> due = step.informs().stream().map(duty -> file.due(step.key(), duty.deadlines())).toList();
        List<Inform> all = new ArrayList<>();
        for (int i = 0; i < duties.size(); i++) {
            InformView duty = duties.get(i);
            String when = duty.obliged() ? duty.when() : duty.when().isEmpty() ? "als het nodig is" : duty.when();
            all.add(new Inform(duty.to().text(), when, due.get(i)));
        }
        return all;
    }

    private List<String> rules() {
        String region = school.region().map(Text::text).orElse("");
        return Stream.of(Optional.of("De dag van de melding telt niet mee: dat is dag 0."),
                Optional.of("Een schooldag is een dag zonder weekend, feestdag"
                        + (region.isEmpty() ? "" : ", schoolvakantie (" + region + ")") + " of eigen vrije dag van de school."
                        + (region.isEmpty() ? " De schoolvakanties zijn niet bekend: kijk zelf of er een tussen zit." : "")),
                Optional.of("Valt een datum op een vrije dag, dan wordt het bij ‘binnen’ en ‘uiterlijk’ de laatste schooldag ervoor en anders de eerste erna, tenzij het protocol "
                        + "iets anders zegt."),
                Optional.of("Staat er alleen ‘dagen’, dan zijn ze gelezen als kalenderdagen.").filter(sentence -> anyDate(date -> date.how().contains(PlannedDate.PLAIN_DAYS))),
                Optional.of("Voorlopig: gerekend alsof een stap zonder termijn gedaan wordt op de eerst mogelijke dag. Maak dit blad opnieuw zodra de echte dag bekend is.")
                        .filter(sentence -> anyDate(date -> date.provisional() && date.date().isPresent())),
                known().map(period -> "De schoolvakanties zijn bekend " + period + ". Kijk bij andere datums zelf of er een vakantie tussen zit."))
                .flatMap(Optional::stream).toList();
    }

    private boolean anyDate(Predicate<PlannedDate> such) {
        return file.plan().steps().stream().flatMap(step -> step.dates().stream()).anyMatch(such);
    }

    /** From when till when the school holidays are known, if a date is outside of it. */
    private Optional<String> known() {
        LocalDate first = calendar.knownFrom().orElse(LocalDate.MIN);
        LocalDate last = calendar.knownUntil().orElse(LocalDate.MAX);
        boolean outside = file.reported().date().isBefore(first) || file.plan().moments().anyMatch(moment -> moment.date().isAfter(last));
        return outside ? Optional.of("van " + DutchDate.inWords(first) + " tot en met " + DutchDate.inWords(last)) : Optional.empty();
    }
}
