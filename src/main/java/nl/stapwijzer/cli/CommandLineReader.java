package nl.stapwijzer.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.stapwijzer.source.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Finds the command that the arguments ask for, and runs it; or says what is wrong with them. */
final class CommandLineReader {
    private static final String PROGRAM = "stapwijzer";

    private final List<Command> commands;
    private final String language;
    private volatile Command running;

    /** @param locale the user's, used if the arguments do not name a language */
    CommandLineReader(List<Command> commands, String[] arguments, Locale locale) {
        this.commands = commands;
        this.language = language(arguments, locale);
    }

    /** Known before all else, since also a mistake in the arguments is explained in it. */
    String language() {
        return language;
    }

    ExitCode run(Console console, String... arguments) throws IOException {
        CommandLine line = commandLine(console.catalogue());
        try {
            ParseResult parsed = line.parseArgs(arguments);
            ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
            if (last.isUsageHelpRequested()) {
                return help(last, console.terminal().out(), ExitCode.FINE);
            }
            if (last.isVersionHelpRequested()) {
                line.printVersionHelp(console.terminal().out());
                return ExitCode.FINE;
            }
            if (!parsed.hasSubcommand()) {
                return help(last, console.terminal().err(), ExitCode.USAGE);
            }
            running = command(last.commandSpec());
            return running.run(last, console);
        } catch (ParameterException e) {
            return refuse(console, UsageFault.of(e));
        } catch (UsageFault e) {
            return refuse(console, e);
        }
    }

    /** The command that began; nothing before that. */
    Optional<Command> running() {
        return Optional.ofNullable(running);
    }

    private static ExitCode refuse(Console console, UsageFault fault) {
        console.problem(fault.reason(), fault.hints());
        return ExitCode.USAGE;
    }

    private CommandLine commandLine(Catalogue catalogue) {
        CommandSpec top = Options.command(catalogue, PROGRAM, catalogue.text("help-program"));
        top.addOption(OptionSpec.builder("-V", Options.VERSION).versionHelp(true).description(catalogue.text("help-version")).build());
        top.addOption(Options.language(catalogue));
        top.version(PROGRAM + " " + Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "?"));
        commands.forEach(command -> top.addSubcommand(command.name(), command.spec(catalogue)));
        top.usageMessage().exitCodeListHeading("%n" + catalogue.text("help-exit-codes") + "%n");
        top.usageMessage().exitCodeList(exitCodes(catalogue));
        return new CommandLine(top).setExpandAtFiles(false).setInterpolateVariables(false).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static Map<String, String> exitCodes(Catalogue catalogue) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(" " + code.number(), catalogue.text(code.help()));
        }
        return codes;
    }

    private Command command(CommandSpec spec) {
        return commands.stream().filter(command -> command.name().equals(spec.name())).findFirst().orElseThrow();
    }

    private static ExitCode help(ParseResult asked, PrintStream out, ExitCode code) {
        asked.commandSpec().commandLine().usage(out);
        return code;
    }

    private static String language(String[] arguments, Locale locale) {
        List<String> all = Arrays.asList(arguments);
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).equals(Options.LANGUAGE) && i + 1 < all.size() ? all.get(i) + "=" + all.get(i + 1) : all.get(i))
                .filter(argument -> argument.startsWith(Options.LANGUAGE + "="))
                .map(argument -> argument.substring(Options.LANGUAGE.length() + 1)).findFirst()
                .orElse(locale.getLanguage());
    }
}
