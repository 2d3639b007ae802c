package nl.stapwijzer.publish.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAppearance;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;

/** How a box to tick looks, drawn as lines: no font is needed, and it is clear in black and white. */
final class Tick {
    private final PdfWriter writer;
    private final float width;
    private final float height;

    Tick(PdfWriter writer, Rectangle area) {
        this.writer = writer;
        width = area.getWidth();
        height = area.getHeight();
    }

    PdfAppearance box(boolean ticked) {
        PdfAppearance drawing = outlined();
        drawing.rectangle(0.5f, 0.5f, width - 1, height - 1);
        drawing.fillStroke();
        if (ticked) {
            drawing.setLineWidth(1.6f);
            drawing.moveTo(width * 0.22f, height * 0.52f);
            drawing.lineTo(width * 0.42f, height * 0.28f);
            drawing.lineTo(width * 0.8f, height * 0.76f);
            drawing.stroke();
        }
        return drawing;
    }

    PdfAppearance circle(boolean chosen) {
        PdfAppearance drawing = outlined();
        float radius = Math.min(width, height) / 2;
        drawing.circle(width / 2, height / 2, radius - 0.5f);
        drawing.fillStroke();
        if (chosen) {
            drawing.setColorFill(Color.BLACK);
            drawing.circle(width / 2, height / 2, radius / 2);
            drawing.fill();
        }
        return drawing;
    }

    private PdfAppearance outlined() {
        PdfAppearance drawing = PdfAppearance.createAppearance(writer, width, height);
        drawing.setColorStroke(Color.BLACK);
        drawing.setColorFill(Color.WHITE);
        drawing.setLineWidth(0.9f);
        return drawing;
    }
}
