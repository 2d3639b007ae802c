package nl.stapwijzer.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.LegalDuty;
import nl.stapwijzer.model.LegalDuty.Kind;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Provenance;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Subject;
import nl.stapwijzer.model.Subject.Topic;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;

/**
 * What a school owes, by law or to whom it may concern. It owes each duty once for each kind of school: one protocol in which it stands is
 * enough for all that are under the same law. What is missing is named at the first protocol whose subject brings the duty.
 */
public final class DutyCheck {
    private static final Map<Kind, Duty> DUTIES = Map.of(
            Kind.COORDINATOR, new Duty(names(Role.Task.COORDINATOR), "no-coordinator", "name-coordinator"),
            Kind.CONTACT_POINT, new Duty(names(Role.Task.CONTACT_POINT), "no-contact-point", "name-contact-point"),
            Kind.MONITORING, new Duty(DutyCheck::asksPupils, "no-monitoring", "add-monitoring"));

    private final List<Protocol> protocols;
    private final Jurisdiction jurisdiction;
    private final Findings findings = new Findings();

    /** @param done whether a protocol meets it, for a subject */
    private record Duty(BiPredicate<Protocol, Subject> done, String code, String remedy) {
        boolean isMet(Protocol protocol, Protocol asking) {
            return done.test(protocol, asking.about().subject().value());
        }
    }

    private DutyCheck(List<Protocol> protocols, Jurisdiction jurisdiction) {
        this.protocols = protocols;
        this.jurisdiction = jurisdiction;
    }

    /**
     * What the school lacks, each thing once.
     *
     * @param protocols all that the school has
     */
    public static List<Diagnostic> check(List<Protocol> protocols, Jurisdiction jurisdiction) {
        return check(protocols, protocols, jurisdiction);
    }

    /** The same as one of its protocols brings it, by the law of the schools that this one is for. */
    public static List<Diagnostic> check(Protocol protocol, List<Protocol> protocols, Jurisdiction jurisdiction) {
        return check(List.of(protocol), protocols, jurisdiction);
    }

    private static List<Diagnostic> check(List<Protocol> asking, List<Protocol> protocols, Jurisdiction jurisdiction) {
        DutyCheck duties = new DutyCheck(protocols, jurisdiction);
        Stream.of(Kind.values()).forEach(kind -> duties.byLaw(kind, asking));
        duties.confidant(asking);
        return duties.findings.all();
    }

    /** What the law asks of the school because of one of its protocols, and whether it is met in any of them. */
    public static List<LegalStanding> standing(Protocol protocol, List<Protocol> protocols, Jurisdiction jurisdiction) {
        return Stream.of(Kind.values()).filter(protocol.about().subject().value().duties()::contains).flatMap(kind -> {
            List<LegalDuty> law = jurisdiction.duties(kind, protocol);
            List<String> met = protocols.stream().filter(other -> law.stream().anyMatch(jurisdiction.duties(kind, other)::contains))
                    .filter(other -> DUTIES.get(kind).isMet(other, protocol)).map(other -> other.title().text()).toList();
            return law.isEmpty() ? Stream.empty() : Stream.of(new LegalStanding(kind, articles(law), oldest(law), met));
        }).toList();
    }

    private static LocalDate oldest(List<LegalDuty> law) {
        return law.stream().map(LegalDuty::provenance).map(Provenance::date).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** By each law, which holds for a kind of school: what a protocol for another kind names, is not there for its pupils. */
    private void byLaw(Kind kind, List<Protocol> asking) {
        Map<Protocol, List<LegalDuty>> missing = new LinkedHashMap<>();
        asking.stream().filter(protocol -> protocol.about().subject().value().duties().contains(kind))
                .flatMap(protocol -> jurisdiction.duties(kind, protocol).stream()).distinct()
                .forEach(law -> lacking(kind, law, asking).ifPresent(first -> missing.computeIfAbsent(first, none -> new ArrayList<>())
                        .add(law)));
        missing.forEach((first, law) -> {
            boolean counts = kind == Kind.MONITORING && !first.care().monitoring().isEmpty();
            Message message = Message.of(counts ? "monitoring-counts-only" : DUTIES.get(kind).code(),
                    first.about().subject().value().name(), articles(law));
            findings.warning(first.id().span(), message, Message.of(DUTIES.get(kind).remedy()),
                    Message.of("check-the-law", oldest(law)));
        });
    }

    /** The protocol that misses what one law asks, rather one that began with it; none if some protocol under that law has it. */
    private Optional<Protocol> lacking(Kind kind, LegalDuty law, List<Protocol> asking) {
        List<Protocol> under = protocols.stream().filter(protocol -> jurisdiction.duties(kind, protocol).contains(law)).toList();
        List<Protocol> bound = under.stream().filter(asking::contains)
                .filter(protocol -> protocol.about().subject().value().duties().contains(kind)).toList();
        return bound.stream().filter(first -> under.stream().noneMatch(protocol -> DUTIES.get(kind).isMet(protocol, first)))
                .min(Comparator.comparing(first -> kind == Kind.MONITORING && first.care().monitoring().isEmpty()));
    }

    /** There is somebody whom a pupil or a parent can speak to in confidence. */
    private void confidant(List<Protocol> asking) {
        Role.Task task = Role.Task.CONFIDANT;
        asking.stream().filter(protocol -> protocol.about().subject().value().expected().contains(task)).findFirst()
                .filter(first -> protocols.stream().noneMatch(protocol -> hasTask(protocol, task)))
                .ifPresent(first -> findings.warning(first.id().span(), Message.of("no-confidant"), Message.of("name-confidant")));
    }

    /** How pupils feel: counting cases does not show it. */
    private static boolean asksPupils(Protocol protocol, Subject subject) {
        return protocol.care().monitoring().stream()
                .anyMatch(monitoring -> Stream.concat(Stream.of(monitoring.what()), monitoring.instrument().stream())
                        .anyMatch(text -> subject.isNamedIn(Topic.WELLBEING, text.text())));
    }

    private static BiPredicate<Protocol, Subject> names(Role.Task task) {
        return (protocol, subject) -> hasTask(protocol, task);
    }

    private static boolean hasTask(Protocol protocol, Role.Task task) {
        return protocol.people().roles().stream().anyMatch(role -> role.tasks().contains(task));
    }

    private static String articles(List<LegalDuty> law) {
        return law.stream().map(LegalDuty::article).distinct().collect(Collectors.joining(", "));
    }
}
