package nl.stapwijzer.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Channel;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.MessageView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Phrases;

/** A text for each duty to inform by mail or message. */
final class MessageViews {
    private static final List<Channel.Kind> WRITTEN = List.of(Channel.Kind.MAIL, Channel.Kind.MESSAGE);

    private final Protocol protocol;
    private final Obligations obligations;
    private final ObligationViews views;
    private final Language language;
    private final Phrases phrases;

    MessageViews(Obligations obligations, ObligationViews views, Language language) {
        this.protocol = obligations.protocol();
        this.obligations = obligations;
        this.views = views;
        this.language = language;
        this.phrases = language.phrases();
    }

    List<MessageView> all() {
        return protocol.course().steps().stream().flatMap(step -> obligations.in(step, Kind.INFORM).stream()).filter(this::isWritten)
                .flatMap(this::messages).toList();
    }

    private static InformDuty duty(Obligation obligation) {
        return obligation.as(Act.Tell.class).orElseThrow().duty();
    }

    private boolean isWritten(Obligation obligation) {
        return duty(obligation).channels().value().stream().flatMap(List::stream)
                .anyMatch(id -> Protocol.find(protocol.people().channels(), id.value()).filter(channel -> WRITTEN.contains(channel.kind()))
                        .isPresent());
    }

    /** Parents and others each get a text of their own. */
    private Stream<MessageView> messages(Obligation obligation) {
        Map<Boolean, List<Located<String>>> receivers = duty(obligation).receivers().stream().collect(Collectors.partitioningBy(id ->
                protocol.role(id.value()).filter(one -> one.kind() == Role.Kind.PARENT).isPresent()));
        return Stream.of(true, false).filter(parents -> !receivers.get(parents).isEmpty())
                .map(parents -> message(obligation, parents ? "message.parents." : "message.others.",
                        language.parties().all(receivers.get(parents)).text()));
    }

    private MessageView message(Obligation obligation, String way, String to) {
        InformDuty duty = duty(obligation);
        InformView told = views.inform(obligation);
        String about = duty.about().map(Text::text).orElse(phrases.text("message.fill-in"));
        String when = Stream.concat(told.deadlines().stream().filter(deadline -> !deadline.unknown())
                        .map(deadline -> deadline.stated().text()),
                Stream.of(told.obliged() ? told.when() : phrases.text("if-needed"))).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        List<String> lines = Stream.of("greeting", "about", "happened", "agreed", "questions", "regards")
                .map(line -> phrases.text(way + line, about)).toList();
        return new MessageView(told.step(), to, told.by().known(), when,
                phrases.text("message.subject", duty.about().map(Text::text).map(Phrases::capital)
                        .orElseGet(() -> told.step().map(page -> page.text()).orElse(""))), lines);
    }
}
