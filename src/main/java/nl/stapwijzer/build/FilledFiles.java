package nl.stapwijzer.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.stapwijzer.publish.CaseFolder;

/**
 * The files in the folders that the user named, in the order of their names. No link is followed, so there is no way out of the folder
 * and no way round in it; a folder that this program published is no place for filled forms, and the agenda of a case is no form.
 */
final class FilledFiles {
    /** The marker of {@code publish}: what stands there is replaced at every build. */
    private static final String PUBLISHED = ".stapwijzer";
    /** As {@code CaseFolder} names them, with a number where one was kept. */
    private static final Pattern AGENDA = Pattern.compile("agenda(blad|-sheet)?(-\\d+)?\\.(pdf|ics)");

    /** @param why the key of the sentence that says why it is not even read; empty if it may be */
    record Found(String name, Path file, String why) {}

    private final List<Found> found = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private FilledFiles() {}

    static List<Found> in(List<Path> folders) throws IOException {
        FilledFiles files = new FilledFiles();
        for (Path folder : folders) {
            files.walk(folder.toRealPath(), folders.size() > 1 ? folder.toRealPath().getFileName() + "/" : "");
        }
        return files.found.stream().sorted(Comparator.comparing(Found::name)).toList();
    }

    private void walk(Path top, String before) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = Files.exists(folder.resolve(PUBLISHED)) || !seen.add(folder);
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                add(file, attributes.isRegularFile() ? why(file) : "form-is-a-link");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) {
                add(file, "form-not-readable");
                return FileVisitResult.CONTINUE;
            }

            private void add(Path file, String why) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".") && !(AGENDA.matcher(name).matches() && CaseFolder.isOne(file.getParent()))) {
                    found.add(new Found(before + top.relativize(file).toString().replace('\\', '/'), file, why));
                }
            }
        });
    }

    private static String why(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".pdf") ? "" : "form-not-pdf";
    }
}
