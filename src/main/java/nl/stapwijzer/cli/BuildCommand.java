package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.build.Build;
import nl.stapwijzer.build.Edition;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.publish.Archive;
import nl.stapwijzer.publish.Publication;
import nl.stapwijzer.publish.PublishedKind;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.store.ContentKey;
import nl.stapwijzer.store.StoreFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Publishes everything, or nothing. */
final class BuildCommand implements Command {
    private static final String USUAL_OUT = "publicatie";
    private static final String USUAL_LOOSE_OUT = "los";
    private static final String LOOSE = "--self-contained";
    private static final String ANEW = "--anew";
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
                .addOption(DayOption.option(catalogue))
                .addOption(OptionSpec.builder(ANEW, "--opnieuw").type(boolean.class).description(catalogue.text("help-anew")).build())
                .addOption(OptionSpec.builder(ZIP).type(boolean.class).description(catalogue.text("help-zip")).build());
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) throws IOException, UsageFault {
        Job job = new Job(arguments, console);
        Options.Readers readers = arguments.matchedOptionValue(Options.EDITION, Options.Readers.OPENBAAR);
        boolean loose = arguments.hasMatchedOption(LOOSE);
        Path out = job.out((loose ? USUAL_LOOSE_OUT : USUAL_OUT) + readers.suffix());
        Optional<Archive> archive = arguments.hasMatchedOption(ZIP) ? Optional.of(Archive.beside(out)) : Optional.empty();
        Build.Result result;
        try (Publication publication = job.open(out,
                readers.visibility() == Visibility.INTERNAL ? PublishedKind.INTERNAL_SITE : PublishedKind.SITE)) {
            Edition edition = new Edition(readers.visibility(), loose, DayOption.of(arguments));
            result = build(job, edition, publication, arguments.hasMatchedOption(ANEW));
            if (result.isPublished() && archive.isPresent()) {
                archive.get().write(out);
            }
        }
        return result.isPublished() ? conclude(job, result) : job.refuse("outcome-refused", result.diagnostics());
    }

    private static Build.Result build(Job job, Edition edition, Publication publication, boolean anew) throws IOException {
        Optional<ContentKey> program = anew ? Optional.empty() : Program.key();
        if (program.isEmpty()) {
            return Build.run(job.project(), edition, publication, job);
        }
        StoreFile store = StoreFile.open(publication.storePlace(), program.get());
        Build.Result result;
        try (store) {
            result = Build.run(job.project(), edition, publication, store, job);
        }
        if (store.isUnwritable()) {
            job.remark(Message.of("store-not-written"));
        }
        return result;
    }

    private static ExitCode conclude(Job job, Build.Result result) {
        // the gaps in the definitions are many and known; "check" names them
        job.show(result.ofDocuments());
        if (!result.ofDefinitions().isEmpty()) {
            job.remark(Message.of("see-warnings-with-check", result.ofDefinitions().size()));
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("count-protocols", (long) result.protocols());
        counts.put("count-pages", result.count(".html"));
        counts.put("count-documents", result.count(".pdf"));
        counts.put("count-warnings", (long) result.diagnostics().size());
        job.conclude("outcome-built", counts);
        return ExitCode.FINE;
    }
}
