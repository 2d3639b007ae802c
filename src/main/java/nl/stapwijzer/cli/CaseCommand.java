package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.plan.Agenda;
import nl.stapwijzer.plan.CaseFile;
import nl.stapwijzer.plan.CasePlanner;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.Tones;
import nl.stapwijzer.plan.dates.CaseFacts;
import nl.stapwijzer.plan.dates.DatePlan;
import nl.stapwijzer.plan.dates.SchoolCalendar;
import nl.stapwijzer.publish.CalendarFormat;
import nl.stapwijzer.publish.CaseFolder;
import nl.stapwijzer.publish.Formats;
import nl.stapwijzer.publish.Palette;
import nl.stapwijzer.publish.SiteAddress;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Suggestion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Makes the blank forms of a case with their dates, an agenda sheet and a calendar file. Knows of the case only its mark and days. */
final class CaseCommand implements Command {
    private static final String CALENDAR = "agenda.ics";

    @Override
    public String name() {
        return "case";
    }

    @Override
    public CommandSpec spec(Catalogue catalogue) {
        CommandSpec spec = CaseArguments.added(Options.command(catalogue, name(), catalogue.text("help-case")), catalogue);
        return Options.project(spec, catalogue).aliases("zaak");
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) throws IOException, UsageFault {
        CaseArguments written = new CaseArguments(arguments);
        CaseFacts facts = written.facts(console.terminal().today());
        Optional<String> mark = written.mark();
        Job job = new Job(arguments, console);
        try (Workers workers = new Workers()) {
            Definitions definitions = Definitions.of(job, workers);
            if (definitions.hasErrors()) {
                return job.refuse("outcome-case-refused", definitions.diagnostics());
            }
            Protocol protocol = written.protocol(definitions.protocols());
            List<String> forms = written.forms(protocol);
            if (forms.isEmpty() && !protocol.forms().isEmpty()) {
                console.remark(Message.of("case-without-forms"), List.of(Message.of("case-without-forms-hint"),
                        Suggestion.among("", protocol.forms().stream().map(Named::key).toList())));
            }
            Checked<SchoolCalendar> calendar = SchoolCalendar.of(definitions.school().orElseThrow());
            job.show(calendar.diagnostics());
            SchoolCalendar days = calendar.value().orElseThrow();
            DatePlan plan = possible(DatePlan.of(protocol, days, facts), job, console);
            CaseFile file = new CaseFile(mark.isPresent() ? mark.get() : next(facts, console, written.out()), facts, plan);
            Path out = console.resolve(written.out().orElse(Path.of(file.mark())));
            CaseFolder folder = CaseFolder.open(out, job.folder(), console.terminal().home(), file.mark(), protocol.key());

            List<Output> outputs = CasePlanner.plan(definitions.school().orElseThrow(), protocol, days, file, forms);
            Checked<Map<String, byte[]>> documents = encoded(outputs, job, workers, definitions);
            if (documents.hasErrors()) {
                return job.refuse("outcome-case-refused", documents.diagnostics());
            }
            job.show(documents.diagnostics());
            Map<String, byte[]> made = documents.value().orElseThrow();
            Map<String, byte[]> sheets = new LinkedHashMap<>();
            sheets.put(CasePlanner.AGENDA_SHEET, made.remove(CasePlanner.AGENDA_SHEET));
            Agenda agenda = Agenda.of(protocol, definitions.school().orElseThrow(), file, before(protocol, days, facts));
            if (!agenda.entries().isEmpty()) {
                sheets.put(CALENDAR, CalendarFormat.encode(agenda));
            }
            conclude(job, console, file, folder.write(made, sheets), out, agenda);
            return ExitCode.FINE;
        }
    }

    /** The next mark of the year of the report, after those in the folder where this case will stand. */
    private static String next(CaseFacts facts, Console console, Optional<Path> out) throws IOException {
        Path above = out.isPresent() ? console.resolve(out.get()).toAbsolutePath().normalize().getParent() : console.resolve(Path.of(""));
        return CaseMark.next(facts.reported().value().date().getYear(), above == null ? List.of() : CaseFolder.marks(above));
    }

    /** What is wrong with an argument is no fault of a file. */
    private static DatePlan possible(Checked<DatePlan> plan, Job job, Console console) throws UsageFault {
        for (Diagnostic found : plan.diagnostics()) {
            if (found.isError()) {
                throw new UsageFault(found.message(), found.hints());
            } else if (CaseArguments.areAt(found.span())) {
                console.remark(found.message(), found.hints());
            } else {
                job.show(List.of(found));
            }
        }
        return plan.value().orElseThrow();
    }

    private static DatePlan before(Protocol protocol, SchoolCalendar days, CaseFacts facts) {
        return DatePlan.of(protocol, days, new CaseFacts(facts.reported(), facts.begin(), List.of(), facts.today())).value().orElseThrow();
    }

    private static Checked<Map<String, byte[]>> encoded(List<Output> outputs, Job job, Workers workers, Definitions definitions) {
        Renderer renderer = new Renderer(job.files());
        School school = definitions.school().orElseThrow();
        Formats formats = Formats.together(new Palette(job.files(), Tones.of(school), school.letters()), definitions.changed(),
                new SiteAddress(school.address().orElse("")), school.logo().map(Located::value));
        Findings findings = new Findings();
        Map<String, byte[]> made = new LinkedHashMap<>();
        for (Checked<Page> page : job.time("stage-render", () -> workers.each(outputs, renderer::render))) {
            findings.addAll(page.diagnostics());
            page.value().ifPresent(tree -> {
                String path = tree.output().paths().get(0);
                Checked<byte[]> file = job.time("stage-write", () -> formats.encode(tree, path));
                findings.addAll(file.diagnostics());
                file.value().ifPresent(content -> made.put(path, content));
            });
        }
        return Checked.of(made, findings.all().stream().distinct().toList());
    }

    private static void conclude(Job job, Console console, CaseFile file, CaseFolder.Written written, Path out, Agenda agenda) {
        written.remarks().forEach(console::remark);
        console.say(console.text(Message.of("case-is-in", file.mark(), out.getFileName())));
        written.names().forEach(name -> console.say("  " + name));
        if (agenda.entries().isEmpty()) {
            console.say(console.text(Message.of("case-without-dates", CALENDAR)));
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("count-files", (long) written.names().size());
        counts.put("count-dates", agenda.entries().stream().filter(entry -> entry.state() != Agenda.State.DROPPED).count());
        job.conclude("outcome-case", counts);
    }
}
