package nl.stapwijzer.plan.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.stapwijzer.plan.view.YearPage.Bar;
import nl.stapwijzer.plan.view.YearPage.Figure;
import nl.stapwijzer.plan.view.YearPage.FormYear;
import nl.stapwijzer.plan.view.YearPage.Row;
import nl.stapwijzer.plan.view.YearPage.Table;
import nl.stapwijzer.plan.view.YearPage.Year;
import nl.stapwijzer.words.Phrases;

/**
 * The first page of a year: at most five figures, rather those of which several numbers may be shown. They are made of what the tables
 * show and of nothing else, so that no small group comes out.
 */
final class Figures {
    private static final int MOST = 5;
    private static final int WHOLE = 100;
    private static final int MOST_BARS = 5;

    private final Phrases phrases;

    Figures(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The same year with its figures. @param before the year before it, if there are cases of it */
    Year with(Year year, Optional<Year> before) {
        List<Figure> all = new ArrayList<>();
        all.add(cases(year, before));
        Stream<Table> tables = Stream.concat(year.tables().stream(), year.forms().stream().filter(form -> !form.few())
                .map(FormYear::tables).flatMap(List::stream));
        List<Figure> found = tables.map(table -> most(table, year.cases())).flatMap(Optional::stream).toList();
        List<Figure> telling = Stream.of(true, false).flatMap(several -> found.stream().filter(one -> one.bars().size() > 1 == several))
                .limit(MOST - 1L).toList();
        found.stream().filter(telling::contains).forEach(all::add);
        return new Year(year.id(), year.protocol(), year.period(), year.cases(), year.few(), year.few() ? List.of() : all, year.tables(),
                year.forms());
    }

    private Figure cases(Year year, Optional<Year> before) {
        int now = number(year.cases()).orElse(0);
        OptionalInt then = before.map(earlier -> number(earlier.cases())).orElse(OptionalInt.empty());
        int longest = Math.max(now, then.orElse(0));
        Bar own = new Bar(year.period(), year.cases(), share(now, longest), now > 0, false);
        if (then.isEmpty()) {
            return new Figure(phrases.text("figures.cases"), "cases", year.cases(), "", "", List.of(own));
        }
        int more = now - then.getAsInt();
        String about = more < 0 ? "fewer" : more > 0 ? "more" : "as-many";
        Bar earlier = new Bar(before.orElseThrow().period(), before.orElseThrow().cases(), share(then.getAsInt(), longest), true, true);
        return new Figure(phrases.text("figures.cases"), about, year.cases(), "", Integer.toString(Math.abs(more)), List.of(own, earlier));
    }

    /** By the first column of a table, among all cases; nothing where no number of it may be shown. */
    private Optional<Figure> most(Table table, String all) {
        List<Row> answers = table.rows().stream().filter(row -> !row.title().equals(phrases.text("figures.row.not-filled-in"))).toList();
        int longest = answers.stream().mapToInt(Figures::size).max().orElse(0);
        if (longest == 0) {
            return Optional.empty();
        }
        int whole = Math.max(longest, number(all).orElse(0));
        List<Row> largest = answers.stream().filter(row -> size(row) > 0).sorted(Comparator.comparingInt(Figures::size).reversed())
                .limit(MOST_BARS).toList();
        List<Row> best = answers.stream().filter(row -> size(row) == longest).toList();
        String named = best.stream().map(Row::title).limit(MOST_BARS).reduce((one, other) -> phrases.text("list.middle", one, other))
                .orElseThrow();
        return Optional.of(new Figure(table.title(), "most", best.get(0).cells().get(0), all, named,
                answers.stream().filter(largest::contains).map(row -> bar(row, whole)).toList()));
    }

    /** Of a row, as far as it is shown: more than a number is longer than it. */
    private static int size(Row row) {
        String shown = row.cells().get(0);
        return number(shown).orElse(shown.startsWith(">") ? number(shown.substring(1)).orElse(0) + 1 : 0);
    }

    /** As much of the whole as its number is; nearly all of it as all. */
    private static Bar bar(Row row, int whole) {
        String shown = row.cells().get(0);
        return new Bar(row.title(), shown, share(number(shown).orElse(whole), whole), number(shown).isPresent(), false);
    }

    private static int share(int number, int longest) {
        return longest == 0 ? 0 : Math.max(1, WHOLE * number / longest);
    }

    /** Of what is shown, where it is a number: it may be hidden in a small group. */
    private static OptionalInt number(String shown) {
        return shown.matches("[0-9]+") ? OptionalInt.of(Integer.parseInt(shown)) : OptionalInt.empty();
    }
}
