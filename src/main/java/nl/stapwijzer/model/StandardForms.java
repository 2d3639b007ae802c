package nl.stapwijzer.model;

import java.util.List;
import java.util.Locale;

/**
 * The forms that come with the program.
 *
 * @param language that they are written in
 */
public record StandardForms(Locale language, List<Form> all) {
    public static final StandardForms NONE = new StandardForms(DocumentLanguage.DUTCH.locale(), List.of());

    public StandardForms {
        all = List.copyOf(all);
    }

    /** The same for a protocol in another language; what has no translation says which language it is. */
    public List<Form> in(Locale other) {
        return all.stream().map(form -> Translated.of(form, language, other)).toList();
    }
}
