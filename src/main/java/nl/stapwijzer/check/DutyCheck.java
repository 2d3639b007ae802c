package nl.stapwijzer.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.LegalDuty;
import nl.stapwijzer.model.LegalDuty.Kind;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Provenance;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;

/**
 * What a school owes, by law or to whom it may concern. It owes each duty once: one protocol in which it stands is enough for all that are
 * for the same country. What is missing is named at the first protocol whose subject brings the duty.
 */
public final class DutyCheck {
    private static final Map<Kind, Duty> DUTIES = Map.of(
            Kind.COORDINATOR, new Duty(names(Role.Task.COORDINATOR), "no-coordinator", "name-coordinator"),
            Kind.CONTACT_POINT, new Duty(names(Role.Task.CONTACT_POINT), "no-contact-point", "name-contact-point"),
            Kind.MONITORING, new Duty(DutyCheck::asksPupils, "no-monitoring", "add-monitoring"));

    private final List<Protocol> protocols;
    private final Jurisdiction jurisdiction;
    private final Findings findings = new Findings();

    private record Duty(Predicate<Protocol> done, String code, String remedy) {}

    private DutyCheck(List<Protocol> protocols, Jurisdiction jurisdiction) {
        this.protocols = protocols;
        this.jurisdiction = jurisdiction;
    }

    /** @param protocols all that the school has */
    public static List<Diagnostic> check(List<Protocol> protocols, Jurisdiction jurisdiction) {
        DutyCheck duties = new DutyCheck(protocols, jurisdiction);
        protocols.stream().map(jurisdiction::country).distinct()
                .forEach(country -> Stream.of(Kind.values()).forEach(kind -> duties.byLaw(kind, country)));
        duties.confidant();
        return duties.findings.all();
    }

    /** What the law asks of the school because of one of its protocols, and whether it is met in any of them. */
    public static List<LegalStanding> standing(Protocol protocol, List<Protocol> protocols, Jurisdiction jurisdiction) {
        return Stream.of(Kind.values()).filter(protocol.about().subject().value().duties()::contains).flatMap(kind -> {
            List<LegalDuty> law = jurisdiction.duties(kind, protocol);
            List<String> met = protocols.stream().filter(other -> jurisdiction.country(other).equals(jurisdiction.country(protocol)))
                    .filter(DUTIES.get(kind).done()).map(other -> other.title().text()).toList();
            return law.isEmpty() ? Stream.empty() : Stream.of(new LegalStanding(kind, articles(law), oldest(law), met));
        }).toList();
    }

    private static LocalDate oldest(List<LegalDuty> law) {
        return law.stream().map(LegalDuty::provenance).map(Provenance::date).min(Comparator.naturalOrder()).orElseThrow();
    }

    private void byLaw(Kind kind, String country) {
        Duty duty = DUTIES.get(kind);
        List<Protocol> here = protocols.stream().filter(protocol -> jurisdiction.country(protocol).equals(country)).toList();
        List<Protocol> bound = here.stream().filter(protocol -> protocol.about().subject().value().duties().contains(kind)).toList();
        List<LegalDuty> law = bound.stream().flatMap(protocol -> jurisdiction.duties(kind, protocol).stream()).distinct().toList();
        if (!law.isEmpty() && here.stream().noneMatch(duty.done())) {
            Protocol first = bound.get(0);
            boolean counts = kind == Kind.MONITORING && here.stream().anyMatch(protocol -> !protocol.care().monitoring().isEmpty());
            Message message = Message.of(counts ? "monitoring-counts-only" : duty.code(),
                    first.about().subject().value().name(), articles(law));
            findings.warning(first.id().span(), message, Message.of(duty.remedy()), Message.of("check-the-law", oldest(law)));
        }
    }

    /** There is somebody whom a pupil or a parent can speak to in confidence. */
    private void confidant() {
        Role.Task task = Role.Task.CONFIDANT;
        protocols.stream().filter(protocol -> protocol.about().subject().value().expected().contains(task)).findFirst()
                .filter(first -> protocols.stream().noneMatch(names(task)))
                .ifPresent(first -> findings.warning(first.id().span(), Message.of("no-confidant"), Message.of("name-confidant")));
    }

    /** Counting cases does not show how pupils feel. */
    private static boolean asksPupils(Protocol protocol) {
        return protocol.care().monitoring().stream().anyMatch(monitoring -> monitoring.figures().isEmpty());
    }

    private static Predicate<Protocol> names(Role.Task task) {
        return protocol -> protocol.people().roles().stream().anyMatch(role -> role.task().filter(task::equals).isPresent());
    }

    private static String articles(List<LegalDuty> law) {
        return law.stream().map(LegalDuty::article).distinct().collect(Collectors.joining(", "));
    }
}
