package nl.stapwijzer.words;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.stapwijzer.dates.Moment;

/** Days and times as a reader says them. Not the JDK's own words, which differ between its versions. */
public final class Times {
    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    private final Phrases phrases;

    Times(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @param language of a document */
    public static Times in(Locale language) {
        return new Times(Phrases.in(language));
    }

    /** Such as zaterdag 1 augustus 2026. */
    public String withWeekday(LocalDate date) {
        return phrases.text("date.weekday", phrases.text("weekday." + date.getDayOfWeek().getValue()), inWords(date));
    }

    /** Such as 1 augustus 2026. */
    public String inWords(LocalDate date) {
        return phrases.text("date.words", date.getDayOfMonth(), month(date.getMonthValue()), date.getYear());
    }

    /**
     * One of these: wo 25 nov 2026 of vr 27 nov 2026 (voorlopig).
     *
     * @param provisional those that are no more than the earliest possible
     */
    public String either(List<LocalDate> days, Set<LocalDate> provisional) {
        return phrases.or(days.stream().map(day -> phrases.say("answer", provisional.contains(day)
                ? phrases.text("date.provisional", withShortMonth(day)) : withShortMonth(day))).toList()).text();
    }

    /** Such as wo 25 nov 2026, where a line may end within it. */
    public String withShortMonth(LocalDate date) {
        return phrases.text("date.weekday", shortWeekday(date),
                phrases.text("date.words", date.getDayOfMonth(), shortMonth(date), date.getYear()));
    }

    /** As it is written in a field for a date: 25-11-2026. */
    public String inFigures(LocalDate date) {
        return FIGURES.format(date);
    }

    /** @param number from 1 for January */
    public String month(int number) {
        return phrases.text("month." + number);
    }

    /** Such as maandag 23 november 2026, 08.50 uur. */
    public String moment(Moment moment) {
        String day = withWeekday(moment.date());
        return moment.time().map(time -> phrases.text("moment", day, clock(time))).orElse(day);
    }

    /** Such as 08.50. */
    public String clock(LocalTime time) {
        return time.withSecond(0).withNano(0).toString().replace(":", phrases.text("clock.separator"));
    }

    /** Such as nov. */
    public String shortMonth(LocalDate date) {
        return phrases.text("month.short." + date.getMonthValue());
    }

    /** Such as wo. */
    public String shortWeekday(LocalDate date) {
        return phrases.text("weekday.short." + date.getDayOfWeek().getValue());
    }
}
