package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The end of a PDF: what it says of itself, and the table of where its objects are (ISO 32000-1, 7.5.8).
 *
 * @param properties of the file
 * @param metadata the same as a packet of XMP
 * @param id of the file
 */
record Colophon(PdfDictionary properties, byte[] metadata, PdfArray id) {
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF\\s*$");
    private static final Pattern WIDTHS = Pattern.compile("/W\\s*\\[\\s*1 (\\d) 2\\s*]");
    private static final Pattern SECTIONS = Pattern.compile("/Index\\s*\\[([\\d ]+)]");
    private static final Pattern ROOT = Pattern.compile("/Root (\\d+) 0 R");
    private static final Pattern PROPERTIES = Pattern.compile("/Info (\\d+) 0 R");
    private static final Pattern CONTENT = Pattern.compile("stream\\r?\\n");
    private static final int END_AT_MOST = 64;
    private static final byte PLAIN = 1;
    /** Of an entry: its kind, where it is, and its place in a stream of objects. */
    private static final int ENTRY = 1 + Integer.BYTES + Short.BYTES;

    /**
     * In the place of the end that OpenPDF wrote.
     *
     * @param body as {@link ConformingWriter} leaves it
     * @param number of the object of the metadata
     */
    byte[] after(byte[] body, int number) {
        int table = Integer.parseInt(found(START, text(body, body.length - END_AT_MOST)).group(1));
        String old = text(body, table);
        int own = Integer.parseInt(old.substring(0, old.indexOf(' ')));
        int info = Integer.parseInt(found(PROPERTIES, old).group(1));
        ByteBuffer entries = ByteBuffer.allocate((own + 1) * ENTRY);
        copy(old, body, table, entries);
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + metadata.length);
        out.write(body, 0, table);
        place(entries, number, out);
        write(out, number + " 0 obj\n<</Type/Metadata/Subtype/XML/Length " + metadata.length + ">>stream\n");
        out.writeBytes(metadata);
        write(out, "\nendstream\nendobj\n");
        place(entries, info, out);
        write(out, info + " 0 obj\n");
        write(out, properties);
        write(out, "\nendobj\n");
        int start = out.size();
        place(entries, own, out);
        byte[] packed = packed(entries.array());
        write(out, own + " 0 obj\n<</Type/XRef/W[1 4 2]/Size " + (own + 1) + "/Root " + found(ROOT, old).group(1) + " 0 R/Info " + info
                + " 0 R/ID");
        write(out, id);
        write(out, "/Filter/FlateDecode/Length " + packed.length + ">>stream\n");
        out.writeBytes(packed);
        write(out, "\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** The places of all objects but the table itself. */
    private static void copy(String old, byte[] body, int table, ByteBuffer entries) {
        int width = Integer.parseInt(found(WIDTHS, old).group(1));
        Matcher sections = SECTIONS.matcher(old);
        String[] numbers = (sections.find() ? sections.group(1) : "0 " + entries.capacity() / ENTRY).strip().split(" +");
        ByteBuffer from = ByteBuffer.wrap(unpacked(body, table + found(CONTENT, old).end()));
        for (int section = 0; section < numbers.length; section += 2) {
            int first = Integer.parseInt(numbers[section]);
            for (int i = first; i < first + Integer.parseInt(numbers[section + 1]); i++) {
                entries.position(i * ENTRY).put(from.get()).putInt(number(from, width)).putShort(from.getShort());
            }
        }
    }

    private static int number(ByteBuffer from, int width) {
        int number = 0;
        for (int i = 0; i < width; i++) {
            number = number << Byte.SIZE | from.get() & 0xFF;
        }
        return number;
    }

    private static void place(ByteBuffer entries, int number, ByteArrayOutputStream out) {
        entries.position(number * ENTRY).put(PLAIN).putInt(out.size()).putShort((short) 0);
    }

    private static Matcher found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " at the end of what OpenPDF wrote");
        }
        return found;
    }

    private static String text(byte[] file, int from) {
        return new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
    }

    private static byte[] unpacked(byte[] file, int from) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] piece = new byte[1 << 12];
            while (!inflater.finished()) {
                all.write(piece, 0, inflater.inflate(piece));
            }
            return all.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] packed(byte[] content) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] piece = new byte[1 << 12];
            while (!deflater.finished()) {
                all.write(piece, 0, deflater.deflate(piece));
            }
            return all.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void write(ByteArrayOutputStream out, PdfObject object) {
        try {
            object.toPdf(null, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
