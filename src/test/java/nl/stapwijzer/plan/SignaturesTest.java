package nl.stapwijzer.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.FormView;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private static List<String> signatures(String field) {
        Protocol protocol = Protocols.of("proef", """
                protocol: proef
                titel: Proef
                rollen: {mentor: Mentor, leerling: {naam: Leerling, soort: leerling}, ouders: {naam: Ouders, soort: ouder}}
                stappen:
                  praten: {titel: Praten, wie: mentor, formulieren: [{formulier: contract, ondertekenen: [leerling, ouders]}], daarna: \
                nog-eens}
                  nog-eens: {titel: Nog eens, wie: mentor, formulieren: [{formulier: contract, ondertekenen: [leerling]}], daarna: klaar}
                einden: {klaar: Klaar}
                formulieren: {contract: {titel: Contract, bewaren: 1 jaar, delen: {belofte: {titel: Ik beloof, velden: {%s}}}}}
                """.formatted(field));
        List<FormView> forms = new ProtocolViews(Obligations.of(protocol), Schools.named()).view().papers().forms();
        return forms.get(0).sections().stream().flatMap(section -> section.fields().stream()).filter(one -> one.kind().equals("signature"))
                .map(one -> one.name() + ": " + one.label()).toList();
    }

    @Test
    void whoeverMustSignInAStepFindsAPlaceForItOnTheForm() {
        assertEquals(List.of("ondertekening.leerling: Handtekening: Leerling", "ondertekening.ouders: Handtekening: Ouders"),
                signatures("wat: {label: Wat}"));
    }

    @Test
    void aFormThatHasASignatureItselfKeepsItsOwn() {
        assertEquals(List.of("belofte.teken: Jouw naam"), signatures("teken: {label: Jouw naam, soort: handtekening}"));
    }

    @Test
    void aSectionOfThatNameKeepsItsOwnFields() {
        String other = "wat: {label: Wat}}}, ondertekening: {titel: Tekenen, velden: {waar: {label: Waar}";
        assertEquals(List.of("ondertekening-2.leerling: Handtekening: Leerling", "ondertekening-2.ouders: Handtekening: Ouders"),
                signatures(other));
    }
}
