package nl.stapwijzer.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a small school, with a protocol of two steps. */
final class SmallSchool {
    static final String FILE = "protocols/klein.yaml";
    static final String PROTOCOL = """
            # zo doen wij het
            protocol: klein
            titel: Zo pakken wij pesten aan
            samenvatting: De leerkracht luistert en helpt.
            rollen:
              leerkracht: Leerkracht
              coordinator: {naam: Coördinator, taak: coordinator}
            stappen:
              melden:
                titel: Melden # het begin
                wie: leerkracht
                termijn: dezelfde dag
                acties:
                  - Luister naar de leerling.
                daarna: aanpak
              aanpak:
                titel: Aanpakken
                wie: [leerkracht, coordinator]
                termijn: binnen 2 schooldagen
                vraag: Is het gestopt?
                antwoorden:
                  ja: opgelost
                  nee: {naar: melden, hoogstens: 1}
            einden:
              opgelost: Het pesten is gestopt
            """;
    static final String SCHOOL = """
            naam: De Kleine School
            regio: NL-midden
            contacten:
              leerkracht: {telefoon: 000-000 00 01}
            """;

    private SmallSchool() {}

    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("protocols"));
        Files.createDirectories(folder.resolve("site"));
        Files.writeString(folder.resolve(FILE), PROTOCOL);
        Files.writeString(folder.resolve(OpenFiles.SCHOOL), SCHOOL);
        return folder;
    }
}
