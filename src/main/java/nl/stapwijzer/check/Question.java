package nl.stapwijzer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Norm;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/**
 * Something that the school must answer: what hangs together is one.
 *
 * @param id the same as long as the protocol and the norm keep their names: {@code de-route/wie-doet-het}
 * @param protocol the id of the protocol that it is about; none if it is about the school as a whole
 * @param norm what asks for it, and why
 * @param articles where its ground stands in law, if that is known
 * @param beginning of its sentence
 * @param asked what follows, a piece for each thing that is not known
 * @param gaps all that was found, in reading order; one or more
 */
public record Question(String id, Optional<String> protocol, Norm norm, Optional<String> articles, Message beginning,
        List<Message> asked, List<Gap> gaps) {
    /**
     * One thing that was found, and where its answer goes.
     *
     * @param finding the evidence, at its place
     * @param at where the answer is written: below a thing, at a value, or beside the first key of the file for the protocol as a whole
     * @param key under which it is written there
     * @param added whether that key does not stand there yet
     * @param among the key of the things of which any may have it; none if it is about this one
     * @param step the id of the step in which it was found
     */
    public record Gap(Diagnostic finding, Span at, String key, boolean added, Optional<String> among, Optional<String> step) {
        /** File and line, and the key there. */
        public String place(Catalogue catalogue) {
            String line = at.file() + ":" + at.line();
            return among.map(things -> catalogue.text("question-at-key-of-one", line, things, key))
                    .orElseGet(() -> catalogue.text(added ? "question-at-new-key" : "question-at-key", line, key));
        }
    }

    private static final int PLACES = 4;
    /** Of those that are sentences of their own: more nobody reads on end. */
    private static final int SENTENCES = 2;

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

    /** On what ground it is asked; of a law or a bill as it is known. */
    public String ground(Catalogue catalogue) {
        Norm.Ground ground = norm.ground();
        String kind = catalogue.text("ground-" + ground.force().map(force -> "law-" + force.name()).orElse(ground.kind().name())
                .toLowerCase(Locale.ROOT));
        String idea = Stream.concat(articles.stream(), Stream.of(words(ground.text(), catalogue))).collect(Collectors.joining(": "));
        return kind + (ground.force().isEmpty() ? ""
                : " " + catalogue.text("ground-as-known", idea, ground.provenance().date())) + ".";
    }

    private static String words(Text text, Catalogue catalogue) {
        return text.in(catalogue.locale(), Text.Reader.ADULT).text();
    }

    /** Where the answer is written: the first few places, of each further one in the same file the line only. */
    public List<String> places(Catalogue catalogue) {
        return places(catalogue, "");
    }

    /** @param said the file that is named already, of which the lines are enough */
    public List<String> places(Catalogue catalogue, String said) {
        List<String> all = new ArrayList<>();
        String file = "";
        for (Gap gap : gaps) {
            String place = gap.place(catalogue);
            boolean same = gap.at().file().equals(file);
            file = gap.at().file();
            all.add(file.equals(said) ? place.substring(said.length() + 1) : same ? place.substring(file.length()) : place);
        }
        List<String> places = all.stream().distinct().toList();
        return places.size() <= PLACES ? places : Stream.concat(places.stream().limit(PLACES),
                Stream.of(catalogue.text("question-more-places", places.size() - PLACES))).toList();
    }

    /** The whole question, in the language of the catalogue. */
    public String text(Catalogue catalogue) {
        String begun = catalogue.text(beginning);
        if (asked.isEmpty()) {
            return begun;
        }
        List<String> pieces = asked.stream().map(catalogue::text).toList();
        if (norm.separate()) {
            String first = begun + " " + pieces.stream().limit(SENTENCES).collect(Collectors.joining(" "));
            return pieces.size() <= SENTENCES ? first : first + " " + catalogue.text("question-more", pieces.size() - SENTENCES);
        }
        String last = pieces.get(pieces.size() - 1);
        String before = pieces.subList(0, pieces.size() - 1).stream().collect(Collectors.joining(", "));
        return begun + " " + (before.isEmpty() ? last : before + " " + catalogue.text("and") + " " + last) + "?";
    }
}
