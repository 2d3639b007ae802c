package nl.stapwijzer.cli;

import java.io.IOException;
import java.util.Optional;
import nl.stapwijzer.source.Catalogue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Something the program can do. A new command is a new implementation, listed in {@link Main}. */
interface Command {
    String name();

    /** What it takes, and the texts of its help. */
    CommandSpec spec(Catalogue catalogue);

    /** Says what becomes of its work when the user or the system ends the program; the exit code, where that is as it should be. */
    default Optional<ExitCode> stopped(Console console) {
        console.problem("stopped-halfway");
        return Optional.empty();
    }

    ExitCode run(ParseResult arguments, Console console) throws IOException, UsageFault;
}
