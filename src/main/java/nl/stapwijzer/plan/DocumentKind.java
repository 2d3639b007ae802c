package nl.stapwijzer.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.stapwijzer.plan.view.Frame.Reader;
import nl.stapwijzer.plan.view.ProtocolView;

/**
 * The kinds of document, each with all that is fixed of it. A new kind is a constant here; a view record if none of {@code view.Pages} has
 * what it shows; a folder of the same name in {@code templates/} with the template and a LEESMIJ.md; and in the catalogue of each language
 * {@code page.<kind>.title} and {@code .about}, and of a kind of a protocol that stands in the menu or at the foot its {@code .menu}.
 */
public enum DocumentKind {
    // of the school
    SCHOOL(Owner.SCHOOL, page("index").shortly()),
    CHOOSE(Owner.SCHOOL, page("kies").unfound()),
    WHO_IS_WHO(Owner.SCHOOL, page("wie-is-wie").atFoot()),
    COMPLAINTS(Owner.SCHOOL, page("klachten").atFoot()),
    DEVIATIONS(Owner.SCHOOL, page("wat-wij-anders-doen").atFoot()),
    ACCESSIBILITY(Owner.SCHOOL, page("toegankelijkheid").atFoot()),
    PRIVACY(Owner.SCHOOL, page("privacy").atFoot()),
    COLOPHON(Owner.SCHOOL, page("colofon").atFoot()),
    NOT_FOUND(Owner.SCHOOL, page("404").unfound()),
    OWN_PAGE(Owner.SCHOOL, page("")),

    // of a protocol as a whole
    OVERVIEW(Owner.PROTOCOL, page("index").shortly().inMenu()),
    WHAT_NOW(Owner.PROTOCOL, page("wat-nu/index").inMenu()),
    REPORTING(Owner.PROTOCOL, page("melden").inMenu().inOtherLanguages()),
    PARENTS(Owner.PROTOCOL, page("ouders").inMenu().inOtherLanguages()),
    PUPILS(Owner.PROTOCOL, page("leerlingen").inMenu().inOtherLanguages()),
    FORMS(Owner.PROTOCOL, page("formulieren").inMenu()),
    DEADLINES(Owner.PROTOCOL, page("termijnen").shortly().atFoot()),
    TERMS(Owner.PROTOCOL, page("begrippen").atFoot()),
    SUPPORT(Owner.PROTOCOL, page("steun").atFoot().when(view -> !view.safety().support().isEmpty())),
    PREVENTION(Owner.PROTOCOL, page("preventie").atFoot()
            .when(view -> !(view.knowledge().prevention().isEmpty() && view.knowledge().monitoring().isEmpty()))),
    RULES(Owner.PROTOCOL, page("regels").atFoot()),
    METHODS(Owner.PROTOCOL, page("methoden").atFoot().when(view -> !view.knowledge().methods().isEmpty())),
    PROTOCOL(Owner.PROTOCOL, page("protocol").shortly().atFoot()),
    DECISION_TREE(Owner.PROTOCOL, page("keuzeboom").shortly()),
    SEARCH(Owner.PROTOCOL, page("zoeken")),
    PARENTS_LETTER(Owner.PROTOCOL, document("ouderinformatie").inOtherLanguages()),
    PROTOCOL_PAPER(Owner.PROTOCOL, document("protocol")),
    KWALITEITSKAART(Owner.PROTOCOL, document("kwaliteitskaart")),
    CARDS(Owner.PROTOCOL, document("kaarten-a4").when(view -> view.people().roles().stream()
            .anyMatch(role -> role.heading().card().isPresent()))),
    POSTER(Owner.PROTOCOL, document("poster")),

    // of a part of a protocol, by its id
    MY_CHILD(Owner.PART, page("").inOtherLanguages()),
    STEP(Owner.PART, page("stappen/").unfound()),
    ROLE(Owner.PART, page("rollen/").unfound()),
    ROLE_CARD(Owner.PART, document("kaart-")),
    WHAT_NOW_STEP(Owner.PART, page("wat-nu/").unfound()),
    WHAT_NOW_END(Owner.PART, page("wat-nu/einde-").unfound()),
    FORM(Owner.PART, document("")),

    // apart from the site
    AGENDA_SHEET(Owner.CASE, document("agendablad")),
    INSPECTION_SHEET(Owner.CASE, document("inspectieblad")),
    GAPS(Owner.CASE, page("open-plekken")),
    YEAR_FIGURES(Owner.CASE, page("index").and("jaaroverzicht")),
    CHANGES(Owner.CASE, page("index").and("wijzigingen")),
    SCHOOLS(Owner.CASE, page("index"));

    /** Whose it is: one for each school, for each protocol, for each part of one kind in a protocol, or none of the site. */
    public enum Owner { SCHOOL, PROTOCOL, PART, CASE }

    /**
     * How it is found by who searches: by all that stands on it, by its title and description since it repeats what stands elsewhere, or
     * not.
     */
    public enum Search { WHOLE, SHORTLY, NOT }

    /** Where it is named on every page: in the menu, at the foot, or not. */
    public enum Naming { MENU, FOOT, NOT }

    private static final Set<DocumentKind> STAFF = EnumSet.of(WHAT_NOW, WHAT_NOW_STEP, WHAT_NOW_END, FORMS, DEADLINES, METHODS,
            DECISION_TREE, STEP, ROLE);

    private final Owner owner;
    private final Traits plan;

    DocumentKind(Owner owner, Traits plan) {
        this.owner = owner;
        this.plan = plan;
    }

    public Owner owner() {
        return owner;
    }

    public Search search() {
        return plan.search;
    }

    public Naming naming() {
        return plan.naming;
    }

    /** Whether this protocol has anything to show on it. */
    public boolean isFor(ProtocolView protocol) {
        return plan.condition.test(protocol);
    }

    /** Whether it is published in every language in which the author wrote something of it. */
    public boolean isTranslated() {
        return plan.translated;
    }

    /** For whom it is first of all. A page of the school is for everybody. */
    public Reader reader() {
        return STAFF.contains(this) ? Reader.STAFF : Reader.EVERYBODY;
    }

    /** The addresses, below a base with slashes at both ends. @param id of the part; empty for what is not of a part */
    public List<String> addresses(String base, String id) {
        return Stream.concat(plan.page.map(name -> base + name + id + ".html").stream(),
                plan.document.map(name -> base + "documenten/" + name + id + ".pdf").stream()).toList();
    }

    /** The first of its addresses. */
    public String address(String base, String id) {
        return addresses(base, id).get(0);
    }

    /** The folder below {@code templates/}, and the name of the template and style in it. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Traits page(String name) {
        return new Traits(Optional.of(name), Optional.empty(), Search.WHOLE, Naming.NOT, false, view -> true);
    }

    private static Traits document(String name) {
        return new Traits(Optional.empty(), Optional.of(name), Search.NOT, Naming.NOT, false, view -> true);
    }

    private record Traits(Optional<String> page, Optional<String> document, Search search, Naming naming, boolean translated,
            Predicate<ProtocolView> condition) {
        Traits and(String pdf) {
            return new Traits(page, Optional.of(pdf), search, naming, translated, condition);
        }

        Traits shortly() {
            return new Traits(page, document, Search.SHORTLY, naming, translated, condition);
        }

        Traits unfound() {
            return new Traits(page, document, Search.NOT, naming, translated, condition);
        }

        Traits inMenu() {
            return new Traits(page, document, search, Naming.MENU, translated, condition);
        }

        Traits atFoot() {
            return new Traits(page, document, search, Naming.FOOT, translated, condition);
        }

        Traits inOtherLanguages() {
            return new Traits(page, document, search, naming, true, condition);
        }

        Traits when(Predicate<ProtocolView> there) {
            return new Traits(page, document, search, naming, translated, there);
        }
    }
}
