package nl.stapwijzer.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.plan.view.Frame.Help;
import nl.stapwijzer.plan.view.Frame.Reader;
import nl.stapwijzer.plan.view.ProtocolView;

/** Whom to call, at the end of every page: few enough to choose from. */
final class HelpViews {
    private static final int MOST = 3;

    private final OutsideViews outside;

    HelpViews(OutsideViews outside) {
        this.outside = outside;
    }

    /** Somebody at school first, and a helpline: that for children, who may read this too. */
    Help everybody(ProtocolView protocol) {
        List<ContactView> first = protocol.people().firstContacts().isEmpty() ? protocol.people().contacts()
                : protocol.people().firstContacts();
        return help(Reader.EVERYBODY, first.stream(), protocol.people().outsideForPupils(), protocol.people().outside());
    }

    /**
     * These colleagues, then who receives a report, and who leads only where nobody else can be called; never those whom pupils confide
     * in, nor who has no number where another has one.
     *
     * @param colleagues ids of roles, the nearest first
     * @param readers the ids of the roles that read it, who need not be pointed to themselves; none where that is anybody
     */
    Help staff(ProtocolView protocol, Stream<String> colleagues, List<String> readers) {
        List<ContactView> left = Stream.concat(readers.stream().flatMap(id -> of(protocol, id)), confidants(protocol).stream()).toList();
        Stream<ContactView> leaders = protocol.people().roles().stream().filter(role -> role.heading().kind() == Role.Kind.LEADER)
                .flatMap(role -> role.contacts().stream());
        List<ContactView> near = Stream.concat(reachable(protocol, colleagues), protocol.people().firstContacts().stream()).distinct()
                .filter(one -> !left.contains(one)).toList();
        boolean some = near.stream().anyMatch(HelpViews::hasPhone);
        List<ContactView> all = some ? near : Stream.concat(near.stream(), leaders.filter(one -> !left.contains(one))).distinct().toList();
        boolean called = all.stream().anyMatch(HelpViews::hasPhone);
        return help(Reader.STAFF, all.stream().filter(one -> !called || hasPhone(one)), List.of(), List.of());
    }

    private static boolean hasPhone(ContactView contact) {
        return !contact.phone().text().isEmpty();
    }

    /** The first of these colleagues who can be called. */
    Optional<ContactView> first(ProtocolView protocol, Stream<String> colleagues) {
        return reachable(protocol, colleagues).filter(HelpViews::hasPhone).findFirst();
    }

    /** Those with a number first. */
    private static Stream<ContactView> reachable(ProtocolView protocol, Stream<String> roles) {
        List<ContactView> confidants = confidants(protocol);
        return roles.flatMap(id -> of(protocol, id)).filter(one -> !confidants.contains(one))
                .sorted(Comparator.comparing(one -> one.phone().text().isEmpty()));
    }

    private static Stream<ContactView> of(ProtocolView protocol, String role) {
        return protocol.people().roles().stream().filter(one -> one.id().equals(role)).flatMap(one -> one.contacts().stream());
    }

    private static List<ContactView> confidants(ProtocolView protocol) {
        return protocol.people().roles().stream().filter(role -> role.facts().confidant()).flatMap(role -> role.contacts().stream())
                .toList();
    }

    /** The school itself, and helplines. */
    Help school(ContactView office) {
        return help(Reader.EVERYBODY, Stream.of(office), outside.forPupils(), outside.all());
    }

    /** Two of the first where there is one of the others; of these, those for pupils first. */
    private Help help(Reader reader, Stream<ContactView> first, List<ContactView> forPupils, List<ContactView> others) {
        List<String> danger = outside.danger();
        List<ContactView> ours = reachable(first, danger).toList();
        List<ContactView> theirs = reachable(Stream.concat(forPupils.stream(), others.stream()).distinct(), danger).toList();
        long room = theirs.isEmpty() ? MOST : MOST - 1;
        return new Help(reader, Stream.concat(ours.stream().limit(room), theirs.stream()).limit(MOST).toList(), danger);
    }

    private static Stream<ContactView> reachable(Stream<ContactView> contacts, List<String> danger) {
        return contacts.filter(one -> !danger.contains(one.phone().text()) && !(one.phone() + one.mail()).isEmpty());
    }
}
