package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReadersTest {
    @Test
    void theFileWithEveryKeyIsReadWithoutAFault() {
        assertEquals("", Fixtures.lines(Fixtures.protocol(Fixtures.text(Fixtures.FOLDER.resolve("alles.yaml"))).diagnostics()));
    }

    @Test
    void theSchoolWithEveryKeyIsReadWithoutAFault() {
        assertEquals("", Fixtures.lines(Fixtures.school(Fixtures.text(Fixtures.FOLDER.resolve("school.yaml"))).diagnostics()));
    }

    @Test
    void theStandardFormsAreReadWithoutAFault() {
        assertEquals("", Fixtures.lines(FormsReader.read(Fixtures.file(Path.of("templates/formulier/standaard.yaml"))).diagnostics()));
    }

    @TestFactory
    Stream<DynamicTest> everyProtocolIsReadWithoutAFault() {
        return Fixtures.files(Path.of("protocols"), ".yaml").stream().map(path -> DynamicTest.dynamicTest(path.getFileName().toString(),
                () -> assertEquals("", Fixtures.lines(Fixtures.protocol(Fixtures.text(path)).diagnostics()))));
    }
}
