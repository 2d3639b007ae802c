package nl.stapwijzer.plan;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.stapwijzer.plan.view.Frame.Reader;
import nl.stapwijzer.plan.view.MethodView;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.words.Phrases;

/**
 * The kinds of document, each with all that is fixed of it. A new kind is a constant here; a view record if none of {@code view.Pages} has
 * what it shows; a folder of the same name in {@code templates/} with the template and a LEESMIJ.md; and in the catalogue of each language
 * {@code page.<kind>.title}, {@code .about} and {@code .path}, what its addresses are made of, and of a kind of a protocol that stands in
 * the menu or at the foot its {@code .menu}.
 */
public enum DocumentKind {
    // of the school
    SCHOOL(Owner.SCHOOL, page().shortly()),
    CHOOSE(Owner.SCHOOL, page().unfound()),
    WHO_IS_WHO(Owner.SCHOOL, page().atFoot()),
    COMPLAINTS(Owner.SCHOOL, page().atFoot()),
    DEVIATIONS(Owner.SCHOOL, page().atFoot()),
    ACCESSIBILITY(Owner.SCHOOL, page().atFoot()),
    PRIVACY(Owner.SCHOOL, page().atFoot()),
    COLOPHON(Owner.SCHOOL, page().atFoot()),
    NOT_FOUND(Owner.SCHOOL, page().unfound()),
    OWN_PAGE(Owner.SCHOOL, page()),

    // of a protocol as a whole
    OVERVIEW(Owner.PROTOCOL, page().shortly().inMenu()),
    WHAT_NOW(Owner.PROTOCOL, page().forStaff().inMenu()),
    REPORTING(Owner.PROTOCOL, page().inMenu().inOtherLanguages()),
    PARENTS(Owner.PROTOCOL, page().inMenu().inOtherLanguages()),
    PUPILS(Owner.PROTOCOL, page().inMenu().inOtherLanguages()),
    FORMS(Owner.PROTOCOL, page().forStaff().inMenu()),
    DEADLINES(Owner.PROTOCOL, page().forStaff().shortly().atFoot()),
    TERMS(Owner.PROTOCOL, page().atFoot()),
    SUPPORT(Owner.PROTOCOL, page().atFoot().when(view -> !view.safety().support().isEmpty())),
    PREVENTION(Owner.PROTOCOL, page().atFoot().when(view -> !view.knowledge().prevention().isEmpty())),
    RULES(Owner.PROTOCOL, page().atFoot()),
    METHODS(Owner.PROTOCOL, page().forStaff().atFoot().when(view -> view.knowledge().methods().stream().anyMatch(MethodView::isExplained))),
    PROTOCOL(Owner.PROTOCOL, page().shortly().atFoot()),
    DECISION_TREE(Owner.PROTOCOL, page().forStaff().shortly()),
    SEARCH(Owner.PROTOCOL, page()),
    PARENTS_LETTER(Owner.PROTOCOL, document().inOtherLanguages()),
    MESSAGES(Owner.PROTOCOL, document().when(view -> !view.papers().messages().isEmpty())),
    PROTOCOL_PAPER(Owner.PROTOCOL, document()),
    KWALITEITSKAART(Owner.PROTOCOL, document()),
    CARDS(Owner.PROTOCOL, document().when(view -> view.people().roles().stream()
            .anyMatch(role -> role.heading().card().isPresent()))),
    POSTER(Owner.PROTOCOL, document()),

    // of a part of a protocol, by its id
    MY_CHILD(Owner.PART, page().inOtherLanguages()),
    STEP(Owner.PART, page().forStaff().unfound()),
    ROLE(Owner.PART, page().forStaff().unfound()),
    ROLE_CARD(Owner.PART, document()),
    WHAT_NOW_STEP(Owner.PART, page().forStaff().unfound()),
    WHAT_NOW_END(Owner.PART, page().forStaff().unfound()),
    FORM(Owner.PART, document()),

    // apart from the site
    AGENDA_SHEET(Owner.CASE, document()),
    INSPECTION_SHEET(Owner.CASE, document()),
    GAPS(Owner.CASE, page()),
    YEAR_FIGURES(Owner.CASE, page().andDocument()),
    CHANGES(Owner.CASE, page().andDocument()),
    SCHOOLS(Owner.CASE, page());

    /** Whose it is: one for each school, for each protocol, for each part of one kind in a protocol, or none of the site. */
    public enum Owner { SCHOOL, PROTOCOL, PART, CASE }

    /**
     * How it is found by who searches: by all that stands on it, by its title and description since it repeats what stands elsewhere, or
     * not.
     */
    public enum Search { WHOLE, SHORTLY, NOT }

    /** Where it is named on every page: in the menu, at the foot, or not. */
    public enum Naming { MENU, FOOT, NOT }

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
        return plan.reader;
    }

    /**
     * The addresses, as the language has them, below a base with slashes at both ends.
     *
     * @param id of the part; empty for what is not of a part
     */
    public List<String> addresses(Phrases phrases, String base, String id) {
        String name = name(phrases, id);
        return Stream.concat(Stream.of(base + name + ".html").filter(page -> plan.page),
                Stream.of(base + phrases.text("page.documents") + "/" + name + ".pdf").filter(document -> plan.document)).toList();
    }

    /** What its file is called, as the language has it, without what it ends with. */
    String name(Phrases phrases, String id) {
        return phrases.find("page." + folder() + "." + id + ".path")
                .orElseGet(() -> phrases.find("page." + folder() + ".path").orElse("") + id);
    }

    /** The first of its addresses. */
    public String address(Phrases phrases, String base, String id) {
        return addresses(phrases, base, id).get(0);
    }

    /** The folder below {@code templates/}, and the name of the template and style in it. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Traits page() {
        return new Traits(true, false, Search.WHOLE, Naming.NOT, false, Reader.EVERYBODY, view -> true);
    }

    private static Traits document() {
        return new Traits(false, true, Search.NOT, Naming.NOT, false, Reader.EVERYBODY, view -> true);
    }

    private record Traits(boolean page, boolean document, Search search, Naming naming, boolean translated,
            Reader reader, Predicate<ProtocolView> condition) {
        Traits andDocument() {
            return new Traits(page, true, search, naming, translated, reader, condition);
        }

        Traits shortly() {
            return new Traits(page, document, Search.SHORTLY, naming, translated, reader, condition);
        }

        Traits unfound() {
            return new Traits(page, document, Search.NOT, naming, translated, reader, condition);
        }

        Traits inMenu() {
            return new Traits(page, document, search, Naming.MENU, translated, reader, condition);
        }

        Traits atFoot() {
            return new Traits(page, document, search, Naming.FOOT, translated, reader, condition);
        }

        Traits inOtherLanguages() {
            return new Traits(page, document, search, naming, true, reader, condition);
        }

        Traits forStaff() {
            return new Traits(page, document, search, naming, translated, Reader.STAFF, condition);
        }

        Traits when(Predicate<ProtocolView> there) {
            return new Traits(page, document, search, naming, translated, reader, there);
        }
    }
}
