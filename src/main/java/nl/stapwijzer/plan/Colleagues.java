package nl.stapwijzer.plan;

import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.obligation.Parties;
import nl.stapwijzer.source.Located;

/** Which colleagues staff turn to, the nearest first: those of a step or of a role, then those of the protocol. Ids of roles. */
final class Colleagues {
    private final Protocol protocol;
    private final Obligations obligations;

    Colleagues(Obligations obligations) {
        this.protocol = obligations.protocol();
        this.obligations = obligations;
    }

    /** Whom a step consults, is done with or tells, and who may join in it; then who goes on after it; never who does it themselves. */
    List<String> inStep(String id) {
        return protocol.step(id).stream().flatMap(step -> Stream.of(around(obligations.in(step)), joining(step), following(step))
                .flatMap(roles -> roles).filter(role -> !does(step, role))).distinct().toList();
    }

    /** Whom a role tells, consults or does something with; then who does something with it, or tells it. */
    List<String> of(String role) {
        Stream<String> others = obligations.all().stream().filter(Obligation::isOfCase)
                .filter(one -> one.parties().of(role) != Parties.Share.NONE && !one.parties().bears(role))
                .flatMap(one -> one.parties().bearers().value().stream())
                .filter(doers -> doers.members().allMatch(member -> isStaff(member.role().value())))
                .flatMap(doers -> staff(Stream.of(doers)));
        List<Obligation> own = obligations.all().stream().filter(one -> one.isOfCase() && one.parties().bears(role)).toList();
        return Stream.concat(around(own), others)
                .filter(other -> !other.equals(role)).distinct().toList();
    }

    /** Whom the law gives a task, who receives a report, and whom the steps consult or are done with. */
    List<String> ofProtocol() {
        Stream<String> tasked = protocol.people().roles().stream().filter(role -> !role.tasks().isEmpty()).map(Role::key);
        Stream<String> receivers = staff(protocol.course().reporting().flatMap(reporting -> reporting.to().value()).stream());
        List<Obligation> all = obligations.all().stream().filter(Obligation::isOfCase).toList();
        return Stream.of(tasked, receivers, staff(all.stream().flatMap(one -> one.parties().consulted().stream())),
                staff(all.stream().flatMap(one -> one.parties().with().stream()))).flatMap(roles -> roles).distinct().toList();
    }

    /** Whose advice a step asks. */
    List<String> consultedIn(String id) {
        return protocol.step(id).stream().flatMap(step -> staff(obligations.step(step).parties().consulted().stream())).distinct().toList();
    }

    /** Who does a step, also where another may do it instead. */
    List<String> doing(String id) {
        return protocol.step(id).stream().flatMap(step -> staff(doers(step)).filter(role -> does(step, role))).distinct().toList();
    }

    private Stream<String> around(List<Obligation> all) {
        return Stream.of(staff(all.stream().flatMap(one -> one.parties().consulted().stream())),
                staff(all.stream().flatMap(one -> one.parties().with().stream())),
                all.stream().filter(one -> one.kind() == Kind.INFORM).flatMap(one -> one.parties().counterparty().stream())
                        .map(Located::value).filter(this::isStaff)).flatMap(roles -> roles);
    }

    private Stream<String> joining(Step step) {
        return doers(step).flatMap(party -> party.possibly().stream()).map(member -> member.role().value()).filter(this::isStaff);
    }

    private Stream<String> following(Step step) {
        return obligations.flow().from(step.key()).stream().filter(way -> !way.to().equals(step.key()))
                .flatMap(way -> protocol.step(way.to()).stream())
                .flatMap(next -> staff(doers(next)));
    }

    /** Whether they do it, and not only if it helps. */
    private boolean does(Step step, String role) {
        return doers(step).flatMap(party -> Stream.concat(party.together().stream(), party.oneOf().stream()))
                .anyMatch(member -> member.role().value().equals(role));
    }

    private Stream<Party> doers(Step step) {
        return obligations.step(step).parties().bearers().value().stream();
    }

    private Stream<String> staff(Stream<Party> parties) {
        return parties.flatMap(Party::members).map(member -> member.role().value()).filter(this::isStaff);
    }

    private boolean isStaff(String role) {
        return protocol.role(role).filter(Role::isStaff).isPresent();
    }
}
