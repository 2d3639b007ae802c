package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the fields of a form hang: {@code afspraak.wie} is the field {@code wie} below {@code afspraak}, for a field's own name may
 * hold no dot (ISO 32000-1, 12.7.3.2).
 */
final class FieldTree {
    private record Branch(PdfDictionary entries, PdfIndirectReference reference) {}

    private final ConformingWriter writer;
    private final Map<String, Branch> branches = new LinkedHashMap<>();

    FieldTree(ConformingWriter writer) {
        this.writer = writer;
    }

    /** Gives a field its name, and hangs it below what the name says. */
    void hang(PdfDictionary field, PdfIndirectReference reference, String name) {
        int dot = name.lastIndexOf('.');
        field.put(PdfName.T, new PdfString(name.substring(dot + 1), PdfObject.TEXT_UNICODE));
        if (dot > 0) {
            Branch above = branch(name.substring(0, dot));
            field.put(PdfName.PARENT, above.reference());
            ((PdfArray) above.entries().get(PdfName.KIDS)).add(reference);
            writer.keepBelow(reference);
        }
    }

    /** A field that stands on no page itself, such as a question with several buttons. */
    void add(String name, PdfDictionary field, PdfIndirectReference reference) {
        branches.put(name, new Branch(field, reference));
        hang(field, reference, name);
    }

    private Branch branch(String name) {
        if (!branches.containsKey(name)) {
            PdfDictionary entries = new PdfDictionary();
            entries.put(PdfName.KIDS, new PdfArray());
            add(name, entries, writer.getPdfIndirectReference());
        }
        return branches.get(name);
    }

    /** Writes the fields that stand on no page. */
    void finish() {
        for (Branch branch : branches.values()) {
            try {
                writer.addToBody(branch.entries(), branch.reference());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (!branch.entries().contains(PdfName.PARENT)) {
                writer.getAcroForm().addDocumentField(branch.reference());
            }
        }
    }
}
