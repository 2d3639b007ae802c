package nl.stapwijzer.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import nl.stapwijzer.source.PropertyFile;
import nl.stapwijzer.source.Resources;

/** What comes with the program for the workbench: templates, style, scripts and words. A school's own files do not stand before these. */
final class OwnFiles implements Resources {
    private static final String TEMPLATES = "templates/workbench/";

    @Override
    public Optional<byte[]> find(String name) {
        return name.startsWith(TEMPLATES) ? Optional.of(content(name.substring(TEMPLATES.length()))) : Optional.empty();
    }

    /** The style of the workbench, behind the colours with which that of a school's site begins. */
    byte[] style() {
        String site = new String(content("/site/style.css"), StandardCharsets.UTF_8);
        String own = new String(content("bench.css"), StandardCharsets.UTF_8);
        return (site.substring(0, site.indexOf("@font-face")) + own).getBytes(StandardCharsets.UTF_8);
    }

    /** @param name of a file that is there */
    byte[] content(String name) {
        try (InputStream in = OwnFiles.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> labels() {
        Properties properties = PropertyFile.beside(OwnFiles.class, "labels.properties").orElseThrow();
        Map<String, String> labels = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> labels.put(name, properties.getProperty(name)));
        return labels;
    }
}
