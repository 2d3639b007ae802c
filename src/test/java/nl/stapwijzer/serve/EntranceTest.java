package nl.stapwijzer.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.stapwijzer.fixtures.WordDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Who starts the program where no school is, is asked for one in the browser. */
class EntranceTest extends VisitedBench {
    private static final Map<String, String> SCHOOL = Map.of("name", "De Linde", "kind", "basisschool", "region", "NL-zuid", "phone", "",
            "example", "geen", "text", "");

    @Test
    void theAnswersMakeAFolderAndTheWorkbenchOpensIt() throws IOException {
        Document asked = visitor.open("/werkbank");
        assertEquals(List.of("name", "kind", "region", "phone", "example", "word", "text"),
                asked.select("#start [name]").eachAttr("name"));
        assertEquals(303, Visitor.status(sent(SCHOOL, "", "")));
        assertTrue(Files.readString(folder.resolve("de-linde/site/school.yaml")).contains("naam: De Linde\n"));
        Document bench = visitor.open("/werkbank");
        assertTrue(bench.select(".notice.good").text().contains("de-linde"), bench.select("main").text());
        assertEquals(200, Visitor.status(visitor.page(bench.selectFirst("#page").attr("src"))));
    }

    @Test
    void aTextThatWasPastedBecomesAFirstVersionWithWhatToLookAt() throws IOException {
        sent(with("text", "Stap 1: Signaleren\n\n- De leerkracht praat met de leerling binnen 2 schooldagen.\n"), "", "");
        assertTrue(Files.readString(folder.resolve("de-linde/protocols/ons-protocol.yaml")).contains("binnen 2 schooldagen"));
        assertTrue(visitor.open("/werkbank").select(".notice.doubt").hasText());
    }

    @Test
    void aWordFileIsTakenAndWhatIsNoneIsRefusedWithTheAnswersKept() throws IOException {
        Document again = page(sent(SCHOOL, "protocol.docx", "geen document"));
        assertTrue(again.select(".notice.bad").hasText());
        assertEquals("De Linde", again.getElementById("q-name").attr("value"));
        assertFalse(Files.exists(folder.resolve("de-linde")));
        byte[] word = new WordDocument().heading(1, "Stap 1: Luisteren").paragraph("De leerkracht luistert.").bytes();
        assertEquals(303, Visitor.status(sent(SCHOOL, "protocol.docx", new String(word, StandardCharsets.ISO_8859_1))));
        assertTrue(Files.readString(folder.resolve("de-linde/protocols/ons-protocol.yaml")).contains("Luisteren"));
    }

    @Test
    void nothingIsMadeWhereSomethingElseIs() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("de-linde")).resolve("brief.txt"), "van ons");
        assertTrue(page(sent(SCHOOL, "", "")).select(".notice.bad").text().contains("de-linde"));
        assertEquals("van ons", Files.readString(folder.resolve("de-linde/brief.txt")));
    }

    @Test
    void theSchoolsThatAreThereCanBeOpened() throws IOException {
        SmallSchool.in(folder.resolve("een"));
        SmallSchool.in(folder.resolve("twee"));
        assertEquals(List.of("een", "twee"), visitor.open("/werkbank").select("button[name=school]").eachAttr("value"));
        assertEquals(404, Visitor.status(visitor.post("/werkbank/open", List.of(Map.entry("school", "../een")))));
        visitor.post("/werkbank/open", List.of(Map.entry("school", "twee")));
        assertTrue(visitor.open(Visitor.field("")).select("#file").text().contains("Zo pakken wij pesten aan"));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> answers = new LinkedHashMap<>(SCHOOL);
        answers.put(name, value);
        return answers;
    }

    private static Document page(String answer) {
        assertEquals(400, Visitor.status(answer));
        return Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")));
    }

    /** The form as a browser sends it. @param content a sign for each byte of the file */
    private String sent(Map<String, String> answers, String file, String content) throws IOException {
        StringBuilder body = new StringBuilder();
        answers.forEach((name, value) -> body.append("--grens\r\nContent-Disposition: form-data; name=\"").append(name)
                .append("\"\r\n\r\n").append(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .append("\r\n"));
        body.append("--grens\r\nContent-Disposition: form-data; name=\"word\"; filename=\"").append(file)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n").append(content).append("\r\n--grens--\r\n");
        return visitor.raw("POST /werkbank/nieuw HTTP/1.1\r\nHost: " + visitor.host() + "\r\nOrigin: http://" + visitor.host()
                + "\r\nCookie: " + visitor.cookie() + "\r\nContent-Type: multipart/form-data; boundary=grens\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }
}
