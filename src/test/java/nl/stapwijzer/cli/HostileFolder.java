package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Odd things in the folder of a school: links that lead elsewhere, folders in place of files, names that no school gives. */
final class HostileFolder {
    private static final List<String> PLACES = List.of("protocols", "protocols/proef.yaml", "site", "site/school.yaml",
            "site/style.css", "site/paginas", "site/paginas/een.md", "templates", "templates/step", "publicatie",
            "publicatie/.stapwijzer", ".publicatie.stapwijzer-nieuw", ".publicatie.stapwijzer-oud", "publicatie/index.html",
            "protocols/.yaml", "protocols/a b.yaml", "protocols/\u00e9\u0301.yaml", "protocols/CON.yaml", "site/lettertypen");

    private HostileFolder() {}

    static void oddity(Path project, Random chance) throws IOException {
        Path place = project.resolve(HostileKind.any(PLACES, chance));
        try {
            switch (chance.nextInt(6)) {
                case 0 -> link(project, place, chance);
                case 1 -> emptied(place, () -> Files.createDirectories(place));
                case 2 -> emptied(place, () -> Files.writeString(place, ""));
                case 3 -> emptied(place, () -> Files.write(place, bytes(chance)));
                case 4 -> emptied(place, () -> { });
                default -> Files.setPosixFilePermissions(place, Set.of());
            }
        } catch (FileSystemException e) {
            // Another oddity of this trial stands in its way.
            return;
        }
    }

    private static void link(Path project, Path place, Random chance) throws IOException {
        List<Path> targets = List.of(project.resolve("elders"), project, project.resolve("protocols"), Path.of("/dev/zero"),
                Path.of("/nergens"), place, project.resolve("elders/bestand"));
        emptied(place, () -> Files.createSymbolicLink(place, HostileKind.any(targets, chance)));
    }

    private static byte[] bytes(Random chance) {
        byte[] bytes = new byte[1 + chance.nextInt(3000)];
        chance.nextBytes(bytes);
        return bytes;
    }

    private interface Change {
        void make() throws IOException;
    }

    private static void emptied(Path place, Change change) throws IOException {
        remove(place);
        Files.createDirectories(place.getParent());
        change.make();
    }

    /** With all in it; a link is removed, not followed. */
    static void remove(Path place) throws IOException {
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
            try (Stream<Path> inside = Files.list(place)) {
                for (Path one : inside.toList()) {
                    remove(one);
                }
            }
        }
        Files.deleteIfExists(place);
    }
}
