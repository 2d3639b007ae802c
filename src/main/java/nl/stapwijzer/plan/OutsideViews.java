package nl.stapwijzer.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import nl.stapwijzer.model.Helpline;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.School.Outside;
import nl.stapwijzer.model.Subject;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Times;
import nl.stapwijzer.words.Words;

/**
 * Where to turn outside the school, in the country of a language: what the school names itself, else what the program knows, with the
 * request to check it.
 */
final class OutsideViews {
    private final School school;
    private final Phrases phrases;
    private final Locale language;

    OutsideViews(School school, Phrases phrases, Locale language) {
        this.school = school;
        this.phrases = phrases;
        this.language = language;
    }

    /** For whatever it is about. */
    List<ContactView> all() {
        return known(helpline -> true);
    }

    List<ContactView> of(Subject subject) {
        return known(helpline -> subject.helplines().contains(helpline.key()));
    }

    private List<ContactView> known(Predicate<Helpline> fits) {
        return school.outside().isEmpty()
                ? school.helplines().stream().filter(fits).filter(helpline -> isHere(helpline.contact())).map(this::helpline).toList()
                : school.outside().stream().filter(this::isHere)
                        .map(outside -> contact(outside, Markdown.of(outside.explanation()))).toList();
    }

    private boolean isHere(Outside outside) {
        return outside.country().map(country -> country.equals(school.country(language))).orElse(true);
    }

    private ContactView helpline(Helpline helpline) {
        String check = phrases.text("helpline.check", Times.in(language).inWords(helpline.provenance().date()));
        Text explanation = helpline.contact().explanation().map(this::here).orElseThrow();
        return contact(helpline.contact(), new Markdown(explanation.text() + " " + check, explanation.span()));
    }

    private ContactView contact(Outside outside, Markdown explanation) {
        Text name = here(outside.name());
        return new ContactView(new Words(name.text(), Optional.of(name.span())), "", ObligationViews.words(outside.phone()), "", "", "",
                ObligationViews.words(outside.website()), explanation);
    }

    private Text here(Text text) {
        return text.in(language, Text.Reader.ADULT);
    }
}
