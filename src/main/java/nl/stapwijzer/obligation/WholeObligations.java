package nl.stapwijzer.obligation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Emergency;
import nl.stapwijzer.model.FormUse;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Monitoring;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.PreventionTask;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.RecordDuty;
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
        List<Emergency> dangers = protocol.conduct().emergencies();
        Stream<Obligation> emergencies = IntStream.range(0, dangers.size()).boxed().flatMap(i -> emergency(dangers.get(i), i + 1));
        List<InformDuty> duties = protocol.conduct().informs();
        Stream<Obligation> informs = IntStream.range(0, duties.size())
                .mapToObj(i -> inform(duties.get(i), "inlichten-" + (i + 1), duties.get(i).by(), List.of()));
        Stream<Obligation> prevention = protocol.care().prevention().stream().flatMap(this::prevention);
        List<Monitoring> watched = protocol.care().monitoring();
        Stream<Obligation> monitoring = IntStream.range(0, watched.size()).mapToObj(i -> watch(watched.get(i), i + 1));
        return Stream.of(emergencies, informs, protocol.care().support().stream().flatMap(this::support),
                prevention, monitoring, protocol.conduct().sanctions().stream().map(this::sanction))
                .flatMap(obligations -> obligations);
    }

    private Stream<Obligation> emergency(Emergency emergency, int number) {
        List<Requirement> danger = List.of(new Requirement.Danger(emergency));
        Obligation itself = obligation("nood-" + number, new Act.Respond(emergency), parties(emergency.who(), List.of()),
                terms(Modality.MUST, danger, emergency.when().words().span()), Visibility.PUBLIC,
                emergency.when().words().span());
        return Stream.concat(Stream.of(itself), IntStream.range(0, emergency.informs().size())
                .mapToObj(i -> inform(emergency.informs().get(i), "nood-" + number + "-inlichten-" + (i + 1), emergency.who(), danger)));
    }

    private Stream<Obligation> prevention(PreventionTask task) {
        String item = "voorkomen-" + task.key();
        List<Requirement> during = List.of(new Requirement.During(task));
        Obligation itself = obligation(item, new Act.Prevent(task), new Parties(task.who(), true, task.with(), Optional.empty(), List.of(),
                List.of()), always(task.id().span()), task.visibility(), task.id().span());
        List<InformDuty> informs = task.duties().informs();
        List<RecordDuty> records = task.duties().records();
        List<FormUse> forms = task.duties().forms();
        return Stream.of(Stream.of(itself),
                IntStream.range(0, informs.size())
                        .mapToObj(i -> inform(informs.get(i), item + "-inlichten-" + (i + 1), task.who(), during)),
                IntStream.range(0, records.size()).mapToObj(i -> obligation(item + "-vastleggen-" + (i + 1),
                        new Act.WriteDown(records.get(i)), parties(records.get(i).by().isSilent() ? task.who() : records.get(i).by(),
                                List.of()), terms(Modality.MUST, during, records.get(i).span()), records.get(i).visibility(),
                        records.get(i).span())),
                IntStream.range(0, forms.size()).mapToObj(i -> obligation(item + "-formulier-" + (i + 1), new Act.FillIn(forms.get(i)),
                        new Parties(forms.get(i).by().map(by -> Stated.of(by, forms.get(i).form().span())).orElse(task.who()), true,
                                Optional.empty(), Optional.empty(), List.of(), forms.get(i).signers()),
                        terms(Modality.MUST, during, forms.get(i).form().span()), task.visibility(), forms.get(i).form().span())))
                .flatMap(all -> all);
    }

    /** @param doers who tell where the duty itself says nobody */
    private Obligation inform(InformDuty duty, String item, Stated<Party> doers, List<Requirement> given) {
        Stated<Party> by = duty.by().isSilent() ? doers : duty.by();
        List<Requirement> requirements = Stream.<Requirement>concat(given.stream(), duty.when().stream().map(Requirement.Own::new))
                .toList();
        Stated<List<Due>> dues = Stated.of(duty.deadlines().stream().map(anchors::ofWhole).toList(), duty.span());
        Modality modality = duty.need() == InformDuty.Need.ALWAYS ? Modality.MUST : Modality.IF_NEEDED;
        return obligation(item, new Act.Tell(duty), parties(by, duty.receivers()), new Terms(modality, dues, requirements),
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

    private Obligation watch(Monitoring monitoring, int number) {
        Span span = monitoring.what().span();
        return obligation("volgen-" + number, new Act.Watch(monitoring), parties(monitoring.who(), List.of()), always(span),
                Visibility.PUBLIC, span);
    }

    private Obligation sanction(Sanction sanction) {
        Optional<Step> step = sanction.step().flatMap(id -> protocol.step(id.value()));
        Stated<Party> by = sanction.by().isSilent() ? step.map(at -> at.participants().who()).orElse(sanction.by()) : sanction.by();
        List<Requirement> requirements = sanction.when().<Requirement>map(Requirement.Own::new).stream().toList();
        return obligation("maatregel-" + sanction.key(), new Act.Impose(sanction), parties(by, List.of()),
                terms(Modality.MAY, requirements, sanction.id().span()), Visibility.PUBLIC, sanction.id().span());
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
