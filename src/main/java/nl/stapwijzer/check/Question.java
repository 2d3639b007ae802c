package nl.stapwijzer.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        List<Piece> asked, List<Gap> gaps) {
    /**
     * One thing that was found, and where its answer goes.
     *
     * @param finding the evidence, at its place
     * @param at where the answer is written: below a thing, at a value, or beside the first key of the file for the protocol as a whole
     * @param key under which it is written there
     * @param added whether that key does not stand there yet
     * @param among the key of the things of which any may have it; none if it is about this one
     * @param files of which any may have it: that of its place, and of protocols for which the same is asked
     * @param step the id of the step in which it was found
     */
    public record Gap(Diagnostic finding, Span at, String key, boolean added, Optional<String> among, List<String> files,
            Optional<String> step) {
        public Gap {
            files = List.copyOf(files);
        }

        /** File and line, and the key there. Where any of several things may have it, the file alone: none of them is meant. */
        public String place(Catalogue catalogue) {
            return place(catalogue, line(catalogue));
        }

        private boolean isOwn() {
            return finding.code().equals("open-question");
        }

        private String line(Catalogue catalogue) {
            return among.isEmpty() ? at.file() + ":" + at.line()
                    : files.size() == 1 ? at.file() : catalogue.text("question-one-of", catalogue.and(files));
        }

        private String place(Catalogue catalogue, String line) {
            return among.map(things -> catalogue.text("question-at-key-of-one", line, things, key))
                    .orElseGet(() -> catalogue.text(added ? "question-at-new-key" : "question-at-key", line, key));
        }

        private String label(Catalogue catalogue) {
            return place(catalogue, "");
        }
    }

    /**
     * What one thing is asked of, in its parts: they are joined in the language of the reader.
     *
     * @param key of its sentence
     * @param parts where it was found and what it is about there, once each
     * @param arguments what the finding itself is told
     * @param gaps that it asks to fill
     * @param fashion how the answer is written
     */
    public record Piece(String key, List<Mention> parts, List<String> arguments, List<Gap> gaps, Fashion fashion) {
        public Piece {
            parts = List.copyOf(parts);
            arguments = List.copyOf(arguments);
            gaps = List.copyOf(gaps);
        }

        /** Its sentence, without the mark at the end. */
        public String words(Catalogue catalogue) {
            String names = catalogue.and(parts.stream().map(Mention::name).filter(name -> !name.isEmpty()).distinct().toList());
            Map<String, List<String>> told = gathered(part -> Stream.of(part.name()), part -> part.told(catalogue));
            String details = catalogue.and(alike(told).entrySet().stream().map(one -> catalogue.and(one.getValue())
                    + (one.getKey().isEmpty() ? "" : " (" + catalogue.and(one.getKey()) + ")")).toList());
            Map<String, List<String>> steps = gathered(part -> part.told(catalogue), part -> Stream.of(part.name()));
            String persons = catalogue.and(alike(steps).entrySet().stream()
                    .map(one -> catalogue.and(one.getValue()) + where(one.getKey(), catalogue)).toList());
            return catalogue.text(new Message(key, Stream.concat(Stream.of(names, details, persons), arguments.stream()).toList()));
        }

        /** What goes with each of them, in any part. */
        private Map<String, List<String>> gathered(Function<Mention, Stream<String>> what, Function<Mention, Stream<String>> with) {
            Map<String, List<String>> gathered = new LinkedHashMap<>();
            parts.forEach(part -> what.apply(part).forEach(one -> {
                List<String> all = gathered.computeIfAbsent(one, none -> new ArrayList<>());
                with.apply(part).filter(other -> !all.contains(other)).forEach(all::add);
            }));
            return gathered;
        }

        /** Those with which the same goes, together. */
        private static Map<List<String>, List<String>> alike(Map<String, List<String>> gathered) {
            return gathered.entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue, LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        }

        private static String where(List<String> steps, Catalogue catalogue) {
            String names = catalogue.and(steps.stream().filter(name -> !name.isEmpty()).distinct().toList());
            return names.isEmpty() ? "" : " " + catalogue.text("question-at-steps", names);
        }

        /** Whether it is a question that the school asks itself: a sentence as its author wrote it. */
        public boolean isOwn() {
            return gaps.stream().allMatch(Gap::isOwn);
        }

        /** Where the answers go. */
        public List<String> places(Catalogue catalogue) {
            return Question.together(gaps, catalogue);
        }
    }

    /**
     * How an answer is written, where the key alone does not show it.
     *
     * @param also what is to be written besides
     * @param or what may be written instead
     * @param instead the key that it takes the place of
     */
    public record Fashion(Optional<String> form, Optional<Lines> also, Optional<Lines> or, Optional<String> instead) {}

    /** Something to write at each of these places. */
    public record Lines(List<Gap> gaps, String form) {
        public Lines {
            gaps = List.copyOf(gaps);
        }

        public List<String> places(Catalogue catalogue) {
            return Question.together(gaps, catalogue);
        }
    }

    /**
     * @param name the number of a step, or what something is called; empty if it is about the whole
     * @param told what is done there, or who is told
     */
    public record Mention(String name, List<Wording> told) {
        public Mention {
            told = List.copyOf(told);
        }

        private Stream<String> told(Catalogue catalogue) {
            return told.stream().map(one -> catalogue.locale().getLanguage().equals(Catalogue.DUTCH) ? one.inDutch() : one.name());
        }
    }

    /** What something is called, and within a Dutch sentence. */
    public record Wording(String name, String inDutch) {}

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

    /**
     * Where the answer is written, and only if that is nowhere else where the school asks itself: the first few places, of each further one
     * in the same file the line only.
     */
    public List<String> places(Catalogue catalogue) {
        return places(catalogue, "");
    }

    /** @param said the file that is named already, of which the lines are enough */
    public List<String> places(Catalogue catalogue, String said) {
        List<String> places = new ArrayList<>();
        String file = said;
        Set<String> seen = new HashSet<>();
        List<Gap> written = gaps.stream().filter(gap -> !gap.isOwn()).toList();
        for (Gap gap : written.isEmpty() ? gaps : written) {
            String place = gap.place(catalogue);
            if (seen.add(place)) {
                places.add(gap.at().file().equals(file) ? place.substring(file.length()).strip() : place);
                file = gap.at().file();
            }
        }
        return places.size() <= PLACES ? places : Stream.concat(places.stream().limit(PLACES),
                Stream.of(catalogue.text("question-more-places", places.size() - PLACES))).toList();
    }

    /** Of those that are sentences of their own, the first few, unless all are wanted. */
    public List<Piece> pieces(boolean all) {
        return norm.separate() && !all ? asked.subList(0, Math.min(SENTENCES, asked.size())) : asked;
    }

    /** How many there are besides. */
    public Optional<String> further(boolean all, Catalogue catalogue) {
        int left = asked.size() - pieces(all).size();
        return left == 0 ? Optional.empty() : Optional.of(catalogue.text("question-more", left));
    }

    /** Of what stands under one key, the files and lines; of each further line in the same file the line only. */
    private static List<String> together(List<Gap> gaps, Catalogue catalogue) {
        Map<String, List<Gap>> alike = gaps.stream().collect(Collectors.groupingBy(gap -> gap.label(catalogue), LinkedHashMap::new,
                Collectors.toList()));
        List<String> places = new ArrayList<>();
        String file = "";
        for (Map.Entry<String, List<Gap>> same : alike.entrySet()) {
            List<String> lines = new ArrayList<>();
            for (Gap gap : same.getValue().stream().collect(Collectors.toMap(gap -> gap.line(catalogue), one -> one, (one, again) -> one,
                    LinkedHashMap::new)).values()) {
                String line = gap.line(catalogue);
                lines.add(line.startsWith(file + ":") ? line.substring(file.length()) : line);
                file = gap.at().file();
            }
            boolean anyFile = same.getValue().stream().anyMatch(gap -> gap.files().size() > 1);
            places.add(String.join(anyFile ? "; " : ", ", lines) + same.getKey());
        }
        return places;
    }

    /** The whole question, in the language of the catalogue. */
    public String text(Catalogue catalogue) {
        Stream<String> own = sought().isEmpty() ? Stream.of() : own(catalogue);
        return Stream.concat(Stream.of(begun(catalogue), rest(catalogue)).filter(part -> !part.isEmpty()), own)
                .collect(Collectors.joining(" "));
    }

    /** How it begins: what it is about. */
    public String begun(Catalogue catalogue) {
        return catalogue.text(beginning);
    }

    /** What is asked about it, in short: what the school asks itself only if nothing else is; empty where the beginning is all. */
    public String rest(Catalogue catalogue) {
        return sought().isEmpty() ? Stream.concat(own(catalogue), further(false, catalogue).stream()).collect(Collectors.joining(" "))
                : sought().stream().map(piece -> piece.words(catalogue)).collect(Collectors.joining("; ")) + "?";
    }

    private List<Piece> sought() {
        return asked.stream().filter(piece -> !piece.isOwn()).toList();
    }

    private Stream<String> own(Catalogue catalogue) {
        return pieces(false).stream().filter(Piece::isOwn).map(piece -> piece.words(catalogue));
    }
}
