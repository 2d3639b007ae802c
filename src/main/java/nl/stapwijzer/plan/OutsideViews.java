package nl.stapwijzer.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
 * Where to turn outside the school, in the country of a language: what the school names itself, else what the program knows; for pupils
 * always what the program knows where the school names nothing for them.
 */
final class OutsideViews {
    /** In every country that the program knows. */
    private static final String EMERGENCY = "112";

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
        return views(there(helpline -> true).stream());
    }

    List<ContactView> of(Subject subject) {
        return views(there(helpline -> subject.helplines().contains(helpline.key())).stream());
    }

    /** Where pupils can turn themselves. */
    List<ContactView> forPupils(Subject subject) {
        return views(there(helpline -> subject.helplines().contains(helpline.key())).stream().filter(Outside::forPupils));
    }

    /** The same for whatever it is about. */
    List<ContactView> forPupils() {
        return views(there(helpline -> true).stream().filter(Outside::forPupils));
    }

    /** The number of the emergency services, where the country has one that is known. */
    List<String> danger() {
        return Stream.concat(school.help().outside().stream(), school.help().helplines().stream().map(Helpline::contact))
                .filter(this::isHere)
                .map(outside -> ObligationViews.words(outside.phone())).filter(EMERGENCY::equals).distinct().toList();
    }

    /** Whom to call when somebody is in danger. */
    Optional<ContactView> alarm() {
        return Stream.concat(school.help().outside().stream(), school.help().helplines().stream().map(Helpline::contact))
                .filter(this::isHere)
                .filter(outside -> ObligationViews.words(outside.phone()).equals(EMERGENCY)).findFirst().map(this::contact);
    }

    /** Of what day it is that the program knows it; nothing where the school names what there is. */
    Optional<String> known() {
        return school.help().outside().isEmpty() ? helplines(helpline -> true).map(helpline -> helpline.provenance().date())
                .min(Comparator.naturalOrder()).map(date -> phrases.text("helpline.known", Times.in(language).inWords(date)))
                : Optional.empty();
    }

    private Stream<Helpline> helplines(Predicate<Helpline> fits) {
        return school.help().helplines().stream().filter(fits).filter(helpline -> isHere(helpline.contact()));
    }

    /** What the school names; what the program knows where it names nothing, and for pupils where it names nothing for them. */
    private List<Outside> there(Predicate<Helpline> fits) {
        List<Outside> own = school.help().outside().stream().filter(this::isHere).toList();
        Stream<Outside> known = helplines(fits).map(Helpline::contact)
                .filter(outside -> school.help().outside().isEmpty() || outside.forPupils());
        return Stream.concat(own.stream(), own.stream().anyMatch(Outside::forPupils) ? Stream.empty() : known).toList();
    }

    private List<ContactView> views(Stream<Outside> all) {
        return all.map(this::contact).toList();
    }

    private boolean isHere(Outside outside) {
        return outside.country().map(country -> country.equals(school.country(language))).orElse(true);
    }

    private ContactView contact(Outside outside) {
        Text name = here(outside.name());
        return new ContactView(new Words(name.text(), Optional.of(name.span())), name.text(), "", ObligationViews.said(outside.phone()), "",
                Words.NONE, Words.NONE, ObligationViews.words(outside.website()), Markdown.of(outside.explanation().map(this::here)));
    }

    private Text here(Text text) {
        return text.in(language, Text.Reader.ADULT);
    }
}
