package nl.stapwijzer.read;

import java.util.List;
import java.util.Optional;
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
    private DecisionReader() {}

    static List<Decision> decisions(YamlMap step) {
        boolean one = Stream.of("vraag", "beslist", "criteria", "antwoorden").map(step::has).reduce(false, Boolean::logicalOr);
        if (one && step.has("vragen")) {
            step.error(step.spanOf("vragen"), Message.of("one-of-keys", "vraag, vragen"), Message.of("one-question-place"));
        }
        return one ? List.of(decision(step, step.spanOf("vraag")))
                : step.list("vragen", value -> value.map(map -> decision(map, value.span())));
    }

    private static Decision decision(YamlMap map, Span span) {
        map.require("antwoorden");
        return new Decision(
                map.text("vraag"),
                map.stated("beslist", PartyReader::party),
                map.optional("criteria", ConditionReader::condition),
                map.named("antwoorden", DecisionReader::answer),
                span);
    }

    private static Optional<Answer> answer(Located<String> id, YamlValue value) {
        return value.shortOrFull(
                word -> Optional.of(new Answer(id, spelledOut(id), word.stated(YamlValue::id), Optional.empty(), List.of(), Optional.empty(), false,
                        List.of(), word.span())),
                map -> answer(id, map, value.span()));
    }

    private static Answer answer(Located<String> id, YamlMap map, Span span) {
        return new Answer(
                id,
                map.optionalText("antwoord").orElse(spelledOut(id)),
                map.stated("naar", YamlValue::id),
                map.optional("als", ConditionReader::condition),
                map.list("acties", DutyReader::action),
                map.number("hoogstens", 1, 99),
                map.flag("vrij"),
                DeadlineReader.deadlines(map),
                span);
    }

    /** The name that stands for a thing without one: its id, with spaces. */
    static Text spelledOut(Located<String> id) {
        return new Text(id.value().replace('-', ' '), id.span(), List.of());
    }
}
