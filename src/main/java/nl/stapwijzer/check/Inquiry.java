package nl.stapwijzer.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.check.Question.Mention;
import nl.stapwijzer.check.Question.Piece;
import nl.stapwijzer.model.Norm;
import nl.stapwijzer.model.Norms;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/** Gathers what was found into the questions that a school must answer, the most urgent first. */
public final class Inquiry {
    private final Norms norms;
    private final Jurisdiction jurisdiction;
    private final Map<String, Protocol> byFile;
    private final Map<String, Whereabouts> whereabouts;

    /** What makes one question. */
    private record Matter(Norm norm, Optional<String> protocol) {}

    private Inquiry(List<Protocol> protocols, Norms norms, Jurisdiction jurisdiction) {
        this.norms = norms;
        this.jurisdiction = jurisdiction;
        this.byFile = protocols.stream().collect(Collectors.toMap(protocol -> protocol.id().span().file(), Function.identity(),
                (first, second) -> first));
        this.whereabouts = byFile.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                file -> new Whereabouts(file.getValue(), jurisdiction)));
    }

    /**
     * @param found all that was found in the definitions; errors are no questions, nor is what no norm asks
     * @param protocols those that could be read
     */
    public static List<Question> of(List<Diagnostic> found, List<Protocol> protocols, Norms norms, Jurisdiction jurisdiction) {
        return new Inquiry(protocols, norms, jurisdiction).all(found.stream().filter(one -> isQuestion(one, norms)).toList());
    }

    /** Whether it is something to answer, and no slip to correct. */
    public static boolean isQuestion(Diagnostic found, Norms norms) {
        return !found.isError() && norms.of(found.code()).isPresent();
    }

    /** What asks for it; an open question of the school goes with the norm that its author names. */
    private Norm norm(Diagnostic found) {
        return place(found.span()).flatMap(place -> place.goesWith(found.span()))
                .flatMap(id -> norms.all().stream().filter(norm -> norm.id().equals(id)).findFirst())
                .orElseGet(() -> norms.of(found.code()).orElseThrow());
    }

    private List<Question> all(List<Diagnostic> found) {
        Map<Matter, List<Diagnostic>> gathered = new LinkedHashMap<>();
        found.forEach(one -> gathered.computeIfAbsent(matter(one), matter -> new ArrayList<>()).add(one));
        return gathered.entrySet().stream().map(entry -> question(entry.getKey(), entry.getValue()))
                .sorted(Comparator.<Question>comparingInt(question -> question.norm().rank())
                        .thenComparingInt(question -> norms.all().indexOf(question.norm()))).toList();
    }

    private Matter matter(Diagnostic found) {
        Norm norm = norm(found);
        Optional<String> protocol = norm.scope() == Norm.Scope.SCHOOL ? Optional.empty() : protocol(found.span()).map(Protocol::key);
        return new Matter(norm, protocol);
    }

    private Question question(Matter matter, List<Diagnostic> found) {
        List<Diagnostic> inOrder = found.stream().sorted(Diagnostic.READING_ORDER).toList();
        return new Question(matter.protocol().orElse("school") + "/" + matter.norm().id(), matter.protocol(), matter.norm(),
                articles(matter.norm().ground(), inOrder), Message.of("question-" + matter.norm().id(), found.size()),
                asked(matter.norm(), inOrder), inOrder.stream().map(this::gap).toList());
    }

    /** Where the ground of a question stands in law, for the kinds of school that it is asked of. */
    private Optional<String> articles(Norm.Ground ground, List<Diagnostic> found) {
        return ground.articles().map(from -> found.stream().map(Diagnostic::span).map(this::protocol).flatMap(Optional::stream).distinct()
                .flatMap(protocol -> jurisdiction.articles(from, protocol)).distinct().collect(Collectors.joining(", ")))
                .filter(articles -> !articles.isEmpty()).or(ground::article);
    }

    private Question.Gap gap(Diagnostic found) {
        return gaps(found).get(0);
    }

    /** One, or each of the places that together answer it. */
    private List<Question.Gap> gaps(Diagnostic found) {
        Norm.Written entry = ask(found).entry();
        return place(found.span()).map(place -> place.answers(found.span(), entry))
                .orElseGet(() -> List.of(new Whereabouts.AnswerPlace(found.span(), entry.key(), false))).stream()
                .map(spot -> gap(found, spot)).toList();
    }

    private Question.Gap gap(Diagnostic found, Whereabouts.AnswerPlace spot) {
        return new Question.Gap(found, spot.at(), spot.key(), spot.isNew(), spot.among(),
                spot.among().isEmpty() ? List.of(spot.at().file()) : files(found), step(found.span()).map(Step::key));
    }

    /** Of what one of them lacks for all that stand under the same law: that one's, and theirs. */
    private List<String> files(Diagnostic found) {
        Optional<Protocol> own = protocol(found.span()).filter(protocol -> norm(found).scope() == Norm.Scope.SCHOOL);
        return own.isEmpty() ? List.of(found.span().file()) : byFile.entrySet().stream()
                .filter(other -> law(other.getValue()).equals(law(own.get()))).map(Map.Entry::getKey).sorted().toList();
    }

    private List<String> law(Protocol protocol) {
        return jurisdiction.articles(Norm.Ground.Articles.DUTIES, protocol).toList();
    }

    private Norm.Ask ask(Diagnostic found) {
        return norms.of(found.code()).orElseThrow().asks().get(found.code());
    }

    /**
     * A piece for each kind of finding, with the names of where they are; or one for each finding, as for each question that the school
     * asks itself, which come last. What the protocol as a whole lacks says it for its parts, where one would write the same.
     */
    private List<Piece> asked(Norm norm, List<Diagnostic> found) {
        if (norm.separate()) {
            return found.stream().map(one -> piece(List.of(one))).toList();
        }
        Set<Span> asked = found.stream().filter(this::isOfWhole).flatMap(one -> gaps(one).stream()).map(Question.Gap::at)
                .collect(Collectors.toSet());
        List<String> codes = List.copyOf(norm.asks().keySet());
        Stream<Piece> gathered = found.stream().filter(one -> codes.contains(one.code()))
                .filter(one -> isOfWhole(one) || !asked.contains(gap(one).at()))
                .sorted(Comparator.comparingInt(one -> codes.indexOf(one.code())))
                .collect(Collectors.groupingBy(this::shared, LinkedHashMap::new, Collectors.toList())).values().stream()
                .map(this::piece);
        return Stream.concat(gathered, found.stream().filter(one -> !codes.contains(one.code())).map(one -> piece(List.of(one)))).toList();
    }

    private boolean isOfWhole(Diagnostic found) {
        return place(found.span()).filter(place -> place.isWhole(found.span())).isPresent();
    }

    /** What its piece is asked as. */
    private String shared(Diagnostic found) {
        return ask(found).shares().orElse(found.code());
    }

    /** Told where they are, what they are about there, and what the first of them is told. */
    private Piece piece(List<Diagnostic> alike) {
        Diagnostic first = alike.get(0);
        List<Diagnostic> inOrder = alike.stream().sorted(Diagnostic.READING_ORDER).toList();
        List<Question.Gap> gaps = inOrder.stream().flatMap(found -> gaps(found).stream()).toList();
        Norm.Ask ask = ask(first);
        Optional<Norm.Addition> wanted = ask.also().filter(also -> place(first.span()).filter(place -> place.wants(also)).isPresent());
        return new Piece("ask-" + shared(first), inOrder.stream().map(this::mention).distinct().toList(),
                first.message().arguments(), gaps, new Question.Fashion(form(ask.entry(), gaps.get(0), inOrder, wanted),
                        wanted.flatMap(also -> besides(also.entry(), inOrder)), ask.or().flatMap(or -> besides(or, inOrder)),
                        ask.instead()));
    }

    private Optional<Question.Lines> besides(Norm.Written entry, List<Diagnostic> found) {
        List<Question.Gap> gaps = found.stream().flatMap(one -> place(one.span()).map(place -> gap(one, place.answer(one.span(), entry)))
                .stream()).toList();
        return gaps.stream().findFirst()
                .flatMap(gap -> form(entry, gap, found, Optional.empty()).map(form -> new Question.Lines(gaps, form)));
    }

    /** As it is written there, with the key of its part where that does not stand there yet. */
    private Optional<String> form(Norm.Written entry, Question.Gap gap, List<Diagnostic> found, Optional<Norm.Addition> also) {
        return entry.form().map(form -> place(gap.finding().span())
                        .map(place -> place.filledIn(form, found.stream().map(Diagnostic::span).toList(), also)).orElse(form))
                .map(form -> gap.added() && !form.startsWith(gap.key() + ":")
                        ? gap.key() + ":\n" + form.indent(2).stripTrailing() : form);
    }

    /** Of what is to be said where something refers to, by the name of that. */
    private Mention mention(Diagnostic found) {
        boolean refers = ask(found).entry().where().filter(where -> where.holder() == Norm.Where.Holder.REFERENCE)
                .isPresent();
        return new Mention(name(refers ? gap(found).at() : found.span()),
                place(found.span()).map(place -> place.about(found.span())).orElse(List.of()));
    }

    /** A school of a board may say a part of it in its own file. */
    private Optional<Protocol> protocol(Span at) {
        return Optional.ofNullable(byFile.get(at.file())).or(() -> byFile.values().stream()
                .filter(one -> whereabouts.get(one.id().span().file()).knows(at)).findFirst());
    }

    private Optional<Step> step(Span at) {
        return place(at).flatMap(place -> place.step(at));
    }

    private String name(Span at) {
        return place(at).map(place -> place.name(at)).orElse("");
    }

    private Optional<Whereabouts> place(Span at) {
        return protocol(at).map(one -> whereabouts.get(one.id().span().file()));
    }
}
