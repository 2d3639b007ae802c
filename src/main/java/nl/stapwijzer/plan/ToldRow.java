package nl.stapwijzer.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.StepRef;

/**
 * Whom a plan has a row for: the same people once, each family apart. Whom a pupil or a parent tells is no work of the school.
 *
 * @param whom in words
 * @param when on which condition; empty for none, and for one that holds for all of its step
 * @param duties the places of those that it is about
 * @param step the one in which they are told; none where there is a column for each step
 */
record ToldRow(String whom, String when, List<Integer> duties, Optional<StepRef> step) {
    /** Columns of steps that fit. */
    private static final int MOST_STEPS = 5;

    /** A row for each of them where there is room for a column for each step; else one for each step as well. */
    static List<ToldRow> of(List<InformView> informs) {
        long steps = informs.stream().filter(InformView::byStaff).flatMap(duty -> duty.step().stream()).map(StepRef::id)
                .distinct().count();
        return rows(informs, steps > MOST_STEPS);
    }

    /** On which condition everybody is told who is told in a step; empty for none, or for more than one. */
    static String when(List<InformView> informs, Optional<StepRef> step) {
        List<String> when = informs.stream().filter(InformView::byStaff).filter(duty -> isIn(duty, step)).map(InformView::when)
                .distinct().toList();
        return when.size() == 1 ? when.get(0) : "";
    }

    private static boolean isIn(InformView duty, Optional<StepRef> step) {
        return duty.step().map(StepRef::id).equals(step.map(StepRef::id));
    }

    private static List<ToldRow> rows(List<InformView> informs, boolean apart) {
        record Whom(String words, Optional<StepRef> step, boolean obliged, String when) {}
        Map<Whom, List<Integer>> rows = IntStream.range(0, informs.size()).boxed().filter(i -> informs.get(i).byStaff())
                .flatMap(i -> informs.get(i).apart().stream()
                        .map(whom -> Map.entry(new Whom(whom, informs.get(i).step().filter(step -> apart), informs.get(i).obliged(),
                                !apart && informs.get(i).when().equals(when(informs, informs.get(i).step())) ? ""
                                        : informs.get(i).when()), i)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return rows.entrySet().stream().map(row -> new ToldRow(row.getKey().words(), row.getKey().when(), List.copyOf(row.getValue()),
                row.getKey().step())).toList();
    }

    /** Whether they are told in this step. */
    boolean isIn(List<InformView> informs, StepRef step) {
        return among(informs).anyMatch(duty -> isIn(duty, Optional.of(step)));
    }

    /** What it is about, each once. */
    Stream<InformView> among(List<InformView> informs) {
        return duties.stream().map(informs::get);
    }
}
