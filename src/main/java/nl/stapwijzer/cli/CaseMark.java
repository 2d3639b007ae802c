package nl.stapwijzer.cli;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Message;

/**
 * The mark of a case: numbers with hyphens, and at most two capitals such as those of a location. What can be a name, a date of birth (also
 * after initials, or in six digits without hyphens) or the number of a pupil is none, for a mark stands in file names and says nothing of a
 * child.
 */
final class CaseMark {
    private static final Pattern MARK = Pattern.compile("(?:[A-Z]{1,2}-?)?[0-9]{1,5}(?:-[0-9]{1,5}){0,2}");
    private static final Pattern DATE = Pattern.compile("(?:[A-Z]{1,2}-?)?"
            + "(?:(?:19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}-[0-9]{1,2}-(?:19|20)?[0-9]{2})");
    private static final Pattern HYPHEN = Pattern.compile("[\\p{Pd}\u2212]");

    private CaseMark() {}

    /** Written with plain hyphens, whichever were typed. */
    static String of(String typed) throws UsageFault {
        String written = HYPHEN.matcher(typed).replaceAll("-");
        if (DATE.matcher(written).matches()) {
            throw new UsageFault(Message.of("mark-is-a-date", written), List.of(Message.of("mark-hint")));
        }
        if (!MARK.matcher(written).matches()) {
            String why = written.codePoints().anyMatch(Character::isLetter) ? "mark-may-be-a-name" : "mark-not-plain";
            throw new UsageFault(Message.of(why, written), List.of(Message.of("mark-hint")));
        }
        return written;
    }

    /**
     * The next one of a year, such as 2026-015.
     *
     * @param used names of which some may be marks
     */
    static String next(int year, Collection<String> used) {
        Pattern ofYear = Pattern.compile(year + "-([0-9]{1,5})");
        int last = used.stream().map(ofYear::matcher).filter(Matcher::matches).map(Matcher::toMatchResult)
                .mapToInt(CaseMark::number).max().orElse(0);
        String digits = Integer.toString(last + 1);
        return year + "-" + "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }

    private static int number(MatchResult found) {
        return Integer.parseInt(found.group(1));
    }
}
