package nl.stapwijzer.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no browser of the user sends is refused at once, and disturbs nobody. */
class HostileRequestsTest {
    @TempDir
    static Path folder;
    private static Visitor visitor;

    @BeforeAll
    static void open() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("site")).resolve("geheim.txt"), "geheim");
        visitor = new Visitor(SmallSchool.in(folder.resolve("school")));
    }

    @AfterAll
    static void close() throws IOException {
        visitor.close();
    }

    /** Those that wait for what never comes wait at the same time. */
    @Tag("slow")
    @Test
    void eachIsAnsweredWithFourHundredAndSomethingAndThePreviewGoesOn() throws Exception {
        assertEquals(Map.of(), all(hostile()).entrySet().stream().filter(one -> one.getValue() < 400 || one.getValue() >= 500)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertEquals(List.of(), visitor.faults);
        assertPreviewGoesOn();
    }

    private static void assertPreviewGoesOn() {
        try {
            String frame = visitor.open(Visitor.field("")).selectFirst("#page").attr("src");
            assertEquals(200, Visitor.status(visitor.page(frame)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Tag("slow")
    @Test
    void noMoreThanSoManyConnectionsAreHeld() throws Exception {
        Map<String, String[]> slow = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            slow.put("slow " + i, new String[] {"GET / HTTP/1.1\r\n"});
        }
        Map<String, Integer> answers = all(slow);
        assertTrue(answers.containsValue(429), answers.toString());
        assertTrue(answers.containsValue(408), answers.toString());
        assertPreviewGoesOn();
    }

    @Test
    void noLinkOutOfTheFolderIsFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("school/site/link.txt"), folder.resolve("site/geheim.txt"));
        String frame = visitor.open(Visitor.field("")).selectFirst("#page").attr("src").replaceFirst("klein/.*", "");
        assertEquals(404, Visitor.status(visitor.page(frame + "assets/link.txt")));
    }

    @Test
    void thePageOfASchoolIsAStrangerToTheWorkbench() throws IOException {
        String frame = visitor.open(Visitor.field("")).selectFirst("#page").attr("src");
        String page = visitor.page(frame);
        assertTrue(Visitor.header(page, "Content-Security-Policy").startsWith("sandbox allow-scripts "), page);
        assertFalse(Visitor.header(page, "Content-Security-Policy").contains("allow-same-origin"));
        assertTrue(Visitor.header(visitor.page(Visitor.field("")), "Content-Security-Policy").contains("form-action 'self'"));
    }

    private static Map<String, Integer> all(Map<String, String[]> requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        Map<String, Future<Integer>> running = new LinkedHashMap<>();
        requests.forEach((name, pieces) -> running.put(name,
                threads.submit((Callable<Integer>) () -> Visitor.status(visitor.raw(pieces)))));
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Future<Integer>> one : running.entrySet()) {
            answers.put(one.getKey(), one.getValue().get());
        }
        threads.shutdown();
        return answers;
    }

    private static Map<String, String[]> hostile() {
        String host = "Host: " + visitor.host() + "\r\n";
        String cookie = "Cookie: " + visitor.cookie() + "\r\n";
        String own = "Origin: http://" + visitor.host() + "\r\n";
        String form = "Content-Type: application/x-www-form-urlencoded\r\n";
        String get = "GET /werkbank HTTP/1.1\r\n";
        String post = "POST /werkbank/veld HTTP/1.1\r\n";
        Map<String, String[]> all = new LinkedHashMap<>();
        put(all, "no cookie", get + host + "\r\n");
        put(all, "a cookie that was guessed", get + host + "Cookie: " + visitor.cookie().replaceFirst("=.", "=x") + "\r\n\r\n");
        put(all, "a key that was guessed", "GET /start?sleutel=0 HTTP/1.1\r\n" + host + "\r\n");
        put(all, "another host", get + "Host: school.example\r\n" + cookie + "\r\n");
        put(all, "another port", get + "Host: 127.0.0.1:1\r\n" + cookie + "\r\n");
        put(all, "no host", get + cookie + "\r\n");
        put(all, "two hosts", get + host + host + cookie + "\r\n");
        put(all, "a form of another site", post + host + cookie + form + "Origin: https://school.example\r\nContent-Length: 0\r\n\r\n");
        put(all, "a form of a page without origin", post + host + cookie + form + "Origin: null\r\nContent-Length: 0\r\n\r\n");
        put(all, "a form that hides its origin", post + host + cookie + form + "Content-Length: 0\r\n\r\n");
        put(all, "a script of another site", get + host + cookie + "Origin: https://school.example\r\n\r\n");
        for (String path : List.of("/../site/geheim.txt", "/werkbank/../../etc/passwd", "/%2e%2e/geheim.txt", "/werkbank%2Fveld",
                "/werkbank%5Cveld", "/werkbank//veld", "/%00", "/%", "/%C0%AF", "/werkbank/.", "http://school.example/", "*")) {
            put(all, "the address " + path, "GET " + path + " HTTP/1.1\r\n" + host + cookie + "\r\n");
        }
        put(all, "a file that is no definition", "GET /werkbank/tekst?file=../site/geheim.txt HTTP/1.1\r\n" + host + cookie + "\r\n");
        put(all, "a very long address", "GET /" + "a".repeat(8000) + " HTTP/1.1\r\n" + host + cookie + "\r\n");
        put(all, "the head of what never ends", "HEAD /werkbank/gebeurtenissen HTTP/1.1\r\n" + host + cookie + "\r\n");
        put(all, "another method", "DELETE /werkbank HTTP/1.1\r\n" + host + cookie + "\r\n");
        put(all, "two lengths", post + host + cookie + own + form + "Content-Length: 0\r\nContent-Length: 4\r\n\r\na=b");
        put(all, "a length below nothing", post + host + cookie + own + form + "Content-Length: -1\r\n\r\n");
        put(all, "a length beyond all", post + host + cookie + own + form + "Content-Length: 999999999999\r\n\r\n");
        put(all, "no length", post + host + cookie + own + form + "\r\n");
        put(all, "pieces", post + host + cookie + own + form + "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n");
        put(all, "a length and pieces", post + host + cookie + own + form + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\na=b");
        put(all, "another kind of body", post + host + cookie + own + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        put(all, "a body where none belongs", get + host + cookie + "Content-Length: 3\r\n\r\na=b");
        put(all, "a body that never comes", post + host + cookie + own + form + "Content-Length: 100\r\n\r\na=b");
        put(all, "headers that never end", get + host + cookie);
        put(all, "headers without number", get + host + "X: y\r\n".repeat(500) + "\r\n");
        put(all, "a header without end", get + host + "X: " + "y".repeat(40_000) + "\r\n\r\n");
        put(all, "a header that goes on below", get + host + "X: y\r\n z\r\n\r\n");
        put(all, "lines that end in another way", "GET / HTTP/1.1\n" + "Host: " + visitor.host() + "\n\n");
        put(all, "no HTTP", "\u0016\u0003\u0001\u0002\u0000\r\n\r\n");
        put(all, "an older HTTP", "GET /\r\n\r\n");
        put(all, "an expectation", post + host + cookie + own + form + "Expect: 100-continue\r\nContent-Length: 3\r\n\r\n");
        return all;
    }

    private static void put(Map<String, String[]> all, String name, String... pieces) {
        all.put(name, pieces);
    }
}
