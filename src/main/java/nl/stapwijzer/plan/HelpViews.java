package nl.stapwijzer.plan;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.plan.view.Frame.Help;
import nl.stapwijzer.plan.view.Frame.Reader;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.RoleView;

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
     * Those whom the law gives a task, then who leads, then who else receives a report; never those whom pupils confide in.
     *
     * @param reader the id of the role that reads it, who need not be pointed to themselves; empty where that is anybody
     */
    Help staff(ProtocolView protocol, String reader) {
        List<ContactView> confidants = having(protocol, role -> role.facts().confidant()).toList();
        return help(Reader.STAFF, Stream.of(having(protocol, role -> !role.facts().task().isEmpty()),
                having(protocol, role -> role.heading().kind() == Role.Kind.LEADER), protocol.people().firstContacts().stream())
                .flatMap(all -> all).distinct().filter(one -> !confidants.contains(one))
                .filter(one -> having(protocol, role -> role.id().equals(reader)).noneMatch(one::equals)), List.of(), List.of());
    }

    /** The school itself, and helplines. */
    Help school(ContactView office) {
        return help(Reader.EVERYBODY, Stream.of(office), outside.forPupils(), outside.all());
    }

    private static Stream<ContactView> having(ProtocolView protocol, Predicate<RoleView> which) {
        return protocol.people().roles().stream().filter(which).flatMap(role -> role.contacts().stream());
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
