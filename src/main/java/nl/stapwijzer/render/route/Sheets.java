package nl.stapwijzer.render.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Cuts a picture that is taller than a sheet of paper between its boxes. */
final class Sheets {
    /** From the top of the first sheet, in the units of the picture. */
    record Band(double top, double bottom) {
        boolean holds(double from, double to) {
            return from >= top && to <= bottom;
        }

        double height() {
            return bottom - top;
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
        while (plan.height() - top > tallest) {
            double cut = cut(whole, top, top + tallest);
            bands.add(new Band(top, cut));
            top = cut;
        }
        bands.add(new Band(top, plan.height()));
        return bands;
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
