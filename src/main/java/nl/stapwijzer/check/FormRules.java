package nl.stapwijzer.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.FormUse;
import nl.stapwijzer.model.RecordDuty;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;

/** A form is asked for. */
final class FormRules {
    static final List<Rule> RULES = List.of(FormRules::used);

    private FormRules() {}

    /** A form is asked for by a step, or is expressly an aid: one that nobody asks for is never filled in. */
    private static void used(Definition definition, Findings findings) {
        Set<String> used = Stream.concat(definition.each(FormUse.class).map(part -> part.value().form()),
                definition.each(RecordDuty.class).flatMap(part -> part.value().where().value().stream())).map(id -> id.value())
                        .collect(Collectors.toSet());
        definition.each(Form.class).filter(part -> !part.value().aid() && !used.contains(part.value().key())).forEach(part ->
                findings.warning(part.value().id().span(), Message.of("form-never-used", part.name()), Message.of("ask-for-form-or-aid")));
    }
}
