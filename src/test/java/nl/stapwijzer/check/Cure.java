package nl.stapwijzer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.check.Question.Gap;

/** A definition in which an answer is written as {@code check} says that it is written, where it says so. */
final class Cure {
    private Cure() {}

    /**
     * @param form as it is told: … stands for words, for a number before a unit of time, or for a role
     * @return the ways in which it may be written
     */
    static Stream<String> in(String yaml, Gap gap, String form) {
        String written = form.replaceAll("… (?=weken|schooldagen)", "2 ")
                .replace("toestemming-van: …", "toestemming-van: " + role(yaml, "soort: ouder"))
                .replaceAll("(?<=wie: |door: )…", role(yaml, "")).replace("…", "x");
        if (written.startsWith("- ") || written.startsWith(gap.key() + ":\n")) {
            return Stream.of(before(yaml, gap.at().line(), written.indent(column(yaml, gap.at().line())).stripTrailing()));
        } else if (gap.added()) {
            return WithKey.writtenIn(without(yaml, gap, written), gap.at(), written.lines().findFirst().orElseThrow())
                    .map(cured -> written.lines().skip(1).reduce(cured, (all, line) -> after(all, gap.at().line() + 1, line)));
        }
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        String line = lines.get(gap.at().line() - 1);
        lines.set(gap.at().line() - 1, line.substring(0, gap.at().column() - 1) + written.substring(written.indexOf(": ") + 2)
                + line.substring(gap.at().endColumn() - 1));
        return Stream.of(String.join("\n", lines) + "\n");
    }

    /** The first that is of this kind. */
    private static String role(String yaml, String kind) {
        return yaml.lines().dropWhile(line -> !line.equals("rollen:")).skip(1).filter(line -> line.contains(kind)).findFirst()
                .map(line -> line.strip().substring(0, line.strip().indexOf(':'))).orElseThrow();
    }

    /** A question takes the place of what follows. */
    private static String without(String yaml, Gap gap, String written) {
        if (!written.startsWith("vraag: ")) {
            return yaml;
        }
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        int at = gap.at().line();
        while (!lines.get(at).startsWith("    daarna: ")) {
            at++;
        }
        lines.remove(at);
        return String.join("\n", lines) + "\n";
    }

    private static int column(String yaml, int line) {
        String there = yaml.lines().toList().get(line - 1);
        return there.length() - there.stripLeading().length();
    }

    private static String before(String yaml, int line, String added) {
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        lines.add(line - 1, added);
        return String.join("\n", lines) + "\n";
    }

    private static String after(String yaml, int line, String added) {
        return before(yaml, line + 1, " ".repeat(column(yaml, line)) + added);
    }
}
