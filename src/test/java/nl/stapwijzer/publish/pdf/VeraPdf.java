package nl.stapwijzer.publish.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks the validator of the PDF Association's industry whether a file keeps a standard. */
public final class VeraPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /**
     * @param standard {@code ua1} or {@code 2a}
     * @return each rule that the file breaks, by clause, once
     */
    public static List<String> broken(byte[] pdf, String standard) {
        PDFAFlavour flavour = PDFAFlavour.fromString(standard);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            List<String> broken = result.getTestAssertions().stream().filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getErrorMessage() + " @ "
                            + a.getLocation().getContext()).distinct().sorted().toList();
            return result.isCompliant() || !broken.isEmpty() ? broken : List.of("not compliant");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
