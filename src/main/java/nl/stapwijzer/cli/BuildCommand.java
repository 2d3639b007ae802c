package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.publish.Archive;
import nl.stapwijzer.publish.Publication;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Publishes everything, or nothing. */
final class BuildCommand implements Command {
    private static final String USUAL_OUT = "publicatie";
    private static final String USUAL_LOOSE_OUT = "los";
    private static final String LOOSE = "--self-contained";
    private static final String ZIP = "--zip";

    @Override
    public String name() {
        return "build";
    }

    @Override
    public CommandSpec spec(Catalogue catalogue) {
        CommandSpec spec = Options.project(Options.command(catalogue, name(), catalogue.text("help-build")), catalogue).aliases("bouw");
        return spec.addOption(OptionSpec.builder(Options.OUT).type(Path.class)
                .paramLabel(catalogue.text("help-folder")).description(catalogue.text("help-out")).build())
                .addOption(OptionSpec.builder(Options.EDITION).type(Options.Readers.class).defaultValue("openbaar")
                        .paramLabel("openbaar|intern").description(catalogue.text("help-edition")).build())
                .addOption(OptionSpec.builder(LOOSE, "--los").type(boolean.class).description(catalogue.text("help-loose")).build())
                .addOption(OptionSpec.builder(ZIP).type(boolean.class).description(catalogue.text("help-zip")).build());
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) throws IOException, UsageFault {
        Job job = new Job(arguments, console);
        Options.Readers readers = arguments.matchedOptionValue(Options.EDITION, Options.Readers.OPENBAAR);
        boolean loose = arguments.hasMatchedOption(LOOSE);
        Path out = arguments.hasMatchedOption(Options.OUT) ? console.resolve(arguments.matchedOptionValue(Options.OUT, Path.of("")))
                : job.folder().resolve((loose ? USUAL_LOOSE_OUT : USUAL_OUT) + readers.suffix());
        Optional<Archive> archive = arguments.hasMatchedOption(ZIP) ? Optional.of(Archive.beside(out)) : Optional.empty();
        try (Workers workers = new Workers()) {
            Definitions definitions = Definitions.of(job, workers);
            if (definitions.hasErrors()) {
                return job.refuse("outcome-refused", definitions.diagnostics());
            }
            try (Publication publication = Publication.open(out, job.folder(), console.terminal().home(), readers.visibility() == Visibility.INTERNAL)) {
                Edition edition = new Edition(job, workers, loose, readers.visibility());
                edition.write(definitions.school().orElseThrow(), definitions, publication);
                List<Diagnostic> all = Stream.concat(definitions.diagnostics().stream(), edition.diagnostics().stream()).toList();
                if (edition.hasErrors()) {
                    return job.refuse("outcome-refused", all);
                }
                job.time("stage-swap", publication::publish).forEach(console::remark);
                if (archive.isPresent()) {
                    archive.get().write(out);
                }
                // the gaps in the definitions are many and known; "check" names them
                job.show(edition.diagnostics());
                if (!definitions.diagnostics().isEmpty()) {
                    console.remark(Message.of("see-warnings-with-check", definitions.diagnostics().size()));
                }
                return conclude(job, definitions, edition, all);
            }
        }
    }

    private static ExitCode conclude(Job job, Definitions definitions, Edition edition, List<Diagnostic> warnings) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("count-protocols", (long) definitions.protocols().size());
        counts.put("count-pages", edition.count(".html"));
        counts.put("count-documents", edition.count(".pdf"));
        counts.put("count-warnings", (long) warnings.size());
        job.conclude("outcome-built", counts);
        return ExitCode.FINE;
    }
}
