package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Sentence;

/**
 * @param who empty where those of the step do it
 * @param apart whether the words under what it is done need a sentence of their own
 * @param between whether it is done after the step, until the next one begins
 * @param without who may expressly not be there, for where who and with whom are not said
 */
public record ActionView(Markdown what, Sentence who, Sentence with, String without, String when, boolean apart, boolean possibly,
        boolean between, List<DeadlineView> deadlines, String place) {
    /** Whether its own words name all who do it. */
    public boolean namesWho() {
        return names(who);
    }

    /** Whether its own words name all with whom it is done, in whatever order. */
    public boolean namesWith() {
        List<String> own = words(what.words()).toList();
        return links(with).stream().flatMap(ActionView::words).filter(word -> word.length() > 3 || Character.isUpperCase(word.charAt(0)))
                .allMatch(word -> own.stream().anyMatch(other -> isForm(word.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT))));
    }

    private static Stream<String> words(String text) {
        return Pattern.compile("[^\\p{L}-]+").splitAsStream(text).filter(word -> !word.isEmpty());
    }

    /** Whether these are forms of one word: steunende and steunen, vertrouwenspersoon and vertrouwenspersonen. */
    private static boolean isForm(String word, String other) {
        int same = 0;
        while (same < Math.min(word.length(), other.length()) && word.charAt(same) == other.charAt(same)) {
            same++;
        }
        return word.equals(other) || same > 4 && same >= Math.max(word.length(), other.length()) - 4;
    }

    /** Whether its own words name all of these. */
    boolean names(Sentence people) {
        return links(people).stream().allMatch(name -> alone(Pattern.quote(name) + "\\p{L}{0,2}").matcher(what.words()).find());
    }

    private static List<String> links(Sentence people) {
        List<String> roles = people.parts().stream().filter(Link.class::isInstance).map(Inline::text).toList();
        return roles.isEmpty() ? List.of(people.text()) : roles;
    }

    /** As words of their own: a coach is no coach-ondersteuner, and no coachgesprek. */
    private static Pattern alone(String words) {
        return Pattern.compile("(?<![\\p{L}-])" + words + "(?![\\p{L}-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What is done, as a title: without markup and full stop. */
    public String title() {
        return Phrases.withoutStop(what.words());
    }

    /** What is done, for behind a condition. */
    public Markdown continued() {
        return what.continued();
    }

    /** The same, done by these. */
    public ActionView by(Sentence doers) {
        return new ActionView(what, doers, with, without, when, apart, possibly, between, deadlines, place);
    }

    /** The same as it is said to who it is done with, or to who lets others do it. */
    public ActionView saidTo(Markdown words) {
        return new ActionView(words, Sentence.NONE, Sentence.NONE, without, when, apart, possibly, between, deadlines, place);
    }
}
