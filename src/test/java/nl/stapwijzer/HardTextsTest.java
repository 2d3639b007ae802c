package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.check.CharacterCheck;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.fixtures.SeenPaper;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.publish.pdf.PrintableCharacters;
import nl.stapwijzer.source.Diagnostic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a school writes fits on each of its papers, or is named with its line; nothing is cut, and no letter stands over an edge. */
@Tag("slow")
class HardTextsTest {
    private static final String LONG = "een titel die veel te lang is om op een kaart te staan en toch geen woord minder heeft dan"
            + " honderdtwintig tekens bij elkaar";
    private static final String WORD = "onafscheidelijkonafscheidelijkonafscheidelijkonafscheidelijk";
    private static final String SOFT = "Zo\u00adveel\u00adste\u00advoort\u00addu\u00adrend\u00adge\u00adluk\u00adki\u00adge\u00adleer"
            + "\u00adling\u00aden\u00adge\u00adsprek\u00adken\u00adver\u00adslag\u00adleg\u00adging\u00aden\u00adbe\u00adspre\u00adking";

    /** Each hard text in the places where papers have the least room. */
    private static Protocol protocol(String text) {
        return Protocols.of("proef", """
                protocol: proef
                titel: %1$s
                rollen:
                  leerkracht: {naam: %1$s}
                  ouders: {naam: Ouders, soort: ouder}
                kanalen: {mail: {naam: Mail, soort: mail}}
                registraties: {dossier: {naam: %1$s, bewaren: een jaar}}
                melden: {door: ouders, bij: leerkracht, kanalen: [mail]}
                stappen:
                  een:
                    titel: %1$s
                    wie: leerkracht
                    met: ouders
                    termijn: binnen 2 schooldagen
                    acties: [%1$s]
                    informeer: [{aan: ouders, over: %1$s, via: mail, plicht: altijd}]
                    leg-vast: [{wat: %1$s, waar: dossier}]
                    vraag: %1$s
                    antwoorden:
                      ja: {antwoord: %1$s, naar: klaar}
                      nee: twee
                  twee: {titel: Twee, wie: leerkracht, daarna: klaar}
                einden: {klaar: %1$s}
                formulieren:
                  handelingsplan: hulpmiddel
                  nadenkvel: hulpmiddel
                """.formatted(text));
    }

    private static List<SeenPaper> papers(Protocol protocol) {
        return SeenPaper.of(Documents.toPrint(protocol));
    }

    private static void assertWhole(SeenPaper paper) {
        assertEquals("", paper.outside(), paper.path());
        assertTrue(List.of(List.of(), List.of("pdf-too-long")).contains(paper.codes()), paper.path() + " " + paper.codes());
        paper.said().forEach(said -> {
            assertEquals("protocols/proef.yaml", said.span().file(), paper.path());
            assertTrue(said.span().line() > 1, paper.path() + " names no line");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {LONG, WORD, SOFT})
    void aLongTextStandsWholeOnEveryPaperOrIsNamedWithItsLine(String text) {
        papers(protocol(text)).forEach(paper -> {
            assertWhole(paper);
            assertTrue(paper.path().contains("nadenkvel") || paper.text().toLowerCase().contains(SeenPaper.plain(text).toLowerCase()),
                    paper.path());
        });
    }

    @Test
    void aWordWithPlacesToBreakItIsBrokenThereWithAHyphen() {
        List<String> syllables = List.of(SOFT.split("\u00ad"));
        papers(protocol(SOFT)).forEach(paper -> Stream.of(paper.lines().split("\\R")).map(String::strip)
                .filter(line -> line.endsWith("-")).map(line -> line.substring(line.lastIndexOf(' ') + 1, line.length() - 1)
                        .toLowerCase())
                .forEach(part -> assertTrue(syllables.stream().anyMatch(one -> part.endsWith(one.toLowerCase())),
                        paper.path() + ": " + part)));
    }

    @Test
    void aPictogramThatNoFontHasIsNamedWithItsLineBeforeAnythingIsPrinted() {
        List<Diagnostic> said = CharacterCheck.check(protocol("Praat \ud83d\ude42 samen"), new PrintableCharacters(Repository::find));
        assertTrue(said.stream().allMatch(one -> one.code().equals("pdf-glyph-missing") && one.isError()), said.toString());
        assertTrue(said.stream().anyMatch(one -> one.span().line() == 2), said.toString());
    }

    private static String steps(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> "  s" + i + ": {titel: Stap nummer " + i + ", wie: onbekend, daarna: "
                + (i < many ? "s" + (i + 1) : "klaar") + "}").collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void aRouteOfAnyLengthWithoutDecisionsRolesOrTelephoneHasAllItsPapersWithEveryStepInThem(int many) {
        Protocol protocol = Protocols.of("proef", """
                protocol: proef
                titel: Proef
                rollen: {ouders: {naam: Ouders, soort: ouder}}
                formulieren: {handelingsplan: hulpmiddel}
                einden: {klaar: Klaar}
                stappen:
                """ + steps(many) + "\n");
        List<SeenPaper> papers = SeenPaper.of(Documents.pages(Schools.named(), protocol, output -> true));
        assertTrue(papers.stream().noneMatch(paper -> paper.path().contains("/kaart-")), "no card for nobody");
        papers.forEach(HardTextsTest::assertWhole);
        papers.stream().filter(paper -> !paper.path().contains("ouderinformatie")).forEach(paper ->
                assertTrue(paper.text().contains("Stapnummer" + many), paper.path()));
    }
}
