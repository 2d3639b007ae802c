package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Golden;
import nl.stapwijzer.fixtures.Messages;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.source.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each faulty file in {@code fouten} gets exactly the messages beside it. Renew them with {@code -Dgolden=renew}, and read them. */
class FaultyFilesTest {
    static final Path FOLDER = Repository.resource("read/fouten");

    @TestFactory
    Stream<DynamicTest> aFaultyFileGetsItsMessages() {
        return Repository.files(FOLDER, ".yaml").stream().map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
            String messages = Messages.lines(read(path));
            assertFalse(messages.isEmpty(), "nothing wrong was found");
            Path golden = Path.of(path.toString().replace(".yaml", ".txt"));
            Golden.agrees(golden, messages);
        }));
    }

    static List<Diagnostic> read(Path path) {
        return path.getFileName().toString().startsWith("school-")
                ? Schools.read(Repository.text(path)).diagnostics()
                : Protocols.read(Repository.text(path)).diagnostics();
    }
}
