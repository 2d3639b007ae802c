package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * Somebody with a part in the protocol: leerkracht, coördinator, ouder. Never a named person.
 *
 * @param group the id of a role of which this is one: a docent is one of alle medewerkers
 * @param tasks duties in law that the role carries out
 * @param side where the pupil stands in what the protocol is about, or the pupil whose parent this is
 * @param size of the group that the role is (a steungroep of six), if it is one
 * @param variants what the role is called in a department of the school
 */
public record Role(Located<String> id, Noun name, Kind kind, Optional<Located<String>> group, List<Task> tasks, Optional<Side> side,
        Optional<Text> explanation, Optional<Amount> size, List<Variant> variants, Visibility visibility) implements Named, Visible {
    /** Where somebody stands to the school. Staff and leaders get a card. */
    public enum Kind { STAFF, LEADER, PUPIL, PARENT, GROUP, EXTERNAL }

    /** What pupils and parents can count on somebody for. */
    public enum Task { COORDINATOR, CONTACT_POINT, CONFIDANT }

    /** Is bullied, sees it, or bullies. */
    public enum Side { BULLIED, WITNESS, BULLIES }

    /** @param department the id of a {@link Department} */
    public record Variant(Located<String> department, Noun name) {}

    public Role {
        tasks = List.copyOf(tasks);
        variants = List.copyOf(variants);
    }

    public Optional<String> abbreviation() {
        return name.abbreviation();
    }

    /** Whether somebody of the school's own staff has this role. */
    public boolean isStaff() {
        return kind == Kind.STAFF || kind == Kind.LEADER;
    }
}
