package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.model.Step;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the texts to mail and to say promise who sends them and who reads them. */
class MailsTest {
    private static Elements messages(String id) {
        return Documents.byPath(Documents.published(id)).get(id + "/formulieren.html").select("#berichten .message");
    }

    private static List<String> to(String id, String whom, String step) {
        return messages(id).stream().filter(message -> message.select("summary").text().contains(whom)
                && message.select("p.small").text().startsWith("Stap " + step)).map(Element::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void noMessageToParentsSaysThatTheirChildBullied(String id) {
        messages(id).stream().filter(message -> message.text().contains("Beste ouder")).map(Element::text)
                .forEach(text -> assertFalse(text.contains("heeft gepest") || text.contains("haar protocol"), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void messagesStandInTheOrderOfTheRoute(String id) {
        List<String> route = Protocols.published(id).course().steps().stream().map(step -> step.number().orElseThrow()).toList();
        List<Integer> places = messages(id).stream().map(message -> message.select("p.small").text().split("[ ,]")[1])
                .map(route::indexOf).toList();
        assertEquals(places.stream().sorted().toList(), places);
        assertFalse(places.contains(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart", "zonder-schuldvraag"})
    void whatAStepSaysForAMessageStandsInOne(String id) {
        String all = messages(id).text();
        Protocols.published(id).course().steps().stream().flatMap(MailsTest::said)
                .forEach(said -> assertTrue(all.contains(said), said + " in " + all));
    }

    private static Stream<String> said(Step step) {
        return Stream.concat(step.tasks().informs().stream().flatMap(duty -> duty.message().stream()),
                step.tasks().actions().stream().flatMap(action -> action.message().stream()))
                .map(text -> text.text().replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @CsvSource({"zonder-schuldvraag, ouders van de leerling die gepest wordt, 7, [Als dat zo is: We spraken elkaar er al eerder over.]",
            "vlaams-secundair, ouders van de leerling die gepest wordt, 4B, Ik schrijf u opnieuw",
            "kwaliteitskaart, ouders of verzorgers, 4, Op school was er een gesprek",
            "vlaams-secundair, zorgteam, 1, Dit is gezien of gehoord",
            "de-route, coach, R1, Dit is gezien of gehoord", "de-route, schoolleiding, N4, hierbij de afspraken",
            "anti-pest-handelingsplan, team, 3, In de bijlage", "vlaams-secundair, team, 5, op [je nummer]"})
    void aMessageFitsItsReaderAndItsStep(String id, String whom, String step, String words) {
        List<String> texts = to(id, whom, step);
        assertTrue(texts.stream().anyMatch(text -> text.contains(words)), words + " in " + texts);
    }

    @Test
    void whoTellsParentsByPhoneFindsWhatToSay() {
        Elements say = messages("anti-pest-handelingsplan").select(".text-to-say");
        assertEquals(2, say.size());
        assertEquals(1, say.eachText().stream().filter(text -> text.contains("Dit is er gebeurd")).count());
        say.eachText().forEach(text -> assertTrue(text.startsWith("U spreekt met [je naam], leerkracht. Dit gesprek gaat")
                && text.matches(".*(Dit is er gebeurd|Zo gaat het nu): .*") && text.contains("U hoort weer van ons")
                && text.endsWith("Voor vragen kunt u mij bellen: 000-000 00 01."), text));
    }

    /** What happened, what was agreed, what the school does, whom they can call. A colleague is not told that it is bullying before
     *  anybody looked. */
    @Test
    void whomToCallComesLast() {
        String mail = to("vlaams-secundair", "ouders van de leerling die gepest wordt", "3").get(0);
        List<Integer> places = Stream.of("Wij nemen het serieus.", "Dit is er gebeurd", "Dit spraken we af",
                "Het zorgteam en de klascoach kozen", "U hoort weer van ons", "Bel gerust",
                "Met vriendelijke groet").map(mail::indexOf).toList();
        assertEquals(places.stream().sorted().toList(), places, mail);
        assertFalse(places.contains(-1), mail);
        assertFalse(messages("de-route").text().contains("gaat over pesten"));
    }

    @Test
    void whatIsTheSameForTwoFamiliesStandsOnce() {
        List<String> texts = to("zonder-schuldvraag", "ouders", "7");
        assertEquals(1, texts.size());
        assertTrue(texts.get(0).startsWith("Bericht aan de ouders van de leerling die gepest wordt of de ouders van de leerling die pest"));
    }

    @Test
    void whatIsTheSameInTwoStepsStandsOnceWithAChoice() {
        List<String> texts = to("anti-pest-handelingsplan", "ouders", "4");
        assertEquals(1, texts.size());
        assertTrue(texts.get(0).contains("Stap 4, Stap 5")
                && texts.get(0).contains("[De eerste keer: ") && texts.get(0).contains("[De tweede keer: "), texts.get(0));
    }

    @Test
    void itIsAMailOnlyWhereTheProtocolSaysSo() {
        assertTrue(to("anti-pest-handelingsplan", "directie", "3").get(0).startsWith("Bericht aan"));
        assertTrue(to("anti-pest-handelingsplan", "team", "3").get(0).startsWith("Mail aan"));
    }

    @Test
    void aMailThatIsKeptSaysWhereOnThePageToo() {
        assertTrue(to("zonder-schuldvraag", "ouders", "4").get(0).contains("ParnasSys"));
    }

    @Test
    void whereNobodyIsNamedTheSchoolAgreesWho() {
        assertTrue(to("de-route", "schoolleiding", "N4").get(0).contains("wie: spreek af"));
    }
}
