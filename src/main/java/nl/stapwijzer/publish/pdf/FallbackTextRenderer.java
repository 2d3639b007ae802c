package nl.stapwijzer.publish.pdf;

import org.xhtmlrenderer.extend.FontContext;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.FSFont;

/** Measures text as it will be drawn: Arabic letters joined, and characters that a font lacks taken from another. */
final class FallbackTextRenderer extends ITextTextRenderer {
    private final Typefaces typefaces;

    FallbackTextRenderer(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        String shaped = ArabicShaping.shape(text);
        var runs = typefaces.runs((ITextFSFont) font, shaped);
        if (runs.size() == 1) {
            return super.getWidth(context, runs.get(0).font(), shaped);
        }
        double width = runs.stream().mapToDouble(Typefaces.Run::width).sum();
        return (int) Math.ceil(width);
    }
}
