package nl.stapwijzer.publish.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfAcroForm;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfIndirectObject;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;

/** OpenPDF's writer, kept to the standards where OpenPDF alone does not. */
final class ConformingWriter extends PdfWriter {
    private final Set<Integer> below = new HashSet<>();

    private ConformingWriter(PdfDocument document, OutputStream out) {
        super(document, out);
        setPdfVersion(VERSION_1_7);
        setFullCompression();
    }

    static ConformingWriter of(Document document, OutputStream out) {
        PdfDocument pdf = new PdfDocument();
        document.addDocListener(pdf);
        ConformingWriter writer = new ConformingWriter(pdf, out);
        pdf.addWriter(writer);
        return writer;
    }

    /** Says that a field hangs below another. OpenPDF takes each field on a page for one at the top. */
    void keepBelow(PdfIndirectReference field) {
        below.add(field.getNumber());
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
        if (object instanceof PdfAcroForm form) {
            complete(form);
        }
        return super.addToBody(object);
    }

    /** The default font of a form must be one that is in the file. */
    private void complete(PdfAcroForm form) {
        PdfArray top = new PdfArray();
        form.getAsArray(PdfName.FIELDS).getElements().stream().filter(field -> !below.contains(((PdfIndirectReference) field).getNumber()))
                .forEach(top::add);
        form.put(PdfName.FIELDS, top);
        PdfDictionary resources = form.getAsDict(PdfName.DR);
        PdfDictionary fonts = resources == null ? null : resources.getAsDict(PdfName.FONT);
        form.remove(PdfName.DA);
        if (fonts != null) {
            fonts.put(new PdfName(FieldEncoding.FONT), fonts.get(fonts.getKeys().iterator().next()));
            form.put(PdfName.DA, new PdfString("/" + FieldEncoding.FONT + " 0 Tf 0 g"));
        }
    }

    /** The encoding of the field font must say from which encoding it differs (PDF/UA-1, 7.21.6). */
    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference) throws IOException {
        boolean trueType = object instanceof PdfDictionary font && PdfName.TRUETYPE.equals(font.get(PdfName.SUBTYPE));
        if (trueType && ((PdfDictionary) object).get(PdfName.ENCODING) instanceof PdfDictionary encoding) {
            encoding.put(PdfName.BASEENCODING, PdfName.WIN_ANSI_ENCODING);
        }
        return super.addToBody(object, reference);
    }
}
