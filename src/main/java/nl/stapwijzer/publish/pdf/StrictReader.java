package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.IntHashtable;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** OpenPDF's reader, without its kindness for what broke: it would go on with what it could still make of that. */
final class StrictReader extends PdfReader {
    private static final int PIECE = 1 << 14;
    /** Many times what the fields of a form take. */
    private static final int LARGEST = 16 << 20;

    private StrictReader(byte[] file) throws IOException {
        super(file);
    }

    static StrictReader open(byte[] file) throws IOException {
        return new StrictReader(file);
    }

    /** Not an exception: OpenPDF would take that for damage, and go on. */
    static final class Encrypted extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** All objects but the trailer: refused before anything is deciphered. */
    @Override
    protected void readDocObj() throws IOException {
        if (trailer.contains(PdfName.ENCRYPT)) {
            throw new Encrypted();
        }
        byte[] file = new byte[tokens.getSafeFile().length()];
        tokens.getSafeFile().seek(0);
        tokens.getSafeFile().readFully(file);
        if (!new ObjectTable(file, xref).isWhole()) {
            throw new IOException("its table of places is not that of these objects");
        }
        super.readDocObj();
    }

    /** A stream of objects holds fields and what is in them: it is whole, or it is nothing. */
    @Override
    protected void readObjStm(PRStream stream, IntHashtable map) throws IOException {
        if (PdfName.FLATEDECODE.equals(stream.get(PdfName.FILTER)) && !isWhole(getStreamBytesRaw(stream, tokens.getSafeFile()))) {
            throw new IOException("a broken stream");
        }
        super.readObjStm(stream, map);
    }

    /** Whether it can be unpacked to its end, which is not too far, and its checksum is right. */
    private static boolean isWhole(byte[] packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] piece = new byte[PIECE];
            while (!inflater.finished()) {
                boolean stuck = inflater.inflate(piece) == 0 && !inflater.finished();
                if (stuck || inflater.getBytesWritten() > LARGEST) {
                    return false;
                }
            }
            return true;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }
}
