package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.build.BoardBuild;
import nl.stapwijzer.build.Build;
import nl.stapwijzer.build.Edition;
import nl.stapwijzer.build.SchoolPart;
import nl.stapwijzer.publish.Archive;
import nl.stapwijzer.publish.Publication;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.store.ContentKey;
import nl.stapwijzer.store.Store;
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
    private static final String KEEP_GOING = "--keep-going";
    private static final String PART = "--part";

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
                        .paramLabel("openbaar|intern|concept").description(catalogue.text("help-edition")).build())
                .addOption(OptionSpec.builder(LOOSE, "--los").type(boolean.class).description(catalogue.text("help-loose")).build())
                .addOption(DayOption.option(catalogue))
                .addOption(OptionSpec.builder(ANEW, "--opnieuw").type(boolean.class).description(catalogue.text("help-anew")).build())
                .addOption(OptionSpec.builder(KEEP_GOING, "--ga-door").type(boolean.class).description(catalogue.text("help-keep-going"))
                        .build())
                .addOption(OptionSpec.builder(PART, "--deel").type(String.class).paramLabel("3/8").description(catalogue.text("help-part"))
                        .build())
                .addOption(OptionSpec.builder(ZIP).type(boolean.class).description(catalogue.text("help-zip")).build());
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) throws IOException, UsageFault {
        Job job = new Job(arguments, console);
        Options.Readers readers = arguments.matchedOptionValue(Options.EDITION, Options.Readers.OPENBAAR);
        boolean loose = arguments.hasMatchedOption(LOOSE);
        Path out = job.out((loose ? USUAL_LOOSE_OUT : USUAL_OUT) + readers.suffix());
        Optional<Archive> archive = arguments.hasMatchedOption(ZIP) ? Optional.of(Archive.beside(out)) : Optional.empty();
        Edition edition = new Edition(readers.edition(), loose, DayOption.of(arguments));
        boolean anew = arguments.hasMatchedOption(ANEW);
        if (job.project().isBoard()) {
            BoardBuild.Scope scope = new BoardBuild.Scope(part(arguments), arguments.hasMatchedOption(KEEP_GOING));
            BoardBuild.Result result;
            try (Publication publication = job.open(out, readers.published())) {
                result = withStore(publication, anew, job, store -> BoardBuild.run(job.project(), edition, scope, publication, store, job));
                if (result.isPublished() && archive.isPresent()) {
                    archive.get().write(out);
                }
            }
            return conclude(job, result);
        } else if (arguments.hasMatchedOption(PART) || arguments.hasMatchedOption(KEEP_GOING)) {
            throw new UsageFault(Message.of("option-for-board", arguments.hasMatchedOption(PART) ? PART : KEEP_GOING),
                    List.of(Message.of("no-board-here-hint")));
        }
        Build.Result result;
        try (Publication publication = job.open(out, readers.published())) {
            result = withStore(publication, anew, job, store -> Build.run(job.project(), edition, publication, store, job));
            if (result.isPublished() && archive.isPresent()) {
                archive.get().write(out);
            }
        }
        return result.isPublished() ? conclude(job, result) : job.refuse("outcome-refused", result.diagnostics());
    }

    /** What a build of this program made before, for it to find and to keep; nothing if it is not wanted. */
    private static <T> T withStore(Publication publication, boolean anew, Job job, Making<T> making) throws IOException {
        Optional<ContentKey> program = anew ? Optional.empty() : Program.key();
        if (program.isEmpty()) {
            return making.with(Store.NONE);
        }
        StoreFile store = StoreFile.open(publication.storePlace(), program.get());
        T made;
        try (store) {
            made = making.with(store);
        }
        if (store.isUnwritable()) {
            job.remark(Message.of("store-not-written"));
        }
        return made;
    }

    private interface Making<T> {
        T with(Store store) throws IOException;
    }

    private static SchoolPart part(ParseResult arguments) throws UsageFault {
        String written = arguments.matchedOptionValue(PART, null);
        return written == null ? SchoolPart.WHOLE : SchoolPart.written(written).orElseThrow(() ->
                new UsageFault(Message.of("usage-bad-value", written, PART), List.of(Message.of("usage-write-part"))));
    }

    private static ExitCode conclude(Job job, BoardBuild.Result result) {
        job.show(result.diagnostics().stream().filter(Diagnostic::isError).toList());
        result.leftOut().forEach(key -> job.remark(Message.of(result.isPublished() ? "school-left-out" : "school-has-errors", key)));
        if (!result.isPublished()) {
            job.conclude("outcome-refused", Job.counts(result.diagnostics()));
            return ExitCode.DEFINITION_ERRORS;
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("count-schools", (long) result.schools());
        counts.put("count-pages", (long) result.pages());
        counts.put("count-documents", (long) result.documents());
        counts.putAll(Job.counts(result.diagnostics()));
        job.conclude(result.ending() == BoardBuild.Ending.PUBLISHED ? "outcome-built" : "outcome-built-in-part", counts);
        return result.ending() == BoardBuild.Ending.PUBLISHED ? ExitCode.FINE : ExitCode.DEFINITION_ERRORS;
    }

    private static ExitCode conclude(Job job, Build.Result result) {
        // the gaps in the definitions are many and known; "check" names them
        job.show(result.ofDocuments());
        long warnings = Job.counts(result.ofDefinitions()).get("count-warnings");
        if (warnings > 0) {
            job.remark(Message.of("see-warnings-with-check", warnings));
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("count-protocols", (long) result.protocols());
        counts.put("count-pages", result.count(".html"));
        counts.put("count-documents", result.count(".pdf"));
        counts.put("count-warnings", Job.counts(result.diagnostics()).get("count-warnings"));
        job.conclude("outcome-built", counts);
        return ExitCode.FINE;
    }
}
