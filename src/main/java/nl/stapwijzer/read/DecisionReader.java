package nl.stapwijzer.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/** The questions of a step. One question stands among the keys of the step itself; more of them under {@code vragen}. */
final class DecisionReader {
    /** Instead of a number of times. */
    private static final String UNLIMITED = "geen";
    /** Instead of a step or end. */
    private static final String NEXT_QUESTION = "volgende-vraag";
    private static final List<String> KEYS = List.of("vraag", "beslist", "criteria", "antwoorden");

    private DecisionReader() {}

    static List<Decision> decisions(YamlMap step) {
        List<String> given = KEYS.stream().filter(step::has).toList();
        if (!given.isEmpty() && step.has("vragen")) {
            step.error(step.spanOf("vragen"), Message.of("one-of-keys", "vraag, vragen"), Message.of("one-question-place"));
        }
        return given.isEmpty() ? step.list("vragen", value -> value.map(map -> decision(map, value.span())))
                : List.of(decision(step, step.spanOf(given.get(0))));
    }

    private static Decision decision(YamlMap map, Span span) {
        requireBoth(map, span);
        return new Decision(
                map.optionalText("vraag").orElse(new Text("", span, List.of())),
                map.stated("beslist", PartyReader::party),
                map.optional("criteria", ConditionReader::condition),
                map.named("antwoorden", DecisionReader::answer),
                span);
    }

    /** A question has answers; whoever gives only one of its keys hears of that key what it belongs to. */
    private static void requireBoth(YamlMap map, Span span) {
        String given = KEYS.stream().filter(map::has).collect(Collectors.joining(", "));
        String missing = Stream.of("vraag", "antwoorden").filter(key -> !map.has(key)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            map.error(span, given.isEmpty() ? Message.of("missing-key", missing) : Message.of("question-incomplete", given, missing),
                    Message.of(map.has("beslist") ? "decider-needs-question-hint" : "question-incomplete-hint"));
        }
    }

    private static Optional<Answer> answer(Located<String> id, YamlValue value) {
        return value.isList() ? Optional.of(brief(id, value))
                : value.shortOrFull(word -> Optional.of(brief(id, word)), map -> answer(id, map, value.span()));
    }

    private static Answer brief(Located<String> id, YamlValue value) {
        Stated<List<Located<String>>> to = value.stated(YamlValue::ids);
        return new Answer(id, spelledOut(id), onward(to), StepReader.besides(to), asksOn(to), Optional.empty(), List.of(),
                Optional.empty(), false, List.of(), value.span());
    }

    private static boolean asksOn(Stated<List<Located<String>>> to) {
        return to.value().filter(ids -> ids.size() == 1 && ids.get(0).value().equals(NEXT_QUESTION)).isPresent();
    }

    private static Stated<Located<String>> onward(Stated<List<Located<String>>> to) {
        return asksOn(to) ? Stated.silent(to.span()) : to.map(ids -> ids.get(0));
    }

    private static Answer answer(Located<String> id, YamlMap map, Span span) {
        Stated<List<Located<String>>> to = map.statedIds("naar");
        return new Answer(
                id,
                map.optionalText("antwoord").orElse(spelledOut(id)),
                onward(to),
                StepReader.besides(to),
                asksOn(to),
                map.optional("als", ConditionReader::condition),
                map.list("acties", DutyReader::action),
                map.optional("hoogstens", DecisionReader::mostTimes),
                map.flag("vrij"),
                DeadlineReader.deadlines(map),
                span);
    }

    private static Optional<Answer.MostTimes> mostTimes(YamlValue value) {
        return value.is(UNLIMITED) ? Optional.of(new Answer.MostTimes(Optional.empty()))
                : value.number(1, 99).map(number -> new Answer.MostTimes(Optional.of(number)));
    }

    /** The name that stands for a thing without one: its id, with spaces. */
    static Text spelledOut(Located<String> id) {
        return new Text(id.value().replace('-', ' '), id.span(), List.of());
    }
}
