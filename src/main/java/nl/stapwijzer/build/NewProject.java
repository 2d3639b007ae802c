package nl.stapwijzer.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.stapwijzer.publish.NewFolder;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.start.Answers;
import nl.stapwijzer.start.FirstFiles;

/**
 * The folder of a school, new: one that a build takes at once.
 *
 * @param names of its files, with forward slashes
 * @param openQuestions how many warnings its definitions have
 */
public record NewProject(Path folder, List<String> names, int openQuestions) {
    public NewProject {
        names = List.copyOf(names);
    }

    /**
     * Nothing is made if there are errors: then an answer cannot be used, such as a name that no font can print.
     *
     * @throws IOException if the folder cannot be made; if it may not be, because it holds something else, with the reason to tell
     */
    public static Checked<NewProject> make(Path wanted, Answers answers) throws IOException {
        try (NewFolder folder = NewFolder.open(wanted)) {
            Map<String, String> files = FirstFiles.of(answers);
            for (Map.Entry<String, String> file : files.entrySet()) {
                folder.write(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            List<Diagnostic> found = Project.in(folder.staged()).orElseThrow().definitions(new Listener() {}).diagnostics();
            if (found.stream().anyMatch(Diagnostic::isError)) {
                return Checked.nothing(found);
            }
            folder.settle();
            return Checked.of(new NewProject(wanted, files.keySet().stream().toList(), found.size()), List.of());
        }
    }
}
