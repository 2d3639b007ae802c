package nl.stapwijzer.publish.pdf;

import org.w3c.dom.Document;
import org.xhtmlrenderer.extend.FontContext;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.FSFont;

/**
 * Measures text as it will be drawn: Arabic letters joined, and characters that a font lacks taken from another. All text comes
 * by here, so here it shows if no font has a character.
 */
final class FallbackTextRenderer extends ITextTextRenderer {
    private final Document dom;
    private final Typefaces typefaces;
    private final Problems problems;

    FallbackTextRenderer(Document dom, Typefaces typefaces, Problems problems) {
        this.dom = dom;
        this.typefaces = typefaces;
        this.problems = problems;
    }

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        String shaped = ArabicShaping.shape(SoftHyphens.without(text));
        if (Typefaces.hasAll((ITextFSFont) font, shaped)) {
            return super.getWidth(context, font, shaped);
        }
        var runs = typefaces.runs((ITextFSFont) font, shaped);
        typefaces.missing((ITextFSFont) font, shaped).forEach(c -> problems.missing(c, Elements.around(c, dom).orElse(text)));
        if (runs.size() == 1) {
            return super.getWidth(context, runs.get(0).font(), shaped);
        }
        double width = runs.stream().mapToDouble(Typefaces.Run::width).sum();
        return (int) Math.ceil(width);
    }
}
