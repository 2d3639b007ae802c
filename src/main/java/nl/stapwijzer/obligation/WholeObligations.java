package nl.stapwijzer.obligation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Emergency;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.SupportTrack;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.obligation.Terms.Modality;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/** The obligations that stand in no step: of danger, support, prevention, monitoring, measures, and whom to tell whatever the step. */
final class WholeObligations {
    private final Protocol protocol;
    private final Anchors anchors;

    WholeObligations(Protocol protocol, Anchors anchors) {
        this.protocol = protocol;
        this.anchors = anchors;
    }

    Stream<Obligation> all() {
        Stream<Obligation> emergencies = IntStream.range(0, protocol.emergencies().size()).boxed()
                .flatMap(i -> emergency(protocol.emergencies().get(i), i + 1));
        Stream<Obligation> informs = IntStream.range(0, protocol.informs().size())
                .mapToObj(i -> inform(protocol.informs().get(i), "inlichten-" + (i + 1), Optional.empty()));
        Stream<Obligation> prevention = protocol.prevention().stream()
                .map(task -> obligation("voorkomen-" + task.key(), new Act.Prevent(task),
                parties(task.who(), List.of()), always(task.id().span()), task.visibility(), task.id().span()));
        Stream<Obligation> monitoring = IntStream.range(0, protocol.monitoring().size()).mapToObj(i -> obligation("volgen-" + (i + 1),
                new Act.Watch(protocol.monitoring().get(i)), parties(protocol.monitoring().get(i).who(), List.of()),
                        always(protocol.monitoring().get(i).what().span()), Visibility.PUBLIC,
                protocol.monitoring().get(i).what().span()));
        return Stream.of(emergencies, informs, protocol.support().stream().flatMap(this::support),
                prevention, monitoring, protocol.sanctions().stream().map(this::sanction))
                .flatMap(obligations -> obligations);
    }

    private Stream<Obligation> emergency(Emergency emergency, int number) {
        List<Requirement> danger = List.of(new Requirement.Danger(emergency));
        Obligation itself = obligation("nood-" + number, new Act.Respond(emergency), parties(emergency.who(), List.of()),
                terms(Modality.MUST, danger, emergency.when().words().span()), Visibility.PUBLIC,
                emergency.when().words().span());
        return Stream.concat(Stream.of(itself), IntStream.range(0, emergency.informs().size())
                .mapToObj(i -> inform(emergency.informs().get(i), "nood-" + number + "-inlichten-" + (i + 1), Optional.of(emergency))));
    }

    private Obligation inform(InformDuty duty, String item, Optional<Emergency> emergency) {
        Stated<Party> by = duty.by().isSilent() ? emergency.map(Emergency::who).orElse(duty.by()) : duty.by();
        List<Requirement> requirements = Stream.<Requirement>concat(emergency.stream().map(Requirement.Danger::new),
                duty.when().stream().map(Requirement.Own::new)).toList();
        Stated<List<Due>> dues = Stated.of(duty.deadlines().stream().map(anchors::ofWhole).toList(), duty.span());
        Modality modality = duty.need() == InformDuty.Need.ALWAYS ? Modality.MUST : Modality.IF_NEEDED;
        return obligation(item, new Act.Tell(duty), parties(by, duty.to()), new Terms(modality, dues, requirements),
                duty.visibility(), duty.span());
    }

    private Stream<Obligation> support(SupportTrack track) {
        List<Requirement> conditions = track.conditions().stream().map(Requirement.OfStep::new).map(Requirement.class::cast).toList();
        return IntStream.range(0, track.points().size()).mapToObj(i -> {
            Action point = track.points().get(i);
            Parties parties = new Parties(point.who().isSilent() ? track.by() : point.who(), !point.who().isSilent(),
                    point.with(), Optional.empty(),
                    List.of(track.audience()), List.of());
            List<Requirement> all = Stream.<Requirement>concat(conditions.stream(),
                    point.when().stream().map(Requirement.Own::new)).toList();
            Stated<List<Due>> dues = Stated.of(point.deadlines().stream().map(anchors::ofWhole).toList(), point.span());
            return obligation("steun-" + track.key() + "-" + (i + 1), new Act.Support(point), parties,
                    new Terms(point.possibly() ? Modality.IF_NEEDED : Modality.MUST, dues, all),
                    track.isInternal() ? Visibility.INTERNAL : point.visibility(), point.span());
        });
    }

    private Obligation sanction(Sanction sanction) {
        Optional<Step> step = sanction.step().flatMap(id -> protocol.step(id.value()));
        List<Requirement> requirements = sanction.when().<Requirement>map(Requirement.Own::new).stream().toList();
        return new Obligation(new Place(Optional.empty(), Optional.empty(), "maatregel-" + sanction.key()), new Act.Impose(sanction),
                parties(sanction.by().isSilent() ? step.map(Step::who).orElse(sanction.by()) : sanction.by(), List.of()),
                        terms(Modality.MAY, requirements, sanction.id().span()),
                Sequel.NONE, Visibility.PUBLIC, sanction.id().span());
    }

    private static Parties parties(Stated<Party> bearers, List<Located<String>> counterparty) {
        return new Parties(bearers, true, Optional.empty(), Optional.empty(), counterparty, List.of());
    }

    private static Terms always(Span span) {
        return terms(Modality.MUST, List.of(), span);
    }

    private static Terms terms(Modality modality, List<Requirement> requirements, Span span) {
        return new Terms(modality, Stated.of(List.of(), span), requirements);
    }

    private static Obligation obligation(String item, Act act, Parties parties, Terms terms, Visibility visibility, Span span) {
        return new Obligation(new Place(Optional.empty(), Optional.empty(), item), act, parties, terms, Sequel.NONE, visibility, span);
    }
}
