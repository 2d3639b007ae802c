package nl.stapwijzer.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.plan.count.CountedForm;
import nl.stapwijzer.plan.count.SchoolYear;
import nl.stapwijzer.plan.count.Sheet;
import nl.stapwijzer.plan.count.YearFigures;
import nl.stapwijzer.plan.view.SchoolsPage;
import nl.stapwijzer.plan.view.YearPage;
import nl.stapwijzer.publish.SchoolFolder;
import nl.stapwijzer.publish.Sink;
import nl.stapwijzer.publish.SiteAddress;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;

/**
 * Makes the figures of a year from filled forms, and publishes them unless there are none. Those of the schools of a board are told apart:
 * a form says whose it is.
 */
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
            List<Count> counts = new ArrayList<>();
            List<Diagnostic> wrong = new ArrayList<>();
            for (Work school : schools(project, work)) {
                Definitions definitions = Definitions.of(school);
                wrong.addAll(definitions.diagnostics());
                if (!definitions.hasErrors()) {
                    counts.add(new Count(school, definitions, today));
                }
            }
            return wrong.stream().anyMatch(Diagnostic::isError) ? Result.refused(wrong.stream().distinct().toList())
                    : run(counts, work, folders, year, sink);
        }
    }

    private static List<Work> schools(Project project, Work work) throws IOException {
        return project.isBoard() ? project.schools().value().orElseThrow().stream().map(work::at).toList() : List.of(work);
    }

    private static Result run(List<Count> counts, Work work, List<Path> folders, Optional<SchoolYear> year, Sink sink) throws IOException {
        CountableForms forms = CountableForms.together(counts.stream().map(one -> CountableForms.of(one.work, one.definitions)).toList());
        if (!forms.diagnostics().isEmpty()) {
            return Result.refused(forms.diagnostics());
        }
        ReadSheets sheets = work.during(Stage.FORMS, () -> ReadSheets.of(FilledFiles.in(folders), forms, work.listener()));
        counts.forEach(one -> one.count(forms, sheets, year));
        List<Count> known = counts.stream().filter(one -> one.counted > 0).toList();
        return new Result(known.isEmpty() ? List.of() : publish(known, work, sheets, sink),
                known.stream().mapToInt(one -> one.counted).sum(), sheets.silent(), sheets.leftOut());
    }

    private void count(CountableForms forms, ReadSheets sheets, Optional<SchoolYear> only) {
        SchoolCalendar calendar = SchoolCalendar.of(school).value().orElseThrow();
        for (Protocol protocol : definitions.protocols()) {
            List<CountedForm> own = forms.of(school, protocol);
            List<Sheet> there = sheets.sheets().stream().filter(sheet -> own.contains(sheet.form())).toList();
            YearFigures figures = YearFigures.of(protocol, calendar, own, there, school.language(), only, today);
            years.addAll(figures.years());
            counted += figures.counted();
            figures.undated().forEach(sheet -> sheets.leaveOut(sheet.file(), Message.of("form-without-date")));
        }
    }

    private static List<Diagnostic> publish(List<Count> counts, Work work, ReadSheets sheets, Sink sink) throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        boolean ofBoard = work.school().isEmpty() && counts.get(0).school.site().member().isPresent();
        for (Count one : counts) {
            found.addAll(ofBoard ? one.write(new SchoolFolder(sink, one.school.site().member().orElseThrow()), 0)
                    : one.write(sink, sheets.leftOut()));
        }
        if (ofBoard) {
            found.addAll(index(counts, work, sink));
        }
        if (found.stream().noneMatch(Diagnostic::isError)) {
            work.during(Stage.SWAP, sink::publish).forEach(work.listener()::remark);
        }
        return found.stream().distinct().toList();
    }

    private List<Diagnostic> write(Sink sink, int leftOut) {
        DocumentWriter writer = new DocumentWriter(work, Edition.EVERYBODY, sink);
        writer.write(school, new SiteAddress(""), definitions.changed(), List.of(Planner.year(school, years, leftOut)), Set.of());
        return writer.diagnostics();
    }

    /** Of a board: what leads to the figures of each school. */
    private static List<Diagnostic> index(List<Count> counts, Work work, Sink sink) throws IOException {
        Definitions board = Definitions.of(work);
        List<SchoolsPage.Entry> entries = counts.stream().map(one -> new SchoolsPage.Entry(one.school.name().text(),
                one.school.where().place().map(Text::text).orElse(""), "/" + one.school.site().member().orElseThrow() + "/index.html"))
                .toList();
        DocumentWriter writer = new DocumentWriter(work, Edition.EVERYBODY, sink);
        writer.write(board.school().orElseThrow(), new SiteAddress(""), board.changed(),
                List.of(Planner.schools(board.school().orElseThrow(), entries)),
                entries.stream().map(entry -> entry.href().substring(1)).collect(Collectors.toSet()));
        return writer.diagnostics();
    }
}
