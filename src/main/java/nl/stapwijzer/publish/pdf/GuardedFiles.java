package nl.stapwijzer.publish.pdf;

import com.lowagie.text.Image;
import java.awt.image.ColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import nl.stapwijzer.source.Resources;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;

/**
 * The one way for a document to get at anything outside itself: files of the project whose path starts with a slash. No network,
 * no disk. Whatever else is asked for is refused by name.
 */
final class GuardedFiles extends ITextUserAgent {
    private static final long MOST_PIXELS = 40_000_000;
    /** A larger one is read anew for each document: there is no room for all. */
    private static final long MOST_KEPT_PIXELS = 250_000;
    /** Where a publication has the files of the site folder. */
    private static final String ASSETS = "/assets/";
    private static final String SITE = "site/";
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    static {
        // Java makes it at the first call, without a lock. Two documents at once could each get their own, and decoding asks for the same.
        ColorModel.getRGBdefault();
    }

    private final Resources resources;
    private final Styles styles;
    private final FittingRules rules;
    private final Problems problems;
    private final int dotsPerPixel;
    private final Map<String, Optional<Image>> pictures;
    private final Map<String, Image> kept;

    /**
     * @param pictures of one document, each read once however often it is laid out
     * @param kept of the documents before
     */
    GuardedFiles(ITextOutputDevice device, int dotsPerPixel, Resources resources, Styles styles, FittingRules rules,
            Map<String, Optional<Image>> pictures, Map<String, Image> kept, Problems problems) {
        super(device, dotsPerPixel);
        this.kept = kept;
        this.pictures = pictures;
        this.dotsPerPixel = dotsPerPixel;
        this.resources = resources;
        this.styles = styles;
        this.rules = rules;
        this.problems = problems;
    }

    private Optional<byte[]> find(String name) {
        if (!name.startsWith("/") || name.contains("..") || name.contains("//")) {
            problems.error("pdf-resource-refused", name);
            return Optional.empty();
        }
        Optional<byte[]> bytes = resources.find(name.startsWith(ASSETS) ? SITE + name.substring(ASSETS.length()) : name.substring(1));
        if (bytes.isEmpty()) {
            problems.error("pdf-resource-missing", name);
        }
        return bytes;
    }

    @Override
    protected InputStream openStream(String name) {
        return new ByteArrayInputStream(find(name).orElse(new byte[0]));
    }

    @Override
    protected InputStream resolveAndOpenStream(String name) {
        return openStream(name);
    }

    /** As far as it can apply to this document. One that was not read when the others were is looked for, to say what is wrong. */
    String style(String name) {
        if (!styles.texts().containsKey(name)) {
            find(name);
        }
        return rules.of(styles.text(name));
    }

    @Override
    public XMLResource getXMLResource(String name) {
        throw new UnsupportedOperationException("a PDF takes in no other document: " + name);
    }

    @Override
    public byte[] getBinaryResource(String name) {
        return find(name).orElse(new byte[0]);
    }

    @Override
    public ImageResource getImageResource(String name) {
        return _imageCache.computeIfAbsent(name, n -> new ImageResource(n, pictures.computeIfAbsent(n, this::picture)
                .map(ITextFSImage::new).orElse(null)));
    }

    private Optional<Image> picture(String name) {
        return Optional.ofNullable(kept.get(name)).or(() -> find(name).flatMap(bytes -> picture(name, bytes)));
    }

    private Optional<Image> picture(String name, byte[] bytes) {
        try {
            long pixels = pixels(bytes);
            if (pixels > MOST_PIXELS) {
                problems.error("pdf-picture-too-large", name, pixels / 1_000_000, MOST_PIXELS / 1_000_000);
                return Optional.empty();
            }
            Image image = Image.getInstance(bytes);
            image.scaleAbsolute(image.getPlainWidth() * dotsPerPixel, image.getPlainHeight() * dotsPerPixel);
            if (pixels <= MOST_KEPT_PIXELS) {
                kept.put(name, image);
            }
            return Optional.of(image);
        } catch (IOException | RuntimeException e) { // what a damaged file does to a decoder is anybody's guess
            problems.error("pdf-picture-unreadable", name);
            return Optional.empty();
        }
    }

    /** From the header only. */
    private static long pixels(byte[] bytes) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new IOException("not a PNG, JPEG or GIF");
                }
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }

    @Override
    public String resolveURI(String name) {
        return name;
    }

    @Override
    public void setBaseURL(String base) {
        // paths count from the project
    }
}
