package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformityTest {
    static Stream<String> documents() {
        return Fixtures.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentIsForEveryReader(String name) {
        assertEquals(List.of(), VeraPdf.broken(Fixtures.pdf(name), "ua1"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentCanBeKeptForTheYearsToCome(String name) {
        assertEquals(List.of(), VeraPdf.broken(Fixtures.pdf(name), "2a"));
    }

    @Test
    void theValidatorSeesWhatIsBroken() {
        byte[] whole = Fixtures.pdf("kaart");
        byte[] broken = new String(whole, StandardCharsets.ISO_8859_1).replace("/Alt(", "/Xlt(").getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(VeraPdf.broken(broken, "ua1").toString().contains("7.3-1"), "a figure without a description");
    }
}
