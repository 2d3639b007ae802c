package nl.stapwijzer.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import nl.stapwijzer.source.Located;

/** What belongs to a school and not to a protocol: its name, who can be reached how, its looks. */
public record School(Text name, Locale language, Where where, Site site, Reach reach, Help help, Looks looks, Calendar calendar) {
    /** @param place the town or village */
    public record Where(Optional<Text> place, Optional<Located<String>> region) {}

    /**
     * Its public site.
     *
     * @param address without a slash at the end, if known
     * @param notice what whoever comes there must know first
     * @param locations where the school has more than one protocol: of each where it holds, such as a building or a department
     * @param pages that the school wrote itself
     * @param member the key among the schools of its board, if it has one
     */
    public record Site(Optional<String> address, Optional<Text> notice, Optional<Text> introduction, List<Location> locations,
            List<OwnPage> pages, Optional<String> member) {
        public Site {
            locations = List.copyOf(locations);
            pages = List.copyOf(pages);
        }
    }

    /** @param protocol its key */
    public record Location(Located<String> protocol, Text name) {}

    /** @param phone and {@code mail} of the school itself, for whoever does not know whom to ask */
    public record Reach(Optional<Text> phone, Optional<Text> mail, List<Contact> contacts) {
        public Reach {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * @param complaints how to complain about what the school does, in Markdown
     * @param outside where to turn outside the school
     * @param law what the program knows, for what a school does not say itself
     */
    public record Help(Optional<Text> complaints, List<Outside> outside, Legislation law) {
        public Help {
            outside = List.copyOf(outside);
        }
    }

    /**
     * @param colour of headings and buttons, as #rrggbb
     * @param accent what draws attention beside it, as #rrggbb
     * @param letters how large text is where it may take more room, in hundredths of usual
     * @param logo a file below {@code site/}
     */
    public record Looks(Optional<Located<String>> colour, Optional<Located<String>> accent, int letters, Optional<Located<String>> logo) {}

    /**
     * @param holidays the school's own, each instead of the one of its region with that name in that year
     * @param daysOff on which there is no school although the region has no holiday
     * @param daysOpen on which there is school although it would be a day off
     */
    public record Calendar(List<Days> holidays, List<Days> daysOff, List<Days> daysOpen) {
        public Calendar {
            holidays = List.copyOf(holidays);
            daysOff = List.copyOf(daysOff);
            daysOpen = List.copyOf(daysOpen);
        }
    }

    /** How to reach somebody: by role, and by name only where the school chose to give it. */
    public record Contact(Located<String> role, Optional<Text> name, Optional<Text> phone, Optional<Text> mail, Optional<Text> where,
            Optional<Text> hours) {}

    /**
     * @param country nl or be where it is for one of them only
     * @param forPupils whether it is there for pupils themselves
     */
    public record Outside(Located<String> id, Text name, Optional<Text> explanation, Optional<Text> phone, Optional<Text> website,
            Optional<String> country, boolean forPupils) implements Named {}

    /** The same school with the pages that stand in files of their own. */
    public School with(List<OwnPage> own) {
        return at(new Site(site.address, site.notice, site.introduction, site.locations, own, site.member));
    }

    /** The same school as one of the schools of a board, with its site at this address. */
    public School member(String key, Optional<String> address) {
        return at(new Site(address, site.notice, site.introduction, site.locations, site.pages, Optional.of(key)));
    }

    private School at(Site other) {
        return new School(name, language, where, other, reach, help, looks, calendar);
    }

    /**
     * The same school with what the program knows of law and of help, in its own language.
     *
     * @param known in Dutch
     */
    public School withLaw(Legislation known) {
        Help more = new Help(help.complaints, help.outside, known.in(language));
        return new School(name, language, where, site, reach, more, looks, calendar);
    }

    /** The same school with those contacts only of which this is true. */
    public School withContacts(Predicate<Contact> which) {
        Reach fewer = new Reach(reach.phone, reach.mail, reach.contacts.stream().filter(which).toList());
        return new School(name, language, where, site, fewer, help, looks, calendar);
    }

    /** A name told apart from the same name at another school of its board. */
    public String own(String name) {
        return site.member.map(key -> key + ":" + name).orElse(name);
    }

    /** Where it stands: nl or be. */
    public String country() {
        String stands = where.region.map(Located::value).filter(named -> !named.isEmpty()).orElseGet(language::getCountry);
        return stands.startsWith("BE") ? "be" : "nl";
    }

    /** Where a text applies: in the country of its language, or where the school stands if the language is of no one country. */
    public String country(Locale language) {
        return language.getCountry().isEmpty() ? country() : language.getCountry().toLowerCase(Locale.ROOT);
    }

    /** How to reach whoever has this role. */
    public Optional<Contact> contact(String role) {
        return reach.contacts.stream().filter(c -> c.role().value().equals(role)).findFirst();
    }
}
