package nl.stapwijzer.plan.dates;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Flow.Way;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.dates.Visit.Arrival;

/**
 * Under which answers a case comes to a step, in words. Answers that all lead to the same step are no condition, and neither is what has
 * happened.
 */
final class Ifs {
    private final Map<Visit, List<String>> known = new IdentityHashMap<>();

    /** Each must hold. */
    List<String> of(Visit visit) {
        List<String> done = known.get(visit);
        if (done != null) {
            return done;
        }
        known.put(visit, List.of());
        List<String> found = found(visit);
        known.put(visit, found);
        return found;
    }

    private List<String> found(Visit visit) {
        if (visit.happened) {
            return List.of();
        }
        Map<Visit, List<Way>> byParent = new IdentityHashMap<>();
        List<Visit> parents = new ArrayList<>();
        for (Arrival arrival : visit.arrivals) {
            if (arrival.before().isEmpty()) {
                return visit.before.isPresent() ? List.of() : entry(visit);
            }
            Visit parent = arrival.before().get();
            if (!byParent.containsKey(parent)) {
                parents.add(parent);
            }
            byParent.computeIfAbsent(parent, none -> new ArrayList<>()).add(arrival.way().orElseThrow());
        }
        return joined(parents.stream().map(parent -> withChoice(of(parent), byParent.get(parent))).toList(),
                parents.stream().map(parent -> "‘" + parent.step.title().text() + "’").distinct().collect(Collectors.joining(" of ")));
    }

    /** A step that the case has not come to: when it may begin. */
    private static List<String> entry(Visit visit) {
        Optional<Text> when = visit.step.entries().stream().findFirst().map(entry -> entry.when().words()).or(() -> visit.step.when());
        return List.of(when.map(text -> "als dit zo is: " + text.text()).orElse("als deze stap aan de orde is"));
    }

    private static List<String> withChoice(List<String> before, List<Way> ways) {
        Map<Decision, List<Answer>> chosen = new LinkedHashMap<>();
        for (Way way : ways) {
            if (way.decision().isEmpty()) {
                return before;
            }
            chosen.computeIfAbsent(way.decision().get(), none -> new ArrayList<>()).add(way.answer().orElseThrow());
        }
        if (chosen.entrySet().stream().anyMatch(entry -> entry.getValue().size() == entry.getKey().answers().size())) {
            return before;
        }
        List<String> all = new ArrayList<>(before);
        String choice = chosen.entrySet().stream().map(entry -> inWords(entry.getKey(), entry.getValue())).collect(Collectors.joining(", of "));
        long earlier = before.stream().filter(condition -> condition.startsWith(choice)).count();
        all.add(earlier == 0 ? choice : choice + " (keer " + (earlier + 1) + ")");
        return all;
    }

    /** "als ‘Is het pesten?’: ja" */
    static String inWords(Decision decision, List<Answer> answers) {
        return "als ‘" + decision.question().text() + "’: " + answers.stream().map(answer -> answer.label().text()).collect(Collectors.joining(" of "));
    }

    /**
     * What all ways have in common. What they have not is too much to say, and there can be very many: there the steps before it are named.
     *
     * @param before the steps that the ways come from
     */
    private static List<String> joined(List<List<String>> ways, String before) {
        if (ways.stream().distinct().count() == 1) {
            return ways.get(0);
        }
        Set<String> common = new LinkedHashSet<>(ways.get(0));
        ways.forEach(common::retainAll);
        List<String> all = new ArrayList<>(common);
        if (ways.stream().noneMatch(common::containsAll)) {
            all.add("als de zaak hier komt na " + before);
        }
        return all;
    }
}
