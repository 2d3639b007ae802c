package nl.stapwijzer.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.read.yaml.YamlFile;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.SourceFile;

/** Facts that come with the program, written as an author writes. A mistake in them is ours. */
final class DataFile {
    private DataFile() {}

    /** @param name below the package of the program, such as {@code law/nl.yaml} */
    static <T> T read(String name, Function<YamlMap, T> each) {
        Findings findings = new Findings();
        T made = YamlFile.open(new SourceFile(name, text(name)), "", findings).map(file -> {
            YamlMap map = file.in(DocumentLanguage.DUTCH.locale());
            T read = each.apply(map);
            map.reportKeys();
            return read;
        }).orElseThrow(() -> new IllegalStateException(name + ": " + findings.all()));
        if (!findings.all().isEmpty()) {
            throw new IllegalStateException(name + ": " + findings.all());
        }
        return made;
    }

    private static String text(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream("/nl/stapwijzer/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
