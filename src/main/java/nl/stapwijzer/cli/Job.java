package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import picocli.CommandLine.ParseResult;

/** Work on the definitions of one project: where it stands, how long its stages take, and what the user hears of it. */
final class Job {
    private final Console console;
    private final ParseResult arguments;
    private final Path folder;
    private final ProjectFiles files;
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final long start = System.nanoTime();

    /** @throws UsageFault if this is no project folder */
    Job(ParseResult arguments, Console console) throws IOException, UsageFault {
        this.console = console;
        this.arguments = arguments;
        this.folder = console.resolve(arguments.matchedOptionValue(Options.PROJECT, Path.of(".")));
        if (!Files.isDirectory(folder.resolve(ProjectFiles.PROTOCOLS))) {
            throw new UsageFault(Message.of("no-project-here", ProjectFiles.PROTOCOLS), List.of(Message.of("go-to-project")));
        }
        this.files = new ProjectFiles(folder);
    }

    Path folder() {
        return folder;
    }

    ProjectFiles files() {
        return files;
    }

    /** A stage of the work, which may throw what the work throws. */
    interface Stage<T, E extends Exception> {
        T run() throws E;
    }

    /** @param name the key of the sentence that names the stage */
    <T, E extends Exception> T time(String name, Stage<T, E> stage) throws E {
        long before = System.nanoTime();
        try {
            return stage.run();
        } finally {
            nanos.merge(name, System.nanoTime() - before, Long::sum);
        }
    }

    /** The user's own folder. */
    Path home() {
        return console.terminal().home();
    }

    void remark(Message message) {
        console.remark(message);
    }

    void show(List<Diagnostic> diagnostics) {
        boolean brief = arguments.matchedOptionValue(Options.FORMAT, Options.Format.LONG) == Options.Format.SHORT;
        DiagnosticPrinter printer = new DiagnosticPrinter(console.catalogue(), files::shown);
        diagnostics.forEach(diagnostic -> console.warn(brief ? printer.brief(diagnostic) : printer.pretty(diagnostic)));
    }

    /** How many errors and warnings, for the last line. */
    static Map<String, Long> counts(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("count-errors", errors);
        counts.put("count-warnings", diagnostics.size() - errors);
        return counts;
    }

    /**
     * The last line, and the seconds by stage if they were asked for.
     *
     * @param counts how many of what, by the key of its name
     */
    void conclude(String outcome, Map<String, Long> counts) {
        Map<String, String> figures = new LinkedHashMap<>();
        counts.forEach((key, count) -> figures.put(key, Long.toString(count)));
        figures.put("count-seconds", seconds(System.nanoTime() - start));
        console.say(console.catalogue().text(outcome) + " " + figures(figures));
        if (arguments.hasMatchedOption(Options.TIMINGS)) {
            Map<String, String> stages = new LinkedHashMap<>();
            nanos.forEach((stage, time) -> stages.put(stage, seconds(time)));
            console.say(console.catalogue().text("seconds-by-stage") + " " + figures(stages));
        }
    }

    /** Ends a command that found errors in the definitions: says those, and nothing else. */
    ExitCode refuse(String outcome, List<Diagnostic> all) {
        show(all.stream().filter(Diagnostic::isError).toList());
        conclude(outcome, counts(all));
        return ExitCode.DEFINITION_ERRORS;
    }

    private String figures(Map<String, String> figures) {
        return figures.entrySet().stream().map(figure -> console.catalogue().text(figure.getKey()) + ": " + figure.getValue())
                .collect(Collectors.joining("; "));
    }

    private String seconds(long nanos) {
        return String.format(console.catalogue().locale(), "%.1f", nanos / 1e9);
    }
}
