package nl.stapwijzer.read.yaml;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;

/** Signs that a word processor or a habit puts where YAML wants its own: hard spaces, and other signs than a dash before an item. */
final class PastedSigns {
    private static final String HARD_SIGNS = "\u00A0\u2007\u202F";
    private static final String HARD = "[" + HARD_SIGNS + "]";
    /** A hard space where a line springs in, behind the colon of its key, or behind the dash of an item. */
    private static final Pattern HARD_SPACE = Pattern.compile("^ *(?:- *)?(" + HARD + ")|^ *(?:- +)?[\\w-]+:(" + HARD + ")");
    private static final Pattern QUESTION_MARK = Pattern.compile("^ *(?:- +)?[\\w-]+: +(\\?+)\\s*(?:#.*)?$");
    private static final Pattern BULLET = Pattern.compile("^([–—•●▪▫◦‣·])\\s");
    private static final Pattern DASH_WITHOUT_SPACE = Pattern.compile("^-\\p{Lu}");
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}[.)]\\s");

    private PastedSigns() {}

    /** Whether signs stand where the file cannot be read with them. */
    static boolean refuse(SourceFile file, Findings findings) {
        boolean hard = HARD_SIGNS.chars().anyMatch(sign -> file.text().indexOf(sign) >= 0);
        boolean found = false;
        for (int line = 1; line <= file.lines().size(); line++) {
            found |= hard && refuse(file, line, HARD_SPACE, "hard-space", findings)
                    || file.line(line).indexOf('?') >= 0 && refuse(file, line, QUESTION_MARK, "question-mark-value", findings);
        }
        return found;
    }

    private static boolean refuse(SourceFile file, int line, Pattern sign, String fault, Findings findings) {
        Optional<MatchResult> found = sign.matcher(file.line(line)).results().findFirst();
        found.ifPresent(match -> findings.error(Span.at(file.name(), line,
                match.end(match.groupCount() > 1 && match.group(1) == null ? 2 : 1)),
                Message.of(fault), Message.of(fault + "-hint")));
        return found.isPresent();
    }

    /** What is wrong with the first sign of a line that was meant as an item of a list. */
    static Optional<Message> beforeItem(String line) {
        Matcher bullet = BULLET.matcher(line);
        return bullet.find() ? Optional.of(Message.of("item-bullet", bullet.group(1))) : withDash(line);
    }

    /** The same where the author surely wanted a list: there a number is such a sign too. */
    static Optional<Message> beforeItemOfList(String line) {
        return NUMBER.matcher(line).find() ? Optional.of(Message.of("item-number")) : beforeItem(line);
    }

    private static Optional<Message> withDash(String line) {
        return DASH_WITHOUT_SPACE.matcher(line).find() ? Optional.of(Message.of("item-without-space")) : Optional.empty();
    }
}
