package nl.stapwijzer.publish.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks the validator of the PDF Association's industry whether a file keeps a standard. */
public final class VeraPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /**
     * One look through the file for all of them.
     *
     * @param standards {@code ua1} or {@code 2a}
     * @return each rule that the file breaks, by clause, once
     */
    public static List<String> broken(byte[] pdf, String... standards) {
        List<PDFAFlavour> flavours = Stream.of(standards).map(PDFAFlavour::fromString).toList();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavours.get(0));
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavours)) {
            return validator.validateAll(parser).stream().flatMap(result -> broken(result).stream()).distinct().sorted().toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> broken(ValidationResult result) {
        List<String> broken = result.getTestAssertions().stream().filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                .map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getErrorMessage() + " @ "
                        + a.getLocation().getContext()).toList();
        return result.isCompliant() || !broken.isEmpty() ? broken : List.of("not compliant");
    }
}
