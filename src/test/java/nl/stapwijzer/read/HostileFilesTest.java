package nl.stapwijzer.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Golden;
import nl.stapwijzer.fixtures.Messages;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.source.Diagnostic;
import org.junit.jupiter.api.Test;

/** Files made to make a reader fall over. Each is refused with a message; none gets an exception out of it. */
class HostileFilesTest {
    private static final Path GOLDEN = Repository.resource("read/vijandig.txt");
    private static final String HEAD = "protocol: pesten\ntitel: Pesten\n";
    private static final String SIGNS = "[]{}:,-?&*!|>'\"%@`#~\t\n\r \\\u0000\u0085\u2028\u202e\ufeff\ud83d";

    /** Only the first message stands in the golden file, and how many more there are. */
    @Test
    void eachHostileFileIsRefusedWithItsMessage() throws IOException {
        String messages = hostile().entrySet().stream().map(file -> file.getKey() + "\n    " + firstMessage(file.getValue()) + "\n")
                .collect(Collectors.joining());
        Golden.agrees(GOLDEN, messages);
    }

    private static String firstMessage(String yaml) {
        List<Diagnostic> found = Protocols.read(yaml).diagnostics();
        return Messages.lines(found.subList(0, 1)).strip() + (found.size() > 1 ? " (and " + (found.size() - 1) + " more)" : "");
    }

    @Test
    void noDamageToAFileMakesTheReaderFail() {
        String whole = Repository.text(Repository.resource("read/alles.yaml"));
        Random random = new Random(20260831);
        for (int round = 0; round < 300; round++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int i = 0; i <= round % 5; i++) {
                damage(damaged, random);
            }
            Messages.lines(Protocols.read(damaged.toString()).diagnostics());
        }
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() - 20);
        switch (random.nextInt(3)) {
            case 0 -> text.delete(at, at + 1 + random.nextInt(15));
            case 1 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
            default -> text.insert(at, text.substring(at, at + 1 + random.nextInt(15)));
        }
    }

    private static Map<String, String> hostile() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("50 MB in one line", HEAD + "doel: " + "x".repeat(50_000_000));
        files.put("500 kB in one text", HEAD + "doel: " + "x".repeat(500_000));
        files.put("500 kB in one key", HEAD + "x".repeat(500_000) + ": y\n");
        files.put("500 kB of a number", HEAD + "stappen: {a: {titel: A, nummer: " + "9".repeat(500_000) + "}}\n");
        files.put("a text just too long", HEAD + "doel: " + "x ".repeat(10_001) + "\n");
        files.put("lists in lists", HEAD + "doel: " + "[".repeat(200_000));
        files.put("lists in lists, closed", HEAD + "doel: " + "[".repeat(100_000) + "]".repeat(100_000));
        files.put("keys in keys", HEAD + "doel: " + "{a: ".repeat(100_000));
        files.put("dashes in dashes", HEAD + "open-vragen:\n  " + "- ".repeat(100_000) + "x\n");
        files.put("indents in indents", HEAD + IntStream.range(0, 900).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining()));
        files.put("a billion laughs", laughs());
        files.put("more parts than any definition", HEAD + "open-vragen: [" + "a,".repeat(60_000) + "a]\n");
        files.put("only unknown keys", HEAD + numbered(25_000, "sleutel%d: x\n"));
        files.put("only duplicate keys", HEAD + "doel: x\n".repeat(24_000));
        files.put("only bad names", HEAD + "rollen:\n" + numbered(20_000, "  Rol %d: x\n"));
        files.put("unknown keys of great length", HEAD + numbered(20, "sleutel%d" + "a-".repeat(9_000) + ": x\n"));
        files.put("deadlines of great length", HEAD + "stappen:\n"
                + numbered(25, "  s%d: {titel: A, termijn: \"binnen " + ".".repeat(19_000) + "x\"}\n"));
        files.put("names of great length", HEAD + "stappen:\n" + numbered(25, "  s%d: {titel: A, daarna: " + "a-".repeat(9_500) + "}\n"));
        files.put("a tag that loads code", HEAD + "doel: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n");
        files.put("a version that is no number", "%YAML 99999999999999.1\n---\n" + HEAD);
        files.put("a character that does not exist", HEAD + "doel: \"\\U00110000\"\n");
        files.put("half a character", HEAD + "doel: \ud83d\n");
        files.put("half a character as a code", HEAD + "doel: \"\\uD83D\"\n");
        files.put("a nul", HEAD + "doel: a\u0000b\n");
        files.put("line ends that editors do not show", HEAD + "doel: a\u2028b\u0085c\n");
        files.put("hidden tags", HEAD + "doel: a\udb40\udc41b\n");
        Stream.of("[", "{", "]", "}", "\"", "'", "- ", "? ", ": ", "&a ", "*a ", "!a ", "%a\n", "---\n", "...\n", "|\n", ">\n", "\t", ",",
                "\\", "<<: ",
                        "\"\\", "a: [", "a: {", "- a: ", "!<", "#\n", "\r", "\n ", "@", "`")
                .forEach(sign -> files.put("nothing but " + visible(sign), sign.repeat(400_000 / sign.length())));
        return files;
    }

    private static String visible(String sign) {
        return sign.replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n").strip();
    }

    private static String laughs() {
        return HEAD + "a: &a [x, x]\n" + IntStream.range(0, 25).mapToObj(i -> {
            String name = String.valueOf((char) ('b' + i));
            char before = (char) ('a' + i);
            return name + ": &" + name + " [" + String.join(", ", Collections.nCopies(9, "*" + before)) + "]\n";
        }).collect(Collectors.joining());
    }

    private static String numbered(int times, String line) {
        return IntStream.range(0, times).mapToObj(i -> line.replace("%d", String.valueOf(i))).collect(Collectors.joining());
    }
}
