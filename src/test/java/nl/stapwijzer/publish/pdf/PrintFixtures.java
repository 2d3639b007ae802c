package nl.stapwijzer.publish.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Resources;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Documents to print, and a project to print them in. */
final class PrintFixtures {
    static final LocalDate PUBLISHED = Documents.PUBLISHED;
    static final List<String> NAMES = List.of("kaart", "formulier", "talen", "alles", "schema");
    static final Path FOLDER = Repository.resource("publish/pdf");

    private PrintFixtures() {}

    static PdfEngine engine() {
        return engine(Map.of());
    }

    /** With these files in the project besides its own. */
    static PdfEngine engine(Map<String, byte[]> files) {
        return new PdfEngine(project(files), PUBLISHED);
    }

    static Resources project(Map<String, byte[]> files) {
        byte[] logo = png(120, 80);
        return name -> files.containsKey(name) ? Optional.of(files.get(name)) : name.equals("site/logo.png") ? Optional.of(logo)
                : Repository.find(name);
    }

    static byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(new Color(0x12355b));
        drawing.fillOval(0, 0, width, height);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Document document(String name) {
        String rows = IntStream.rangeClosed(1, 40).mapToObj(PrintFixtures::row).collect(Collectors.joining("\n"));
        String html = Repository.text(FOLDER.resolve(name + ".html"));
        return Jsoup.parse(html.replace("RIJEN", rows).replace("LANGWOORD", "lang".repeat(75)));
    }

    private static String row(int i) {
        return switch (i % 10) {
            case 1 -> "<tr><th scope=row rowspan=2>" + i + "</th><td colspan=2>samengevoegd met <a href='#deel1'>link</a></td></tr>";
            case 2 -> "<tr><td></td><td>leeg links</td></tr>";
            default -> "<tr><th scope=row>" + i + "</th><td>taak " + i + "</td><td>rol " + i + "</td></tr>";
        };
    }

    static Document page(String body) {
        return Jsoup.parse("<html lang='nl-NL'><head><title>Proef</title></head><body>" + body + "</body></html>");
    }

    static byte[] pdf(String name) {
        Checked<byte[]> printed = engine().print(document(name), name + ".pdf");
        if (!printed.diagnostics().isEmpty()) {
            throw new AssertionError(printed.diagnostics());
        }
        return printed.value().orElseThrow();
    }

}
