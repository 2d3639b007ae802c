package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What came out, against what was kept. {@code -Dgolden=renew} keeps what came out now. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/publish/pdf");

    private Golden() {}

    static void agrees(String name, String actual) {
        try {
            Path kept = FOLDER.resolve(name);
            if ("renew".equals(System.getProperty("golden"))) {
                Files.writeString(kept, actual);
            }
            assertEquals(Files.readString(kept), actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
