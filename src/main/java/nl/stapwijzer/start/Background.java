package nl.stapwijzer.start;

import static nl.stapwijzer.edit.PlainValue.entry;
import static nl.stapwijzer.edit.PlainValue.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.model.ReservedNames;

/** What stands around the steps: the purpose and what bullying is where a heading says so, and everything else at the back. */
final class Background {
    private final List<PlainEntry> before = new ArrayList<>();
    private final List<PlainEntry> after = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private Optional<String> purpose = Optional.empty();
    private Optional<String> bullying = Optional.empty();

    Background(List<TextSection> sections, KnownWords words) {
        taken.addAll(ReservedNames.FRAME);
        taken.addAll(ReservedNames.FORMS_PAGE);
        for (int i = 0; i < sections.size(); i++) {
            boolean headsSteps = sections.get(i).body().isEmpty() && i + 1 < sections.size() && sections.get(i + 1).isStep();
            if (!sections.get(i).isStep() && !headsSteps) {
                add(sections.get(i), words);
            }
        }
        purpose.ifPresent(written -> before.add(entry("doel", text(written))));
        bullying.ifPresent(written -> before.add(entry("begrippen", PlainValue.map(entry(words.defined(), text(written))))));
    }

    private void add(TextSection section, KnownWords words) {
        String title = section.title().isEmpty() ? words.before() : section.title();
        DraftText body = new DraftText();
        section.body().forEach(body::add);
        if (body.isEmpty() && section.title().isEmpty()) {
            return;
        }
        if (words.is("purpose", section.title()) && purpose.isEmpty() && !body.isEmpty()) {
            purpose = Optional.of(body.written());
        } else if (words.is("definition", section.title()) && bullying.isEmpty() && !body.isEmpty()) {
            bullying = Optional.of(body.written());
        } else {
            after.add(entry(id(title), appendix(title, body.isEmpty() ? title : body.written())));
        }
        if (!body.rest().isEmpty()) {
            after.add(entry(id(title), appendix(title, body.rest())));
        }
    }

    private String id(String title) {
        return FirstDraft.free(FirstDraft.id(title), taken);
    }

    static PlainValue appendix(String title, String body) {
        return PlainValue.map(entry("titel", text(FirstDraft.cut(title))), entry("soort", text("leidraad")),
                entry("tekst", text(body)));
    }

    /** What stands above the steps in a definition. */
    List<PlainEntry> before() {
        return before;
    }

    /** Appendices. */
    List<PlainEntry> after() {
        return after;
    }
}
