package nl.stapwijzer.plan;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Foreign;
import nl.stapwijzer.plan.view.Index;
import nl.stapwijzer.plan.view.Index.Kind;
import nl.stapwijzer.plan.view.Index.Letter;
import nl.stapwijzer.plan.view.Index.Line;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Phrases;

/** Everything that can be looked up, from A to Z, also under what else it is called. */
final class Alphabet {
    private static final String DIGITS = "0–9";

    private Alphabet() {}

    static List<Letter> of(List<Index> indexes, Locale language) {
        Collator order = Collator.getInstance(language);
        Map<String, List<Line>> byLetter = indexes.stream().flatMap(index -> lines(index, indexes.size() > 1, language))
                .sorted(Comparator.<Line, String>comparing(line -> Foreign.plain(line.to().text()), order)
                        .thenComparing(line -> Foreign.plain(line.where()), order).thenComparing(line -> line.to().href()))
                .collect(Collectors.groupingBy(line -> letter(Foreign.plain(line.to().text())), LinkedHashMap::new, Collectors.toList()));
        return byLetter.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(letter -> new Letter(letter.getKey(), "letter-"
                        + (letter.getKey().equals(DIGITS) ? "cijfer" : letter.getKey().toLowerCase(Locale.ROOT)),
                        letter.getValue())).toList();
    }

    /** How it can end is no word that anybody looks for. */
    private static Stream<Line> lines(Index index, boolean amongOthers, Locale language) {
        String where = amongOthers && !index.title().isEmpty() ? Foreign.marked(index.title(), index.language(), language) : "";
        return index.entries().stream().filter(entry -> entry.kind() != Kind.END).flatMap(entry -> Stream.concat(
                Stream.of(line(index, entry, entry.title(), entry.title(), where, language)),
                entry.also().stream().map(name -> line(index, entry, name, name + ": " + entry.title(), where, language))));
    }

    private static Line line(Index index, Index.Entry entry, String name, String title, String where, Locale language) {
        UnaryOperator<String> said = text -> Foreign.marked(Phrases.capital(text), index.language(), language);
        return new Line(said.apply(name), Link.to(said.apply(title), entry.href()), entry.kind(),
                entry.kind() == Kind.SCHOOL ? entry.summary() : where);
    }

    /** Without its accent; what starts with no letter stands with the digits. */
    private static String letter(String title) {
        String first = Normalizer.normalize(title, Normalizer.Form.NFD).codePoints().filter(Character::isLetterOrDigit).limit(1)
                .mapToObj(Character::toString).collect(Collectors.joining()).toUpperCase(Locale.ROOT);
        return first.isEmpty() || Character.isDigit(first.codePointAt(0)) ? DIGITS : first;
    }
}
