package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.regex.Pattern;
import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/**
 * @param who empty where those of the step do it
 * @param apart whether the words under what it is done need a sentence of their own
 * @param without who may expressly not be there, for where who and with whom are not said
 */
public record ActionView(Markdown what, Sentence who, Sentence with, String without, String when, boolean apart, boolean possibly,
        List<DeadlineView> deadlines, String place) {
    /** Whether its own words name all who do it. */
    public boolean namesWho() {
        return names(who);
    }

    /** Whether its own words name all with whom it is done. */
    public boolean namesWith() {
        return names(with);
    }

    /** Whether its own words name all of these. */
    boolean names(Sentence people) {
        List<String> roles = people.parts().stream().filter(Link.class::isInstance).map(Inline::text).toList();
        return (roles.isEmpty() ? List.of(people.text()) : roles).stream().allMatch(name -> alone(Pattern.quote(name)
                + "\\p{L}{0,2}").matcher(what.words()).find());
    }

    /** As words of their own: a coach is no coach-ondersteuner, and no coachgesprek. */
    private static Pattern alone(String words) {
        return Pattern.compile("(?<![\\p{L}-])" + words + "(?![\\p{L}-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What is done, for behind a condition. */
    public Markdown continued() {
        return what.continued();
    }

    /** The same, done by these. */
    public ActionView by(Sentence doers) {
        return new ActionView(what, doers, with, without, when, apart, possibly, deadlines, place);
    }

    /** The same as it is said to who it is done with, or to who lets others do it. */
    public ActionView saidTo(Markdown words) {
        return new ActionView(words, Sentence.NONE, Sentence.NONE, without, when, apart, possibly, deadlines, place);
    }
}
