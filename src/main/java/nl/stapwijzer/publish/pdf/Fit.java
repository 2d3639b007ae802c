package nl.stapwijzer.publish.pdf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.source.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How a document, or a part of it that has sheets of its own, is made to fit, as its template asks: {@code <meta name="pages" content="1
 * 2">} is for one page, else for two; {@code <meta name="settings" content="roomy plain tight">} names classes of the body, the roomiest
 * first; it then has besides {@code to-plain} in plain and in all that is tighter. A part says the same with {@code data-pages} and {@code
 * data-settings}. Fewer pages go before more room, but for {@code content="1:plain 2"} not before a setting that is tighter than that one.
 * What room is left is used then, as a rule between the lines: {@code <meta name="leadings" content="leading-30 leading-28">}, or {@code
 * data-leadings}, names classes for that, the widest first; {@code all+room-2} are two at once. Of several pages each gets its own. What
 * does not ask takes what it needs.
 *
 * @param pages how many it may have, the best number first; none for any number
 * @param settings at least one
 * @param leadings none where the setting itself says how far the lines are apart
 */
record Fit(List<Bound> pages, List<String> settings, List<String> leadings) {
    private static final String TEXTS = "li, td, th, p, dt, dd, h1, h2, h3";
    private static final Pattern PAGES = Pattern.compile("([1-9][0-9]?)(?::(\\S+))?");
    private static final Pattern SOURCE = Pattern.compile("(.+):(\\d{1,6}):(\\d{1,6})");
    private static final int NAMED = 3;

    /** @param tightest the place of the last setting that may be taken for this number */
    private record Bound(int most, int tightest) {}

    static Fit of(Document tree) {
        return of(meta(tree, "pages"), meta(tree, "settings"), meta(tree, "leadings"));
    }

    static Fit of(Element part) {
        return of(part.attr("data-pages"), part.attr("data-settings"), part.attr("data-leadings"));
    }

    private static Fit of(String pages, String settings, String leadings) {
        List<String> names = words(settings).toList();
        List<String> all = names.isEmpty() ? List.of("") : names;
        return new Fit(words(pages).map(PAGES::matcher).filter(Matcher::matches).map(asked -> new Bound(Integer.parseInt(asked.group(1)),
                Optional.ofNullable(asked.group(2)).map(all::indexOf).filter(place -> place >= 0).orElse(all.size() - 1))).toList(), all,
                words(leadings).map(one -> one.replace('+', ' ')).toList());
    }

    private static String meta(Document tree, String name) {
        return tree.select("meta[name=" + name + "]").attr("content");
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty());
    }

    /**
     * The first setting that does; the last one where none does, for text is never cut. A later setting takes no more pages than an earlier
     * one, so that few need to be tried.
     *
     * @param pages how many a setting takes
     */
    String choose(ToIntFunction<String> pages) {
        Map<Integer, Integer> tried = new HashMap<>();
        IntUnaryOperator taken = place -> tried.computeIfAbsent(place, at -> pages.applyAsInt(settings.get(at)));
        IntStream first = this.pages.stream().flatMapToInt(asked -> firstWithin(asked.tightest() + 1, asked.most(), taken).stream());
        return settings.get(this.pages.isEmpty() ? 0 : first.findFirst().orElse(settings.size() - 1));
    }

    /**
     * The classes in which the lines are as far apart as they can be without a page more; those of the setting itself where it asks for no
     * leading, or none does. Most have room for the widest, which is tried first.
     *
     * @param taken how many pages the setting takes
     * @param pages how many they take
     */
    String widest(String classes, int taken, ToIntFunction<String> pages) {
        List<String> all = leadings.stream().map(leading -> classes + " " + leading).toList();
        IntUnaryOperator takes = place -> pages.applyAsInt(all.get(place));
        boolean isRoomy = !all.isEmpty() && takes.applyAsInt(0) <= taken;
        OptionalInt first = isRoomy ? OptionalInt.of(0) : firstWithin(all.size(), taken, takes);
        return first.isPresent() ? all.get(first.getAsInt()) : classes;
    }

    /**
     * The same with the lines on each of several pages as far apart as they can be there.
     *
     * @param places on which page each block begins; and last, on which the text ends
     */
    BodyClasses widestEach(BodyClasses setting, Function<BodyClasses, List<Integer>> places) {
        List<Integer> stand = places.apply(setting);
        List<Integer> pages = stand.stream().distinct().toList();
        BodyClasses wider = setting;
        for (int page : pages.size() > 1 ? pages : List.<Integer>of()) {
            List<Integer> here = IntStream.range(0, stand.size() - 1).filter(block -> stand.get(block) == page).boxed().toList();
            BodyClasses so = wider;
            List<BodyClasses> all = leadings.stream().map(leading -> so.with(here, leading)).toList();
            OptionalInt first = firstWithin(all.size(), 0, place -> places.apply(all.get(place)).equals(stand) ? 0 : 1);
            wider = first.isPresent() ? all.get(first.getAsInt()) : wider;
        }
        return wider;
    }

    /** The classes of the body, or of the part, in a setting: its own, and one for each setting that it is as tight as, or tighter. */
    String classes(String setting) {
        return Stream.concat(Stream.of(setting), settings.stream().limit(settings.indexOf(setting) + 1L).map(one -> "to-" + one))
                .filter(one -> !setting.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The first of so many places; by halves. */
    private static OptionalInt firstWithin(int all, int most, IntUnaryOperator taken) {
        int from = 0;
        int until = all;
        while (from < until) {
            int half = (from + until) / 2;
            boolean within = taken.applyAsInt(half) <= most;
            from = within ? from : half + 1;
            until = within ? half : until;
        }
        return from == all ? OptionalInt.empty() : OptionalInt.of(from);
    }

    /**
     * Names what takes more pages than it may, and its longest texts; in the place of the first of them that says with {@code
     * data-source="file:line:column"} where it comes from.
     */
    void judge(int taken, String title, Element text, Problems problems) {
        if (!pages.isEmpty() && taken > pages.get(pages.size() - 1).most()) {
            List<Element> longest = longest(text);
            String named = longest.stream().map(e -> Elements.shortened(e.text()) + source(e).map(s -> " (" + place(s) + ")").orElse(""))
                    .collect(Collectors.joining(", "));
            Optional<Span> place = longest.stream().flatMap(e -> source(e).stream()).findFirst();
            problems.warning(place, "pdf-too-long", title, pages.get(pages.size() - 1).most(), taken, named);
        }
    }

    private static List<Element> longest(Element text) {
        return text.select(TEXTS).stream().filter(e -> e.select(TEXTS).size() == 1)
                .sorted(Comparator.comparing((Element e) -> e.text().length()).reversed()).limit(NAMED).toList();
    }

    private static Optional<Span> source(Element text) {
        Element around = text.closest("[data-source]");
        Matcher written = SOURCE.matcher(around == null ? "" : around.attr("data-source"));
        return written.matches() ? Optional.of(Span.at(written.group(1), Integer.parseInt(written.group(2)),
                Integer.parseInt(written.group(3)))) : Optional.empty();
    }

    private static String place(Span source) {
        return source.file() + ":" + source.line();
    }
}
