package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Says what is wrong with the definitions, and publishes nothing. */
final class CheckCommand implements Command {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public CommandSpec spec(Catalogue catalogue) {
        CommandSpec spec = Options.project(Options.command(catalogue, name(), catalogue.text("help-check")), catalogue);
        return spec.aliases("controleer").addPositional(PositionalParamSpec.builder().type(Path[].class).arity("0..*")
                .paramLabel(catalogue.text("help-file")).description(catalogue.text("help-check-files")).build());
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) throws IOException, UsageFault {
        Job job = new Job(arguments, console);
        List<String> wanted = new ArrayList<>();
        for (Path written : arguments.matchedPositionalValue(0, new Path[0])) {
            wanted.add(job.project().name(console.resolve(written))
                    .orElseThrow(() -> new UsageFault(Message.of("usage-not-in-project", written),
                            List.of(Message.of("usage-name-definitions")))));
        }
        List<Diagnostic> shown = job.project().definitions(job).diagnostics().stream()
                .filter(diagnostic -> wanted.isEmpty() || wanted.contains(diagnostic.span().file())).toList();
        job.show(shown);
        job.conclude("outcome-checked", Job.counts(shown));
        return shown.stream().anyMatch(Diagnostic::isError) ? ExitCode.DEFINITION_ERRORS : ExitCode.FINE;
    }
}
