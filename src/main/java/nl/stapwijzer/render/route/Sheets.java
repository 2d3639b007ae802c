package nl.stapwijzer.render.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts a picture that is taller than a sheet of paper between its boxes, and gives each line that is cut through a letter at both ends. */
final class Sheets {
    /** Where a cut goes through lines: the same letter on both sheets. */
    record Mark(String letter, double x) {}

    /**
     * From the top of the first sheet, in the units of the picture.
     *
     * @param above where lines come from the sheet before, and {@code below} where they go on to the next
     */
    record Band(double top, double bottom, List<Mark> above, List<Mark> below) {
        static final double MARK = 24;

        double from() {
            return above.isEmpty() ? top : top - MARK;
        }

        double to() {
            return below.isEmpty() ? bottom : bottom + MARK;
        }

        boolean holds(double from, double to) {
            return from >= top && to <= bottom;
        }

        double height() {
            return to() - from();
        }
    }

    private Sheets() {}

    static List<Band> of(Plan plan, double tallest) {
        List<double[]> whole = Stream.concat(
                        plan.boxes().stream().map(box -> new double[] {box.y(), box.bottom()}),
                        plan.lines().stream().map(Plan.Line::label).map(label -> new double[] {label.y(), label.y() + label.height()}))
                .sorted(Comparator.comparingDouble(span -> span[0])).toList();
        List<Band> bands = new ArrayList<>();
        double top = 0;
        List<Mark> above = List.of();
        int letters = 0;
        while (plan.height() - top > tallest - (top > 0 ? Band.MARK : 0)) {
            double cut = cut(whole, top, top + tallest - 2 * Band.MARK);
            List<Mark> below = marks(plan, cut, letters);
            bands.add(new Band(top, cut, above, below));
            letters += below.size();
            above = below;
            top = cut;
        }
        bands.add(new Band(top, plan.height(), above, List.of()));
        return bands;
    }

    private static List<Mark> marks(Plan plan, double cut, int letters) {
        List<Double> places = plan.lines().stream().flatMap(line -> IntStream.range(1, line.points().size())
                        .filter(i -> (line.points().get(i - 1).y() - cut) * (line.points().get(i).y() - cut) < 0)
                        .mapToObj(i -> line.points().get(i).x()))
                .distinct().sorted().toList();
        return IntStream.range(0, places.size()).mapToObj(i -> new Mark(String.valueOf((char) ('A' + (letters + i) % 26)), places.get(i)))
                .toList();
    }

    /** The lowest place at which nothing is cut through; right at the limit where there is none. */
    private static double cut(List<double[]> whole, double top, double limit) {
        double cut = limit;
        for (int i = whole.size() - 1; i >= 0; i--) {
            if (whole.get(i)[0] < cut && whole.get(i)[1] > cut) {
                cut = whole.get(i)[0] - 2;
                i = whole.size();
            }
        }
        return cut > top ? cut : limit;
    }
}
