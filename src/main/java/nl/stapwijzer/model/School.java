package nl.stapwijzer.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import nl.stapwijzer.source.Located;

/**
 * What belongs to a school and not to a protocol: its name, who can be reached how, its looks.
 *
 * @param place the town or village
 * @param address of its public site, without a slash at the end, if known
 * @param phone and {@code mail} of the school itself, for whoever does not know whom to ask
 * @param complaints how to complain about what the school does, in Markdown
 * @param outside where to turn outside the school
 * @param colour of headings and buttons, as #rrggbb
 * @param accent what draws attention beside it, as #rrggbb
 * @param letters how large text is where it may take more room, in hundredths of usual
 * @param logo a file below {@code site/}
 * @param pages that the school wrote itself
 * @param holidays the school's own, each instead of the one of its region with that name in that year
 * @param daysOff on which there is no school although the region has no holiday
 * @param daysOpen on which there is school although it would be a day off
 * @param helplines that come with the program, for a school that names nothing outside itself
 * @param member the key among the schools of its board, if it has one
 */
public record School(Text name, Optional<Text> introduction, Optional<Text> place, Locale language, Optional<String> address,
        Optional<Located<String>> region, Optional<Text> phone, Optional<Text> mail, List<Contact> contacts,
        Optional<Text> complaints, List<Outside> outside,
        Optional<Located<String>> colour, Optional<Located<String>> accent, int letters, Optional<Located<String>> logo,
        List<OwnPage> pages, List<Days> holidays, List<Days> daysOff, List<Days> daysOpen, List<Helpline> helplines,
        Optional<String> member) {
    /** How to reach somebody: by role, and by name only where the school chose to give it. */
    public record Contact(Located<String> role, Optional<Text> name, Optional<Text> phone, Optional<Text> mail, Optional<Text> where,
            Optional<Text> hours) {}

    /**
     * @param country nl or be where it is for one of them only
     * @param forPupils whether it is there for pupils themselves
     */
    public record Outside(Located<String> id, Text name, Optional<Text> explanation, Optional<Text> phone, Optional<Text> website,
            Optional<String> country, boolean forPupils) implements Named {}

    public School {
        contacts = List.copyOf(contacts);
        outside = List.copyOf(outside);
        pages = List.copyOf(pages);
        holidays = List.copyOf(holidays);
        daysOff = List.copyOf(daysOff);
        daysOpen = List.copyOf(daysOpen);
        helplines = List.copyOf(helplines);
    }

    /** The same school with the pages that stand in files of their own. */
    public School with(List<OwnPage> own) {
        return new School(name, introduction, place, language, address, region, phone, mail, contacts, complaints, outside, colour, accent,
                letters, logo, own, holidays, daysOff, daysOpen, helplines, member);
    }

    /**
     * The same school with where to turn if it names nothing outside itself, in its own language.
     *
     * @param known in Dutch
     */
    public School withHelplines(List<Helpline> known) {
        return new School(name, introduction, place, language, address, region, phone, mail, contacts, complaints, outside, colour, accent,
                letters, logo, pages, holidays, daysOff, daysOpen,
                known.stream().map(helpline -> Translated.of(helpline, DocumentLanguage.DUTCH.locale(), language)).toList(), member);
    }

    /** The same school with those contacts only of which this is true. */
    public School withContacts(Predicate<Contact> which) {
        return new School(name, introduction, place, language, address, region, phone, mail, contacts.stream().filter(which).toList(),
                complaints, outside, colour, accent, letters, logo, pages, holidays, daysOff, daysOpen, helplines, member);
    }

    /** The same school as one of the schools of a board, with its site at this address. */
    public School member(String key, Optional<String> other) {
        return new School(name, introduction, place, language, other, region, phone, mail, contacts, complaints, outside, colour, accent,
                letters, logo, pages, holidays, daysOff, daysOpen, helplines, Optional.of(key));
    }

    /** A name told apart from the same name at another school of its board. */
    public String own(String name) {
        return member.map(key -> key + ":" + name).orElse(name);
    }

    /** Where it stands: nl or be. */
    public String country() {
        String where = region.map(Located::value).filter(named -> !named.isEmpty()).orElseGet(language::getCountry);
        return where.startsWith("BE") ? "be" : "nl";
    }

    /** Where a text applies: in the country of its language, or where the school stands if the language is of no one country. */
    public String country(Locale language) {
        return language.getCountry().isEmpty() ? country() : language.getCountry().toLowerCase(Locale.ROOT);
    }

    /** How to reach whoever has this role. */
    public Optional<Contact> contact(String role) {
        return contacts.stream().filter(c -> c.role().value().equals(role)).findFirst();
    }
}
