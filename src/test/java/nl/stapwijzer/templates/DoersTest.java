package nl.stapwijzer.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.model.Protocol;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Who does an action is said where it is not simply who does the step. */
class DoersTest {
    private static final Protocol PROTOCOL = Protocols.of("proef", """
            protocol: proef
            titel: Proef
            rollen: {coach: Coach, coach-assistent: Coach-assistent, team: Kernteam}
            stappen:
              herstel:
                titel: Herstel
                wie: {een-van: [coach, team], keuze: al naar wie er is}
                acties:
                  - Voer het gesprek.
                  - {doe: Bespreek het met de klas., wie: coach}
                  - {doe: Plan een coachgesprek., wie: coach}
                  - {doe: Vraag het na bij de coach-assistent., wie: coach}
                  - {doe: Regel een lokaal., wie: {een-van: [coach, team]}}
                  - {doe: De coach belt de klas., wie: coach}
                daarna: klaar
            einden: {klaar: Klaar}
            """);

    private static List<String> actions(String path) {
        Document page = Documents.document(PROTOCOL, path);
        return page.select(".actions > li").eachText();
    }

    @Test
    void anActionOfOneOfTwoNamesThatOneUnlessItsOwnWordsDo() {
        assertEquals(List.of("Voer het gesprek.",
                "Coach: Bespreek het met de klas. Plan een coachgesprek. Vraag het na bij de coach-assistent.",
                "Regel een lokaal.", "De coach belt de klas."),
                actions("proef/stappen/herstel.html"));
    }

    @Test
    void thePageOfTheQuestionSaysItToo() {
        assertTrue(Documents.document(PROTOCOL, "proef/wat-nu/herstel.html").body().text()
                .contains("Coach: Bespreek het met de klas."));
    }
}
