package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.source.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each faulty file in {@code fouten} gets exactly the messages beside it. Renew them with {@code -Dgolden=renew}, and read them. */
class FaultyFilesTest {
    static final Path FOLDER = Fixtures.FOLDER.resolve("fouten");

    @TestFactory
    Stream<DynamicTest> aFaultyFileGetsItsMessages() {
        return Fixtures.files(FOLDER, ".yaml").stream().map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
            String messages = Fixtures.lines(read(path));
            assertFalse(messages.isEmpty(), "nothing wrong was found");
            Path golden = Path.of(path.toString().replace(".yaml", ".txt"));
            renewIfAsked(golden, messages);
            assertEquals(Files.readString(golden), messages);
        }));
    }

    static List<Diagnostic> read(Path path) {
        return path.getFileName().toString().startsWith("school-")
                ? Fixtures.school(Fixtures.text(path)).diagnostics()
                : Fixtures.protocol(Fixtures.text(path)).diagnostics();
    }

    private static void renewIfAsked(Path golden, String messages) throws IOException {
        if ("renew".equals(System.getProperty("golden"))) {
            Files.writeString(golden, messages);
        }
    }
}
