package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        CommandSpec spec = Options.project(Options.command(catalogue, name(), catalogue.text("help-check")), catalogue).aliases("controleer");
        return spec.addPositional(PositionalParamSpec.builder().type(Path[].class).arity("0..*")
                .paramLabel(catalogue.text("help-file")).description(catalogue.text("help-check-files")).build());
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) throws IOException, UsageFault {
        Job job = new Job(arguments, console);
        List<String> wanted = new ArrayList<>();
        for (Path written : arguments.matchedPositionalValue(0, new Path[0])) {
            wanted.add(job.files().name(console.resolve(written))
                    .orElseThrow(() -> new UsageFault(Message.of("usage-not-in-project", written), List.of(Message.of("usage-name-definitions")))));
        }
        try (Workers workers = new Workers()) {
            Definitions definitions = job.time("stage-read", () -> Definitions.read(job.files(), workers));
            List<Diagnostic> shown = definitions.diagnostics().stream()
                    .filter(diagnostic -> wanted.isEmpty() || wanted.contains(diagnostic.span().file())).toList();
            job.show(shown);
            return conclude(job, shown);
        }
    }

    private static ExitCode conclude(Job job, List<Diagnostic> shown) {
        long errors = shown.stream().filter(Diagnostic::isError).count();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("count-errors", errors);
        counts.put("count-warnings", shown.size() - errors);
        job.conclude("outcome-checked", counts);
        return errors > 0 ? ExitCode.DEFINITION_ERRORS : ExitCode.FINE;
    }
}
