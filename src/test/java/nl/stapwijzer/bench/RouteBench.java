package nl.stapwijzer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a project with one protocol of so many steps, each with ten answers that lead far ahead or back, to build and measure. */
public final class RouteBench {
    private static final int ANSWERS = 10;
    private static final int APART = 37;

    private RouteBench() {}

    /** @param arguments the folder, and how many steps */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int steps = Integer.parseInt(arguments[1]);
        Files.createDirectories(folder.resolve("protocols"));
        Files.createDirectories(folder.resolve("site"));
        Files.writeString(folder.resolve("site/school.yaml"), "naam: Voorbeeldschool\nregio: NL-midden\ntelefoon: 000-000 00 00\n");
        Files.writeString(folder.resolve("protocols/lang.yaml"), """
                protocol: lang
                taal: nl-NL
                titel: Een lang protocol
                samenvatting: Een protocol met veel stappen.
                rollen:
                  leerkracht: {naam: leerkracht, soort: personeel}
                  ouders: {naam: ouders, soort: ouder}
                  leerling: {naam: leerling, soort: leerling}
                einden: {klaar: Klaar}
                stappen:
                """ + IntStream.rangeClosed(1, steps).mapToObj(step -> step(step, steps)).collect(Collectors.joining()));
    }

    private static String step(int step, int steps) {
        String answers = IntStream.range(0, ANSWERS).mapToObj(answer -> "      a" + answer + ": {antwoord: antwoord " + answer + ", naar: "
                + (step == steps && answer == 0 ? "klaar" : "s" + ((step + answer * APART) % steps + 1)) + "}\n")
                .collect(Collectors.joining());
        return "  s" + step + ":\n    titel: Stap nummer " + step + "\n    wie: leerkracht\n    termijn: binnen " + (step % 5 + 1)
                + " schooldagen vanaf melding\n    acties: [Praat met de leerling, Schrijf op wat je hoort]\n    vraag: Hoe gaat het nu?\n"
                + "    antwoorden:\n" + answers;
    }
}
