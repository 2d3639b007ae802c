package nl.stapwijzer.publish.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfIndirectObject;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;

/** OpenPDF's writer, kept to the standards where OpenPDF alone does not. */
final class ConformingWriter extends PdfWriter {
    private ConformingWriter(PdfDocument document, OutputStream out) {
        super(document, out);
        setPdfVersion(VERSION_1_7);
    }

    static ConformingWriter of(Document document, OutputStream out) {
        PdfDocument pdf = new PdfDocument();
        document.addDocListener(pdf);
        ConformingWriter writer = new ConformingWriter(pdf, out);
        pdf.addWriter(writer);
        return writer;
    }

    /** The encoding of the field font must say from which encoding it differs (PDF/UA-1, 7.21.6). */
    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference) throws IOException {
        if (object instanceof PdfDictionary font && PdfName.TRUETYPE.equals(font.get(PdfName.SUBTYPE)) && font.get(PdfName.ENCODING) instanceof PdfDictionary encoding) {
            encoding.put(PdfName.BASEENCODING, PdfName.WIN_ANSI_ENCODING);
        }
        return super.addToBody(object, reference);
    }
}
