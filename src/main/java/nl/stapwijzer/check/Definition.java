package nl.stapwijzer.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/** A protocol as the rules look at it: all its parts, and the ways between its steps. */
final class Definition {
    private static final Pattern SECONDARY = Pattern.compile("voortgezet|middelbare|\\b(?:vo|vso|vmbo|mavo|havo|vwo|gymnasium|lyceum)\\b");

    private final Protocol protocol;
    private final Flow flow;
    private final List<Part<?>> parts;

    Definition(Protocol protocol) {
        this.protocol = protocol;
        this.flow = Flow.of(protocol);
        this.parts = Part.of(protocol);
    }

    Protocol protocol() {
        return protocol;
    }

    Flow flow() {
        return flow;
    }

    /** All parts of one kind. */
    <T extends Record> Stream<Part<T>> each(Class<T> kind) {
        return parts.stream().map(part -> part.as(kind)).flatMap(Optional::stream);
    }

    boolean has(Class<? extends Record> kind) {
        return each(kind).findAny().isPresent();
    }

    /** The name of a part that is at hand as a plain value. */
    String name(Record value) {
        return parts.stream().filter(part -> part.value() == value).map(Part::name).findFirst().orElseThrow();
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

    boolean isDutch() {
        return protocol.language().getCountry().equals("NL");
    }

    /** A school for which the bounds of the Dutch law on primary schools (WPO) are established. */
    boolean isDutchPrimary() {
        String type = protocol.schoolType().map(text -> text.text().toLowerCase(Locale.ROOT)).orElse("");
        return isDutch() && !SECONDARY.matcher(type).find();
    }
}
