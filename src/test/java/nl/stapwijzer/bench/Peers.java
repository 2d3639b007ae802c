package nl.stapwijzer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes of a publication the same amount of work for programs of the same trade: a folder for Hugo with as many Markdown pages of the
 * same text, and a folder for Typst with as many documents of the same text, without fields.
 */
final class Peers {
    private static final String PAGE = """
            <!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{{ .Title }}</title>
            <link rel="stylesheet" href="{{ "style.css" | relURL }}"></head><body><nav>
            {{ range first 12 .Site.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
            <main><h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}</main></body></html>
            """;

    private Peers() {}

    public static void main(String[] folders) throws IOException {
        Path published = Path.of(folders[0]);
        Path into = Path.of(folders[1]);
        write(into.resolve("hugo/config.toml"), "baseURL = \"https://school.example/\"\ntitle = \"School\"\ndisableKinds = [\"taxonomy\", "
                + "\"term\", \"RSS\"]\n");
        write(into.resolve("hugo/layouts/_default/single.html"), PAGE);
        write(into.resolve("hugo/layouts/_default/list.html"), PAGE);
        write(into.resolve("hugo/static/style.css"), Files.readString(published.resolve("assets/style.css")));
        for (Path file : files(published, ".html")) {
            String name = published.relativize(file).toString().replaceFirst("\\.html$", "").replace("index", "begin");
            write(into.resolve("hugo/content/" + name + ".md"), markdown(Jsoup.parse(Files.readString(file))));
        }
        for (Path file : files(published, ".pdf")) {
            String name = published.relativize(file).toString().replace('/', '-').replaceFirst("\\.pdf$", "");
            write(into.resolve("typst/" + name + ".typ"), typst(file));
        }
    }

    private static List<Path> files(Path folder, String extension) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(extension)).sorted().toList();
        }
    }

    private static String markdown(Document page) {
        List<String> blocks = new ArrayList<>();
        for (Element part : page.select("main :is(h2, h3, h4, p, li, td, dd)")) {
            String text = part.ownText().isBlank() ? part.text() : part.ownText();
            String mark = switch (part.normalName()) {
                case "h2", "h3", "h4" -> "#".repeat(part.normalName().charAt(1) - '0') + " ";
                case "li" -> "- ";
                default -> "";
            };
            blocks.add(mark + text.replace("<", "&lt;"));
        }
        return "---\ntitle: \"" + page.title().replace("\"", "'") + "\"\n---\n" + String.join("\n\n", blocks) + "\n";
    }

    private static String typst(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("([\\\\#$*_`<>@~\\[\\]=/+\"'-])", "\\\\$1");
            return "#set document(title: \"Document\")\n#set page(paper: \"a4\")\n= Document\n" + text.replace("\n", "\n\n");
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (Files.size(file) == 0) {
            throw new IOException(String.format(Locale.ROOT, "%s is empty", file));
        }
    }
}
