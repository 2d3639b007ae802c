package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfPageLabels;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a PDF says of itself, whosever it is: title, language, date, that it is PDF/UA-1 and PDF/A-2a, and what its colours mean. Nothing
 * in it comes from the clock or the machine.
 *
 * @param id of the file: follows from what the document says and where it goes
 * @param version of the protocol that a form belongs to; empty if it states none
 */
record DocumentIdentity(String title, String language, LocalDate published, byte[] id, String version, FieldSet fields) {
    private static final String PRODUCER = "Stapwijzer";
    private static final int ID_LENGTH = 16;

    static DocumentIdentity of(Document dom, LocalDate published, String path, Problems problems) {
        String language = dom.getDocumentElement().getAttribute("lang").strip();
        if (language.isEmpty()) {
            problems.error("pdf-without-language");
        }
        String text = path + "\n" + published + "\n" + dom.getDocumentElement().getTextContent();
        return new DocumentIdentity(title(dom), language, published, digest(text), meta(dom, "version"), FieldSet.of(dom));
    }

    /**
     * What it says of whose it is: nothing that is printed.
     *
     * @param form protocol and form, as {@code de-route/handelingsplan}; empty if it is none
     */
    record Whose(String author, String description, String form) {
        /** Takes it out of a tree, which is then the same for all who have this document. */
        static Whose takenFrom(org.jsoup.nodes.Document tree) {
            return new Whose(taken(tree, "author"), taken(tree, "description"), taken(tree, "form"));
        }

        private static String taken(org.jsoup.nodes.Document tree, String name) {
            String content = SoftHyphens.without(tree.select("meta[name=" + name + "]").attr("content")).strip();
            tree.select("meta[name=" + name + "]").remove();
            return content;
        }
    }

    private static String title(Document dom) {
        return Elements.all(dom).stream()
                .filter(e -> Elements.isA(e, "title") && e.getParentNode() instanceof Element head && Elements.isA(head, "head"))
                .findFirst().map(Elements::text).orElse("");
    }

    private static String meta(Document dom, String name) {
        return Elements.all(dom).stream().filter(e -> Elements.isA(e, "meta") && e.getAttribute("name").equals(name))
                .findFirst().map(e -> e.getAttribute("content").strip()).orElse("");
    }

    private static byte[] digest(String text) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Before anything is written. */
    void open(PdfWriter writer) {
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
        PdfPageLabels labels = new PdfPageLabels();
        labels.addPageLabel(1, PdfPageLabels.DECIMAL_ARABIC_NUMERALS);
        writer.setPageLabels(labels);
    }

    /**
     * After everything is written.
     *
     * @return the number that its metadata will have: they come with {@link #colophon}
     */
    int close(PdfWriter writer) {
        PdfIndirectReference metadata = writer.getPdfIndirectReference();
        writer.getExtraCatalog().put(PdfName.METADATA, metadata);
        writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(colours(writer)));
        Set.copyOf(writer.getInfo().getKeys()).forEach(writer.getInfo()::remove);
        return metadata.getNumber();
    }

    Colophon colophon(Whose whose, int pages) {
        return new Colophon(properties(whose, pages), xmp(whose).getBytes(StandardCharsets.UTF_8), fileId());
    }

    private PdfArray fileId() {
        PdfString half = new PdfString(id).setHexWriting(true);
        PdfArray both = new PdfArray(half);
        both.add(half);
        return both;
    }

    private PdfDictionary properties(Whose whose, int pages) {
        PdfDictionary info = new PdfDictionary();
        PdfString date = new PdfString("D:" + DateTimeFormatter.BASIC_ISO_DATE.format(published) + "000000Z");
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        info.put(PdfName.PRODUCER, new PdfString(PRODUCER));
        info.put(PdfName.CREATOR, new PdfString(PRODUCER));
        put(info, PdfName.TITLE, title);
        put(info, PdfName.AUTHOR, whose.author());
        put(info, PdfName.SUBJECT, whose.description());
        if (!whose.form().isEmpty()) {
            put(info, FormIdentity.KEY, FormIdentity.of(whose.form(), pages, fields, version).written());
        }
        return info;
    }

    private static void put(PdfDictionary info, PdfName key, String value) {
        if (!value.isEmpty()) {
            info.put(key, new PdfString(value, PdfObject.TEXT_UNICODE));
        }
    }

    private static PdfDictionary colours(PdfWriter writer) {
        PdfStream profile = new PdfStream(SrgbProfile.bytes());
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress();
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(SrgbProfile.NAME));
        intent.put(PdfName.INFO, new PdfString(SrgbProfile.NAME));
        try {
            intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return intent;
    }

    private String xmp(Whose whose) {
        return Xmp.TEMPLATE
                .replace("{language}", Xmp.escape(language))
                .replace("{date}", published.atStartOfDay(ZoneOffset.UTC)
                        .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)))
                .replace("{producer}", PRODUCER)
                .replace("{author}", whose.author().isEmpty() ? "" : Xmp.creator(whose.author()))
                .replace("{description}", whose.description().isEmpty() ? "" : Xmp.description(whose.description()))
                .replace("{title}", Xmp.escape(title));
    }
}
