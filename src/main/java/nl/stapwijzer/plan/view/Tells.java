package nl.stapwijzer.plan.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Duties to tell something for where there is little room: who is told the same stands together.
 *
 * @param obliged whether they are always told, rather than if needed
 */
public record Tells(boolean obliged, List<Alike> all) {
    /**
     * @param whom within a sentence: "de ouders", one after the other
     * @param duty the first of those alike
     */
    public record Alike(List<String> whom, InformView duty) {}

    /** Whether several are told of one thing, each in their own way. */
    public boolean isOnOneThing() {
        return all.size() > 1 && all.stream().map(told -> told.duty().about().text()).distinct().count() == 1
                && !all.get(0).duty().about().text().isEmpty();
    }

    private record Content(String about, String means, String when, List<String> deadlines) {
        static Content of(InformView duty) {
            return new Content(duty.about().text(), duty.means().known(), duty.when(), duty.deadlines().stream()
                    .filter(deadline -> !deadline.unknown()).map(deadline -> deadline.stated().text()).toList());
        }
    }

    /** What is always told first, then what only if needed. */
    static List<Tells> of(List<InformView> duties) {
        return Stream.of(true, false).map(obliged -> new Tells(obliged, alike(duties.stream()
                .filter(duty -> duty.obliged() == obliged).toList()))).filter(tells -> !tells.all.isEmpty()).toList();
    }

    private static List<Alike> alike(List<InformView> duties) {
        Map<Content, List<InformView>> alike = duties.stream()
                .collect(Collectors.groupingBy(Content::of, LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream().map(same -> new Alike(same.stream().map(InformView::whom).toList(), same.get(0))).toList();
    }

    /** Whether both tell the same people the same, in the same way. */
    public static boolean areSame(List<InformView> duties, List<InformView> others) {
        return said(duties).equals(said(others));
    }

    private static List<List<Object>> said(List<InformView> duties) {
        return duties.stream().map(duty -> List.<Object>of(duty.obliged(), duty.to().text(), Content.of(duty))).toList();
    }
}
