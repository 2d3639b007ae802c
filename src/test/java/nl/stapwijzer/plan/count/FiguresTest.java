package nl.stapwijzer.plan.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.plan.view.YearPage.Bar;
import nl.stapwijzer.plan.view.YearPage.Figure;
import nl.stapwijzer.plan.view.YearPage.Row;
import nl.stapwijzer.plan.view.YearPage.Table;
import nl.stapwijzer.plan.view.YearPage.Year;
import nl.stapwijzer.words.Phrases;
import org.junit.jupiter.api.Test;

/** What the first page of a year shows: five figures at most, and nothing that its tables hide. */
class FiguresTest {
    private static final Figures FIGURES = new Figures(Phrases.in(Locale.forLanguageTag("nl-NL")));

    private static Year year(String period, String cases, Table... tables) {
        return new Year("proef-" + period, "Proef", period, cases, cases.startsWith("<"), List.of(), List.of(tables), List.of());
    }

    private static Table table(String title, String... cells) {
        return new Table(title, List.of("Antwoord", "Aantal"), IntStream.range(0, cells.length)
                .mapToObj(i -> new Row("rij " + i, List.of(cells[i]))).toList());
    }

    private static List<Figure> figures(Year year, Optional<Year> before) {
        return FIGURES.with(year, before).figures();
    }

    @Test
    void theCasesComeFirstBesideThoseOfTheYearBefore() {
        Figure cases = figures(year("2026-2027", "42"), Optional.of(year("2025-2026", "48"))).get(0);
        assertEquals("fewer 42 6", cases.about() + " " + cases.number() + " " + cases.said());
        assertEquals(List.of("2026-2027 87", "2025-2026 100"), cases.bars().stream().map(bar -> bar.label() + " " + bar.share()).toList());
    }

    @Test
    void aYearBeforeOfWhichTheNumberIsHiddenIsNotComparedWith() {
        assertEquals("cases", figures(year("2026-2027", "42"), Optional.of(year("2025-2026", "<5"))).get(0).about());
    }

    @Test
    void aHiddenNumberHasNoBarAndNoFigureIsMadeOfHiddenNumbersAlone() {
        List<Figure> all = figures(year("2026-2027", "20", table("Half", "<5", "12", "≥5"), table("Niets", "<6", "<6")), Optional.empty());
        assertEquals(List.of("Zaken", "Half"), all.stream().map(Figure::title).toList());
        assertEquals(List.of("rij 1"), all.get(1).bars().stream().map(Bar::label).toList());
        assertEquals("12 van 20 rij 1", all.get(1).number() + " van " + all.get(1).of() + " " + all.get(1).said());
    }

    @Test
    void nearlyAllIsTheLongestAndIsShownAsTheTableShowsIt() {
        Figure steps = figures(year("2026-2027", "40", table("Stappen", ">35", "24", "<5")), Optional.empty()).get(1);
        assertEquals(List.of(">35 100 false", "24 60 true"), steps.bars().stream()
                .map(bar -> bar.shown() + " " + bar.share() + " " + bar.known()).toList());
        assertEquals(">35", steps.number());
    }

    @Test
    void thereAreFiveAtMostAndNoneOfTooFewCases() {
        Table[] many = Stream.of("a", "b", "c", "d", "e", "f").map(title -> table(title, "7", "8")).toArray(Table[]::new);
        assertEquals(5, figures(year("2026-2027", "15", many), Optional.empty()).size());
        assertTrue(figures(year("2026-2027", "<5"), Optional.empty()).isEmpty());
    }
}
