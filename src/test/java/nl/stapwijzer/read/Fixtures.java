package nl.stapwijzer.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.SourceFile;

/** Files that the tests of this package read, and findings as lines of text. */
final class Fixtures {
    static final Path FOLDER = Path.of("src/test/resources/read");
    private static final Catalogue DUTCH = new Catalogue(Catalogue.DUTCH);
    private static final List<Form> STANDARD_FORMS = FormsReader.read(file(Path.of("templates/form/standard.yaml"))).value().orElseThrow();

    private Fixtures() {}

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile file(Path path) {
        return new SourceFile(path.getFileName().toString(), text(path));
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Checked<Protocol> protocol(String yaml) {
        return ProtocolReader.read(new SourceFile("protocol.yaml", yaml), STANDARD_FORMS);
    }

    static Checked<School> school(String yaml) {
        return SchoolReader.read(new SourceFile("school.yaml", yaml));
    }

    /** {@code line:column code: message / hint / hint}, a line for each. */
    static String lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Fixtures::line).collect(Collectors.joining());
    }

    private static String line(Diagnostic found) {
        String hints = found.hints().stream().map(hint -> " / " + DUTCH.text(hint)).collect(Collectors.joining());
        return found.span().line() + ":" + found.span().column() + " " + found.code() + ": " + DUTCH.text(found.message()) + hints + "\n";
    }
}
