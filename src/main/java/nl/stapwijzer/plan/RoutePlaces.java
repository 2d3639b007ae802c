package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Alternative;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.plan.view.WallView.Branch;
import nl.stapwijzer.plan.view.WallView.Deed;
import nl.stapwijzer.plan.view.WallView.Exit;
import nl.stapwijzer.plan.view.WallView.Halt;
import nl.stapwijzer.plan.view.WallView.Leg;
import nl.stapwijzer.plan.view.WallView.Row;
import nl.stapwijzer.plan.view.WallView.Shown;
import nl.stapwijzer.plan.view.WallView.Stop;
import nl.stapwijzer.plan.view.WallView.Strength;
import nl.stapwijzer.words.Language;

/** Where steps stand in a drawing of the route: one after the other, those of which one is taken together. */
final class RoutePlaces {
    /** The longest answer that fits on an arrow, in letters. */
    private static final int ON_AN_ARROW = 5;
    /** About how many letters stand on a line of all boxes together. */
    private static final int SHEET = 116;
    /** About how many lines the boxes below each other hold that are as low as they may be. */
    private static final double LOWEST = 17;
    private static final int NEXT = 2;
    private final List<List<String>> alternatives;

    RoutePlaces(Protocol protocol, Language language) {
        alternatives = protocol.course().alternatives().stream().map(Alternative::steps).map(ids -> ids.stream()
                .flatMap(id -> protocol.step(id.value()).stream()).map((Step step) -> language.names().number(step)).toList()).toList();
    }

    /** Rows of about as many boxes, of all parts but those to which one comes only if something holds. */
    List<Row> rows(List<Leg> parts) {
        List<Stop> all = parts.stream().flatMap(part -> part.stops().stream()).toList();
        List<Row> rows = parts.stream().filter(part -> !part.apart()).flatMap(part -> rows(part, all).stream()).toList();
        double low = LOWEST / Math.max(rows.size(), 1);
        return rows.stream().map(row -> new Row(row.begins(), row.wide(), filled(row.places(), row.wide(), low))).toList();
    }

    /** The first row has as many boxes as those behind it, or what is over, whichever makes them lower. */
    private List<Row> rows(Leg part, List<Stop> all) {
        List<List<Stop>> groups = groups(part.stops());
        int boxes = part.stops().size();
        int rows = Math.max(rowsFor(boxes), 1);
        int most = (boxes + rows - 1) / rows;
        return Stream.of(most, boxes - most * (rows - 1)).map(first -> rows(part, IntStream.range(0, groups.size())
                .mapToObj(i -> place(groups, i, all)).toList(), first, most)).min(Comparator.comparing(RoutePlaces::height)).orElseThrow();
    }

    private static List<Row> rows(Leg part, List<Halt> places, int first, int most) {
        List<Row> rows = new ArrayList<>();
        List<Halt> row = new ArrayList<>();
        for (Halt place : places) {
            row.add(place);
            if (wide(row) >= (rows.isEmpty() ? first : most) || place == places.get(places.size() - 1)) {
                rows.add(new Row(Optional.of(part).filter(begins -> rows.isEmpty()), wide(row), List.copyOf(row)));
                row.clear();
            }
        }
        return rows;
    }

    private static double height(List<Row> rows) {
        return rows.stream().mapToDouble(row -> height(row.places(), lines(row.wide()))).sum();
    }

    /** About how many lines the fullest box takes, with what matters most in it. */
    private static double height(List<Halt> row, WallLines lines) {
        return row.stream().flatMap(place -> place.branches().stream()).mapToDouble(branch -> lines.around(branch.stop())
                + ranked(branch.stop()).stream().limit(1).mapToDouble(deeds -> lines(lines, deeds)).sum()).max().orElse(0);
    }

    private static WallLines lines(int wide) {
        return new WallLines(SHEET / wide, true, true);
    }

    private static List<Halt> filled(List<Halt> row, int wide, double low) {
        WallLines lines = lines(wide);
        double least = Math.max(height(row, lines), low);
        return row.stream().map(place -> new Halt(place.branches().stream().map(branch -> new Branch(branch.stop(), branch.by(),
                shown(branch.stop(), lines, least))).toList(), place.from(), place.onward(), place.word(), place.drawn())).toList();
    }

    /** In the order of the definition. */
    private static List<Shown> shown(Stop stop, WallLines lines, double least) {
        List<List<Deed>> ranked = ranked(stop);
        return together(stop).map(deeds -> {
            double all = lines.around(stop) + ranked.subList(0, ranked.indexOf(deeds) + 1).stream()
                    .mapToDouble(other -> lines(lines, other)).sum();
            return new Shown(deeds.stream().map(Deed::action).toList(), ranked.indexOf(deeds) == 0
                    || deeds.get(0).place() == NEXT && deeds.get(0).action().who().unknown(), (int) Math.ceil(all - least));
        }).toList();
    }

    private static double lines(WallLines lines, List<Deed> deeds) {
        return deeds.stream().mapToDouble(deed -> lines.of(deed.action())).sum();
    }

    /**
     * Those for the poster: what must be done, or what one may where that is all; what goes on behind another goes with that or not at all.
     */
    private static Stream<List<Deed>> together(Stop stop) {
        List<List<Deed>> all = new ArrayList<>();
        for (Deed deed : stop.details().deeds()) {
            if (!deed.follows() || all.isEmpty()) {
                all.add(new ArrayList<>());
            }
            all.get(all.size() - 1).add(deed);
        }
        Strength most = stop.details().deeds().stream().map(Deed::strength).filter(strength -> strength != Strength.POSSIBLY)
                .min(Comparator.naturalOrder()).orElse(Strength.MUST);
        return all.stream().filter(deeds -> deeds.stream().allMatch(deed -> deed.strength() == most && deed.isShort()));
    }

    /** What matters most first. */
    private static List<List<Deed>> ranked(Stop stop) {
        return together(stop).sorted(Comparator.comparing(deeds -> deeds.stream().mapToInt(Deed::place).min().orElseThrow())).toList();
    }

    private static int wide(List<Halt> places) {
        return places.stream().mapToInt(place -> place.branches().size()).sum();
    }

    private static int rowsFor(int boxes) {
        return boxes <= 2 ? 1 : boxes <= 8 ? 2 : boxes <= 15 ? 3 : (boxes + 4) / 5;
    }

    private List<List<Stop>> groups(List<Stop> stops) {
        List<List<Stop>> groups = new ArrayList<>();
        for (Stop stop : stops) {
            List<Stop> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty() && alternatives.stream().anyMatch(one -> one.containsAll(numbers(last)) && one.containsAll(numbers(
                    List.of(stop))))) {
                last.add(stop);
            } else {
                groups.add(new ArrayList<>(List.of(stop)));
            }
        }
        return groups;
    }

    private static Halt place(List<List<Stop>> groups, int at, List<Stop> all) {
        List<Stop> here = groups.get(at);
        List<Exit> arriving = at == 0 ? List.of() : exits(groups.get(at - 1));
        List<String> next = at + 1 < groups.size() ? numbers(groups.get(at + 1)) : List.of();
        List<Exit> onward = exits(here).stream().filter(exit -> exit.numbers().stream().anyMatch(next::contains)).toList();
        boolean forks = next.size() > 1 && here.size() == 1;
        Optional<Exit> single = onward.stream().filter(exit -> onward.size() == 1 && here.size() == 1
                && exit.word().length() <= ON_AN_ARROW).findFirst();
        List<String> drawn = forks ? next : single.map(Exit::numbers).orElse(List.of());
        List<Branch> branches = here.stream().map(stop -> new Branch(stop, here.size() == 1 || at == 0 || groups.get(at - 1).size() > 1
                ? "" : by(arriving, stop), List.of())).toList();
        return new Halt(branches, from(here, arriving, all), onward.isEmpty() ? List.of() : next,
                forks ? "" : single.map(Exit::word).orElse(""), drawn);
    }

    private static String by(List<Exit> arriving, Stop stop) {
        return arriving.stream().filter(exit -> exit.numbers().contains(stop.heading().number())).map(Exit::word).findFirst().orElse("");
    }

    private static List<String> from(List<Stop> here, List<Exit> arriving, List<Stop> all) {
        List<String> numbers = numbers(here);
        boolean follows = arriving.stream().anyMatch(exit -> exit.numbers().stream().anyMatch(numbers::contains));
        return follows || here.get(0) == all.get(0) ? List.of() : all.stream().filter(stop -> exits(List.of(stop)).stream()
                .anyMatch(exit -> exit.numbers().stream().anyMatch(numbers::contains))).map(stop -> stop.heading().number()).toList();
    }

    private static List<Exit> exits(List<Stop> stops) {
        return stops.stream().flatMap(stop -> Stream.concat(stop.next().stream(), stop.forks().stream()
                .flatMap(fork -> fork.together().map(Stream::of).orElseGet(() -> fork.exits().stream())))).toList();
    }

    private static List<String> numbers(List<Stop> stops) {
        return stops.stream().map(stop -> stop.heading().number()).toList();
    }
}
