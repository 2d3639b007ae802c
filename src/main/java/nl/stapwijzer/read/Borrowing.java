package nl.stapwijzer.read;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import nl.stapwijzer.read.yaml.YamlFile;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Suggestion;

/**
 * What a protocol takes over from another one of the school, under the same name: {@code methoden: {no-blame: {uit: ho7}}}. What is wrong
 * there is told there; here is told, at the line that takes it over, that there is nothing to take.
 */
final class Borrowing {
    /** The key for the protocol that it comes from. */
    static final String FROM = "uit";

    private final String own;
    private final OtherProtocols others;
    private final Map<String, Optional<Other>> opened = new HashMap<>();

    /** @param findings what is wrong in it, which is told where it stands */
    private record Other(YamlMap map, Findings findings) {}

    /** @param own the id of the protocol that takes over */
    Borrowing(String own, OtherProtocols others) {
        this.own = own;
        this.others = others;
    }

    /** Reads a thing of this section, whether it stands here or elsewhere. */
    <T> BiFunction<Located<String>, YamlValue, Optional<T>> of(String section, BiFunction<Located<String>, YamlValue, Optional<T>> each) {
        return (id, value) -> value.isMapWith(FROM)
                ? value.map(map -> map.id(FROM)).filter(from -> !from.value().isEmpty())
                        .flatMap(from -> found(section, id, from, value).flatMap(there -> taken(id, from, there, each)))
                : each.apply(id, value);
    }

    /** A thing that is not whole there is not taken over; that it is not is told there too. */
    private <T> Optional<T> taken(Located<String> id, Located<String> from, Found found, BiFunction<Located<String>, YamlValue,
            Optional<T>> each) {
        int before = found.in().findings().all().size();
        Optional<T> made = each.apply(id, found.value());
        List<Diagnostic> all = found.in().findings().all();
        return all.subList(before, all.size()).stream().noneMatch(Diagnostic::isError) ? made
                : found.here().fault(Message.of("borrowed-is-faulty", id.value(), from.value()), Message.of("mend-borrowed", from.value()));
    }

    /** @param here the value that takes it over, where a message about it belongs */
    private record Found(YamlValue value, Other in, YamlValue here) {}

    /** Where it is written out in the end, from one protocol to the next. */
    private Optional<Found> found(String section, Located<String> id, Located<String> from, YamlValue here) {
        Set<String> passed = new LinkedHashSet<>(Set.of(own));
        String next = from.value();
        while (passed.add(next)) {
            Optional<Other> other = opened.computeIfAbsent(next, this::open);
            if (other.isEmpty()) {
                return here.fault(Message.of("borrow-from-nowhere", next), Suggestion.among(next, others.ids()));
            }
            Optional<YamlValue> there = other.get().map().optional(section, things -> things.find(id.value()));
            if (there.isEmpty()) {
                return here.fault(Message.of("borrow-nothing-there", id.value(), next, section), Message.of("borrow-same-name", section));
            } else if (!there.get().isMapWith(FROM)) {
                return Optional.of(new Found(there.get(), other.get(), here));
            }
            next = there.get().find(FROM).flatMap(YamlValue::scalar).map(Located::value).orElse("");
        }
        passed.add(next);
        return here.fault(Message.of("borrow-in-circle", id.value(), String.join(", ", passed)), Message.of("write-out-once", section));
    }

    private Optional<Other> open(String id) {
        Findings findings = new Findings();
        Optional<SourceFile> file = others.file(id);
        return file.flatMap(found -> YamlFile.open(found, "protocol: " + id, findings)).map(Languages::in)
                .map(map -> new Other(map, findings));
    }
}
