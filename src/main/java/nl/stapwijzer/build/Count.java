package nl.stapwijzer.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.plan.count.CountedForm;
import nl.stapwijzer.plan.count.SchoolYear;
import nl.stapwijzer.plan.count.Sheet;
import nl.stapwijzer.plan.count.YearFigures;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.plan.view.YearPage;
import nl.stapwijzer.publish.Sink;
import nl.stapwijzer.publish.SiteAddress;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;

/** Makes the figures of a year from filled forms, and publishes them unless there are none. */
public final class Count {
    private final Work work;
    private final Definitions definitions;
    private final School school;
    private final LocalDate today;
    private final List<YearPage.Year> years = new ArrayList<>();
    private int counted;

    /**
     * How it ended.
     *
     * @param diagnostics what is wrong: with errors, in the definitions or the forms, nothing is published
     * @param counted how many forms
     * @param silent how many forms were read and have nothing that could be counted
     * @param leftOut how many files were not counted, each of which the listener has heard of
     */
    public record Result(List<Diagnostic> diagnostics, int counted, int silent, int leftOut) {
        public Result {
            diagnostics = List.copyOf(diagnostics);
        }

        private static Result refused(List<Diagnostic> diagnostics) {
            return new Result(diagnostics, 0, 0, 0);
        }

        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(Diagnostic::isError);
        }
    }

    private Count(Work work, Definitions definitions, LocalDate today) {
        this.today = today;
        this.work = work;
        this.definitions = definitions;
        this.school = definitions.school().orElseThrow();
    }

    /**
     * @param folders of filled forms
     * @param year all years if none is named
     * @param today of the months after it nothing is shown
     * @param sink where the figures go, ready to be written to
     * @throws IOException if a folder cannot be read, or a file cannot be written: then nothing is published
     */
    public static Result run(Project project, List<Path> folders, Optional<SchoolYear> year, LocalDate today, Sink sink,
            Listener listener) throws IOException {
        try (Work work = new Work(project, listener)) {
            Definitions definitions = Definitions.of(work);
            return definitions.hasErrors() ? Result.refused(definitions.diagnostics())
                    : new Count(work, definitions, today).run(folders, year, sink);
        }
    }

    private Result run(List<Path> folders, Optional<SchoolYear> year, Sink sink) throws IOException {
        CountableForms forms = CountableForms.of(work, definitions);
        if (!forms.diagnostics().isEmpty()) {
            return Result.refused(forms.diagnostics());
        }
        ReadSheets sheets = work.during(Stage.FORMS, () -> ReadSheets.of(FilledFiles.in(folders), forms, work.listener()));
        count(forms, sheets, year);
        return new Result(counted == 0 ? List.of() : publish(sheets, sink), counted, sheets.silent(), sheets.leftOut());
    }

    private void count(CountableForms forms, ReadSheets sheets, Optional<SchoolYear> only) {
        SchoolCalendar calendar = SchoolCalendar.of(school).value().orElseThrow();
        for (Protocol protocol : definitions.protocols()) {
            List<CountedForm> own = forms.of(protocol);
            List<Sheet> there = sheets.sheets().stream().filter(sheet -> own.contains(sheet.form())).toList();
            YearFigures figures = YearFigures.of(protocol, calendar, own, there, school.language(), only, today);
            years.addAll(figures.years());
            counted += figures.counted();
            figures.undated().forEach(sheet -> sheets.leaveOut(sheet.file(), Message.of("form-without-date")));
        }
    }

    private List<Diagnostic> publish(ReadSheets sheets, Sink sink) throws IOException {
        DocumentWriter writer = new DocumentWriter(work, Edition.EVERYBODY, sink);
        writer.write(school, new SiteAddress(""), definitions.changed(), List.of(Planner.year(school, years, sheets.leftOut())), Set.of());
        if (!writer.hasErrors()) {
            work.during(Stage.SWAP, sink::publish).forEach(work.listener()::remark);
        }
        return writer.diagnostics();
    }
}
