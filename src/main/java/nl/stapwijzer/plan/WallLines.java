package nl.stapwijzer.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.plan.view.ActionView;
import nl.stapwijzer.plan.view.WallView.Fork;
import nl.stapwijzer.plan.view.WallView.Stop;
import nl.stapwijzer.plan.view.WallView.Strength;

/**
 * About how many lines of text something takes.
 *
 * @param width in letters
 * @param whole whether each text begins on a line of its own, rather than behind another
 * @param apart whether each answer does so too; then of what is done after it only the first stands there
 */
record WallLines(int width, boolean whole, boolean apart) {
    /** A line of a title takes so many of the text, and has so many times fewer letters. */
    private static final double TITLE = 1.4;

    /** What must be done; of what stands on a card too no more than so many that matter most. */
    double of(Stop stop, int most) {
        Stream<String> deeds = stop.details().deeds().stream().filter(deed -> deed.strength() == Strength.MUST)
                .filter(deed -> !deed.carded() || deed.place() <= most)
                .map(deed -> deed.follows() ? deed.action().what().words() : said(deed.action()));
        Stream<String> chosen = stop.details().choices().stream().map(one -> one.question().text() + one.options());
        Stream<String> told = stop.details().tellings().stream().map(one -> one.about().text() + one.to());
        Stream<String> written = stop.details().recordings().stream().map(one -> one.what().text() + one.where().text());
        return around(stop) + Stream.of(deeds, chosen, told, written).flatMap(texts -> texts).mapToDouble(this::of).sum();
    }

    /** What stands there beside what is done, told and written down. */
    double around(Stop stop) {
        Stream<String> people = Stream.of(stop.people().who().text() + stop.people().with().text() + stop.people().consulting().text());
        Stream<String> time = Stream.of(stop.timing().moments().isEmpty()
                ? (stop.timing().once().isEmpty() ? stop.timing().when().text() : stop.timing().once().text())
                : stop.timing().moments().stream().map(moment -> moment.text()).collect(Collectors.joining("; ")));
        Stream<String> rules = stop.details().rules().stream().filter(rule -> !rule.others()).map(rule -> rule.text());
        Stream<String> asked = stop.forks().stream().flatMap(fork -> Stream.concat(Stream.of(fork.text().text()), answers(fork)));
        return TITLE * new WallLines((int) (width / TITLE), whole, apart).of(stop.heading().title().text())
                + Stream.of(people, time, stop.details().conditions().stream(), rules, asked).flatMap(texts -> texts)
                        .mapToDouble(this::of).sum();
    }

    private Stream<String> answers(Fork fork) {
        List<String> all = fork.exits().stream().map(exit -> exit.answer().text() + " → " + (apart ? exit.first() : exit.act())
                + exit.end().text() + exit.number()).toList();
        return apart ? all.stream() : Stream.of(String.join(" ", all));
    }

    double of(ActionView action) {
        return of(said(action));
    }

    double of(List<String> texts) {
        return texts.stream().mapToDouble(this::of).sum();
    }

    private double of(String text) {
        double lines = (double) text.length() / width;
        return whole ? Math.ceil(lines) : lines;
    }

    private static String said(ActionView action) {
        return action.who().text() + action.when() + action.what().words();
    }
}
