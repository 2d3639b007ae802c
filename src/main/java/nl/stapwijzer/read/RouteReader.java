package nl.stapwijzer.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.model.Alternative;
import nl.stapwijzer.model.Alternative.Change;
import nl.stapwijzer.model.Emergency;
import nl.stapwijzer.model.End;
import nl.stapwijzer.model.HouseRule;
import nl.stapwijzer.model.Reporting;
import nl.stapwijzer.model.Reporting.ReportingWay;
import nl.stapwijzer.model.Reporting.Rung;
import nl.stapwijzer.model.Situation;
import nl.stapwijzer.model.SupportTrack;
import nl.stapwijzer.model.Trajectory;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/** What holds the steps together: how a case begins and ends, routes, alternatives, rules, and support beside them. */
final class RouteReader {
    static final Map<String, HouseRule.Kind> RULES = Map.of("regel", HouseRule.Kind.RULE, "uitzondering", HouseRule.Kind.EXCEPTION,
            "uitgangspunt", HouseRule.Kind.PRINCIPLE);

    private RouteReader() {}

    /** @param at its key */
    static Optional<Reporting> reporting(YamlValue value, Span at) {
        return value.map((YamlMap map) -> new Reporting(
                map.optionalText("inleiding"),
                map.stated("door", PartyReader::party),
                map.stated("bij", PartyReader::party),
                map.stated("kanalen", RouteReader::ways),
                map.optionalText("daarna"),
                map.optionalText("moment"),
                map.optionalText("eerste-zin"),
                map.list("ladder", RouteReader::rung),
                at));
    }

    private static Optional<List<ReportingWay>> ways(YamlValue value) {
        return Optional.of(value.oneOrMore(RouteReader::way)).filter(ways -> !ways.isEmpty());
    }

    private static Optional<ReportingWay> way(YamlValue value) {
        return value.shortOrFull(word -> word.id().map(channel -> new ReportingWay(channel, List.of())), map -> {
            map.require("door");
            return new ReportingWay(map.id("kanaal"), map.ids("door"));
        });
    }

    private static Optional<Rung> rung(YamlValue value) {
        return value.map(map -> new Rung(PartyReader.required(map, "bij"), map.optional("als", ConditionReader::clause)));
    }

    static Optional<Situation> situation(Located<String> id, YamlValue value) {
        return value.map(map -> new Situation(id, map.text("titel"), map.id("naar")));
    }

    static Optional<Trajectory> trajectory(Located<String> id, YamlValue value) {
        return value.shortOrFull(
                word -> word.text().map(title -> new Trajectory(id, title, Optional.empty(), Optional.empty(), Optional.empty())),
                map -> new Trajectory(id, map.text("titel"), map.optionalText("uitleg"), map.optional("poort", ConditionReader::gate),
                        map.optional("tijdvak", DeadlineReader::deadline)));
    }

    static Optional<End> end(Located<String> id, YamlValue value) {
        return value.shortOrFull(
                word -> word.text().map(title -> new End(id, title, Optional.empty(), Optional.empty())),
                map -> new End(id, map.text("titel"), map.optionalText("uitleg"), map.optionalChoice("status", StepReader.STATUS)));
    }

    static Optional<Alternative> alternative(Located<String> id, YamlValue value) {
        return value.map(map -> {
            map.require("stappen");
            return new Alternative(id, map.text("titel"), map.ids("stappen"),
                    map.optional("wissel", change -> change.map(RouteReader::change)));
        });
    }

    private static Change change(YamlMap map) {
        return new Change(map.id("van"), map.id("naar"), map.stated("terug", word -> word.choice(YamlMap.YES_OR_NO)), map.flag("verplicht"),
                map.optional("als", ConditionReader::clause));
    }

    static Optional<Emergency> emergency(YamlValue value) {
        return value.map(map -> new Emergency(
                ConditionReader.requiredClause(map, "als"),
                map.text("doe"),
                map.stated("wie", PartyReader::party),
                map.list("informeer", DutyReader::inform),
                map.optionalText("titel"),
                map.ids("stappen")));
    }

    static Optional<HouseRule> rule(YamlValue value) {
        return value.shortOrFull(
                word -> word.text().map(rule -> new HouseRule(rule, HouseRule.Kind.RULE, Optional.empty(), Optional.empty(), List.of(),
                        List.of(), Visibility.PUBLIC)),
                map -> new HouseRule(map.text("regel"), map.choice("soort", RULES, HouseRule.Kind.RULE),
                        map.optional("wie", PartyReader::party), map.optionalText("jij"), map.ids("stappen"),
                        map.oneOrMore("gaat-in-op", word -> word.choice(Subjects.TOPICS)),
                        DutyReader.visibility(map)));
    }

    static Optional<SupportTrack> support(Located<String> id, YamlValue value) {
        return value.map(map -> new SupportTrack(
                id,
                map.text("titel"),
                map.id("voor"),
                map.stated("door", PartyReader::party),
                map.optionalText("inleiding"),
                map.list("punten", DutyReader::action),
                map.list("voorwaarden", ConditionReader::condition),
                OwnQuestionReader.questions(map),
                DutyReader.visibility(map)));
    }
}
