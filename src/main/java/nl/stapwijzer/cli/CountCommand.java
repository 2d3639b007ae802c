package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.build.Count;
import nl.stapwijzer.plan.count.SchoolYear;
import nl.stapwijzer.publish.Publication;
import nl.stapwijzer.publish.PublishedKind;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The figures of a year from filled forms, in which nobody can be recognised. */
final class CountCommand implements Command {
    private static final String USUAL_OUT = "jaaroverzicht";
    private static final String YEAR = "--year";

    @Override
    public String name() {
        return "count";
    }

    @Override
    public CommandSpec spec(Catalogue catalogue) {
        CommandSpec spec = Options.project(Options.command(catalogue, name(), catalogue.text("help-count")), catalogue).aliases("tel");
        return spec
                .addOption(OptionSpec.builder(YEAR).type(String.class).paramLabel("2026-2027")
                        .description(catalogue.text("help-year")).build())
                .addOption(OptionSpec.builder(Options.OUT).type(Path.class)
                        .paramLabel(catalogue.text("help-folder")).description(catalogue.text("help-count-out")).build())
                .addPositional(PositionalParamSpec.builder().type(Path[].class).arity("1..*").required(true)
                        .paramLabel(catalogue.text("help-folder")).description(catalogue.text("help-count-folders")).build());
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) throws IOException, UsageFault {
        Job job = new Job(arguments, console);
        List<Path> folders = folders(arguments, console);
        Optional<SchoolYear> year = year(arguments);
        try (Publication publication = job.open(job.out(USUAL_OUT), PublishedKind.FIGURES)) {
            return conclude(job, Count.run(job.project(), folders, year, console.terminal().today(), publication, job));
        }
    }

    private static List<Path> folders(ParseResult arguments, Console console) throws UsageFault {
        List<Path> folders = new ArrayList<>();
        for (Path written : arguments.matchedPositionalValue(0, new Path[0])) {
            Path folder = console.resolve(written);
            if (!Files.isDirectory(folder)) {
                throw new UsageFault(Message.of("usage-no-such-folder", written), List.of(Message.of("usage-name-folder-of-forms")));
            }
            folders.add(folder);
        }
        return folders;
    }

    private static Optional<SchoolYear> year(ParseResult arguments) throws UsageFault {
        String written = arguments.matchedOptionValue(YEAR, "");
        Optional<SchoolYear> year = SchoolYear.written(written);
        if (!written.isEmpty() && year.isEmpty()) {
            throw new UsageFault(Message.of("usage-bad-value", written, YEAR), List.of(Message.of("usage-write-year")));
        }
        return year;
    }

    private static ExitCode conclude(Job job, Count.Result result) {
        if (result.hasErrors()) {
            return job.refuse("outcome-refused", result.diagnostics());
        }
        job.show(result.diagnostics());
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("count-forms-counted", (long) result.counted());
        counts.put("count-forms-silent", (long) result.silent());
        counts.put("count-forms-left-out", (long) result.leftOut());
        job.conclude(result.counted() == 0 ? "outcome-nothing-counted" : "outcome-counted", counts);
        return result.counted() > 0 && result.leftOut() == 0 ? ExitCode.FINE : ExitCode.INCOMPLETE;
    }
}
