package nl.stapwijzer.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Choice;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Evaluation;
import nl.stapwijzer.model.FormUse;
import nl.stapwijzer.model.MethodUse;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Step.CaseStatus;
import nl.stapwijzer.model.Step.Entry;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;

/** A step, with what it asks for. */
final class StepReader {
    static final Map<String, CaseStatus> STATUS =
            Map.of("vermoed", CaseStatus.SUSPECTED, "bevestigd", CaseStatus.CONFIRMED, "gesloten", CaseStatus.CLOSED);

    private StepReader() {}

    static Optional<Step> step(Located<String> id, YamlValue value) {
        if (ProtocolReader.KEYS.contains(id.value()) && !value.isScalar() && !value.isMapWith("titel")) {
            return value.fault(Message.of("key-too-far-right", id.value()), Message.of("key-too-far-right-hint", id.value()));
        }
        return value.map(map -> {
            if (DeadlineGrammar.MOMENTS.contains(id.value())) {
                map.error(id.span(), Message.of("step-named-as-moment", id.value()), Message.of("step-named-as-moment-hint", id.value()));
            }
            Step step = step(id, map);
            map.reportMisplaced(ProtocolReader.KEYS);
            return step;
        });
    }

    private static Step step(Located<String> id, YamlMap map) {
        return new Step(id, map.word("nummer"), map.text("titel"),
                new Step.Placement(map.optionalId("traject"), map.list("ingangen", StepReader::entry),
                        conditions(map),
                        new Step.Bounds(map.optional("begint", StepReader::bound), map.optional("eindigt", StepReader::bound)),
                        map.optionalChoice("status", STATUS),
                        DutyReader.visibility(map)),
                new Step.Description(map.optionalText("kort"), map.optionalText("wanneer"), map.optionalText("zodra"),
                        map.optionalText("waarom"),
                        map.optionalText("hoe"), map.texts("doelen"), map.optionalText("plaats"), map.texts("let-op"),
                        OwnQuestionReader.questions(map)),
                new Step.Participants(map.stated("wie", PartyReader::party), map.optional("met", PartyReader::party),
                        map.optional("in-overleg-met", PartyReader::party)),
                DeadlineReader.statedDeadlines(map, "termijn"),
                new Step.Tasks(map.list("acties", DutyReader::action), map.list("keuzes", StepReader::choice),
                        map.oneOrMore("methode", StepReader::method), map.list("informeer", DutyReader::inform),
                        map.list("leg-vast", DutyReader::record), map.list("formulieren", StepReader::form),
                        map.optional("evaluatie", StepReader::evaluation)),
                onward(map));
    }

    /** For whom it is, before what else must hold. */
    private static List<Condition> conditions(YamlMap map) {
        return Stream.concat(ConditionReader.audience(map).stream(), map.list("voorwaarden", ConditionReader::gate).stream()).toList();
    }

    /** What a step begins or ends with; a time counts from something, and the program works out its date. */
    private static Optional<Text> bound(YamlValue value) {
        return value.is(DeadlineGrammar.SENTENCE) ? value.fault(Message.of("bound-is-deadline", value.key()), Message.of("say-deadline"))
                : value.text();
    }

    private static Step.Onward onward(YamlMap map) {
        Stated<List<Located<String>>> ways = map.statedIds("daarna");
        return new Step.Onward(DecisionReader.decisions(map), ways.map(all -> all.get(0)), besides(ways), map.ids("sancties"),
                map.ids("zie"));
    }

    /** All but the first. */
    static List<Located<String>> besides(Stated<List<Located<String>>> ways) {
        return ways.value().stream().flatMap(List::stream).skip(1).toList();
    }

    private static Optional<Entry> entry(YamlValue value) {
        return value.shortOrFull(word -> ConditionReader.clause(word).map(when -> new Entry(when, false)),
                map -> new Entry(ConditionReader.requiredClause(map, "als"), map.flag("vervroegd")));
    }

    private static Optional<Choice> choice(YamlValue value) {
        return value.map(map -> {
            map.require("opties");
            return new Choice(map.text("keuze"), map.optional("door", PartyReader::party), FormReader.options(map));
        });
    }

    private static Optional<MethodUse> method(YamlValue value) {
        return value.shortOrFull(word -> word.id().map(id -> new MethodUse(id, List.of(), Optional.empty(), false)),
                map -> new MethodUse(map.id("methode"), map.oneOrMore("fasen", MethodReader::number), map.optionalText("vorm"),
                        map.flag("indien-nodig")));
    }

    static Optional<FormUse> form(YamlValue value) {
        return value.shortOrFull(word -> word.id().map(id -> new FormUse(id, Optional.empty(), List.of())),
                map -> new FormUse(map.id("formulier"), map.optional("door", PartyReader::party), map.ids("ondertekenen")));
    }

    private static Optional<Evaluation> evaluation(YamlValue value) {
        return value.map((YamlMap map) -> new Evaluation(
                DeadlineReader.statedDeadlines(map, "momenten"),
                map.stated("door", PartyReader::party),
                map.optionalText("hoe"),
                map.list("gesprekken", YamlValue::text),
                map.stated("criterium", YamlValue::text),
                value.span()));
    }
}
