package nl.stapwijzer.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Deadline.Firmness;
import nl.stapwijzer.model.Deadline.Relation;
import nl.stapwijzer.model.Deadline.StatedAnchor;
import nl.stapwijzer.model.Duration;
import nl.stapwijzer.model.Duration.Unit;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.source.Suggestion;

/**
 * Deadlines as a coordinator writes them: {@code binnen 2 schooldagen}, {@code zo mogelijk dezelfde dag},
 * {@code na een week vanaf melding}. The same day is a duration of 0 days; {@code 2 dgn} alone is within two days.
 */
public final class DeadlineGrammar {
    private static final String REPORT = "melding";
    private static final String PREVIOUS = "vorige";
    private static final String UNKNOWN = "onbekend";
    private static final String WITHIN_UNSAID = "binnen";
    /** Words with a meaning of their own after "vanaf", which no step can have as its id. */
    static final Set<String> MOMENTS = Set.of(REPORT, PREVIOUS, UNKNOWN);
    private static final List<String> NUMBERS =
            List.of("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf");
    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("uur", Unit.HOUR), Map.entry("uren", Unit.HOUR),
            Map.entry("schooldag", Unit.SCHOOL_DAY), Map.entry("schooldagen", Unit.SCHOOL_DAY),
            Map.entry("werkdag", Unit.WORKING_DAY), Map.entry("werkdagen", Unit.WORKING_DAY),
            Map.entry("kalenderdag", Unit.CALENDAR_DAY), Map.entry("kalenderdagen", Unit.CALENDAR_DAY),
            Map.entry("dag", Unit.DAY), Map.entry("dagen", Unit.DAY),
            Map.entry("week", Unit.WEEK), Map.entry("weken", Unit.WEEK),
            Map.entry("maand", Unit.MONTH), Map.entry("maanden", Unit.MONTH));
    private static final Map<String, Relation> RELATIONS = Map.ofEntries(
            Map.entry("binnen", Relation.WITHIN), Map.entry("na", Relation.AFTER), Map.entry("uiterlijk", Relation.AT_LATEST),
            Map.entry("elke", Relation.EVERY), Map.entry("elk", Relation.EVERY),
            Map.entry("meteen", Relation.DIRECTLY), Map.entry("direct", Relation.DIRECTLY),
            Map.entry("zo snel mogelijk", Relation.AS_SOON_AS_POSSIBLE), Map.entry("per geval", Relation.AGREED_PER_CASE),
            Map.entry("dezelfde dag", Relation.WITHIN), Map.entry("zelfde dag", Relation.WITHIN));
    private static final Map<String, Firmness> FIRMNESS = Map.of("liefst", Firmness.STRIVE, "zo mogelijk", Firmness.IF_POSSIBLE);

    private static final String NUMBER = "[1-9][0-9]{0,2}|één|" + String.join("|", NUMBERS);
    private static final String UNIT = "uur|uren|(?:school|werk|kalender)?(?:dag(?:en)?|dgn)|week|weken|maand(?:en)?";
    private static final String NEXT_DAY = "(?:uiterlijk )?(?:de )?(?:eerst)?volgende (?:school|werk|kalender)?dag";
    private static final Pattern LENGTHS = Pattern.compile("\\p{L}*(?:uren|dagen|weken|maanden)\\b.*");
    /** A length of time alone; kept equal to the JSON Schema by a test, so without names for its groups. */
    static final Pattern DURATION = Pattern.compile("(" + NUMBER + ") (" + UNIT + ")");
    /** A whole deadline. */
    static final Pattern SENTENCE = Pattern.compile("(?:(liefst|zo mogelijk) )?"
            + "(?:(?:(binnen|na|uiterlijk|elke?) )?(" + NUMBER + ") (" + UNIT + ")"
            + "|(elke?) (uur|(?:school|werk|kalender)?dag|week|maand)"
            + "|(meteen|direct|zo snel mogelijk|z\\.?s\\.?m\\.?|per geval|(?:de)?zelfde dag|" + NEXT_DAY + "))"
            + "(?: vanaf ([a-z][a-z0-9-]*))?");

    /** Within running text: what has a length of time or names a day. "Elke" and "direct" mean too much else there. */
    private static final Pattern WITHIN = Pattern.compile("(?<![\\p{L}\\p{N}-])((?:(?:liefst|zo mogelijk) )?(?:(?:binnen|na|uiterlijk) (?:"
            + NUMBER + ") (?:" + UNIT + ")|dezelfde dag|" + NEXT_DAY + "))(?![\\p{L}\\p{N}-])( (?:na|vanaf|sinds) (?:de |het )?melding)?");
    private static final int REPAIRED_AT_MOST = 100;

    private DeadlineGrammar() {}

    static Optional<Deadline> deadline(Located<String> written) {
        Matcher found = SENTENCE.matcher(written.value());
        if (!found.matches()) {
            return Optional.empty();
        }
        String relation = Stream.of(2, 5, 7).map(found::group).filter(group -> group != null).findFirst().orElse(WITHIN_UNSAID);
        Stated<Duration> duration = duration(found).map(length -> Stated.of(length, written.span())).orElse(Stated.silent(written.span()));
        Firmness firmness = found.group(1) == null ? Firmness.MUST : FIRMNESS.get(found.group(1));
        Stated<StatedAnchor> anchor = Optional.ofNullable(found.group(8)).map(word -> stated(new Located<>(word, ending(written, word))))
                .orElse(Stated.silent(written.span()));
        return Optional.of(new Deadline(relation(relation), duration, firmness, anchor, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), written.span()));
    }

    /** Whether words begin with what time is counted in, more than one of them: "lesuren verzuim". */
    static boolean isInLengths(String words) {
        return LENGTHS.matcher(words.toLowerCase(Locale.ROOT)).matches();
    }

    static Optional<Duration> duration(String written) {
        Matcher found = DURATION.matcher(written);
        return found.matches() ? Optional.of(new Duration(amount(found.group(1)), unit(found.group(2)))) : Optional.empty();
    }

    private static Stated<StatedAnchor> stated(Located<String> word) {
        return word.value().equals(UNKNOWN) ? Stated.unknown(word.span()) : Stated.of(anchor(word), word.span());
    }

    /** What a deadline counts from: {@code melding}, {@code vorige}, or a step by its id. */
    static StatedAnchor anchor(Located<String> word) {
        return switch (word.value()) {
            case REPORT -> new StatedAnchor(StatedAnchor.Kind.REPORT, Optional.empty());
            case PREVIOUS -> new StatedAnchor(StatedAnchor.Kind.PREVIOUS, Optional.empty());
            default -> new StatedAnchor(StatedAnchor.Kind.STEP, Optional.of(word));
        };
    }

    /**
     * The deadlines that a text of a school names, in its order, each as a whole sentence of this grammar. What they count from is the
     * report where the text says so, and unknown where it does not.
     */
    public static List<String> within(String text) {
        return WITHIN.matcher(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")).results()
                .map(found -> found.group(1) + " vanaf " + (found.group(2) == null ? UNKNOWN : REPORT)).toList();
    }

    /** A sentence near to what was written that can be read, if there is one. */
    static Optional<String> repaired(String written) {
        if (written.length() > REPAIRED_AT_MOST) {
            return Optional.empty();
        }
        String plain = written.toLowerCase(Locale.ROOT).replaceAll("[.,;!]+$", "").replaceAll("\\s+", " ").strip()
                .replaceAll(" (?:na|sinds|vanaf|van) (?:de |het )?(?:eerste )?(melding|vorige)(?: stap)?$", " vanaf $1");
        String spelled = Arrays.stream(plain.split(" ")).map(DeadlineGrammar::spelled).collect(Collectors.joining(" "));
        String bounded = spelled.replaceFirst("^(?:binnen )?(?:de |een )?(?:\\S+ (?:à|a|of|tot|-|–) )?(?=\\S+ \\S+$)", "binnen ");
        return Stream.of(plain, spelled, bounded).filter(sentence -> SENTENCE.matcher(sentence).matches()).findFirst();
    }

    private static String spelled(String word) {
        return Suggestion.nearest(word, vocabulary()).orElse(word);
    }

    private static List<String> vocabulary() {
        return Stream.of(NUMBERS.stream(), UNITS.keySet().stream(), RELATIONS.keySet().stream(), FIRMNESS.keySet().stream(),
                        Stream.of("vanaf", REPORT, PREVIOUS))
                .flatMap(words -> words).flatMap(words -> Arrays.stream(words.split(" "))).distinct().toList();
    }

    /** Where the last word of a sentence stands; all of the sentence if it was written with quotes or on more lines. */
    private static Span ending(Located<String> written, String word) {
        Span whole = written.span();
        boolean isPlain = whole.line() == whole.endLine() && whole.endColumn() - whole.column() == written.value().length();
        return isPlain ? new Span(whole.file(), whole.line(), whole.endColumn() - word.length(), whole.endLine(), whole.endColumn())
                : whole;
    }

    private static Optional<Duration> duration(Matcher found) {
        if (found.group(3) != null) {
            return Optional.of(new Duration(amount(found.group(3)), unit(found.group(4))));
        }
        if (found.group(5) != null) {
            return Optional.of(new Duration(1, UNITS.get(found.group(6))));
        }
        if (found.group(7).matches(NEXT_DAY)) {
            return Optional.of(new Duration(1, unit(found.group(7).replaceFirst(".* ", ""))));
        }
        return found.group(7).endsWith("zelfde dag") ? Optional.of(new Duration(0, Unit.DAY)) : Optional.empty();
    }

    private static Unit unit(String word) {
        return UNITS.get(word.replace("dgn", "dagen"));
    }

    private static Relation relation(String words) {
        return words.matches(NEXT_DAY) ? words.startsWith("uiterlijk") ? Relation.AT_LATEST : Relation.WITHIN
                : words.startsWith("z.") || words.startsWith("zs") ? Relation.AS_SOON_AS_POSSIBLE : RELATIONS.get(words);
    }

    private static int amount(String number) {
        int word = number.equals("één") ? 1 : NUMBERS.indexOf(number) + 1;
        return word > 0 ? word : Integer.parseInt(number);
    }
}
