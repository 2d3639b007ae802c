package nl.stapwijzer.cli;

import java.io.IOException;
import nl.stapwijzer.source.Catalogue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Something the program can do. A new command is a new implementation, listed in {@link Main}. */
interface Command {
    String name();

    /** What it takes, and the texts of its help. */
    CommandSpec spec(Catalogue catalogue);

    ExitCode run(ParseResult arguments, Console console) throws IOException, UsageFault;
}
