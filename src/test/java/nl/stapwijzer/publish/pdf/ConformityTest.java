package nl.stapwijzer.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformityTest {
    static Stream<String> documents() {
        return PrintFixtures.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentIsForEveryReader(String name) {
        assertEquals(List.of(), VeraPdf.broken(PrintFixtures.pdf(name), "ua1"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentCanBeKeptForTheYearsToCome(String name) {
        assertEquals(List.of(), VeraPdf.broken(PrintFixtures.pdf(name), "2a"));
    }

    @Test
    void theValidatorSeesWhatIsBroken() throws IOException {
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(PrintFixtures.pdf("kaart"))) {
            figure(pdf.getDocumentCatalog().getStructureTreeRoot()).setAlternateDescription(null);
            pdf.save(broken);
        }
        assertTrue(VeraPdf.broken(broken.toByteArray(), "ua1").toString().contains("7.3-1"), "a figure without a description");
    }

    private static PDStructureElement figure(PDStructureNode node) {
        return node.getKids().stream().filter(PDStructureElement.class::isInstance).map(PDStructureElement.class::cast)
                .map(kid -> kid.getStructureType().equals("Figure") ? kid : figure(kid)).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
