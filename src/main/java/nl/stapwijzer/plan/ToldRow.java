package nl.stapwijzer.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.StepRef;

/**
 * Whom a plan has a row for: the same people once, each family apart. Whom a pupil or a parent tells is no work of the school.
 *
 * @param whom in words
 * @param duties the places of those that it is about
 * @param step the one in which they are told; none where there is a column for each step
 */
record ToldRow(String whom, List<Integer> duties, Optional<StepRef> step) {
    /** Columns of steps that fit. */
    private static final int MOST_STEPS = 5;

    /** Where all are told in the same steps, and in few, a row for each of them; else one for each step. */
    static List<ToldRow> of(List<InformView> informs) {
        List<ToldRow> together = rows(informs, false);
        Set<Set<String>> steps = together.stream().map(row -> row.duties.stream().flatMap(i -> informs.get(i).step().stream())
                .map(StepRef::id).collect(Collectors.toSet())).collect(Collectors.toSet());
        return steps.size() == 1 && steps.iterator().next().size() > 1 && steps.iterator().next().size() <= MOST_STEPS ? together
                : rows(informs, true);
    }

    private static List<ToldRow> rows(List<InformView> informs, boolean apart) {
        record Whom(String words, Optional<StepRef> step, boolean obliged, String when) {}
        Map<Whom, List<Integer>> rows = IntStream.range(0, informs.size()).boxed().filter(i -> informs.get(i).byStaff())
                .flatMap(i -> informs.get(i).apart().stream()
                        .map(whom -> Map.entry(new Whom(whom, informs.get(i).step().filter(step -> apart), informs.get(i).obliged(),
                                informs.get(i).when()), i)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return rows.entrySet().stream().map(row -> new ToldRow(row.getKey().words(), List.copyOf(row.getValue()), row.getKey().step()))
                .toList();
    }

    /** What it is about, each once. */
    Stream<InformView> among(List<InformView> informs) {
        return duties.stream().map(informs::get);
    }
}
