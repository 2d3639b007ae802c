package nl.stapwijzer.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.stapwijzer.check.Question;
import nl.stapwijzer.model.Norm.Group;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Message;

/** Writes the questions of one protocol, or of the school, as a page to act on. */
final class QuestionPrinter {
    /** More than this nobody takes up at once. */
    private static final int AT_ONCE = 10;
    private static final int WIDTH = 100;
    private static final String INDENT = "    ";
    private static final String DEEPER = INDENT + "  ";

    private final Catalogue catalogue;
    private final boolean everything;

    /** @param everything all questions with all places, instead of the first ten */
    QuestionPrinter(Catalogue catalogue, boolean everything) {
        this.catalogue = catalogue;
        this.everything = everything;
    }

    /**
     * @param standing how far it is, in a sentence
     * @param questions the most urgent first
     */
    String page(String title, Message standing, List<Question> questions) {
        StringBuilder out = new StringBuilder();
        out.append(SafeText.of(title)).append('\n').append("=".repeat(Math.min(WIDTH, SafeText.of(title).length()))).append('\n');
        out.append(wrapped(catalogue.text(standing), "")).append('\n');
        List<Question> first = questions.subList(0, Math.min(AT_ONCE, questions.size()));
        List<Question> left = questions.subList(first.size(), questions.size());
        int number = grouped(out, 0, first);
        if (everything && !left.isEmpty()) {
            out.append('\n').append(catalogue.text("questions-further")).append('\n');
            grouped(out, number, left);
        } else if (!left.isEmpty()) {
            out.append('\n').append(wrapped(catalogue.text("questions-left", counted(left)), "")).append('\n');
        }
        return out.toString();
    }

    /**
     * Those of one group below its name; the first ten come first among all too, so that each has one number.
     *
     * @param number of the last question before these
     * @return that of the last of these
     */
    private int grouped(StringBuilder out, int number, List<Question> questions) {
        int last = number;
        for (Group group : Group.values()) {
            List<Question> here = questions.stream().filter(question -> question.group() == group).toList();
            if (!here.isEmpty()) {
                out.append('\n').append(name(group)).append('\n');
            }
            for (Question question : here) {
                last++;
                out.append(question(last, question));
            }
        }
        return last;
    }

    private String question(int number, Question question) {
        StringBuilder out = new StringBuilder();
        String begin = String.format(catalogue.locale(), "%2d. ", number);
        boolean listed = question.asked().size() > 1;
        String asked = listed ? catalogue.text(question.beginning()) : question.text(catalogue);
        out.append(begin).append(wrapped(asked, INDENT).substring(INDENT.length())).append('\n');
        if (listed) {
            question.pieces(everything).forEach(piece -> {
                String words = piece.words(catalogue) + (!piece.isOwn() ? "?" : question.norm().separate() ? "" : " " + own(piece));
                out.append(INDENT).append("- ").append(wrapped(words, DEEPER).substring(DEEPER.length())).append('\n');
                out.append(answer(piece, DEEPER));
            });
            question.further(everything, catalogue).ifPresent(further -> out.append(wrapped(further, INDENT)).append('\n'));
        }
        out.append(wrapped(catalogue.text("question-why") + " " + catalogue.text(question.why()) + " " + question.ground(catalogue),
                INDENT)).append('\n');
        if (!listed) {
            question.asked().forEach(piece -> out.append(answer(piece, INDENT)));
        }
        if (everything) {
            question.gaps().forEach(gap -> out.append(wrapped("- " + gap.place(catalogue) + ": " + catalogue.text(gap.finding().message()),
                    INDENT)).append('\n'));
        }
        return out.toString();
    }

    private String own(Question.Piece piece) {
        return piece.gaps().get(0).step().isEmpty() ? catalogue.text("question-own")
                : catalogue.text("question-own-at-step", piece.parts().get(0).name());
    }

    /** Where the answer to one piece is written, and how. */
    private String answer(Question.Piece piece, String indent) {
        StringBuilder out = new StringBuilder();
        out.append(wrapped(catalogue.text(piece.isOwn() ? "question-stands" : "question-write") + " "
                + String.join(", ", piece.places(catalogue)), indent)).append('\n');
        piece.fashion().instead().ifPresent(key -> out.append(wrapped(catalogue.text("question-instead") + " " + key, indent))
                .append('\n'));
        piece.fashion().form().ifPresent(form -> out.append(form(form, indent)));
        piece.fashion().also().ifPresent(also -> out.append(spot("question-also-write", also, indent)));
        piece.fashion().or().ifPresent(or -> out.append(spot("question-or-write", or, indent)));
        return out.toString();
    }

    private String spot(String begin, Question.Lines spot, String indent) {
        return wrapped(catalogue.text(begin) + " " + String.join(", ", spot.places(catalogue)), indent) + "\n" + form(spot.form(), indent);
    }

    /** Lines that belong together keep their own depth, so that they can be taken over as they are. */
    private String form(String form, String indent) {
        String begin = catalogue.text("question-form");
        boolean isShort = form.lines().count() == 1 && begin.length() + form.length() < WIDTH - indent.length();
        return isShort ? wrapped(begin + " " + form, indent) + "\n"
                : indent + begin + "\n" + form.lines().map(line -> indent + "  " + SafeText.of(line) + "\n").collect(Collectors.joining());
    }

    private String counted(List<Question> questions) {
        Map<Group, Long> counts = questions.stream()
                .collect(Collectors.groupingBy(Question::group, () -> new EnumMap<>(Group.class), Collectors.counting()));
        return counts.entrySet().stream().map(entry -> name(entry.getKey()) + " " + entry.getValue()).collect(Collectors.joining(", "));
    }

    private String name(Group group) {
        return catalogue.text("group-" + group.name().toLowerCase(Locale.ROOT));
    }

    /** Each line begins with the indent; a word that is longer than a line stays whole. */
    private static String wrapped(String text, String indent) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String word : SafeText.of(text).split(" ")) {
            boolean breaks = column > 0 && column + 1 + word.length() > WIDTH - indent.length();
            out.append(column == 0 ? indent : breaks ? "\n" + indent : " ").append(word);
            column = breaks || column == 0 ? word.length() : column + 1 + word.length();
        }
        return out.toString();
    }
}
