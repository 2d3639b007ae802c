package nl.stapwijzer.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What another protocol may say, where a measure refers to one. */
    private static final Set<String> MAY_STAND_ELSEWHERE = Set.of("suspension-without-who", "sanction-without-limit");

    /** What makes one question. */
    private record Matter(Norm norm, Optional<String> protocol) {}

    private Inquiry(List<Protocol> protocols, Norms norms, Jurisdiction jurisdiction) {
        this.norms = norms;
        this.jurisdiction = jurisdiction;
        this.byFile = protocols.stream().collect(Collectors.toMap(protocol -> protocol.id().span().file(), Function.identity(),
                (first, second) -> first));
        this.whereabouts = byFile.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                file -> new Whereabouts(file.getValue())));
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

    private Norm norm(Diagnostic found) {
        return norms.of(found.code()).orElseThrow();
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
        Norm.Ask ask = norm(found).asks().get(found.code());
        Whereabouts.AnswerPlace spot = place(found.span()).map(place -> place.answer(found.span(), ask))
                .orElseGet(() -> new Whereabouts.AnswerPlace(found.span(), ask.key(), false));
        return new Question.Gap(found, spot.at(), spot.key(), spot.isNew(), spot.among(), step(found.span()).map(Step::key));
    }

    /**
     * A piece for each kind of finding, with the names of where they are; or one for each finding. What the protocol as a whole lacks says
     * it for its parts, where one would write the same.
     */
    private List<Message> asked(Norm norm, List<Diagnostic> found) {
        if (norm.separate()) {
            return found.stream().map(one -> piece(List.of(one))).toList();
        }
        Set<String> lacking = found.stream().filter(this::isOfWhole).map(one -> norm.asks().get(one.code()).key())
                .collect(Collectors.toSet());
        return found.stream().filter(one -> isOfWhole(one) || !lacking.contains(norm.asks().get(one.code()).key()))
                .collect(Collectors.groupingBy(this::kind, LinkedHashMap::new, Collectors.toList())).values().stream()
                .sorted(Comparator.comparingInt(alike -> List.copyOf(norm.asks().keySet()).indexOf(alike.get(0).code())))
                .map(this::piece).toList();
    }

    private boolean isOfWhole(Diagnostic found) {
        return place(found.span()).filter(place -> place.isWhole(found.span())).isPresent();
    }

    private String kind(Diagnostic found) {
        return found.code() + variant(found);
    }

    /** What its piece is asked as: of news that goes round whatever the step, and of what may stand in another protocol, in other words. */
    private String variant(Diagnostic found) {
        boolean elsewhere = MAY_STAND_ELSEWHERE.contains(found.code())
                && place(found.span()).filter(place -> place.isElsewhere(found.span())).isPresent();
        return elsewhere ? "-elsewhere" : isNews(found) ? "-whole" : "";
    }

    private boolean isNews(Diagnostic found) {
        return place(found.span()).filter(place -> place.isNews(found.span())).isPresent();
    }

    /** Told where they are, the same with what they are about, and what the first of them is told. */
    private Message piece(List<Diagnostic> alike) {
        Map<String, Set<String>> about = new LinkedHashMap<>();
        alike.forEach(one -> about.computeIfAbsent(name(one.span()), name -> new LinkedHashSet<>())
                .addAll(place(one.span()).map(place -> place.about(one.span())).orElse(List.of())));
        String names = about.keySet().stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
        Map<Set<String>, List<String>> alikeAbout = about.entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue,
                LinkedHashMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        String details = alikeAbout.entrySet().stream().map(one -> String.join(", ", one.getValue())
                + (one.getKey().isEmpty() ? "" : " (" + String.join(", ", one.getKey()) + ")")).collect(Collectors.joining(", "));
        Message first = alike.get(0).message();
        return new Message("ask-" + first.key() + variant(alike.get(0)),
                Stream.concat(Stream.of(names, details), first.arguments().stream()).toList());
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
