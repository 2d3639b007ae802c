package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** The fonts of a document: its own families and no others, whatever a style asks for. Not safe for more than one thread at a time. */
final class Typefaces extends ITextFontResolver {
    private static final int BOLD = 700;
    private static final int REGULAR = 400;
    private final Map<String, List<FontDescription>> families = new LinkedHashMap<>();
    private final BaseFont fields;

    Typefaces(List<TypefaceFiles.File> files) {
        for (TypefaceFiles.File file : files) {
            families.computeIfAbsent(file.family(), f -> new ArrayList<>()).add(description(file));
        }
        TypefaceFiles.File main = files.get(0);
        fields = parse("velden-" + main.name(), main.bytes(), FieldEncoding.differences());
        fields.setSubset(false);
    }

    /** The font of form fields: embedded whole, in an encoding of its own, so that what is typed later can be shown too. */
    BaseFont forFields() {
        return fields;
    }

    private static FontDescription description(TypefaceFiles.File file) {
        BaseFont font = parse(file.name(), file.bytes(), BaseFont.IDENTITY_H);
        float position = font.getFontDescriptor(BaseFont.UNDERLINE_POSITION, 1000);
        float thickness = font.getFontDescriptor(BaseFont.UNDERLINE_THICKNESS, 1000);
        var lines = new FontDescription.Decorations(file.bold() ? BOLD : REGULAR, thickness, 250 + thickness, position, thickness);
        return new FontDescription(font, false, file.italic() ? IdentValue.ITALIC : IdentValue.NORMAL, lines);
    }

    private static BaseFont parse(String name, byte[] bytes, String encoding) {
        try {
            BaseFont font = BaseFont.createFont(name, encoding, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes, null);
            font.setSecureRandom(new SubsetTag(name));
            font.setIncludeCidSet(false); // OpenPDF's leaves glyphs out, and it is optional in PDF/A-2
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        int weight = convertWeightToInt(wanted.fontWeight);
        boolean italic = wanted.fontStyle == IdentValue.ITALIC || wanted.fontStyle == IdentValue.OBLIQUE;
        return new ITextFSFont(match(family(wanted.families), weight >= 600, italic), wanted.size);
    }

    /** The font that documents are set in. */
    ITextFSFont main(float size, boolean bold) {
        return new ITextFSFont(match(families.get(TypefaceFiles.MAIN), bold, false), size);
    }

    private List<FontDescription> family(String[] names) {
        for (String name : names == null ? new String[0] : names) {
            List<FontDescription> family = families.get(name.replace("\"", "").replace("'", "").strip());
            if (family != null) {
                return family;
            }
        }
        return families.get(TypefaceFiles.MAIN);
    }

    private static FontDescription match(List<FontDescription> family, boolean bold, boolean italic) {
        return family.stream().filter(f -> isBold(f) == bold && isItalic(f) == italic).findFirst()
                .or(() -> family.stream().filter(f -> isBold(f) == bold).findFirst())
                .orElse(family.get(0));
    }

    private static boolean isBold(FontDescription font) {
        return font.getWeight() >= BOLD;
    }

    private static boolean isItalic(FontDescription font) {
        return font.getStyle() == IdentValue.ITALIC;
    }

    /** A stretch of text and the font that has its characters. */
    record Run(ITextFSFont font, String text) {
        float width() {
            return base(font).getWidthPoint(text, font.getSize2D());
        }
    }

    /** Cuts text where the font lacks a character and another family has it. */
    List<Run> runs(ITextFSFont font, String text) {
        if (hasAll(font, text)) {
            return List.of(new Run(font, text));
        }
        List<Run> runs = new ArrayList<>();
        ITextFSFont current = font;
        int start = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            ITextFSFont next = Character.isWhitespace(c) ? current : fontFor(c, font);
            if (next.getFontDescription() != current.getFontDescription()) {
                addRun(runs, current, text.substring(start, i));
                current = next;
                start = i;
            }
        }
        addRun(runs, current, text.substring(start));
        return runs;
    }

    /** The characters that no font has. */
    List<String> missing(ITextFSFont font, String text) {
        if (hasAll(font, text)) {
            return List.of();
        }
        return text.codePoints().filter(c -> !has(base(fontFor(c, font)), c)).mapToObj(Character::toString).distinct().toList();
    }

    /** Whether some family has a character. */
    boolean has(int character) {
        return families.values().stream().anyMatch(family -> has(family.get(0).getFont(), character));
    }

    static boolean hasAll(ITextFSFont font, String text) {
        BaseFont base = base(font);
        for (int i = 0; i < text.length(); i++) {
            if (!has(base, text.charAt(i))) { // half of a character beyond the first plane is in no font either
                return false;
            }
        }
        return true;
    }

    private static BaseFont base(ITextFSFont font) {
        return font.getFontDescription().getFont();
    }

    private static void addRun(List<Run> runs, ITextFSFont font, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(font, text));
        }
    }

    private ITextFSFont fontFor(int c, ITextFSFont wanted) {
        FontDescription own = wanted.getFontDescription();
        if (has(own.getFont(), c)) {
            return wanted;
        }
        return families.values().stream()
                .map(family -> match(family, isBold(own), isItalic(own)))
                .filter(f -> has(f.getFont(), c)).findFirst()
                .map(f -> new ITextFSFont(f, wanted.getSize2D())).orElse(wanted);
    }

    private static boolean has(BaseFont font, int c) {
        return font.charExists(c) || Character.isWhitespace(c);
    }

    @Override
    protected Map<String, FontFamily> loadFonts() {
        return Map.of(); // none of the fourteen fonts that every viewer has: they would not be embedded
    }

    @Override
    public void importFontFaces(List<FontFaceRule> rules, UserAgentCallback userAgent) {
        // fonts of styles are for the web page
    }

    @Override
    public void flushFontFaceFonts() {
        // there are none
    }

    /** The six letters before the name of a font subset: always the same for the same font. */
    private static final class SubsetTag extends java.security.SecureRandom {
        private static final long serialVersionUID = 1L;
        private static final int LETTERS = 6;
        private final int seed;
        private int drawn;

        SubsetTag(String font) {
            seed = font.hashCode();
        }

        @Override
        public double nextDouble() {
            return new java.util.Random(seed + 7919L * (drawn++ % LETTERS)).nextDouble();
        }
    }
}
