package nl.stapwijzer.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.stapwijzer.build.Project;
import nl.stapwijzer.publish.Publication;
import nl.stapwijzer.serve.Workbench;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Opens the workbench in the browser, until the user stops it. */
final class ServeCommand implements Command {
    private static final String PORT = "--port";
    private static final String NO_BROWSER = "--no-browser";
    private static final int HIGHEST_PORT = 65_535;

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public CommandSpec spec(Catalogue catalogue) {
        return Options.command(catalogue, name(), catalogue.text("help-serve")).aliases("bekijk")
                .addPositional(PositionalParamSpec.builder().index("0").arity("0..1").type(Path.class)
                        .paramLabel(catalogue.text("help-folder")).description(catalogue.text("help-project")).build())
                .addOption(OptionSpec.builder(PORT).type(int.class).defaultValue("0").paramLabel("N")
                        .description(catalogue.text("help-port")).build())
                .addOption(OptionSpec.builder(NO_BROWSER).type(boolean.class).description(catalogue.text("help-no-browser")).build())
                .addOption(Options.school(catalogue))
                .addOption(Options.language(catalogue));
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) throws IOException, UsageFault {
        Optional<Project> found = project(Optional.ofNullable(arguments.<Path>matchedPositionalValue(0, null)), console);
        Optional<Project> project = found.isPresent() ? Optional.of(Job.chosen(found.get(), arguments)) : found;
        int port = arguments.matchedOptionValue(PORT, 0);
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UsageFault(Message.of("no-such-port", port), List.of(Message.of("choose-port")));
        }
        if (project.isPresent()) {
            Publication.putRight(project.get().folder(), console.terminal().home());
        }
        try (Workbench bench = new Workbench(project, ofSchools(console), port, console.terminal().home(),
                console.terminal().clock(), fault -> OurFault.print(console, fault))) {
            console.say(console.catalogue().text("serve-open", bench.address()));
            project.filter(one -> one.whole().isBoard()).ifPresent(one ->
                    console.say(console.catalogue().text(one.isBoard() ? "serve-board" : "serve-school-of-board")));
            console.say(console.catalogue().text("serve-stop"));
            console.terminal().out().flush();
            if (!arguments.hasMatchedOption(NO_BROWSER)) {
                browse(bench.address());
            }
            waitForTheEnd();
        } catch (BindException e) {
            throw new UsageFault(Message.of("port-taken", port), List.of(Message.of("choose-port")));
        }
        return ExitCode.FINE;
    }

    @Override
    public Optional<ExitCode> stopped(Console console) {
        console.say(console.text(Message.of("serve-stopped")));
        return Optional.of(ExitCode.FINE);
    }

    /**
     * The folder that is named. If none is: the one where the user stands, else the only school right below it, else none, and the
     * workbench asks. So a double click on the program is enough.
     */
    private static Optional<Project> project(Optional<Path> named, Console console) throws IOException, UsageFault {
        Path here = named.isPresent() ? console.resolve(named.get()) : ofSchools(console);
        Optional<Project> found = Project.in(here);
        if (found.isEmpty() && named.isPresent()) {
            throw new UsageFault(Message.of("no-project-here", Project.PROTOCOLS), List.of(Message.of("go-to-project")));
        }
        List<Path> below = found.isPresent() ? List.of() : Project.below(here);
        return below.size() == 1 ? Project.in(below.get(0)) : found;
    }

    /** Where somebody stands; where nothing can be written there, their own folder. */
    private static Path ofSchools(Console console) throws IOException {
        Path here = console.terminal().folder();
        Path home = console.terminal().home();
        return Files.isWritable(here) || Project.in(here).isPresent() || !Files.isWritable(home) ? here : home;
    }

    /** With the program that the system has for addresses; without one the address that is printed will do. */
    private static void browse(String address) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("win") ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of(system.contains("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            return; // the user opens it
        }
    }

    private static void waitForTheEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
