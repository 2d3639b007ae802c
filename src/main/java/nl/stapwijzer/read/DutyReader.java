package nl.stapwijzer.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.RecordDuty;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Span;

/** What somebody must do: act, tell somebody, write something down. */
final class DutyReader {
    static final Map<String, Visibility> VISIBILITY = Map.of("openbaar", Visibility.PUBLIC, "intern", Visibility.INTERNAL);
    static final Map<String, InformDuty.Need> NEED = Map.of("altijd", InformDuty.Need.ALWAYS, "indien-nodig", InformDuty.Need.IF_NEEDED);

    static final Map<String, Action.NoteKind> NOTES = Map.of("tekst", Action.NoteKind.TEXT, "datum", Action.NoteKind.DATE,
            "ja-nee", Action.NoteKind.YES_NO, "gedaan", Action.NoteKind.DONE);

    private DutyReader() {}

    static Optional<Action> action(YamlValue value) {
        return value.shortOrFull(
                word -> word.text().map(what -> new Action(what, Stated.silent(word.span()), Optional.empty(), Optional.empty(),
                        Optional.empty(), false, false, false, List.of(), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Visibility.PUBLIC, word.span())),
                map -> action(map, value.span()));
    }

    private static Action action(YamlMap map, Span span) {
        return new Action(
                map.text("doe"),
                map.stated("wie", PartyReader::party),
                map.optional("met", PartyReader::party),
                map.optionalText("jij"),
                map.optional("als", ConditionReader::condition),
                map.flag("indien-nodig"),
                map.flag("vrij"),
                map.flag("tussendoor"),
                DeadlineReader.deadlines(map),
                map.optionalText("plaats"),
                map.optionalText("gesprek"),
                map.optionalText("bericht"),
                map.optional("noteer", DutyReader::note),
                visibility(map),
                span);
    }

    private static Optional<Action.Note> note(YamlValue value) {
        return value.shortOrFull(word -> word.text().map(question -> new Action.Note(question, Action.NoteKind.TEXT)),
                map -> new Action.Note(map.text("vraag"), map.choice("soort", NOTES, Action.NoteKind.TEXT)));
    }

    static Optional<InformDuty> inform(YamlValue value) {
        return value.shortOrFull(word -> PartyReader.party(word).map(to -> inform(to, word.span())), map -> inform(map, value.span()));
    }

    private static InformDuty inform(Party to, Span span) {
        return new InformDuty(to, Stated.silent(span), Optional.empty(), Stated.silent(span), Optional.empty(), List.of(),
                InformDuty.Need.ALWAYS, Optional.empty(), false, Optional.empty(), Optional.empty(), Visibility.PUBLIC, span);
    }

    private static InformDuty inform(YamlMap map, Span span) {
        return new InformDuty(
                PartyReader.required(map, "aan"),
                map.stated("door", PartyReader::party),
                map.optionalText("over"),
                map.statedIds("via"),
                map.optionalText("hoe"),
                DeadlineReader.deadlines(map),
                map.choice("plicht", NEED, InformDuty.Need.ALWAYS),
                map.optional("als", ConditionReader::condition),
                map.flag("tussendoor"),
                map.optionalText("herhaal"),
                map.optionalText("bericht"),
                visibility(map),
                span);
    }

    static Optional<RecordDuty> record(YamlValue value) {
        return value.map(map -> new RecordDuty(
                map.text("wat"),
                map.stated("waar", YamlValue::id),
                map.optionalText("soort"),
                map.optionalText("onderwerp"),
                map.stated("door", PartyReader::party),
                visibility(map),
                value.span()));
    }

    static Visibility visibility(YamlMap map) {
        return map.choice("zichtbaar", VISIBILITY, Visibility.PUBLIC);
    }
}
