package nl.stapwijzer.serve;

import java.util.ArrayList;
import java.util.List;
import nl.stapwijzer.serve.BenchPage.Line;

/** The lines that went and came between two texts. */
final class TextDifference {
    private static final int MOST = 2000;

    private TextDifference() {}

    static List<Line> of(String before, String after) {
        List<String> old = before.lines().limit(MOST).toList();
        List<String> now = after.lines().limit(MOST).toList();
        int[][] same = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                same[i][j] = old.get(i).equals(now.get(j)) ? same[i + 1][j + 1] + 1 : Math.max(same[i + 1][j], same[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            } else if (j == now.size() || i < old.size() && same[i + 1][j] >= same[i][j + 1]) {
                lines.add(new Line("−", old.get(i++)));
            } else {
                lines.add(new Line("+", now.get(j++)));
            }
        }
        return lines;
    }
}
