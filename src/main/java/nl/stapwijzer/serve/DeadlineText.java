package nl.stapwijzer.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.serve.FormField.DeadlineFields;
import nl.stapwijzer.serve.FormField.Option;

/**
 * A deadline in one sentence, taken apart and put together again by the words that the schema names.
 *
 * @param manner such as "zo mogelijk"; empty for none
 * @param kind how the time counts, or a phrase that says it all
 * @param anchor what it counts from; empty for what is usual
 */
record DeadlineText(String manner, String kind, String number, String unit, String anchor) {
    static final DeadlineText NONE = new DeadlineText("", "", "", "", "");

    /** Nothing if it is written in a way that these fields cannot show. */
    static Optional<DeadlineText> of(String text, Schema.Spec rule) {
        Map<String, List<String>> parts = rule.parts();
        Matcher whole = Pattern.compile("(?:(" + among(parts.get("manners")) + ") )?(?:(" + among(parts.get("kinds"))
                + ") ([1-9][0-9]{0,2}) (\\S+)|(" + among(parts.get("phrases")) + "))(?: vanaf ([a-z][a-z0-9-]*))?").matcher(text);
        if (!whole.matches()) {
            return Optional.empty();
        }
        return Optional.of(new DeadlineText(or(whole.group(1)), or(whole.group(2)) + or(whole.group(5)), or(whole.group(3)),
                or(whole.group(4)), or(whole.group(6))));
    }

    private static String among(List<String> words) {
        return String.join("|", words.stream().map(Pattern::quote).toList());
    }

    private static String or(String group) {
        return group == null ? "" : group;
    }

    boolean isEmpty() {
        return kind.isEmpty();
    }

    /** As it is written; a unit of one loses its plural. */
    String text(Schema.Spec rule) {
        boolean isPhrase = rule.parts().get("phrases").contains(kind);
        String count = number.isEmpty() ? "1" : number;
        String one = rule.parts().get("units").stream().map(unit -> unit.split("/")).filter(unit -> unit[0].equals(this.unit))
                .map(unit -> count.equals("1") ? unit[unit.length - 1] : unit[0]).findFirst().orElse(unit);
        String time = isPhrase ? kind : kind + " " + count + " " + one;
        return (manner.isEmpty() ? "" : manner + " ") + time + (anchor.isEmpty() ? "" : " vanaf " + anchor);
    }

    /** The fields for it. */
    DeadlineFields fields(Schema.Spec rule, List<Option> steps, String date) {
        Map<String, List<String>> parts = rule.parts();
        List<Option> units = new ArrayList<>();
        boolean known = false;
        for (String unit : parts.get("units")) {
            boolean chosen = List.of(unit.split("/")).contains(this.unit);
            known |= chosen;
            units.add(new Option(unit.split("/")[0], unit.split("/")[0], chosen));
        }
        if (!known && !unit.isEmpty()) {
            units.add(new Option(unit, unit, true));
        }
        List<Option> anchors = Stream.concat(parts.get("from").stream().map(word -> word.split("/"))
                .map(word -> new Option(word[0], word[1], word[0].equals(anchor))),
                steps.stream().map(step -> new Option(step.value(), step.label(), step.value().equals(anchor)))).toList();
        return new DeadlineFields(number, options(parts.get("manners"), manner),
                Stream.concat(options(parts.get("kinds"), kind).stream(), options(parts.get("phrases"), kind).stream()).toList(), units,
                anchors.stream().anyMatch(Option::chosen) || anchor.isEmpty() ? anchors
                        : Stream.concat(anchors.stream(), Stream.of(new Option(anchor, anchor, true))).toList(), date);
    }

    private static List<Option> options(List<String> words, String chosen) {
        return words.stream().map(word -> new Option(word, word, word.equals(chosen))).toList();
    }
}
