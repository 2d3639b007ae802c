package nl.stapwijzer.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.model.Protocol;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed for people is said in sentences, from facts; what only reads otherwise stands apart. */
class ComparisonTest {
    private static final String OLD = """
            protocol: klein
            titel: Een klein protocol
            taal: nl-NL
            rollen:
              leerkracht: Leerkracht
              ib: Intern begeleider
              gepeste: {naam: Leerling die gepest wordt, soort: leerling, bij-pesten: gepest}
              ouders: {naam: Ouders, soort: ouder}
            kanalen: {telefoon: Telefoon, gesprek: Gesprek}
            registraties: {dossier: {naam: Dossier, bewaren: 2 jaar}}
            melden: {door: gepeste, bij: leerkracht, kanalen: [gesprek]}
            stappen:
              praten:
                titel: Praten
                wie: leerkracht
                met: gepeste
                termijn: binnen 2 schooldagen
                acties:
                  - Luister naar de leerling.
                  - {doe: Bel., wie: ib, termijn: meteen}
                  - {doe: Schrijf.}
                informeer:
                  - {aan: ouders, over: het gesprek, via: telefoon}
                leg-vast: [{wat: het gesprek, waar: dossier}]
                vraag: Is het klaar?
                beslist: leerkracht
                antwoorden: {ja: klaar, nee: aanpak}
              aanpak:
                {titel: Aanpak, wie: ib, traject: later, begint: met een gesprek, eindigt: na het gesprek, afdelingen: onderbouw,
                voorwaarden: [{tekst: het houdt aan, anders: klaar}], daarna: klaar}
            afdelingen: {onderbouw: Onderbouw, bovenbouw: Bovenbouw}
            trajecten: {later: {titel: Later, poort: {tekst: het helpt niet, anders: Praat weer.}}}
            formulieren: {blad: {titel: Blad, bewaren: 1 jaar, afdelingen: onderbouw, delen: {d: {titel: D, velden: {w: {label: Wat?}}}}}}
            doelgroepen:
              ouders: {titel: Voor ouders, delen: [{kop: Hulp, tekst: Wij helpen., afdelingen: onderbouw}]}
            einden: {klaar: Het is klaar}
            """;

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            binnen 2 schooldagen | binnen 3 schooldagen | De termijn van stap 1 (Praten) gaat van 2 naar 3 schooldagen. \
            > leerkracht, leerling die gepest wordt, ouders
            binnen 2 schooldagen | binnen 1 week | De termijn van stap 1 (Praten) gaat van binnen 2 schooldagen na de melding naar \
            binnen 1 week na de melding. > leerkracht, leerling die gepest wordt, ouders
            titel: Aanpak, wie: ib | titel: Aanpak, wie: leerkracht | Wie stap 2 (Aanpak) doet is nu: leerkracht. \
            Dat was: intern begeleider. > leerkracht, intern begeleider
            via: telefoon | via: gesprek | Het bericht aan ouders bij stap 1 (Praten) – hoe is nu: gesprek. Dat was: telefoon. \
            > leerkracht, ouders
            via: telefoon | via: telefoon, plicht: indien-nodig | Het bericht aan ouders bij stap 1 (Praten) – de plicht is nu: \
            als dat nodig is. Dat was: altijd. > leerkracht, ouders
            doe: Bel., wie: ib, termijn: meteen | doe: Bel., wie: ib, termijn: dezelfde dag | Bij stap 1 (Praten): “Bel” – de termijn \
            is nu: dezelfde dag. Dat was: meteen. > intern begeleider
            doe: Schrijf. | doe: Schrijf., termijn: meteen | Bij stap 1 (Praten): “Schrijf” – de termijn is nu vastgelegd: \
            meteen. > leerkracht
            doe: Bel., wie: ib | doe: Bel., wie: leerkracht | Bij stap 1 (Praten): “Bel” – wie is nu: leerkracht. \
            Dat was: intern begeleider. > leerkracht, intern begeleider
            bij: leerkracht | bij: ib | Bij wie iemand meldt is nu: intern begeleider. Dat was: leerkracht. \
            > leerkracht, intern begeleider, leerling die gepest wordt
            nee: aanpak | nee: klaar | Wat er bij stap 1 (Praten) volgt op het antwoord “nee” is nu: Het is klaar. \
            Dat was: stap 2 (Aanpak). > leerkracht, leerling die gepest wordt, ouders
            begint: met een gesprek | begint: met een brief | Het begin van stap 2 (Aanpak) is nu: met een brief. \
            Dat was: met een gesprek. > intern begeleider
            'begint: met een gesprek, ' |'' | Vervallen: Het begin van stap 2 (Aanpak) (met een gesprek). > intern begeleider
            eindigt: na het gesprek | eindigt: met een brief | Het einde van stap 2 (Aanpak) is nu: met een brief. \
            Dat was: na het gesprek. > intern begeleider
            'gesprek, afdelingen: onderbouw,' | 'gesprek, leerjaren: 1-3,' | Voor wie stap 2 (Aanpak) geldt is nu: voor leerjaar 1-3. \
            Dat was: voor Onderbouw. > intern begeleider
            houdt aan, anders: klaar | houdt aan, anders: Praat weer. | Een voorwaarde bij stap 2 (Aanpak) is nu: \
            Alleen als dit zo is: het houdt aan. Geldt dit niet? Praat weer. Dat was: Alleen als dit zo is: het houdt aan. Geldt dit niet, \
            dan eindigt de route: Het is klaar. > intern begeleider
            helpt niet, anders: Praat weer. | helpt niet, anders: onbekend | De voorwaarde voor Later is nu: \
            Alleen als dit zo is: het helpt niet. Dat was: Alleen als dit zo is: het helpt niet. Geldt dit niet? Praat weer. >
            1 jaar, afdelingen: onderbouw | 1 jaar, afdelingen: bovenbouw | Het formulier Blad is nu: voor Bovenbouw. \
            Dat was: voor Onderbouw. >
            helpen., afdelingen: onderbouw | helpen., afdelingen: bovenbouw | Voor wie de tekst “Hulp” geldt is nu: voor Bovenbouw. \
            Dat was: voor Onderbouw. >
            bewaren: 2 jaar | bewaren: 1 jaar | Hoe lang gegevens blijven in Dossier is nu: 1 jaar. Dat was: 2 jaar. >
            """)
    void aFactThatChangedIsASentence(String before, String after, String said) {
        String[] parts = said.split(" >", 2);
        List<Alteration> changes = facts(OLD, OLD.replace(before, after));
        assertEquals(1, changes.size(), changes.toString());
        assertEquals(parts[0], changes.get(0).sentence());
        assertEquals(parts[1].strip(), String.join(", ", changes.get(0).noticed()));
    }

    @Test
    void aTextThatOnlyReadsOtherwiseIsNoFact() {
        String now = OLD.replace("Luister naar de leerling.", "Luister goed naar de leerling.").replace("titel: Praten",
                "titel: Luisteren");
        assertEquals(List.of(), facts(OLD, now));
        assertEquals(List.of("“Luister naar de leerling.” wordt “Luister goed naar de leerling.”.", "“Praten” wordt “Luisteren”."),
                sentences(OLD, now, Alteration.Kind.WORDING));
    }

    /** A term has an id, so its explanation is the same one however it reads; two points of a list are only if they are alike. */
    @Test
    void aTextIsHeldBesideTheOneThatIdsTellAndNoOther() {
        String more = OLD.replace("doelgroepen:\n", """
                doelgroepen:
                  leerlingen:
                    titel: Voor leerlingen
                    delen:
                      - {kop: Melden, tekst: Zeg het., punten: [Je mag het altijd vertellen., Wij luisteren.]}
                """) + """
                begrippen: {plagen: Grappen maken.}
                """;
        String now = more.replace("Grappen maken.", "Iets wat niemand pijn doet.")
                .replace("[Je mag het altijd vertellen., Wij luisteren.]", "[Het pesten is gestopt., Je mag het altijd aan ons vertellen.]")
                .replace("begrippen: {", "begrippen: {pesten: Steeds opnieuw pijn doen., ");
        assertEquals(List.of("Nieuwe tekst: “pesten”.", "“Grappen maken.” wordt “Iets wat niemand pijn doet.”.",
                "“Je mag het altijd vertellen.” wordt “Je mag het altijd aan ons vertellen.”.", "Nieuwe tekst: “Het pesten is gestopt.”.",
                "Vervallen tekst: “Wij luisteren.”."), sentences(more, now, Alteration.Kind.WORDING));
        assertEquals(List.of(), facts(more, now));
    }

    @Test
    void anActionIsNoOtherActionSaidOtherwise() {
        assertEquals(List.of("Nieuw: Bij stap 1 (Praten): “Vraag wat helpt”.",
                "Vervallen: Bij stap 1 (Praten): “Luister naar de leerling”."),
                sentences(OLD, OLD.replace("Luister naar de leerling.", "Vraag wat helpt."), Alteration.Kind.FACT));
    }

    /** Not laid down, and said not to be laid down, are the same to people. */
    @Test
    void whatIsOpenIsNeverSaidToBeLaidDown() {
        String silent = OLD.replace("    beslist: leerkracht\n", "");
        assertEquals(List.of(), facts(silent, OLD.replace("beslist: leerkracht", "beslist: onbekend")));
        assertEquals(List.of("Wie bij stap 1 (Praten) beslist over de vraag “Is het klaar?” is nu vastgelegd: leerkracht."),
                sentences(silent, OLD, Alteration.Kind.FACT));
        assertEquals(List.of("De termijn van stap 1 (Praten) ligt niet meer vast. Dat was: binnen 2 schooldagen na de melding."),
                sentences(OLD, OLD.replace("termijn: binnen 2 schooldagen", "termijn: onbekend"), Alteration.Kind.FACT));
    }

    @Test
    void ofLongTextsOneSeesWhatIsOtherwise() {
        String goal = "doel: \"Dit is een lange tekst die begint met woorden die in beide versies gelijk zijn, en pas heel laat zegt "
                + "wat de school wil: dat iedereen %s naar school gaat\"\n";
        assertEquals(List.of("“…school wil: dat iedereen blij naar school gaat” wordt "
                + "“…school wil: dat iedereen veilig naar school gaat”."),
                sentences(OLD + goal.formatted("blij"), OLD + goal.formatted("veilig"), Alteration.Kind.WORDING));
    }

    @Test
    void aStepThatIsNewOrGoneIsOneSentence() {
        String without = OLD.replace("nee: aanpak", "nee: klaar").replaceAll("(?s)  aanpak:\n.*?daarna: klaar}\n", "");
        assertEquals(1, sentences(without, OLD, Alteration.Kind.FACT).stream().filter(one -> one.startsWith("Nieuw:")).count());
        assertEquals(1, sentences(OLD, without, Alteration.Kind.FACT).stream()
                .filter(one -> one.equals("Vervallen: stap 2 (Aanpak).")).count());
    }

    @Test
    void linesAndCommentsAreNoChange() {
        assertEquals(List.of(), Comparison.of(protocol(OLD), protocol("# opmerking\n" + OLD.replace("\nstappen:", "\n\nstappen:"))));
    }

    /** Each of the five with one of its lines away says that something changed. */
    @TestFactory
    Stream<DynamicTest> nothingThatChangesIsSilent() {
        return Repository.files(Path.of("protocols"), ".yaml").stream().map(path -> DynamicTest.dynamicTest(path.getFileName().toString(),
                () -> {
            String whole = Repository.text(path);
            Protocol before = protocol(whole);
            assertEquals(List.of(), Comparison.of(before, protocol(whole)));
            List<String> silent = whole.lines()
                    .filter(line -> line.matches(" +(acties|open-vragen|leg-vast|informeer|wie|met|termijn): .*"))
                    .filter(line -> Protocols.read(whole.replace(line + "\n", "")).value()
                            .filter(now -> Comparison.of(before, now).isEmpty()).isPresent()).toList();
            assertEquals(List.of(), silent);
        }));
    }

    private static List<Alteration> facts(String before, String now) {
        return Comparison.of(protocol(before), protocol(now)).stream().filter(change -> change.kind() == Alteration.Kind.FACT).toList();
    }

    private static List<String> sentences(String before, String now, Alteration.Kind kind) {
        return Comparison.of(protocol(before), protocol(now)).stream().filter(change -> change.kind() == kind)
                .map(Alteration::sentence).toList();
    }

    private static Protocol protocol(String yaml) {
        return Protocols.read(yaml).value().orElseThrow();
    }
}
