package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.plan.view.WallView;
import nl.stapwijzer.plan.view.WallView.Deed;
import nl.stapwijzer.plan.view.WallView.Details;
import nl.stapwijzer.plan.view.WallView.Stop;
import nl.stapwijzer.plan.view.WallView.Turn;

/**
 * In which turn what is done gives way, on a sheet that has no room for all: each time what weighs most in the step that reaches furthest
 * below what stands beside it, the last of a step after all others. How many turns it takes, the setting of the sheet finds out.
 */
final class WallTurns {
    /** About how many letters a line of the kwaliteitskaart has on the left, and in a half column or on the right. */
    private static final int LEFT = 60;
    private static final int RIGHT = 36;
    private static final int TITLE = 3;
    private final List<Stop> stops;
    private final Map<Object, Integer> turns = new IdentityHashMap<>();

    /** Something that may give way: a deed or a rule. */
    private record Item(Object of, int weight, double lines) {}

    /** @param beside how many lines stand beside those of a step */
    private WallTurns(List<Stop> stops, Predicate<Deed> shown, IntUnaryOperator width, ToDoubleFunction<Stop> lines, List<Double> beside) {
        this.stops = stops;
        List<List<Item>> left = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            left.add(items(stops.get(i).details(), shown, width.applyAsInt(i)));
        }
        int all = left.stream().mapToInt(List::size).sum();
        for (int gone = 0; gone < all; gone++) {
            ToDoubleFunction<Integer> below = i -> left.get(i).isEmpty() ? -1 : lines.applyAsDouble(stops.get(i)) - beside.get(i)
                    + left.get(i).stream().mapToDouble(Item::lines).sum();
            int longest = IntStream.range(0, left.size()).boxed().max(Comparator.comparing((Integer i) -> below.applyAsDouble(i) > 0)
                    .thenComparing(i -> Math.min(left.get(i).size(), 2)).thenComparingDouble(below)).orElseThrow();
            Item last = left.get(longest).stream().reduce((one, other) -> other.weight() >= one.weight() ? other : one).orElseThrow();
            left.set(longest, left.get(longest).stream().filter(item -> item != last).toList());
            turns.put(last.of(), 1 + gone * Turn.LAST / all);
        }
    }

    /** @param halves for each step whether it stands in a half column, with nothing beside it */
    static WallTurns card(List<Stop> stops, List<Boolean> halves) {
        return new WallTurns(stops, deed -> true, i -> halves.get(i) ? RIGHT : LEFT, stop -> left(stop, LEFT),
                IntStream.range(0, stops.size()).mapToObj(i -> halves.get(i) ? -right(stops.get(i), RIGHT) : right(stops.get(i), RIGHT))
                        .toList());
    }

    /** @param rows which stand beside each other on the poster, by their place among all */
    static WallTurns poster(List<Stop> stops, List<List<Integer>> rows) {
        int[] width = new int[stops.size()];
        Double[] beside = new Double[stops.size()];
        Arrays.fill(width, LEFT);
        Arrays.fill(beside, 0.0);
        rows.forEach(row -> row.forEach(i -> width[i] = 2 * LEFT / row.size()));
        rows.forEach(row -> row.forEach(i -> beside[i] = row.stream().mapToDouble(j -> whole(stops.get(j), width[j])).max().orElse(0)));
        Map<Stop, Integer> places = new IdentityHashMap<>();
        IntStream.range(0, stops.size()).forEach(i -> places.put(stops.get(i), i));
        return new WallTurns(stops, Deed::isForPoster, i -> width[i], stop -> whole(stop, width[places.get(stop)]), Arrays.asList(beside));
    }

    static List<Stop> given(WallTurns card, WallTurns poster) {
        return card.stops.stream().map(stop -> {
            Details one = stop.details();
            return stop.with(new Details(one.conditions(), one.rules().stream().map(rule -> rule.in(turn(rule, card, poster))).toList(),
                    one.notes(), one.methods(), one.deeds().stream().map(deed -> deed.in(turn(deed, card, poster))).toList(),
                    one.tellings()));
        }).toList();
    }

    private static Turn turn(Object of, WallTurns card, WallTurns poster) {
        return new Turn(card.turns.getOrDefault(of, Turn.LAST), poster.turns.getOrDefault(of, Turn.LAST));
    }

    private static List<Item> items(Details details, Predicate<Deed> shown, int width) {
        return Stream.concat(details.deeds().stream().filter(shown).map(deed -> new Item(deed, deed.weight(), lines(width,
                        deed.action().what().words() + deed.action().when() + deed.action().who().text()))),
                details.rules().stream().map(rule -> new Item(rule, rule.weight(), lines(width, rule.text())))).toList();
    }

    private static double whole(Stop stop, int width) {
        return TITLE * lines(width, stop.heading().title().text()) + left(stop, width) + right(stop, width);
    }

    private static double left(Stop stop, int width) {
        Details details = stop.details();
        WallView.People people = stop.people();
        return 1 + lines(width, people.who().text() + people.with().text() + people.consulting().text())
                + details.conditions().stream().mapToDouble(words -> lines(width, words)).sum()
                + details.tellings().stream().mapToDouble(one -> lines(width, one.about().text() + one.to())).sum();
    }

    private static double right(Stop stop, int width) {
        String when = stop.timing().moments().isEmpty() ? stop.timing().once() + stop.timing().when().text()
                : stop.timing().moments().toString();
        return lines(width, when) + (stop.next().isPresent() ? 1 : 0) + stop.forks().stream().mapToDouble(fork ->
                lines(width, fork.text().text()) + fork.exits().stream().mapToDouble(exit ->
                lines(width, exit.answer().text() + exit.act() + exit.end().text() + exit.number())).sum()).sum();
    }

    private static double lines(int width, String words) {
        return words.isEmpty() ? 0 : (double) words.length() / width + 0.5;
    }
}
