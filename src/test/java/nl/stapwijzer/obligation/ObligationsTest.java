package nl.stapwijzer.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Parties.Share;
import nl.stapwijzer.obligation.Terms.Modality;
import org.junit.jupiter.api.Test;

/** Who owes what, under what, and what follows: each obligation once. */
class ObligationsTest {
    private static final Obligations ALL = Obligations.of(Protocols.of("""
            protocol: proef
            titel: Proef
            rollen:
              leerkracht: Leerkracht
              ib: Intern begeleider
              mentor: Mentor
              directie: Directie
              team: Team
              ouders: {naam: Ouders, soort: ouder}
            trajecten: {ernstig: {titel: Ernstig, poort: {toestemming-van: directie}}}
            methoden: {gesprek: {naam: Gesprek}, stil: {naam: Stil, zichtbaar: intern}}
            formulieren:
              plan: {titel: Plan, delen: {a: {titel: A, velden: {x: {label: X, soort: lange-tekst}}}}}
              dossier: {titel: Dossier, zichtbaar: intern, delen: {a: {titel: A, velden: {x: {label: X, soort: lange-tekst}}}}}
            sancties: {time-out: {titel: Time-out, soort: maatregel, stap: aanpak}}
            noodregels: [{als: er is gevaar, doe: Bel 112., wie: directie, informeer: [ouders]}]
            informeer: [{aan: ouders, door: directie, over: de voortgang, plicht: indien-nodig}]
            stappen:
              luisteren:
                titel: Luisteren
                wie: {samen: [leerkracht], niet: [ib], keuze: wie de leerling vertrouwt}
                met: [team, ib]
                in-overleg-met: [mentor, ib]
                acties:
                  - Luister.
                  - {doe: Bel., wie: directie, indien-nodig: ja, als: het is ernstig}
                  - {doe: Vraag door., met: ib}
                keuzes: [{keuze: Hoe, opties: [a, b]}]
                methode: [gesprek, {methode: stil, indien-nodig: ja}]
                informeer: [{aan: [ouders, leerkracht]}, {aan: ib, door: directie}]
                leg-vast: [{wat: Het verhaal}]
                formulieren: [{formulier: plan, ondertekenen: [directie, ib]}, dossier]
                voorwaarden: [{wens-van: ouders}]
                daarna: aanpak
              aanpak:
                titel: Aanpak
                traject: ernstig
                wie: {een-van: [leerkracht, mentor], eventueel: [ib]}
                sancties: [time-out]
                evaluatie: {momenten: na 1 week, criterium: rust}
                vraag: Gestopt?
                beslist: directie
                antwoorden:
                  ja: klaar
                  nee: {naar: luisteren, als: het duurt voort, acties: [Praat verder.]}
                  anders: {naar: klaar, vrij: ja}
            einden: {klaar: Klaar}
            """));

    private static Obligation one(String id) {
        return ALL.all().stream().filter(one -> one.place().id().equals(id)).findFirst().orElseThrow(() -> new AssertionError(id));
    }

    private static List<Share> shares(String role) {
        return ALL.in(ALL.protocol().step("luisteren").orElseThrow()).stream().map(one -> one.parties().of(role)).toList();
    }

    @Test
    void eachHasAnIdOfItsOwnThatSaysWhereItStands() {
        List<String> ids = ALL.all().stream().map(one -> one.place().id()).toList();
        assertEquals(ids.size(), ids.stream().distinct().count(), ids::toString);
        assertEquals(List.of("luisteren/stap-1", "luisteren/methode-1", "luisteren/methode-2", "luisteren/actie-1", "luisteren/actie-2",
                "luisteren/actie-3",
                "luisteren/keuze-1", "luisteren/inlichten-1", "luisteren/inlichten-2", "luisteren/vastleggen-1", "luisteren/formulier-1",
                "luisteren/formulier-2",
                "aanpak/stap-1", "aanpak/evaluatie-1", "aanpak/beslissing-1", "aanpak/antwoord-1", "aanpak/antwoord-2", "aanpak/antwoord-3",
                "aanpak/antwoord-4",
                "/nood-1", "/nood-1-inlichten-1", "/inlichten-1", "/maatregel-time-out"), ids);
    }

    @Test
    void whoeverIsExcludedOwesNothingAndTakesNoPartWhateverElseTheStepSays() {
        assertEquals(List.of(Share.NONE, Share.COUNTERPARTY), shares("ib").stream().distinct().toList(), "to be told is no task");
        assertTrue(ALL.in(ALL.protocol().step("luisteren").orElseThrow()).stream().noneMatch(one -> one.parties().bears("ib")));
        assertEquals(Share.COUNTERPARTY, one("luisteren/inlichten-2").parties().of("ib"));
        assertEquals(Share.POSSIBLE_BEARER, one("aanpak/stap-1").parties().of("ib"), "the next step is another matter");
    }

    @Test
    void whatNamesNobodyFallsToThoseOfTheStep() {
        assertEquals(Share.BEARER, one("luisteren/actie-1").parties().of("leerkracht"));
        assertEquals(Share.BEARER, one("luisteren/keuze-1").parties().of("leerkracht"));
        assertEquals(Share.BEARER, one("luisteren/vastleggen-1").parties().of("leerkracht"));
        assertFalse(one("luisteren/actie-1").parties().own());
        assertTrue(one("luisteren/actie-1").parties().bearers().value().orElseThrow().note().isEmpty(),
                "the remark on them stands with the step");
        assertEquals(Share.BEARER, one("luisteren/actie-2").parties().of("directie"));
        assertEquals(Share.NONE, one("luisteren/actie-2").parties().of("leerkracht"));
        assertEquals(Share.NONE, one("luisteren/actie-1").parties().of("team"),
                "who takes part in the step need not take part in all of it");
        assertEquals(Share.BEARER, one("/nood-1-inlichten-1").parties().of("directie"));
        assertEquals(Share.BEARER, one("/maatregel-time-out").parties().of("mentor"));
    }

    @Test
    void everybodyElseHasTheShareThatIsSaid() {
        assertEquals(List.of(Share.BEARER, Share.PARTICIPANT, Share.CONSULTED, Share.NONE),
                Stream.of("leerkracht", "team", "mentor", "directie").map(one("luisteren/stap-1").parties()::of).toList());
        assertEquals(List.of(Share.BEARER, Share.BEARER, Share.POSSIBLE_BEARER),
                Stream.of("leerkracht", "mentor", "ib").map(one("aanpak/stap-1").parties()::of).toList());
        assertEquals(Share.SIGNER, one("luisteren/formulier-1").parties().of("directie"));
        assertEquals(Share.COUNTERPARTY, one("luisteren/inlichten-1").parties().of("ouders"));
        assertTrue(one("luisteren/inlichten-1").parties().bears("leerkracht"), "one of those who tell can be among those who are told");
        assertEquals(Share.BEARER, one("aanpak/antwoord-1").parties().of("directie"), "who decides goes the way of the answer");
        assertEquals(Share.BEARER, one("aanpak/antwoord-3").parties().of("leerkracht"), "what is done after it falls to those of the step");
    }

    @Test
    void somethingMustBeDoneMayBeDoneOrIsDoneIfItIsNeeded() {
        assertEquals(List.of("luisteren/methode-2", "luisteren/actie-2", "/inlichten-1"), with(Modality.IF_NEEDED));
        assertEquals(List.of("aanpak/antwoord-4", "/maatregel-time-out"), with(Modality.MAY));
    }

    private static List<String> with(Modality modality) {
        return ALL.all().stream().filter(one -> one.terms().modality() == modality).map(one -> one.place().id()).toList();
    }

    @Test
    void allThatMustBeSoStandsWithTheObligation() {
        assertEquals("OfStep", requirements("luisteren/stap-1"));
        assertEquals("OfStep Own", requirements("luisteren/actie-2"));
        assertEquals("OfStep", requirements("luisteren/formulier-2"));
        assertEquals("Gate", requirements("aanpak/stap-1"));
        assertEquals("Gate", requirements("aanpak/evaluatie-1"));
        assertEquals("Given Gate", requirements("aanpak/antwoord-1"));
        assertEquals("Given Gate Own", requirements("aanpak/antwoord-2"));
        assertEquals("Given Gate", requirements("aanpak/antwoord-3"));
        assertEquals("Danger", requirements("/nood-1"));
        assertEquals("Danger", requirements("/nood-1-inlichten-1"));
        assertEquals("", requirements("/inlichten-1"));
    }

    private static String requirements(String id) {
        return one(id).terms().requirements().stream().map(requirement -> requirement.getClass().getSimpleName())
                .collect(Collectors.joining(" "));
    }

    @Test
    void whatFollowsOnAStepIsToldWithIt() {
        Sequel listening = one("luisteren/stap-1").sequel();
        assertEquals(List.of("aanpak"), listening.met().stream().map(way -> way.to()).toList());
        assertEquals(List.of("aanpak"), listening.lookingBack().stream().map(Named::key).toList());
        assertEquals(List.of(), listening.unmet());
        Sequel acting = one("aanpak/stap-1").sequel();
        assertEquals(List.of("luisteren"), acting.unmet().stream().map(way -> way.to()).toList());
        assertEquals(List.of("aanpak"), acting.lookingBack().stream().map(Named::key).toList());
    }

    @Test
    void theUseOfWhatIsInternalIsInternal() {
        assertEquals(List.of("luisteren/methode-2", "luisteren/formulier-2"),
                ALL.all().stream().filter(one -> one.visibility() == Visibility.INTERNAL).map(one -> one.place().id()).toList());
    }

    @Test
    void whatStandsInAStepAndAfterAnAnswerIsFoundApart() {
        var step = ALL.protocol().step("aanpak").orElseThrow();
        assertEquals(List.of(), ALL.in(step, Kind.ACTION));
        assertEquals(2, ALL.ofWhole(Kind.INFORM).size());
        assertEquals("aanpak/antwoord-3", ALL.in(step).stream().filter(one -> one.kind() == Kind.ACTION).findFirst().orElseThrow().place()
                .id());
    }
}
