package nl.stapwijzer.publish;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.publish.pdf.PdfEngine;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Resources;

/**
 * Which format a file gets: by its extension, and the page for what is not there its own.
 * Documents come before the pages that say how large they are.
 */
public final class Formats implements Format {
    /** Pages say how large documents became. */
    public static final Comparator<String> DOCUMENTS_FIRST = Comparator.comparing(path -> !isDocument(path));

    private final Map<String, Format> byExtension;
    private final Format notFound;
    private final PrintedSizes sizes;

    private Formats(Map<String, Format> byExtension, Format notFound, PrintedSizes sizes) {
        this.sizes = sizes;
        this.byExtension = byExtension;
        this.notFound = notFound;
    }

    /**
     * Pages and documents that stand together in a folder.
     *
     * @param published the date that documents carry
     * @param logo of the school, below {@code site/}
     */
    public static Formats together(Resources files, LocalDate published, SiteAddress address, Optional<String> logo) {
        return together(files, new PdfEngine(files, published), address, logo);
    }

    /** @param engine which prints with the same files */
    public static Formats together(Resources files, PdfEngine engine, SiteAddress address, Optional<String> logo) {
        Sharing sharing = new Sharing(address, logo.filter(name -> !name.endsWith(".svg")).map(name -> "assets/" + name));
        PrintedSizes sizes = new PrintedSizes();
        return new Formats(Map.of("html", new HtmlFormat(sharing, sizes), "csv", new CsvFormat(), "pdf",
                new PdfFormat(files, engine, address.base())), new NotFoundFormat(address, new LooseFormat(files, address)),
                sizes);
    }

    /** Pages each on its own. */
    public static Formats loose(Resources files, SiteAddress address) {
        Format loose = new LooseFormat(files, address);
        return new Formats(Map.of("html", loose), loose, new PrintedSizes());
    }

    /** Whether there is a format for such a file. */
    public boolean make(String path) {
        return byExtension.containsKey(extension(path));
    }

    @Override
    public Checked<byte[]> encode(Page page, String path) {
        Checked<byte[]> file = formatOf(page.output(), path).encode(page, path);
        file.value().ifPresent(content -> note(path, content));
        return file;
    }

    /** Whether a file is made with styles, fonts or pictures too, and not of its tree alone. */
    public boolean readsFiles(Output output, String path) {
        Format format = formatOf(output, path);
        return !(format instanceof HtmlFormat || format instanceof CsvFormat);
    }

    /** What the pages that say how large these documents became say now. */
    public List<String> sizes(List<String> documents) {
        return documents.stream().map(sizes::of).toList();
    }

    /** Also of one that was made before. */
    public void note(String path, byte[] file) {
        if (isDocument(path)) {
            sizes.note(path, file);
        }
    }

    private Format formatOf(Output output, String path) {
        return output.kind() == DocumentKind.NOT_FOUND ? notFound : byExtension.get(extension(path));
    }

    public static boolean isDocument(String path) {
        return extension(path).equals("pdf");
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
