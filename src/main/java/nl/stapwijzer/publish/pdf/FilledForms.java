package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.plan.count.CountedField;

/**
 * Reads filled forms that this program made, and of each only the fields that may be counted. What comes out are codes, dates and
 * places among options: no text that somebody wrote. A file is from anywhere: read it in a process that may be lost.
 */
public final class FilledForms {
    private static final int HEADER_WITHIN = 1024;

    /**
     * A form as it is now.
     *
     * @param name protocol and form, as {@code de-route/handelingsplan}
     * @param editions all its fields, as a file must have them: those of the public edition or those of the school's own
     * @param counted those that may be read
     */
    public record Known(String name, List<FieldSet> editions, List<CountedField> counted) {
        public Known {
            editions = List.copyOf(editions);
            counted = List.copyOf(counted);
        }
    }

    /**
     * @param refusal the key of the sentence that says why the file was not read; empty if it was
     * @param detail for that sentence, in a few plain characters; may be empty
     * @param form which it is; empty if it was not read
     * @param values of its counted fields, in their order
     */
    public record Outcome(String refusal, String detail, String form, List<String> values) {
        public Outcome {
            values = List.copyOf(values);
        }

        static Outcome refused(String key, String detail) {
            return new Outcome(key, detail, "", List.of());
        }
    }

    private final Map<String, Known> forms;
    private final byte[] salt;

    /** @param salt makes the codes of marks those of one count only */
    public FilledForms(List<Known> forms, byte[] salt) {
        this.forms = forms.stream().collect(Collectors.toMap(Known::name, Function.identity()));
        this.salt = salt.clone();
    }

    /** Where the code is that reads: this program and OpenPDF, and nothing else. */
    public static String classPath() {
        return Stream.of(FilledForms.class, PdfReader.class).map(FilledForms::place).distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> code) {
        try {
            return Path.of(code.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public Outcome read(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        if (!start.contains("%PDF-")) {
            return Outcome.refused("form-not-pdf", "");
        }
        try (StrictReader pdf = StrictReader.open(file)) {
            return read(pdf);
        } catch (StrictReader.Encrypted e) {
            return Outcome.refused("form-encrypted", "");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // OpenPDF throws almost anything at a broken file
            return Outcome.refused("form-damaged", "");
        }
    }

    private Outcome read(StrictReader pdf) throws IOException {
        Optional<String> unfit = unfit(pdf);
        if (unfit.isPresent()) {
            return Outcome.refused(unfit.get(), "");
        }
        Optional<FormIdentity> stated = Optional.ofNullable(pdf.getInfo().get(FormIdentity.NAME)).flatMap(FormIdentity::read);
        if (stated.isEmpty()) {
            return Outcome.refused("form-foreign", "");
        }
        FormIdentity identity = stated.get();
        Known known = forms.get(identity.form());
        if (known == null) {
            boolean ofOther = identity.form().contains(":");
            return Outcome.refused(ofOther ? "form-of-other-school" : "form-of-no-protocol-here", identity.form().split(":")[0]);
        }
        Optional<FieldSet> edition = known.editions().stream().filter(fields -> fields.fingerprint().equals(identity.fields())).findFirst();
        if (edition.isEmpty()) {
            return identity.version().isEmpty()
                    ? Outcome.refused("form-of-other-version", "") : Outcome.refused("form-of-named-version", identity.version());
        }
        FilledFields fields = new FilledFields(pdf.getAcroFields(), salt);
        if (pdf.getNumberOfPages() != identity.pages() || !fields.set().equals(edition.get()) || !fields.areSound()) {
            return Outcome.refused("form-damaged", "");
        }
        return new Outcome("", "", known.name(), known.counted().stream().map(fields::value).toList());
    }

    /** What makes a file one that must not even be looked into. */
    private static Optional<String> unfit(StrictReader pdf) {
        if (pdf.isRebuilt()) {
            return Optional.of("form-damaged");
        }
        PdfDictionary form = pdf.getCatalog().getAsDict(PdfName.ACROFORM);
        if (form == null) {
            return Optional.of("form-without-fields");
        }
        return form.contains(PdfName.XFA) ? Optional.of("form-xfa") : runs(pdf.getCatalog()) ? Optional.of("form-runs-something")
                : Optional.empty();
    }

    /** Whether opening it does more than go to a place. */
    private static boolean runs(PdfDictionary catalog) {
        PdfDictionary names = catalog.getAsDict(PdfName.NAMES);
        if (catalog.contains(PdfName.AA) || names != null && names.contains(PdfName.JAVASCRIPT)) {
            return true;
        }
        PdfDictionary action = catalog.getAsDict(PdfName.OPENACTION);
        PdfArray place = catalog.getAsArray(PdfName.OPENACTION);
        return catalog.contains(PdfName.OPENACTION) && place == null
                && (action == null || !PdfName.GOTO.equals(action.getAsName(PdfName.S)));
    }
}
