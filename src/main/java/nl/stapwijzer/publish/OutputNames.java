package nl.stapwijzer.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.PlainName;
import nl.stapwijzer.source.Span;

/**
 * Names that every host, stick and file system takes: lower case letters, digits, dots, hyphens and slashes, without the
 * names that Windows keeps for devices, and short enough for its longest path.
 */
final class OutputNames {
    private static final int LONGEST = 180;
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");

    private OutputNames() {}

    static boolean isPlain(String path) {
        return path.length() <= LONGEST
                && List.of(path.split("/", -1)).stream().allMatch(step -> PLAIN.matcher(step).matches()
                && !PlainName.isDevice(step.replaceFirst("\\..*", "")));
    }

    /** Since names have no capitals, those that differ at all differ on every file system. */
    static List<Diagnostic> check(List<String> paths) {
        Findings findings = new Findings();
        Set<String> seen = new HashSet<>();
        for (String path : paths) {
            if (!isPlain(path)) {
                findings.error(Span.at(path, 1, 1), Message.of("output-name-not-plain", path), Message.of("choose-plain-id"));
            } else if (!seen.add(path)) {
                findings.error(Span.at(path, 1, 1), Message.of("output-twice", path), Message.of("choose-other-id"));
            }
        }
        return findings.all();
    }
}
