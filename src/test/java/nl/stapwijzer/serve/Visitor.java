package nl.stapwijzer.serve;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.stapwijzer.build.Project;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser that opened the workbench of a folder, as far as a test needs one. Sends bytes as they are given. */
final class Visitor implements AutoCloseable {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d+) ");

    final Workbench bench;
    final List<RuntimeException> faults = Collections.synchronizedList(new ArrayList<>());
    private final URI start;
    private final String cookie;

    Visitor(Path folder) throws IOException {
        bench = new Workbench(Project.in(folder), folder, 0, folder.resolve("home"),
                Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneId.of("Europe/Amsterdam")), faults::add);
        start = URI.create(bench.address());
        cookie = header(get(start.getRawPath() + "?" + start.getRawQuery()), "Set-Cookie").replaceAll(";.*", "");
    }

    String host() {
        return start.getAuthority();
    }

    String cookie() {
        return cookie;
    }

    /** What comes back, headers and all; empty if the connection is closed without a word. */
    String raw(String... pieces) throws IOException {
        return raw(10_000, pieces);
    }

    private String raw(int milliseconds, String... pieces) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", start.getPort())) {
            socket.setSoTimeout(milliseconds);
            for (String piece : pieces) {
                socket.getOutputStream().write(piece.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String target) throws IOException {
        return raw("GET " + target + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n");
    }

    String page(String target) throws IOException {
        return raw(120_000, "GET " + target + " HTTP/1.1\r\nHost: " + host() + "\r\nCookie: " + cookie + "\r\n\r\n");
    }

    Document open(String target) throws IOException {
        String answer = page(target);
        for (int i = 0; status(answer) == 303 && i < 5; i++) {
            answer = page(header(answer, "Location").replaceFirst("#.*", ""));
        }
        return Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    static String field(String path) {
        return "/werkbank/veld?file=" + SmallSchool.FILE + "&path=" + path;
    }

    String post(String target, List<Map.Entry<String, String>> fields) throws IOException {
        String body = fields.stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return raw(120_000, "POST " + target + " HTTP/1.1\r\nHost: " + host() + "\r\nOrigin: http://" + host() + "\r\nCookie: " + cookie
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Sends the form of a page as a browser without scripts does, with other values for some of its fields. */
    String submit(Document page, Map<String, String> changed, String... action) throws IOException {
        List<Map.Entry<String, String>> fields = fields(page);
        fields.removeIf(field -> changed.containsKey(field.getKey()));
        changed.forEach((name, value) -> fields.add(Map.entry(name, value)));
        if (action.length > 0) {
            fields.add(Map.entry("do", action[0]));
        }
        return post("/werkbank/veld", fields);
    }

    static List<Map.Entry<String, String>> fields(Document page) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (Element field : page.select("#form [name]:not(button)")) {
            boolean isBox = field.attr("type").equals("checkbox");
            if (field.nameIs("select")) {
                Element chosen = field.selectFirst("option[selected]");
                Element first = field.selectFirst("option");
                fields.add(Map.entry(field.attr("name"), chosen != null ? chosen.attr("value") : first == null ? "" : first.attr("value")));
            } else if (!isBox || field.hasAttr("checked")) {
                String text = field.nameIs("textarea") ? field.wholeText().replaceFirst("^\n", "") : field.attr("value");
                fields.add(Map.entry(field.attr("name"), isBox && text.isEmpty() ? "on" : text));
            }
        }
        return fields;
    }

    static int status(String answer) {
        Matcher status = STATUS.matcher(answer);
        return status.lookingAt() ? Integer.parseInt(status.group(1)) : 0;
    }

    static String header(String answer, String name) {
        return answer.lines().takeWhile(line -> !line.isEmpty()).filter(line -> line.startsWith(name + ": ")).findFirst().orElse("")
                .replaceFirst("[^:]*: ", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        bench.close();
    }
}
