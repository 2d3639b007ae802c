package nl.stapwijzer.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.check.Question.Gap;
import nl.stapwijzer.source.Diagnostic;

/**
 * An answer, written in a definition as {@code check} says that it is written, where it says so.
 *
 * @param told what is written at each place: … stands for words, for a number before a unit of time, or for a name
 */
record Cure(Diagnostic found, Map<Gap, String> told) {
    /** One of each finding, and one more of each that may be answered otherwise. */
    static Stream<Cure> of(Question.Piece piece) {
        Optional<Question.Lines> own = piece.fashion().form().map(form -> new Question.Lines(piece.gaps(), form));
        return Stream.of(Stream.concat(own.stream(), piece.fashion().also().filter(also -> own.isPresent()).stream()).toList(),
                piece.fashion().or().stream().toList())
                .flatMap(spots -> spots.stream().flatMap(spot -> spot.gaps().stream()).map(Gap::finding).distinct()
                        .map(found -> of(found, spots)));
    }

    private static Cure of(Diagnostic found, List<Question.Lines> spots) {
        Map<Gap, String> told = new LinkedHashMap<>();
        spots.forEach(spot -> spot.gaps().stream().filter(gap -> gap.finding() == found).forEach(gap -> told.put(gap, spot.form())));
        return new Cure(found, told);
    }

    /** The ways in which it may be written: from the end on, so that no line moves before something is written there. */
    Stream<String> in(String yaml) {
        Stream<String> written = Stream.of(yaml);
        for (Gap gap : told.keySet().stream().sorted(Comparator.comparing(gap -> -gap.at().line())).toList()) {
            written = written.flatMap(all -> in(all, gap, told.get(gap)));
        }
        return written;
    }

    private static Stream<String> in(String yaml, Gap gap, String form) {
        String written = form.replaceAll("… (?=weken|schooldagen)", "2 ").replace("vanaf …", "vanaf melding")
                .replace("toestemming-van: …", "toestemming-van: " + role(yaml, "soort: ouder"))
                .replaceAll("(?<=wie: |door: )…", role(yaml, "")).replaceAll("(?<=ja: |nee: )…", end(yaml))
                .replace("hoogstens: …", "hoogstens: 1 week").replace("inspectie-na: …", "inspectie-na: 1 schooldag")
                .replace("schriftelijk: …", "schriftelijk: ja").replace("…", "x");
        if (written.startsWith("- ") || !written.startsWith(gap.key() + ": ")) {
            return Stream.of(before(yaml, gap.at().line(), written.indent(column(yaml, gap.at().line())).stripTrailing()));
        } else if (gap.added()) {
            return WithKey.writtenIn(without(yaml, gap, written), gap.at(), written.lines().findFirst().orElseThrow())
                    .map(cured -> written.lines().skip(1).reduce(cured, (all, line) -> after(all, gap.at().line() + 1, line)));
        }
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        String line = lines.get(gap.at().line() - 1);
        String value = written.substring(written.indexOf(": ") + 2);
        lines.set(gap.at().line() - 1, line.matches(".*" + gap.key() + ": \\[.*\\].*")
                ? line.replaceFirst("(?<=" + gap.key() + ": )\\[.*?\\]", value)
                : line.substring(0, gap.at().column() - 1) + value + line.substring(gap.at().endColumn() - 1));
        return Stream.of(String.join("\n", lines) + "\n");
    }

    private static String end(String yaml) {
        return yaml.lines().dropWhile(line -> !line.equals("einden:")).skip(1).findFirst().orElseThrow().strip().split(":")[0];
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
