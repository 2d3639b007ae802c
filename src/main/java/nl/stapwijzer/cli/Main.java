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
        CommandLineReader reader = new CommandLineReader(COMMANDS, arguments, terminal.locale());
        Console console = new Console(terminal, new Catalogue(reader.language()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!ended.get()) {
                stop(reader, console);
            }
        }));
        FullHeap.watch(() -> endFull(ended, console));
        int code = run(reader, console, arguments);
        ended.set(true);
        System.exit(code);
    }

    /** What could not be finished is not published. */
    private static void endFull(AtomicBoolean ended, Console console) {
        if (!ended.getAndSet(true)) {
            console.problem("too-much-for-this-computer");
            console.terminal().err().flush();
            System.exit(ExitCode.COULD_NOT_WRITE.number());
        }
    }

    /** With Ctrl-C, or by the system. */
    private static void stop(CommandLineReader reader, Console console) {
        Optional<ExitCode> code = reader.running().flatMap(command -> command.stopped(console));
        console.terminal().out().flush();
        console.terminal().err().flush();
        code.ifPresent(fine -> Runtime.getRuntime().halt(fine.number()));
    }

    /** Everything but the end of the process. */
    static int run(Terminal terminal, String... arguments) {
        CommandLineReader reader = new CommandLineReader(COMMANDS, arguments, terminal.locale());
        return run(reader, new Console(terminal, new Catalogue(reader.language())), arguments);
    }

    /** The locale goes on as a value; libraries that ask for the default one get that of nobody. */
    private static int run(CommandLineReader reader, Console console, String... arguments) {
        Locale.setDefault(Locale.ROOT);
        ExitCode code = command(reader, console, arguments);
        console.terminal().out().flush();
        console.terminal().err().flush();
        return code.number();
    }

    private static ExitCode command(CommandLineReader reader, Console console, String... arguments) {
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
