package nl.stapwijzer.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence in which each day of the week with its date is a number of days since day 0, so that it holds for a case of any day.
 *
 * @param words what stands before, between and after the days: one more than {@code days}. Where the first is empty the sentence begins with a day.
 */
public record DayText(List<String> words, List<Integer> days) {
    private static final Pattern DATE = Pattern.compile("\\p{L}+dag (\\d{1,2}) (\\p{Ll}+) (\\d{4})");

    public DayText {
        words = List.copyOf(words);
        days = List.copyOf(days);
    }

    static DayText of(String sentence, LocalDate day0) {
        List<String> words = new ArrayList<>();
        List<Integer> days = new ArrayList<>();
        Matcher written = DATE.matcher(sentence);
        int end = 0;
        while (written.find()) {
            Optional<LocalDate> date = DutchDate.read(written.group());
            boolean asItIsSaid = Character.isUpperCase(written.group().charAt(0)) == (written.start() == 0);
            if (date.isPresent() && asItIsSaid) {
                words.add(sentence.substring(end, written.start()));
                days.add((int) ChronoUnit.DAYS.between(day0, date.get()));
                end = written.end();
            }
        }
        words.add(sentence.substring(end));
        return new DayText(words, days);
    }

    /** @param day how a number of days is said within a sentence */
    String say(IntFunction<String> day) {
        StringBuilder said = new StringBuilder(words.get(0));
        for (int i = 0; i < days.size(); i++) {
            String one = day.apply(days.get(i));
            said.append(said.isEmpty() ? Character.toUpperCase(one.charAt(0)) + one.substring(1) : one).append(words.get(i + 1));
        }
        return said.toString();
    }
}
