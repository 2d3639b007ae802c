package nl.stapwijzer.words;

import nl.stapwijzer.model.Text;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Obligation;

/** What is owed, in few words: a row of a table, the title of an event in a calendar. */
public final class ActWords {
    private final Phrases phrases;
    private final PartyWords parties;

    ActWords(Phrases phrases, PartyWords parties) {
        this.phrases = phrases;
        this.parties = parties;
    }

    /** Without markup and without a full stop. */
    public String title(Obligation obligation) {
        Act act = obligation.act();
        if (act instanceof Act.CarryOut step) {
            return step.step().title().text();
        } else if (act instanceof Act.Do action) {
            return plain(action.action().what());
        } else if (act instanceof Act.Tell tell) {
            String to = parties.party(tell.duty().to()).text();
            return tell.duty().about().map(about -> phrases.text("act.tell.about", to, plain(about)))
                    .orElseGet(() -> phrases.text("act.tell", to));
        } else if (act instanceof Act.LookBack) {
            return phrases.text("act.look-back", obligation.place().step().orElseThrow().title().text());
        } else if (act instanceof Act.Follow follow) {
            return phrases.text("act.answer", follow.decision().question().text(), follow.answer().label().text());
        } else if (act instanceof Act.Decide decide) {
            return decide.decision().question().text();
        } else if (act instanceof Act.WriteDown record) {
            return plain(record.duty().what());
        } else if (act instanceof Act.Support support) {
            return plain(support.point().what());
        }
        throw new IllegalArgumentException("no title for " + obligation.kind());
    }

    /** Where the step that it stands in is said beside it. */
    public String briefly(Obligation obligation) {
        if (obligation.act() instanceof Act.LookBack) {
            return phrases.text("act.look-back.short");
        }
        return obligation.as(Act.Tell.class).map(tell -> phrases.text("act.tell.short", parties.party(tell.duty().to())))
                .orElseGet(() -> title(obligation));
    }

    private static String plain(Text text) {
        return Phrases.withoutStop(Markdown.of(text).words());
    }
}
