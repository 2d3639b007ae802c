package nl.stapwijzer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.stapwijzer.fixtures.Protocols;

/** Makes the folder of a board with many schools that share one protocol; every tenth changes its title. For who measures a build of it. */
public final class BoardBench {
    private static final List<String> TREES = List.of("Beuk", "Berk", "Eik", "Els", "Es", "Esdoorn", "Hazelaar", "Iep", "Linde", "Wilg");
    private static final String PROTOCOL = "zonder-schuldvraag";

    private BoardBench() {}

    /** @param arguments the folder to make, and how many schools it has */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        write(folder, "protocols/" + PROTOCOL + ".yaml", Protocols.definition(PROTOCOL));
        write(folder, "site/school.yaml", "naam: Voorbeeldbestuur\nregio: NL-midden\ntelefoon: 000-000 00 00\n");
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            String tree = TREES.get(i % TREES.size());
            String change = i % TREES.size() == 0 ? "wijzigingen: {" + PROTOCOL + ": {titel: Zo doen wij het}}\n" : "";
            write(folder, "site/scholen/" + tree.toLowerCase(Locale.ROOT) + "-" + i + ".yaml", "naam: Voorbeeldschool De " + tree + " " + i
                    + "\nplaats: Voorbeeldstad " + i % 7 + "\nkleur: \"#1d4f5c\"\n" + change);
        }
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
