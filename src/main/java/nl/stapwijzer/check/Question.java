package nl.stapwijzer.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.stapwijzer.model.Norm;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;

/**
 * Something that the school must answer: what hangs together is one.
 *
 * @param id the same as long as the protocol, the norm and the step keep their names: {@code de-route/wie-doet-het/time-out}
 * @param protocol the id of the protocol that it is about; none if it is about the school as a whole
 * @param norm what asks for it, and why
 * @param beginning of its sentence
 * @param asked what follows, a piece for each thing that is not known
 * @param gaps all that was found, in reading order; one or more
 */
public record Question(String id, Optional<String> protocol, Norm norm, Message beginning, List<Message> asked, List<Gap> gaps) {
    /**
     * One thing that was found, and where its answer goes.
     *
     * @param finding the evidence, at its place
     * @param key under which the answer is written there
     * @param added whether that key does not stand there yet
     */
    public record Gap(Diagnostic finding, Optional<String> key, boolean added) {}

    public Question {
        asked = List.copyOf(asked);
        gaps = List.copyOf(gaps);
    }

    public Norm.Group group() {
        return norm.group();
    }

    /** Why it matters. */
    public Message why() {
        return Message.of("why-" + norm.id());
    }

    /** The whole question, in the language of the catalogue. */
    public String text(Catalogue catalogue) {
        String begun = catalogue.text(beginning);
        if (asked.isEmpty()) {
            return begun;
        }
        List<String> pieces = asked.stream().map(catalogue::text).toList();
        if (norm.separate()) {
            return begun + " " + String.join(" ", pieces);
        }
        String last = pieces.get(pieces.size() - 1);
        String before = pieces.subList(0, pieces.size() - 1).stream().collect(Collectors.joining(", "));
        return begun + " " + (before.isEmpty() ? last : before + " " + catalogue.text("and") + " " + last) + "?";
    }
}
