package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.build.CasePack;
import nl.stapwijzer.build.Definitions;
import nl.stapwijzer.build.Project;
import nl.stapwijzer.dates.CaseFacts;
import nl.stapwijzer.dates.DatePlan;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.plan.Agenda;
import nl.stapwijzer.plan.CaseFile;
import nl.stapwijzer.publish.CaseFolder;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Suggestion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Makes the blank forms of a case with their dates, an agenda sheet and a calendar file. Knows of the case only its mark and days. */
final class CaseCommand implements Command {
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
        Project project = job.ofOneSchool();
        Definitions definitions = written.protocol().isPresent() ? project.definitions(written.protocol().get(), job)
                : project.definitions(job);
        if (definitions.hasErrors()) {
            return job.refuse("outcome-case-refused", definitions.diagnostics());
        }
        Protocol protocol = written.protocol(definitions.protocols());
        List<String> forms = written.forms(protocol);
        if (forms.isEmpty() && !protocol.papers().forms().isEmpty()) {
            console.remark(Message.of("case-without-forms"), List.of(Message.of("case-without-forms-hint"),
                    Suggestion.choices(protocol.papers().forms().stream().map(Named::key).toList())));
        }
        CasePack pack = new CasePack(project, definitions, protocol);
        job.show(pack.diagnostics());
        DatePlan plan = possible(pack.dates(facts), job, console);
        CaseFile file = new CaseFile(mark.isPresent() ? mark.get() : next(facts, console, written.out()), facts, plan);
        Path out = console.resolve(written.out().orElse(Path.of(file.mark())));
        CaseFolder folder = CaseFolder.open(out, job.project().folder(), console.terminal().home(), file.mark(), protocol.key());

        Checked<CasePack.Files> made = pack.make(file, forms, console.terminal().clock().instant(), job);
        if (made.hasErrors()) {
            return job.refuse("outcome-case-refused", made.diagnostics());
        }
        job.show(made.diagnostics());
        CasePack.Files files = made.value().orElseThrow();
        conclude(job, console, file, folder.write(files.forms(), files.sheets()), out, files.agenda());
        return ExitCode.FINE;
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

    private static void conclude(Job job, Console console, CaseFile file, CaseFolder.Written written, Path out, Agenda agenda) {
        written.remarks().forEach(console::remark);
        console.say(console.text(Message.of("case-is-in", file.mark(), out.getFileName())));
        written.names().forEach(name -> console.say("  " + name));
        if (agenda.entries().isEmpty()) {
            console.say(console.text(Message.of("case-without-dates", CasePack.CALENDAR)));
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("count-files", (long) written.names().size());
        counts.put("count-dates", agenda.entries().stream().filter(entry -> entry.state() != Agenda.State.DROPPED).count());
        job.conclude("outcome-case", counts);
    }
}
