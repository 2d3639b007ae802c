package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.stapwijzer.build.Listener;
import nl.stapwijzer.build.Project;
import nl.stapwijzer.build.Stage;
import nl.stapwijzer.publish.Publication;
import nl.stapwijzer.publish.PublishedKind;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Suggestion;
import picocli.CommandLine.ParseResult;

/** What the user hears of the work on one project, and how long its stages take. */
final class Job implements Listener {
    private final Console console;
    private final ParseResult arguments;
    private final Project project;
    private final Map<Stage, Long> nanos = new LinkedHashMap<>();
    private final long start = System.nanoTime();
    private long stageStart;

    /** @throws UsageFault if this is no project folder */
    Job(ParseResult arguments, Console console) throws IOException, UsageFault {
        this.console = console;
        this.arguments = arguments;
        this.project = chosen(Project.in(console.resolve(arguments.matchedOptionValue(Options.PROJECT, Path.of("."))))
                .orElseThrow(() -> new UsageFault(Message.of("no-project-here", Project.PROTOCOLS),
                        List.of(Message.of("go-to-project")))), arguments);
        Publication.putRight(project.folder(), console.terminal().home());
    }

    /** Of a project that was opened already. */
    Job(ParseResult arguments, Console console, Project project) {
        this.console = console;
        this.arguments = arguments;
        this.project = project;
    }

    /** The folder of a school, or of that school of a board which the user names. */
    static Project chosen(Project project, ParseResult arguments) throws IOException, UsageFault {
        String written = arguments.matchedOptionValue(Options.SCHOOL, null);
        if (written == null) {
            return project;
        } else if (!project.isBoard()) {
            throw new UsageFault(Message.of("no-board-here"), List.of(Message.of("no-board-here-hint")));
        }
        List<String> keys = project.schools().value().orElseThrow();
        if (!keys.contains(written)) {
            throw new UsageFault(Message.of("no-such-school", written), List.of(Suggestion.among(written, keys)));
        }
        return project.of(written);
    }

    /** For what is done for one school: that of a board must be chosen. */
    Project ofOneSchool() throws IOException, UsageFault {
        if (project.isBoard()) {
            throw new UsageFault(Message.of("choose-school"), List.of(Suggestion.choices(project.schools().value().orElseThrow())));
        }
        return project;
    }

    Project project() {
        return project;
    }

    @Override
    public void begins(Stage stage) {
        stageStart = System.nanoTime();
    }

    @Override
    public void ends(Stage stage) {
        nanos.merge(stage, System.nanoTime() - stageStart, Long::sum);
    }

    @Override
    public void remark(Message message) {
        console.remark(message);
    }

    @Override
    public void leftOut(String file, Message why) {
        console.remark(Message.of("form-not-counted", file, console.catalogue().text(why)));
    }

    /**
     * The folder to publish in: where the user says, else in the project.
     *
     * @param usual its name in the project
     */
    Path out(String usual) {
        Path written = arguments.matchedOptionValue(Options.OUT, null);
        return written == null ? project.folder().resolve(usual) : console.resolve(written);
    }

    /** Opened before anything is read, so that what a killed run left is put right whatever becomes of this one. */
    Publication open(Path out, PublishedKind kind) throws IOException {
        return Publication.open(out, project.folder(), console.terminal().home(), kind);
    }

    /** Whether the user wants each finding on one line. */
    boolean isBrief() {
        return arguments.matchedOptionValue(Options.FORMAT, Options.MessageForm.LONG) == Options.MessageForm.SHORT;
    }

    void show(List<Diagnostic> diagnostics) {
        DiagnosticPrinter printer = new DiagnosticPrinter(console.catalogue(), project::text);
        diagnostics.forEach(diagnostic -> console.warn(isBrief() ? printer.brief(diagnostic) : printer.pretty(diagnostic)));
    }

    /** How many errors and warnings, for the last line. */
    static Map<String, Long> counts(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("count-errors", errors);
        counts.put("count-warnings", diagnostics.stream().filter(Diagnostic::isWarning).count());
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
            nanos.forEach((stage, time) -> stages.put(stage.key(), seconds(time)));
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
