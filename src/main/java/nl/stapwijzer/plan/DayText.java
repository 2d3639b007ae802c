package nl.stapwijzer.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import nl.stapwijzer.words.Phrases;

/**
 * A sentence in which each day is a number of days since day 0, so that it holds for a case of any day.
 *
 * @param pattern the sentence, with {@link #PLACE} where a day stands
 * @param days in the order of their places
 */
public record DayText(String pattern, List<Integer> days) {
    /** A character that no author can write, since the reader of definitions refuses it. */
    public static final char PLACE = '\uE000';

    public DayText {
        days = List.copyOf(days);
    }

    /** @param said a sentence, given how a day is said in it */
    static DayText of(Function<Function<LocalDate, String>, String> said, LocalDate day0) {
        List<Integer> days = new ArrayList<>();
        String pattern = said.apply(date -> {
            days.add((int) ChronoUnit.DAYS.between(day0, date));
            return String.valueOf(PLACE);
        });
        return new DayText(pattern, days);
    }

    /** @param day how a number of days is said within a sentence */
    String say(IntFunction<String> day) {
        String said = pattern;
        for (int number : days) {
            int place = said.indexOf(PLACE);
            String words = place == 0 ? Phrases.capital(day.apply(number)) : day.apply(number);
            said = said.substring(0, place) + words + said.substring(place + 1);
        }
        return said;
    }
}
