package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.plan.count.CountedForm;
import nl.stapwijzer.plan.count.SchoolYear;
import nl.stapwijzer.plan.count.Sheet;
import nl.stapwijzer.plan.count.YearFigures;
import nl.stapwijzer.plan.dates.SchoolCalendar;
import nl.stapwijzer.plan.view.YearPage;
import nl.stapwijzer.publish.Publication;
import nl.stapwijzer.publish.SiteAddress;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Diagnostic;
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
                .addOption(OptionSpec.builder(YEAR).type(String.class).paramLabel("2026-2027").description(catalogue.text("help-year")).build())
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
        Path out = arguments.hasMatchedOption(Options.OUT) ? console.resolve(arguments.matchedOptionValue(Options.OUT, Path.of("")))
                : job.folder().resolve(USUAL_OUT);
        try (Workers workers = new Workers()) {
            Definitions definitions = Definitions.of(job, workers);
            if (definitions.hasErrors()) {
                return job.refuse("outcome-refused", definitions.diagnostics());
            }
            CountableForms forms = CountableForms.of(job, workers, definitions);
            if (!forms.diagnostics().isEmpty()) {
                return job.refuse("outcome-refused", forms.diagnostics());
            }
            ReadSheets sheets = job.time("stage-forms", () -> ReadSheets.of(FilledFiles.in(folders), forms, console));
            return conclude(job, workers, definitions, new Counting(definitions, forms, sheets, year), out);
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

    /** The figures of all protocols, and what is in none of them. */
    private static final class Counting {
        final List<YearPage.Year> years = new ArrayList<>();
        final ReadSheets sheets;
        int counted;

        Counting(Definitions definitions, CountableForms forms, ReadSheets sheets, Optional<SchoolYear> only) {
            this.sheets = sheets;
            SchoolCalendar calendar = SchoolCalendar.of(definitions.school().orElseThrow()).value().orElseThrow();
            for (Protocol protocol : definitions.protocols()) {
                List<CountedForm> own = forms.of(protocol);
                List<Sheet> there = sheets.sheets().stream().filter(sheet -> own.contains(sheet.form())).toList();
                YearFigures figures = YearFigures.of(protocol, calendar, own, there, only);
                years.addAll(figures.years());
                counted += figures.counted();
                figures.undated().forEach(sheet -> sheets.leaveOut(sheet.file(), Message.of("form-without-date")));
            }
        }
    }

    private static ExitCode conclude(Job job, Workers workers, Definitions definitions, Counting counting, Path out) throws IOException {
        boolean all = counting.sheets.leftOut() == 0;
        if (counting.counted == 0) {
            job.conclude("outcome-nothing-counted", counts(counting));
            return ExitCode.INCOMPLETE;
        }
        School school = definitions.school().orElseThrow();
        try (Publication publication = Publication.open(out, job.folder(), job.home(), false)) {
            Edition edition = new Edition(job, workers, false, Visibility.PUBLIC);
            edition.write(school, new SiteAddress(""), definitions.changed(), List.of(Planner.year(school, counting.years, counting.sheets.leftOut())), publication);
            List<Diagnostic> found = edition.diagnostics();
            if (edition.hasErrors()) {
                return job.refuse("outcome-refused", found);
            }
            job.time("stage-swap", publication::publish).forEach(job::remark);
            job.show(found);
        }
        job.conclude("outcome-counted", counts(counting));
        return all ? ExitCode.FINE : ExitCode.INCOMPLETE;
    }

    private static Map<String, Long> counts(Counting counting) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("count-forms-counted", (long) counting.counted);
        counts.put("count-forms-silent", (long) counting.sheets.silent());
        counts.put("count-forms-left-out", (long) counting.sheets.leftOut());
        return counts;
    }
}
