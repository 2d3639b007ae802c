package nl.stapwijzer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.stapwijzer.source.Catalogue;

/** {@code stapwijzer}: the boundary where every way to fail becomes a sentence and an exit code. */
public final class Main {
    private static final List<Command> COMMANDS =
            List.of(new NewCommand(), new ServeCommand(), new BuildCommand(), new CheckCommand(),
                    new CaseCommand(), new CountCommand(), new DiffCommand());

    private Main() {}

    public static void main(String[] arguments) {
        Path folder = Path.of("").toAbsolutePath();
        Path home = Path.of(System.getProperty("user.home"));
        Terminal terminal = new Terminal(System.out, System.err, keyboard(), folder, home, locale(), Clock.systemDefaultZone());
        AtomicBoolean ended = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> sayIfStopped(ended.get(), terminal, arguments)));
        FullHeap.watch(() -> endFull(ended, terminal, arguments));
        int code = run(terminal, arguments);
        ended.set(true);
        System.exit(code);
    }

    /** What could not be finished is not published. */
    private static void endFull(AtomicBoolean ended, Terminal terminal, String... arguments) {
        if (!ended.getAndSet(true)) {
            consoleOf(terminal, arguments).problem("too-much-for-this-computer");
            terminal.err().flush();
            System.exit(ExitCode.COULD_NOT_WRITE.number());
        }
    }

    private static Console consoleOf(Terminal terminal, String... arguments) {
        return new Console(terminal, new Catalogue(new CommandLineReader(COMMANDS, arguments, terminal.locale()).language()));
    }

    /** With Ctrl-C, or by the system. */
    private static void sayIfStopped(boolean ended, Terminal terminal, String... arguments) {
        if (!ended) {
            consoleOf(terminal, arguments).problem("stopped-halfway");
            terminal.err().flush();
        }
    }

    /** Everything but the end of the process. The locale goes on as a value; libraries that ask for the default one get that of nobody. */
    static int run(Terminal terminal, String... arguments) {
        Locale.setDefault(Locale.ROOT);
        CommandLineReader reader = new CommandLineReader(COMMANDS, arguments, terminal.locale());
        Console console = new Console(terminal, new Catalogue(reader.language()));
        ExitCode code = run(reader, console, arguments);
        terminal.out().flush();
        terminal.err().flush();
        return code.number();
    }

    private static ExitCode run(CommandLineReader reader, Console console, String... arguments) {
        try {
            return reader.run(console, arguments);
        } catch (IOException e) {
            WorldFault.print(console, e);
            return ExitCode.COULD_NOT_WRITE;
        } catch (UncheckedIOException e) {
            WorldFault.print(console, e.getCause());
            return ExitCode.COULD_NOT_WRITE;
        } catch (StackOverflowError | OutOfMemoryError e) {
            console.problem("too-much-for-this-computer");
            return ExitCode.COULD_NOT_WRITE;
        } catch (RuntimeException | Error e) {
            OurFault.print(console, e);
            return ExitCode.OUR_FAULT;
        }
    }

    private static Optional<BufferedReader> keyboard() {
        return Optional.ofNullable(System.console()).map(console -> new BufferedReader(console.reader()));
    }

    /** "C" and "POSIX" are the absence of a choice, though Java takes them for English. */
    private static Locale locale() {
        boolean none = Stream.of("LC_ALL", "LC_MESSAGES", "LANG").map(System::getenv)
                .filter(Objects::nonNull).filter(value -> !value.isEmpty()).findFirst()
                .filter(value -> value.matches("(C|POSIX)([.].*)?")).isPresent();
        return none ? Locale.ROOT : Locale.getDefault(Locale.Category.DISPLAY);
    }
}
