package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Protocols;
import org.junit.jupiter.api.Test;

/** One source for every document: a deadline changed in one line changes wherever it is named, and nothing else. */
class OneDeadlineTest {
    private static final String PROTOCOL = "anti-pest-handelingsplan";

    @Test
    void changesEveryDocumentThatNamesItAndNothingElse() {
        String definition = Protocols.definition(PROTOCOL).replace("dagen vanaf onbekend", "dagen")
                .replace("week vanaf onbekend", "week vanaf aanpak");
        String changed = definition.replaceFirst("binnen 2 dagen", "binnen 3 dagen");
        assertNotEquals(definition, changed);

        Map<String, String> before = documents(definition);
        Map<String, String> after = documents(changed);

        assertEquals(before.keySet(), after.keySet());
        assertEquals(List.of(
                "documenten/handelingsplan.pdf",
                "documenten/kaart-leerkracht.pdf",
                "documenten/kaarten-a4.pdf",
                "documenten/kwaliteitskaart.pdf",
                "documenten/poster.pdf",
                "documenten/protocol.pdf",
                "formulieren.html",
                "index.html",
                "keuzeboom.html",
                "protocol.html",
                "rollen/leerkracht.html",
                "stappen/aanpak.html",
                "stappen/analyseren.html",
                "termijnen.html",
                "wat-nu/aanpak.html"), before.keySet().stream().filter(path -> !before.get(path).equals(after.get(path)))
                .map(path -> path.replace(PROTOCOL + "/", "")).toList());
        before.forEach((path, text) -> assertEquals(aDayLater(text), after.get(path), path));
    }

    /** Where days are counted from the report, all that follow move along. */
    private static String aDayLater(String text) {
        return Pattern.compile("dag \\+(\\d+)").matcher(text.replace("innen 2 dagen", "innen 3 dagen"))
                .replaceAll(day -> "dag +" + (Integer.parseInt(day.group(1)) + 1));
    }

    /** Every document of the protocol as the text of its tree, by path. */
    private static Map<String, String> documents(String definition) {
        Map<String, String> documents = new TreeMap<>();
        Documents.byPath(Documents.pages(Protocols.of(PROTOCOL, definition)))
                .forEach((path, tree) -> documents.put(path, tree.outerHtml()));
        return documents;
    }
}
