package nl.stapwijzer.check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.LegalLimit;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Subject;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/** A protocol as the rules look at it: all its parts, and the ways between its steps. */
final class Definition {
    private final Protocol protocol;
    private final Jurisdiction jurisdiction;
    private final Obligations obligations;
    private final Map<Class<?>, List<ModelNode<?>>> parts;
    private final Set<String> sanctionsOfSteps;
    private final Map<Record, ModelNode<?>> partOf = new IdentityHashMap<>();

    Definition(Protocol protocol, Jurisdiction jurisdiction) {
        List<ModelNode<?>> all = ModelNode.of(protocol);
        this.protocol = protocol;
        this.jurisdiction = jurisdiction;
        this.obligations = Obligations.of(protocol);
        this.parts = all.stream().collect(Collectors.groupingBy(part -> part.value().getClass()));
        this.sanctionsOfSteps = protocol.course().steps().stream().flatMap(step -> step.onward().sanctions().stream()).map(Located::value)
                .collect(Collectors.toSet());
        all.forEach(part -> partOf.putIfAbsent(part.value(), part));
    }

    Protocol protocol() {
        return protocol;
    }

    /** The ids of the steps where a case can begin. */
    Set<String> entries() {
        return flow().entries();
    }

    Obligations obligations() {
        return obligations;
    }

    Flow flow() {
        return obligations.flow();
    }

    /** The ids of the sanctions that some step names. */
    Set<String> sanctionsOfSteps() {
        return sanctionsOfSteps;
    }

    /** All parts of one kind. */
    <T extends Record> Stream<ModelNode<T>> each(Class<T> kind) {
        return parts.getOrDefault(kind, List.of()).stream().map(part -> part.as(kind)).flatMap(Optional::stream);
    }

    /** Whether somebody of the school carries it out, or may; pupils, parents and others owe the school no deadline. */
    boolean isOfSchool(Step step) {
        return !step.participants().who().isKnown() || step.participants().who().value().orElseThrow().members()
                .map(member -> member.role().value())
                .flatMap(id -> protocol.role(id).stream()).anyMatch(Role::isStaff);
    }

    /** Whether all who carry it out are those who report. */
    boolean isReport(Step step) {
        List<String> who = step.participants().who().value().stream().flatMap(Party::members).map(member -> member.role().value()).toList();
        return !who.isEmpty() && protocol.course().reporting().flatMap(reporting -> reporting.by().value())
                .filter(reporters -> who.stream().allMatch(reporters::includes)).isPresent();
    }

    boolean has(Class<? extends Record> kind) {
        return parts.containsKey(kind);
    }

    /** The name of a part that is at hand as a plain value. */
    String name(Record value) {
        return partOf.get(value).name();
    }

    /**
     * Whether this protocol says it, or a school of a board that changes something in it, rather than another protocol that something was
     * taken over from. Protocols stand in one folder, and schools in another.
     */
    boolean isOwn(Located<String> id) {
        String file = id.span().file();
        String own = protocol.id().span().file();
        return file.equals(own) || !folder(file).equals(folder(own));
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    /** What readers call these roles. */
    String roles(List<Located<String>> ids) {
        return ids.stream().map(id -> protocol.role(id.value()).map(role -> role.name().text()).orElse(id.value()))
                .collect(Collectors.joining("\", \"", "\"", "\""));
    }

    /** Where a message about the protocol as a whole points. */
    Span start() {
        return protocol.id().span();
    }

    /** What the law says of a sanction, for a school as this protocol is for. */
    List<LegalLimit> law(Sanction.Kind sanction) {
        return jurisdiction.limits(sanction, protocol);
    }

    boolean isBoard(Role role) {
        return jurisdiction.isBoard(role);
    }

    Subject subject() {
        return protocol.about().subject().value();
    }
}
