package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.build.BoardCheck;
import nl.stapwijzer.build.Definitions;
import nl.stapwijzer.check.Question;
import nl.stapwijzer.model.Norm.Group;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.publish.NewFile;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Severity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * Says what is wrong with the definitions, then what the school must still answer, and publishes nothing. On one line each for an editor,
 * everything is said where it stands instead.
 */
final class CheckCommand implements Command {
    private static final String ALL = "--all";
    private static final String SHEET = "--sheet";

    @Override
    public String name() {
        return "check";
    }

    @Override
    public CommandSpec spec(Catalogue catalogue) {
        CommandSpec spec = Options.project(Options.command(catalogue, name(), catalogue.text("help-check")), catalogue);
        return spec.aliases("controleer")
                .addOption(OptionSpec.builder(ALL).type(boolean.class).description(catalogue.text("help-all")).build())
                .addOption(OptionSpec.builder(SHEET, "--blad").type(Path.class).paramLabel(catalogue.text("help-file"))
                        .description(catalogue.text("help-sheet")).build())
                .addOption(DayOption.option(catalogue))
                .addPositional(PositionalParamSpec.builder().type(Path[].class).arity("0..*")
                .paramLabel(catalogue.text("help-file")).description(catalogue.text("help-check-files")).build());
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) throws IOException, UsageFault {
        Job job = new Job(arguments, console);
        LocalDate day = DayOption.of(arguments).orElseGet(console.terminal()::today);
        Path written = arguments.matchedOptionValue(SHEET, null);
        Optional<Path> sheet = Optional.ofNullable(written).map(console::resolve);
        if (sheet.isPresent()) {
            NewFile.refuseExisting(sheet.get());
        }
        List<String> wanted = new ArrayList<>();
        for (Path named : arguments.matchedPositionalValue(0, new Path[0])) {
            wanted.add(job.project().name(console.resolve(named))
                    .orElseThrow(() -> new UsageFault(Message.of("usage-not-in-project", named),
                            List.of(Message.of("usage-name-definitions")))));
        }
        if (job.project().isBoard()) {
            if (sheet.isPresent()) {
                job.ofOneSchool();
            }
            return board(job, wanted, arguments.hasMatchedOption(ALL), console);
        }
        Definitions definitions = job.project().definitions(job);
        List<Diagnostic> shown = definitions.diagnostics().stream()
                .filter(diagnostic -> wanted.isEmpty() || wanted.contains(diagnostic.span().file())).toList();
        if (sheet.isPresent() && !definitions.hasErrors()) {
            return write(sheet.get(), definitions, wanted, day, job, console);
        }
        if (job.isBrief()) {
            job.show(shown);
        } else {
            job.show(shown.stream().filter(found -> !definitions.asks(found)).toList());
            pages(definitions, shown, wanted, new QuestionPrinter(console.catalogue(), arguments.hasMatchedOption(ALL)), console);
        }
        job.conclude("outcome-checked", Job.counts(shown));
        return shown.stream().anyMatch(Diagnostic::isError) ? ExitCode.DEFINITION_ERRORS : ExitCode.FINE;
    }

    /** What is wrong with the board's own, then what each school does otherwise; the questions of a school are told when it is chosen. */
    private static ExitCode board(Job job, List<String> wanted, boolean all, Console console) throws IOException {
        BoardCheck check = BoardCheck.of(job.project(), job);
        List<Diagnostic> shown = check.diagnostics().stream()
                .filter(diagnostic -> wanted.isEmpty() || wanted.contains(diagnostic.span().file())).toList();
        if (job.isBrief()) {
            job.show(shown);
        } else {
            Definitions board = check.board();
            job.show(shown.stream().filter(found -> !board.asks(found) && found.severity() != Severity.NOTE).toList());
            pages(board, shown.stream().filter(board.diagnostics()::contains).toList(), wanted,
                    new QuestionPrinter(console.catalogue(), all), console);
            check.members().stream().filter(member -> wanted.isEmpty() || wanted.contains(member.file()))
                    .forEach(member -> school(member, board, job, console));
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("count-schools", (long) check.members().size());
        counts.putAll(Job.counts(shown));
        job.conclude("outcome-checked", counts);
        return shown.stream().anyMatch(Diagnostic::isError) ? ExitCode.DEFINITION_ERRORS : ExitCode.FINE;
    }

    private static void school(BoardCheck.Member member, Definitions board, Job job, Console console) {
        List<Diagnostic> notes = member.own().stream().filter(found -> found.severity() == Severity.NOTE).toList();
        long questions = member.own().stream().filter(board::asks).count();
        Message standing = !member.isSound() ? Message.of("school-not-published")
                : questions == 0 ? Message.of("school-asks-nothing") : Message.of("school-asks", questions, member.key());
        console.say(SafeText.of((member.name().isEmpty() ? member.key() : member.name()) + " - " + member.file()));
        console.say("  " + SafeText.of(console.text(standing)));
        notes.forEach(note -> console.say("  " + note.span().line() + ": " + SafeText.of(console.text(note.message()))));
        console.say("");
    }

    /** With errors in the definitions there is no sheet: the errors are shown as ever. */
    private static ExitCode write(Path sheet, Definitions definitions, List<String> wanted, LocalDate day, Job job, Console console)
            throws IOException {
        List<Protocol> protocols = definitions.protocols().stream()
                .filter(protocol -> wanted.isEmpty() || wanted.contains(protocol.id().span().file())).toList();
        Checked<byte[]> made = job.project().inspectionSheet(definitions, protocols, day, job);
        if (made.value().isEmpty() || made.hasErrors()) {
            return job.refuse("outcome-refused", made.diagnostics());
        }
        NewFile.write(sheet, made.value().get());
        console.say(console.text(Message.of("sheet-is-in", sheet.getFileName())));
        job.conclude("outcome-checked", Job.counts(definitions.diagnostics()));
        return ExitCode.FINE;
    }

    private static void pages(Definitions definitions, List<Diagnostic> shown, List<String> wanted, QuestionPrinter printer,
            Console console) {
        List<Question> questions = definitions.questions(shown);
        for (Protocol protocol : definitions.protocols()) {
            String file = protocol.id().span().file();
            if (wanted.isEmpty() || wanted.contains(file)) {
                List<Question> own = questions.stream()
                        .filter(question -> question.protocol().equals(Optional.of(protocol.key()))).toList();
                boolean faulty = shown.stream().anyMatch(found -> found.isError() && found.span().file().equals(file));
                console.say(printer.page(protocol.title().text() + " - " + file, faulty ? Message.of("questions-after-errors")
                        : standing(own, shown), faulty ? List.of() : own));
            }
        }
        List<Question> ofSchool = questions.stream().filter(question -> question.protocol().isEmpty()).toList();
        if (!ofSchool.isEmpty()) {
            console.say(printer.page(console.catalogue().text("questions-of-school"), standing(ofSchool, shown), ofSchool));
        }
    }

    private static Message standing(List<Question> questions, List<Diagnostic> shown) {
        if (shown.stream().anyMatch(Diagnostic::isError)) {
            return Message.of("questions-not-published");
        }
        long ofSafety = questions.stream().filter(question -> question.group() == Group.SAFETY).count();
        return questions.isEmpty() ? Message.of("questions-none")
                : Message.of(ofSafety == 0 ? "questions-some" : "questions-some-safety", questions.size(), ofSafety);
    }
}
