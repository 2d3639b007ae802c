package nl.stapwijzer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.read.FormsReader;
import nl.stapwijzer.read.ProtocolReader;
import nl.stapwijzer.read.SchoolReader;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.SourceFile;
import org.jsoup.nodes.Document;

/** The documents of this project as trees, the way a build makes them before it writes any file. */
final class Documents {
    private Documents() {}

    /** @param protocol its id */
    static String definition(String protocol) {
        return text(path(protocol));
    }

    /** Every document of one protocol and the school's start page, by path: a PDF's tree by the path of the PDF. */
    static Map<String, Document> of(String protocol, String definition) {
        List<Form> standard = FormsReader.read(file("templates/formulier/standaard.yaml")).value().orElseThrow();
        School school = SchoolReader.read(file("site/school.yaml")).value().orElseThrow();
        Protocol read = ProtocolReader.read(new SourceFile(path(protocol), definition), standard).value().orElseThrow();
        Renderer renderer = new Renderer(Documents::resource);
        Map<String, Document> documents = new TreeMap<>();
        for (Output output : Planner.plan(school, List.of(read))) {
            Document tree = renderer.render(output).value().orElseThrow().tree();
            output.paths().forEach(path -> documents.put(path, tree));
        }
        return documents;
    }

    private static String path(String protocol) {
        return "protocols/" + protocol + ".yaml";
    }

    private static SourceFile file(String name) {
        return new SourceFile(name, text(name));
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> resource(String name) {
        try {
            return Files.exists(Path.of(name)) ? Optional.of(Files.readAllBytes(Path.of(name))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
