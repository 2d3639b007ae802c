package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ReproducibilityTest {
    private static byte[] print(PdfEngine engine, String name) {
        return engine.print(Fixtures.document(name), name + ".pdf").value().orElseThrow();
    }

    @Test
    void theSamePageGivesTheSameBytesWhateverWasPrintedBefore() {
        PdfEngine used = Fixtures.engine();
        Fixtures.NAMES.forEach(name -> print(used, name));
        for (String name : Fixtures.NAMES) {
            assertArrayEquals(print(Fixtures.engine(), name), print(used, name), name);
        }
    }

    @Test
    void manyThreadsGiveTheSameBytes() throws Exception {
        PdfEngine engine = Fixtures.engine();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<byte[]>> jobs = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String name = Fixtures.NAMES.get(i % Fixtures.NAMES.size());
                jobs.add(() -> print(engine, name));
            }
            List<Future<byte[]>> printed = threads.invokeAll(jobs);
            for (int i = 0; i < printed.size(); i++) {
                assertArrayEquals(print(engine, Fixtures.NAMES.get(i % Fixtures.NAMES.size())), printed.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFileSaysNothingOfTheMachineThatMadeIt() {
        String file = new String(Fixtures.pdf("formulier"), StandardCharsets.ISO_8859_1);
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
            Fixtures.NAMES.forEach(name -> print(Fixtures.engine(), name));
            Fixtures.engine().print(Fixtures.page("<style>p { color: blauw; flex: 1 } @import 'x.css';</style><img src=weg.png alt=x><p>x"), "x.pdf");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }
}
