package nl.stapwijzer.publish.pdf;

import java.util.function.IntPredicate;
import nl.stapwijzer.publish.pdf.TypefaceFiles.File;
import nl.stapwijzer.source.Resources;

/** The characters that a PDF can show: those that one of its fonts has. The fonts are opened when first needed; for one thread. */
public final class PrintableCharacters implements IntPredicate {
    private final Resources resources;
    private Typefaces fonts;

    public PrintableCharacters(Resources resources) {
        this.resources = resources;
    }

    @Override
    public boolean test(int character) {
        return isCommon(character) || fonts().has(character);
    }

    /** The letters of western Europe and the usual punctuation, which spares most schools the opening of the fonts. */
    static boolean isCommon(int character) {
        return 0x20 <= character && character <= 0x7E || 0xA0 <= character && character <= 0x17F || 0x2010 <= character
                && character <= 0x2026
                || Character.isWhitespace(character);
    }

    private Typefaces fonts() {
        if (fonts == null) {
            fonts = new Typefaces(TypefaceFiles.from(resources).files().stream().filter(PrintableCharacters::isUpright).toList());
        }
        return fonts;
    }

    private static boolean isUpright(File font) {
        return !font.bold() && !font.italic();
    }
}
