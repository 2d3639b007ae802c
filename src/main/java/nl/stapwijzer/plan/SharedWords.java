package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.words.Language;

/** What holds for several steps one after the other, said once: at the first of them, with the number of the first and the last. */
final class SharedWords {
    private final Language language;
    private final List<Step> steps;

    SharedWords(Language language, List<Step> steps) {
        this.language = language;
        this.steps = steps;
    }

    /**
     * @param said of each of the steps, in their order
     * @return the same with what the step before said left out
     */
    List<List<String>> of(List<List<String>> said) {
        List<List<String>> shared = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            List<String> before = i == 0 ? List.of() : said.get(i - 1);
            int here = i;
            shared.add(said.get(i).stream().filter(words -> !before.contains(words))
                    .map(words -> named(words, here, last(words, here, said))).toList());
        }
        return shared;
    }

    private static int last(String words, int from, List<List<String>> said) {
        int last = from;
        while (last + 1 < said.size() && said.get(last + 1).contains(words)) {
            last++;
        }
        return last;
    }

    private String named(String words, int from, int to) {
        return from == to ? words : language.phrases().text("steps.said", number(from), number(to), words);
    }

    private String number(int place) {
        return language.names().number(steps.get(place));
    }
}
