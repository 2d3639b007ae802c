package nl.stapwijzer.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.model.Channel;
import nl.stapwijzer.model.Department;
import nl.stapwijzer.model.Keeping;
import nl.stapwijzer.model.Law;
import nl.stapwijzer.model.ListBlock;
import nl.stapwijzer.model.ListBlock.Item;
import nl.stapwijzer.model.Noun;
import nl.stapwijzer.model.Reference;
import nl.stapwijzer.model.Register;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Role.Variant;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Term;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.model.WordRule;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Located;

/** What the steps of a protocol speak of: roles, terms, lists, channels, registers, laws and other documents. */
final class BackgroundReader {
    static final Map<String, Role.Kind> ROLES = Map.of("personeel", Role.Kind.STAFF, "leiding", Role.Kind.LEADER,
            "leerling", Role.Kind.PUPIL,
            "ouder", Role.Kind.PARENT, "groep", Role.Kind.GROUP, "extern", Role.Kind.EXTERNAL);
    static final Map<String, Role.Task> TASKS = Map.of("coordinator", Role.Task.COORDINATOR, "aanspreekpunt", Role.Task.CONTACT_POINT,
            "vertrouwenspersoon", Role.Task.CONFIDANT);
    static final Map<String, Role.Side> SIDES = Map.of("gepest", Role.Side.BULLIED, "ziet", Role.Side.WITNESS,
            "pest", Role.Side.BULLIES);
    static final Map<String, ListBlock.Kind> LISTS = Map.of("signalen", ListBlock.Kind.SIGNALS, "vormen", ListBlock.Kind.FORMS,
            "tegenover", ListBlock.Kind.PAIRS, "waarden", ListBlock.Kind.VALUES, "regels", ListBlock.Kind.RULES,
            "overig", ListBlock.Kind.OTHER);
    static final Map<String, Channel.Kind> CHANNELS = Map.of("gesprek", Channel.Kind.CONVERSATION, "telefoon", Channel.Kind.PHONE,
            "mail", Channel.Kind.MAIL, "bericht", Channel.Kind.MESSAGE, "papier", Channel.Kind.PAPER, "knop", Channel.Kind.BUTTON,
            "bus", Channel.Kind.BOX, "website", Channel.Kind.WEBSITE);

    private BackgroundReader() {}

    static Optional<Law> law(Located<String> id, YamlValue value) {
        return value.shortOrFull(
                word -> word.text().map(name -> new Law(id, name, Optional.empty(), Optional.empty(), Optional.empty())),
                map -> new Law(id, map.text("naam"), map.word("artikel"), map.optionalText("betekenis"), map.optionalText("bron")));
    }

    static Optional<Role> role(Located<String> id, YamlValue value) {
        return value.shortOrFull(
                word -> word.text().map(Noun::of)
                        .map(name -> new Role(id, name, Role.Kind.STAFF, Optional.empty(), List.of(), Optional.empty(),
                        Optional.empty(), Optional.empty(), List.of(), Visibility.PUBLIC)),
                map -> role(id, map));
    }

    private static Role role(Located<String> id, YamlMap map) {
        return new Role(
                id,
                NounReader.noun(map),
                map.choice("soort", ROLES, Role.Kind.STAFF),
                map.optionalId("hoort-bij"),
                map.oneOrMore("taak", word -> word.choice(TASKS)),
                side(map),
                map.optionalText("uitleg"),
                map.optional("aantal", PartyReader::amount),
                map.named("varianten", (department, name) -> name.text().map(Noun::of).map(noun -> new Variant(department, noun))),
                DutyReader.visibility(map));
    }

    static Optional<Role.Side> side(YamlMap map) {
        return map.optionalChoice("bij-pesten", SIDES);
    }

    /** For whom a text is that not everybody needs. */
    static Set<Role.Side> sides(YamlMap map) {
        return Set.copyOf(map.oneOrMore("bij-pesten", word -> word.choice(SIDES)));
    }

    static Optional<Department> department(Located<String> id, YamlValue value) {
        return value.text().map(name -> new Department(id, name));
    }

    static Optional<Term> term(Located<String> id, YamlValue value) {
        return value.shortOrFull(
                word -> Optional.of(new Term(id, Noun.of(DecisionReader.spelledOut(id)), word.stated(YamlValue::text), Optional.empty())),
                map -> new Term(id, NounReader.noun(map, map.optionalText("naam").orElse(DecisionReader.spelledOut(id))),
                        map.stated("uitleg", YamlValue::text), map.optionalText("bron")));
    }

    static Optional<ListBlock> list(Located<String> id, YamlValue value) {
        return value.map(map -> {
            map.require("punten");
            return new ListBlock(id, map.text("titel"), map.choice("soort", LISTS, ListBlock.Kind.OTHER), map.optionalText("inleiding"),
                    map.list("punten", BackgroundReader::item), DutyReader.visibility(map));
        });
    }

    private static Optional<Item> item(YamlValue value) {
        return value.shortOrFull(word -> word.text().map(text -> new Item(text, Optional.empty())),
                map -> new Item(map.text("punt"), map.optionalText("tegenover")));
    }

    static Optional<WordRule> words(YamlValue value) {
        return value.map(map -> {
            map.require("niet");
            return new WordRule(map.text("zeg"), map.oneOrMore("niet", YamlValue::scalar), value.span());
        });
    }

    static Optional<Channel> channel(Located<String> id, YamlValue value) {
        return value.shortOrFull(
                word -> word.text().map(Noun::of)
                        .map(name -> new Channel(id, name, Channel.Kind.CONVERSATION, false, false, Optional.empty())),
                map -> new Channel(id, NounReader.noun(map), map.choice("soort", CHANNELS, Channel.Kind.CONVERSATION), map.flag("anoniem"),
                        map.flag("vertrouwelijk"), map.optionalText("uitleg")));
    }

    static Optional<Register> register(Located<String> id, YamlValue value) {
        return value.shortOrFull(
                word -> word.text().map(Noun::of).map(name -> new Register(id, name, Optional.empty(),
                        new Keeping(Optional.empty(), Stated.silent(id.span()), List.of()))),
                map -> new Register(id, NounReader.noun(map), map.optionalText("uitleg"), keeping(map)));
    }

    static Keeping keeping(YamlMap map) {
        return new Keeping(map.optionalText("inzage"), map.stated("bewaren", YamlValue::text),
                map.named("bewaren-bij-einde", (end, value) -> value.text().map(retention -> new Keeping.ByEnd(end, retention))));
    }

    static Optional<Reference> reference(Located<String> id, YamlValue value) {
        return value.map(map -> new Reference(id, map.text("titel"), map.stated("waar", YamlValue::text), map.optionalText("deel")));
    }
}
