package nl.stapwijzer.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
import nl.stapwijzer.source.StyleReferences;

/** The logo of a school is there, is a picture from beginning to end, and nothing more: it fetches nothing and runs nothing. */
public final class LogoCheck {
    /** More than any screen shows, and little enough to decode without a thought for memory. */
    private static final long MOST_PIXELS = 16_000_000;
    private static final int MILLION = 1_000_000;
    /** Every page shows it, also on a phone outside. */
    private static final int LARGEST = 512 << 10;
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of(("""
            svg g defs symbol use title desc metadata style switch a image path rect circle ellipse line polyline polygon text tspan
            textPath marker pattern mask clipPath linearGradient radialGradient stop filter view feBlend feColorMatrix
            feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
            feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
            feSpotLight feTile feTurbulence""").split("\\s+"));
    /** Of drawing programs, for themselves: what they note shows nothing and runs nothing. */
    private static final Pattern NOTES = Pattern.compile("http://(?:sodipodi\\.sourceforge\\.net|www\\.inkscape\\.org|ns\\.adobe\\.com"
            + "|purl\\.org/dc|creativecommons\\.org|web\\.resource\\.org/cc"
            + "|www\\.w3\\.org/1999/02/22-rdf-syntax-ns|www\\.bohemiancoding\\.com)\\S*");
    private static final Pattern WITHIN = Pattern.compile("#[^\\s]*|data:image/(?:png|jpe?g|gif|webp);.*", Pattern.DOTALL);

    private LogoCheck() {}

    public static List<Diagnostic> check(Located<String> logo, Resources files) {
        Findings findings = new Findings();
        files.find("site/" + logo.value()).ifPresentOrElse(bytes -> {
            if (bytes.length > LARGEST) {
                findings.error(logo.span(), Message.of("logo-too-large", logo.value(), bytes.length >> 10, LARGEST >> 10),
                        Message.of("logo-too-large-hint"));
            } else if (logo.value().endsWith(".svg")) {
                drawing(logo, bytes, findings);
            } else {
                photo(logo, bytes, findings);
            }
        }, () -> findings.error(logo.span(), Message.of("logo-missing", logo.value()), Message.of("logo-missing-hint")));
        return findings.all();
    }

    private static void photo(Located<String> logo, byte[] bytes, Findings findings) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                damaged(logo, findings);
                return;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    findings.error(logo.span(), Message.of("logo-of-many-pixels", logo.value(), pixels / MILLION, MOST_PIXELS / MILLION),
                            Message.of("logo-too-large-hint"));
                } else {
                    reader.read(0);
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) { // what a damaged file does to a decoder is anybody's guess
            damaged(logo, findings);
        }
    }

    private static void damaged(Located<String> logo, Findings findings) {
        findings.error(logo.span(), Message.of("logo-damaged", logo.value()), Message.of("logo-damaged-hint"));
    }

    /** Without the definitions of a DTD, which could fetch files or grow without end. */
    private static void drawing(Located<String> logo, byte[] bytes, Findings findings) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Set<String> more = new TreeSet<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            String root = "";
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    root = root.isEmpty() ? reader.getLocalName() : root;
                    element(reader, more);
                } else if (event == XMLStreamConstants.DTD) {
                    findings.error(logo.span(), Message.of("logo-with-doctype", logo.value()), Message.of("logo-with-doctype-hint"));
                    return;
                } else if (event == XMLStreamConstants.CHARACTERS && fetches(reader.getText())) {
                    more.add("url()");
                } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    more.add(reader.getPITarget());
                }
            }
            if (!root.equals("svg")) {
                damaged(logo, findings);
                return;
            }
        } catch (XMLStreamException e) {
            damaged(logo, findings);
            return;
        }
        if (!more.isEmpty()) {
            findings.error(logo.span(), Message.of("logo-does-more", logo.value(), String.join(", ", more)),
                    Message.of("logo-does-more-hint"));
        } else {
            findings.warning(logo.span(), Message.of("logo-not-on-paper", logo.value()), Message.of("logo-not-on-paper-hint"));
        }
    }

    private static void element(XMLStreamReader reader, Set<String> more) {
        String space = Objects.requireNonNullElse(reader.getNamespaceURI(), SVG);
        boolean isKnown = space.equals(SVG) ? ELEMENTS.contains(reader.getLocalName()) : NOTES.matcher(space).matches();
        if (!isKnown) {
            more.add(reader.getLocalName());
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i).strip();
            boolean isAddress = name.equals("href") || name.equals("src");
            if (isAddress && space.equals(SVG) && !WITHIN.matcher(value).matches() || name.startsWith("on") || fetches(value)) {
                more.add(name);
            }
        }
    }

    /** What a style may name is a part of the drawing itself, or a picture that stands in it. */
    private static boolean fetches(String style) {
        return StyleReferences.of(style).stream().anyMatch(reference -> !WITHIN.matcher(reference.written()).matches());
    }
}
