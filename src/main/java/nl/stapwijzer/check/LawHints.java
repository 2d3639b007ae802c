package nl.stapwijzer.check;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.LegalLimit;
import nl.stapwijzer.source.Message;

/** What the law says of a sanction, for an author who has to write it down. */
final class LawHints {
    private LawHints() {}

    /** Where it stands, then what is said there; where the program knows no law, that the author must look it up. */
    static Stream<Message> of(List<LegalLimit> laws, Function<LegalLimit, Stream<Message>> says) {
        if (laws.isEmpty()) {
            return Stream.of(Message.of("law-on-sanctions-elsewhere"));
        }
        String articles = laws.stream().map(LegalLimit::article).distinct().collect(Collectors.joining(", "));
        Message place = Message.of("law-on-sanctions", articles, laws.get(0).provenance().date());
        return Stream.concat(Stream.of(place), laws.stream().flatMap(says).distinct());
    }

    static Stream<Message> everything(LegalLimit law) {
        return Stream.<Function<LegalLimit, Stream<Message>>>of(LawHints::length, LawHints::writing, LawHints::inspectorate,
                LawHints::conditions).flatMap(part -> part.apply(law));
    }

    static Stream<Message> length(LegalLimit law) {
        return law.longest().map(longest -> Message.of("law-on-length", longest.text())).stream();
    }

    static Stream<Message> writing(LegalLimit law) {
        return Stream.of(Message.of("law-on-writing")).filter(message -> law.written());
    }

    static Stream<Message> inspectorate(LegalLimit law) {
        return law.reportedAfter().map(after -> Message.of("law-on-inspectorate", after.text())).stream();
    }

    static Stream<Message> conditions(LegalLimit law) {
        return law.conditions().stream()
                .map(condition -> Message.of("law-on-" + condition.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
