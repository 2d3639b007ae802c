package nl.stapwijzer.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.docx.Block;
import nl.stapwijzer.docx.PastedText;
import nl.stapwijzer.docx.WordFile;
import nl.stapwijzer.publish.NewFolder;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.start.Answers;
import nl.stapwijzer.start.FirstDraft;
import nl.stapwijzer.start.FirstFiles;

/**
 * The folder of a school, new: one that a build takes at once.
 *
 * @param names of its files, with forward slashes
 * @param openQuestions how many warnings its definitions have
 * @param doubts what to look at in a definition that was made from a text
 * @param leftOut what of that text is not in the definition
 */
public record NewProject(Path folder, List<String> names, int openQuestions, List<Message> doubts, List<LeftOut> leftOut) {
    /** What to look at, for later: beside the definition, in Dutch as it is. */
    public static final String TO_LOOK_AT = "nakijken.txt";
    private static final int MOST_REPAIRS = 20;

    public NewProject {
        names = List.copyOf(names);
        doubts = List.copyOf(doubts);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A folder by the answers. Nothing is made if there are errors: then an answer cannot be used, such as a name that no font can print.
     *
     * @throws IOException if the folder cannot be made; if it may not be, because it holds something else, with the reason to tell
     */
    public static Checked<NewProject> make(Path wanted, Answers answers) throws IOException {
        try (NewFolder folder = NewFolder.open(wanted)) {
            Map<String, String> files = FirstFiles.of(answers);
            write(folder, files);
            List<Diagnostic> found = check(folder);
            if (found.stream().anyMatch(Diagnostic::isError)) {
                return Checked.nothing(found);
            }
            folder.settle();
            return Checked.of(new NewProject(wanted, List.copyOf(files.keySet()), found.size(), List.of(), List.of()), List.of());
        }
    }

    /** A folder with what was made of a text; what check refuses in it is left out, and told. */
    public static Checked<NewProject> make(Path wanted, Answers answers, FirstDraft draft) throws IOException {
        try (NewFolder folder = NewFolder.open(wanted)) {
            Map<String, String> files = new LinkedHashMap<>(FirstFiles.of(answers, draft));
            List<LeftOut> leftOut = new ArrayList<>();
            write(folder, files);
            List<Diagnostic> found = check(folder);
            for (int round = 0; found.stream().anyMatch(Diagnostic::isError); round++) {
                List<Diagnostic> errors = found.stream().filter(Diagnostic::isError).toList();
                Optional<String> rest = round == MOST_REPAIRS ? Optional.empty()
                        : DraftRepair.without(errors, new SourceFile(FirstFiles.PROTOCOL, files.get(FirstFiles.PROTOCOL)), leftOut);
                if (rest.isEmpty()) {
                    return Checked.nothing(found);
                }
                files.put(FirstFiles.PROTOCOL, rest.get());
                write(folder, files);
                found = check(folder);
            }
            files.put(TO_LOOK_AT, toLookAt(draft.doubts(), leftOut));
            write(folder, files);
            folder.settle();
            return Checked.of(new NewProject(wanted, List.copyOf(files.keySet()), found.size(), draft.doubts(), leftOut), List.of());
        }
    }

    /** The blocks of a text to begin from: a .docx, or plain text by its ending. */
    public static Checked<List<Block>> read(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            return nothing(name, "word-not-there");
        }
        return Files.size(file) > WordFile.LARGEST ? nothing(name, "word-too-large") : read(name, Files.readAllBytes(file));
    }

    /** The same of a file that was sent. */
    public static Checked<List<Block>> read(String name, byte[] content) {
        boolean isPlain = name.toLowerCase(Locale.ROOT).matches(".*\\.(?:txt|md)");
        if (content.length > (isPlain ? PastedText.LONGEST : WordFile.LARGEST)) {
            return nothing(name, "word-too-large");
        }
        if (!isPlain) {
            return WordFile.read(name, content);
        }
        Checked<SourceFile> text = Utf8.decode(name, content);
        List<Block> blocks = text.value().map(found -> PastedText.blocks(found.text())).orElse(List.of());
        return !blocks.isEmpty() ? Checked.of(blocks, text.diagnostics())
                : text.diagnostics().isEmpty() ? nothing(name, "word-empty") : Checked.nothing(text.diagnostics());
    }

    /** The same of a text that was pasted; none of one that is empty. */
    public static Checked<List<Block>> read(String pasted) {
        return pasted.length() > PastedText.LONGEST ? nothing("", "word-too-large") : Checked.of(PastedText.blocks(pasted), List.of());
    }

    private static Checked<List<Block>> nothing(String name, String why) {
        return Checked.nothing(List.of(Diagnostic.error(Span.at(name, 1, 1), Message.of(why), Message.of(why + "-hint"))));
    }

    private static void write(NewFolder folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            folder.write(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Diagnostic> check(NewFolder folder) throws IOException {
        return Project.in(folder.staged()).orElseThrow().definitions(new Listener() {}).diagnostics();
    }

    private static String toLookAt(List<Message> doubts, List<LeftOut> leftOut) {
        Catalogue dutch = new Catalogue(Catalogue.DUTCH);
        List<String> lines = new ArrayList<>();
        lines.add(dutch.text("draft-look"));
        doubts.forEach(doubt -> lines.add("- " + dutch.text(doubt)));
        if (!leftOut.isEmpty()) {
            lines.add("");
            lines.add(dutch.text("draft-left-out"));
            leftOut.forEach(one -> lines.add("- " + one.place() + ": " + one.text() + "\n  " + dutch.text(one.why())));
        }
        return String.join("\n", lines) + "\n";
    }
}
