package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.lowagie.text.pdf.PdfReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReproducibilityTest {
    private static byte[] print(PdfEngine engine, String name) {
        return engine.print(PrintFixtures.document(name), name + ".pdf").value().orElseThrow();
    }

    @Test
    void theSamePageGivesTheSameBytesWhateverWasPrintedBefore() {
        PdfEngine used = PrintFixtures.engine();
        PrintFixtures.NAMES.forEach(name -> print(used, name));
        for (String name : PrintFixtures.NAMES) {
            assertArrayEquals(print(PrintFixtures.engine(), name), print(used, name), name);
        }
    }

    @Test
    void whatSchoolsHaveInCommonIsPrintedOnceAndSaysWhoseItIs() throws IOException {
        PdfEngine engine = PrintFixtures.engine();
        for (String school : List.of("De Linde", "De <Eik> & \u0130\u010d", "")) {
            byte[] own = engine.print(ofSchool(school), "formulier.pdf").value().orElseThrow();
            assertArrayEquals(PrintFixtures.engine().print(ofSchool(school), "formulier.pdf").value().orElseThrow(), own, school);
            try (PdfReader reader = new PdfReader(own)) {
                assertEquals(school, reader.getInfo().getOrDefault("Author", ""));
                assertEquals(!school.isEmpty(), new String(reader.getMetadata(), StandardCharsets.UTF_8).contains("<dc:creator>"));
            }
        }
    }

    private static Document ofSchool(String name) {
        Document tree = PrintFixtures.document(PrintFixtures.NAMES.get(0));
        tree.select("meta[name=author]").remove();
        tree.head().appendElement("meta").attr("name", "author").attr("content", name);
        return tree;
    }

    @Test
    void manyThreadsGiveTheSameBytes() throws Exception {
        PdfEngine engine = PrintFixtures.engine();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<byte[]>> jobs = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String name = PrintFixtures.NAMES.get(i % PrintFixtures.NAMES.size());
                jobs.add(() -> print(engine, name));
            }
            List<Future<byte[]>> printed = threads.invokeAll(jobs);
            for (int i = 0; i < printed.size(); i++) {
                assertArrayEquals(print(engine, PrintFixtures.NAMES.get(i % PrintFixtures.NAMES.size())), printed.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** For another JDK, to print what this one prints. */
    public static void main(String[] names) throws NoSuchAlgorithmException {
        for (String name : names) {
            System.out.println(name + " " + new BigInteger(1,
                    MessageDigest.getInstance("SHA-256").digest(print(PrintFixtures.engine(), name))).toString(16));
        }
    }

    @Tag("slow")
    @Test
    void everyJdkOfThisMachineGivesTheSameBytes() throws Exception {
        List<Path> others = otherJdks();
        assumeFalse(others.isEmpty(), "there is no other JDK here");
        String own = sums(Path.of(System.getProperty("java.home")));
        for (Path other : others) {
            assertEquals(own, sums(other), other::toString);
        }
    }

    /** Of other versions that run us, beside the one that runs now. */
    private static List<Path> otherJdks() throws IOException {
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> beside = Files.list(home.getParent())) {
            return beside.filter(jdk -> version(jdk) >= 17 && version(jdk) != Runtime.version().feature()
                    && Files.isExecutable(jdk.resolve("bin/java"))).sorted().toList();
        }
    }

    private static int version(Path jdk) {
        try (Stream<String> said = Files.lines(jdk.resolve("release"))) {
            return said.flatMap(line -> Pattern.compile("^JAVA_VERSION=\"([0-9]+)").matcher(line).results())
                    .mapToInt(found -> Integer.parseInt(found.group(1))).findFirst().orElse(0);
        } catch (IOException e) {
            return 0; // no JDK
        }
    }

    private static String sums(Path jdk) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-cp", System.getProperty("java.class.path"),
                ReproducibilityTest.class.getName()));
        command.addAll(PrintFixtures.NAMES);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    @Test
    void aFileSaysNothingOfTheMachineThatMadeIt() {
        String file = new String(PrintFixtures.pdf("formulier"), StandardCharsets.ISO_8859_1);
        assertFalse(file.contains(System.getProperty("user.dir")));
        assertTrue(file.contains("/CreationDate(D:20260901000000Z)"));
    }

    @Test
    void nothingIsSaidOnTheTerminal() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            PrintFixtures.NAMES.forEach(name -> print(PrintFixtures.engine(), name));
            PrintFixtures.engine().print(PrintFixtures.page("<style>p { color: blauw; flex: 1 } @import 'x.css';</style><img src=weg.png "
                    + "alt=x><p>x"), "x.pdf");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }
}
