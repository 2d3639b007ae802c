package nl.stapwijzer.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Resources;

/** The logo of a school is there, and is a picture from beginning to end. */
public final class LogoCheck {
    /** More than any screen shows, and little enough to decode without a thought for memory. */
    private static final long MOST_PIXELS = 16_000_000;

    private LogoCheck() {}

    public static List<Diagnostic> check(Located<String> logo, Resources files) {
        Findings findings = new Findings();
        files.find("site/" + logo.value()).ifPresentOrElse(bytes -> {
            if (!(logo.value().endsWith(".svg") ? isDrawing(bytes) : isPhoto(bytes))) {
                findings.error(logo.span(), Message.of("logo-damaged", logo.value()), Message.of("logo-damaged-hint"));
            }
        }, () -> findings.error(logo.span(), Message.of("logo-missing", logo.value()), Message.of("logo-missing-hint")));
        return findings.all();
    }

    private static boolean isPhoto(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS && reader.read(0) != null;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) { // what a damaged file does to a decoder is anybody's guess
            return false;
        }
    }

    /** Without the definitions of a DTD, which could fetch files or grow without end. */
    private static boolean isDrawing(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            String root = "";
            while (reader.hasNext()) {
                root = reader.next() == XMLStreamConstants.START_ELEMENT && root.isEmpty() ? reader.getLocalName() : root;
            }
            return root.equals("svg");
        } catch (XMLStreamException e) {
            return false;
        }
    }
}
