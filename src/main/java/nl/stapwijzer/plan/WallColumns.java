package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.plan.view.WallView.Column;
import nl.stapwijzer.plan.view.WallView.Leg;
import nl.stapwijzer.words.Markdown;

/** The steps of the kwaliteitskaart in two columns that are about as long. */
final class WallColumns {
    private static final WallLines LINES = new WallLines(48, true, false);
    /** How many lines the room between two steps takes. */
    private static final double ROOM = 1.5;
    /** So many lines both columns hold; where there is more, what is done gives way but for some deeds of each step, then few, then one. */
    private static final double HELD = 106;
    private static final int SOME = 3;
    private static final int FEW = 2;
    private static final int ALL = 100;
    private static final int NARROWEST = 44;
    /** The style knows a share of so many percent and its multiples. */
    private static final int STEP = 2;

    private WallColumns() {}

    static List<Column> of(List<Leg> parts) {
        List<Double> lengths = Stream.of(Integer.MAX_VALUE, SOME, FEW).map(most -> lengths(parts, most)).filter(all -> sum(all) <= HELD)
                .findFirst().orElseGet(() -> lengths(parts, 1));
        if (lengths.size() < 2) {
            return List.of(new Column(ALL, parts));
        }
        int split = IntStream.range(1, lengths.size()).boxed().min(Comparator.comparing(place -> Math.max(sum(lengths.subList(0, place)),
                sum(lengths.subList(place, lengths.size()))))).orElseThrow();
        List<Leg> left = new ArrayList<>();
        List<Leg> right = new ArrayList<>();
        int from = 0;
        for (Leg part : parts) {
            int place = Math.min(Math.max(split - from, 0), part.stops().size());
            if (place > 0) {
                left.add(part.until(place));
            }
            if (place < part.stops().size()) {
                right.add(part.from(place));
            }
            from += part.stops().size();
        }
        int share = STEP * (int) Math.round(ALL * sum(lengths.subList(0, split)) / sum(lengths) / STEP);
        int bounded = Math.min(Math.max(share, NARROWEST), ALL - NARROWEST);
        return List.of(new Column(bounded, left), new Column(ALL - bounded, right));
    }

    private static List<Double> lengths(List<Leg> parts, int most) {
        return parts.stream().flatMap(part -> lengths(part, most)).toList();
    }

    /** Of each stop, the first with what stands above it. */
    private static Stream<Double> lengths(Leg part, int most) {
        double above = LINES.of(Stream.concat(Stream.of(part.title() + part.gate()), part.words().stream().map(Markdown::text)).toList());
        return IntStream.range(0, part.stops().size()).mapToObj(i -> ROOM + LINES.of(part.stops().get(i), most) + (i == 0 ? above : 0));
    }

    private static double sum(List<Double> lengths) {
        return lengths.stream().mapToDouble(Double::doubleValue).sum();
    }
}
