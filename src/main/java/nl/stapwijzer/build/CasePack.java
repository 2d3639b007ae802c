package nl.stapwijzer.build;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.stapwijzer.dates.CaseFacts;
import nl.stapwijzer.dates.DatePlan;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.Agenda;
import nl.stapwijzer.plan.CaseFile;
import nl.stapwijzer.plan.CasePlanner;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.SiteColours;
import nl.stapwijzer.publish.CalendarFormat;
import nl.stapwijzer.publish.Formats;
import nl.stapwijzer.publish.Palette;
import nl.stapwijzer.publish.SiteAddress;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;

/** Makes the documents of one case. Nothing else that the school publishes is made on the way. */
public final class CasePack {
    /** The calendar of a case, if it has dates. */
    public static final String CALENDAR = "agenda.ics";

    private final Project project;
    private final Definitions definitions;
    private final School school;
    private final Obligations obligations;
    private final Checked<SchoolCalendar> calendar;

    /**
     * The files by name, in the order in which a person looks at them.
     *
     * @param forms to be filled in
     * @param sheets to be looked at: the agenda sheet, and the calendar
     */
    public record Files(Map<String, byte[]> forms, Map<String, byte[]> sheets, Agenda agenda) {}

    /** @param definitions without errors */
    public CasePack(Project project, Definitions definitions, Protocol protocol) {
        this.project = project;
        this.definitions = definitions;
        this.school = definitions.school().orElseThrow();
        this.obligations = Obligations.of(protocol);
        this.calendar = SchoolCalendar.of(school);
    }

    /** What is wrong with the days off of the school. */
    public List<Diagnostic> diagnostics() {
        return calendar.diagnostics();
    }

    /** @return no dates if the facts cannot be so */
    public Checked<DatePlan> dates(CaseFacts facts) {
        return DatePlan.of(obligations, days(), facts);
    }

    /**
     * @param forms the ids of those to make
     * @param now when the calendar is made
     * @return nothing if a document cannot be made
     */
    public Checked<Files> make(CaseFile file, List<String> forms, Instant now, Listener listener) {
        try (Work work = new Work(project, listener)) {
            List<Output> outputs = work.during(Stage.PLAN, () -> CasePlanner.plan(school, obligations, days(), file, forms));
            Checked<Map<String, byte[]>> documents = documents(work, outputs);
            return documents.hasErrors() ? Checked.nothing(documents.diagnostics())
                    : Checked.of(files(outputs, documents.value().orElseThrow(), file, now), documents.diagnostics());
        }
    }

    private Checked<Map<String, byte[]>> documents(Work work, List<Output> outputs) {
        Renderer renderer = work.shared().renderer();
        Formats formats = Formats.together(new Palette(work.files(), SiteColours.of(school), school.looks().letters()),
                definitions.changed(), new SiteAddress(school.site().address().orElse("")), school.looks().logo().map(Located::value));
        Findings findings = new Findings();
        List<Checked<Page>> rendered = work.during(Stage.RENDER, () -> work.workers().each(outputs, renderer::render));
        rendered.forEach(page -> findings.addAll(page.diagnostics()));
        List<Page> pages = rendered.stream().flatMap(page -> page.value().stream()).toList();
        List<Checked<byte[]>> encoded = work.during(Stage.WRITE, () -> work.workers().each(pages,
                page -> formats.encode(page, path(page))));
        Map<String, byte[]> made = new LinkedHashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            String path = path(pages.get(i));
            findings.addAll(encoded.get(i).diagnostics());
            encoded.get(i).value().ifPresent(content -> made.put(path, content));
        }
        return Checked.of(made, findings.all().stream().distinct().toList());
    }

    private static String path(Page page) {
        return page.output().paths().get(0);
    }

    private Files files(List<Output> outputs, Map<String, byte[]> documents, CaseFile file, Instant now) {
        Map<String, byte[]> sheets = new LinkedHashMap<>();
        outputs.stream().filter(output -> output.kind() == DocumentKind.AGENDA_SHEET).map(output -> output.paths().get(0))
                .forEach(sheet -> sheets.put(sheet, documents.remove(sheet)));
        Agenda agenda = Agenda.of(obligations, school, days(), file, now);
        if (!agenda.entries().isEmpty()) {
            sheets.put(CALENDAR, CalendarFormat.encode(agenda));
        }
        return new Files(documents, sheets, agenda);
    }

    private SchoolCalendar days() {
        return calendar.value().orElseThrow();
    }
}
