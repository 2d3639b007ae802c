package nl.stapwijzer.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.stapwijzer.model.ComplaintRoute;
import nl.stapwijzer.model.Helpline;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.School.Outside;
import nl.stapwijzer.model.Subject;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.plan.view.CountryView;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Times;
import nl.stapwijzer.words.Words;

/**
 * Where to turn outside the school, in each country that is asked for: what the school names itself, else what the program knows; for
 * pupils always what the program knows where the school names nothing for them.
 */
final class OutsideViews {
    /** In every country that the program knows. */
    private static final String EMERGENCY = "112";

    private final School school;
    private final Phrases phrases;
    private final Locale language;
    private final List<String> countries;

    /** In the country of a language. */
    OutsideViews(School school, Phrases phrases, Locale language) {
        this(school, phrases, language, List.of(school.country(language)));
    }

    /** @param countries nl or be; of more than one each helpline is named with its own */
    OutsideViews(School school, Phrases phrases, Locale language, List<String> countries) {
        this.school = school;
        this.phrases = phrases;
        this.language = language;
        this.countries = List.copyOf(countries);
    }

    /**
     * Each of the countries with whom one turns to there.
     *
     * @param protocols of the school
     */
    List<CountryView> byCountry(List<Protocol> protocols) {
        return countries.stream().map(country -> new OutsideViews(school, phrases, language, List.of(country)).country(country,
                countries.size() > 1 ? phrases.text("country." + country) : "", protocols)).toList();
    }

    private CountryView country(String id, String name, List<Protocol> protocols) {
        List<Subject> subjects = protocols.stream().map(protocol -> protocol.about().subject().value()).toList();
        List<String> places = protocols.stream().filter(protocol -> school.country(protocol.about().language()).equals(id))
                .map(protocol -> ObligationViews.words(protocol.about().schoolType().or(() -> Optional.of(protocol.title())))).distinct()
                .toList();
        List<ComplaintRoute> routes = school.help().law().complaints().stream().filter(route -> countries.contains(route.country()))
                .toList();
        return new CountryView(id, name, places, rungs(routes, ComplaintRoute::atSchool), rungs(routes, ComplaintRoute::beyond),
                routes.stream().map(route -> phrases.text("law.general", Times.in(language).inWords(route.provenance().date()))).findFirst()
                        .orElse(""),
                views(Stream.concat(there(helpline -> true).stream(), further(helpline -> subjects.stream()
                        .anyMatch(subject -> subject.graveHelplines().contains(helpline.key())))).distinct()));
    }

    private List<Markdown> rungs(List<ComplaintRoute> routes, Function<ComplaintRoute, List<Text>> which) {
        return ObligationViews.markdown(routes.stream().map(which).flatMap(List::stream).map(this::here).toList());
    }

    /** Where to turn if it is serious, besides what the school names. */
    List<ContactView> further(Subject subject) {
        return views(further(helpline -> subject.graveHelplines().contains(helpline.key())));
    }

    private Stream<Outside> further(Predicate<Helpline> fits) {
        List<String> named = there(fits).stream().map(outside -> ObligationViews.words(outside.phone())).toList();
        return helplines(fits).map(Helpline::contact).filter(outside -> !outside.forPupils())
                .filter(outside -> !named.contains(ObligationViews.words(outside.phone())));
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
        return Stream.concat(school.help().outside().stream(), school.help().law().helplines().stream().map(Helpline::contact))
                .filter(this::isHere)
                .map(outside -> ObligationViews.words(outside.phone())).filter(EMERGENCY::equals).distinct().toList();
    }

    /** Whom to call when somebody is in danger. */
    Optional<ContactView> alarm() {
        return Stream.concat(school.help().outside().stream(), school.help().law().helplines().stream().map(Helpline::contact))
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
        return school.help().law().helplines().stream().filter(fits).filter(helpline -> isHere(helpline.contact()))
                .sorted(Comparator.comparing(helpline -> helpline.contact().country().map(countries::indexOf).orElse(0)));
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
        return outside.country().map(countries::contains).orElse(true);
    }

    private ContactView contact(Outside outside) {
        Text given = here(outside.name());
        String name = outside.country().filter(country -> countries.size() > 1)
                .map(country -> phrases.text("helpline.of-country", given.text(), phrases.text("country." + country))).orElse(given.text());
        return new ContactView(new Words(name, Optional.of(given.span())), name, "", ObligationViews.said(outside.phone()), "",
                Words.NONE, Words.NONE, ObligationViews.words(outside.website()), Markdown.of(outside.explanation().map(this::here)));
    }

    private Text here(Text text) {
        return text.in(language, Text.Reader.ADULT);
    }
}
