package nl.stapwijzer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.stapwijzer.build.NewProject;
import nl.stapwijzer.docx.Block;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.PlainName;
import nl.stapwijzer.start.Answers;
import nl.stapwijzer.start.FirstDraft;
import nl.stapwijzer.start.SchoolQuestion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Makes the folder of a school. Asks what was not said, if there is somebody to ask. */
final class NewCommand implements Command {
    private static final String FROM = "--from";

    @Override
    public String name() {
        return "new";
    }

    @Override
    public CommandSpec spec(Catalogue catalogue) {
        CommandSpec spec = Options.command(catalogue, name(), catalogue.text("help-new")).aliases("nieuw");
        for (SchoolQuestion question : SchoolQuestion.values()) {
            spec.addOption(OptionSpec.builder(option(question)).type(String.class)
                    .paramLabel(catalogue.text("label-" + question.key()).toUpperCase(Locale.ROOT))
                    .description(catalogue.text("help-new-" + question.key())).build());
        }
        spec.addOption(OptionSpec.builder(FROM).type(Path.class).paramLabel(catalogue.text("help-file"))
                .description(catalogue.text("help-new-from")).build());
        return spec.addOption(Options.language(catalogue)).addPositional(PositionalParamSpec.builder().type(Path.class).arity("0..1")
                .paramLabel(catalogue.text("help-folder")).description(catalogue.text("help-new-folder")).build());
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) throws IOException, UsageFault {
        Answers answers = said(arguments);
        List<SchoolQuestion> open = new ArrayList<>(List.of(SchoolQuestion.values()));
        open.removeIf(question -> arguments.hasMatchedOption(option(question)));
        Optional<FromText> text = text(arguments, console);
        if (text.isPresent()) {
            open.remove(SchoolQuestion.EXAMPLE);
        }
        answers = answered(answers, open, console);
        Path wanted = arguments.matchedPositionalValue(0, Path.of(folder(answers)));
        Checked<NewProject> made = text.isEmpty() ? NewProject.make(console.resolve(wanted), answers)
                : NewProject.make(console.resolve(wanted), answers, FirstDraft.of(text.get().name(), text.get().blocks(), answers));
        if (made.hasErrors()) {
            made.diagnostics().stream().filter(Diagnostic::isError).forEach(found -> console.problem(found.message(), found.hints()));
            return ExitCode.USAGE;
        }
        conclude(console, wanted, made.value().orElseThrow(), answers, open);
        return ExitCode.FINE;
    }

    /** @param open what was not said; afterwards what nobody answered */
    private static Answers answered(Answers said, List<SchoolQuestion> open, Console console) throws IOException {
        Answers answers = said;
        Optional<BufferedReader> keyboard = console.terminal().keyboard();
        while (keyboard.isPresent() && !open.isEmpty()) {
            Optional<String> answer = ask(open.get(0), answers, keyboard.get(), console);
            if (answer.isEmpty()) {
                break; // nobody there any more
            }
            answers = answers.with(open.remove(0), answer.get());
        }
        return answers;
    }

    /** @param name without its ending */
    private record FromText(String name, List<Block> blocks) {}

    private static Optional<FromText> text(ParseResult arguments, Console console) throws IOException, UsageFault {
        Path file = arguments.matchedOptionValue(FROM, null);
        if (file == null) {
            return Optional.empty();
        }
        Checked<List<Block>> read = NewProject.read(console.resolve(file));
        for (Diagnostic found : read.diagnostics()) {
            if (found.isError()) {
                throw new UsageFault(found.message(), found.hints());
            }
            console.remark(found.message(), found.hints());
        }
        return Optional.of(new FromText(file.getFileName().toString().replaceFirst("[.][^.]*$", ""), read.value().orElseThrow()));
    }

    private static String option(SchoolQuestion question) {
        return "--" + question.key();
    }

    /** What stands in the arguments, in an order in which each can be judged by those before. */
    private static Answers said(ParseResult arguments) throws UsageFault {
        Answers answers = Answers.none();
        for (SchoolQuestion question : SchoolQuestion.values()) {
            String said = arguments.matchedOptionValue(option(question), "");
            if (question == SchoolQuestion.COUNTRY && said.isEmpty()) {
                String region = arguments.matchedOptionValue(option(SchoolQuestion.REGION), "");
                said = answers.with(SchoolQuestion.REGION, region).usual(question);
            }
            Optional<Answers.Fault> fault = answers.fault(question, said);
            if (fault.isPresent()) {
                throw new UsageFault(fault.get().reason(), List.of(fault.get().hint()));
            }
            answers = answers.with(question, said);
        }
        return answers;
    }

    /** Until there is an answer that can be taken; nothing if there will be none. */
    private static Optional<String> ask(SchoolQuestion question, Answers answers, BufferedReader keyboard, Console console)
            throws IOException {
        while (true) {
            console.say(console.text(Message.of("ask-" + question.key())));
            List<String> choices = answers.choices(question);
            for (int i = 0; i < choices.size(); i++) {
                console.say("  " + (i + 1) + ". " + choices.get(i));
            }
            String usual = answers.usual(question);
            console.prompt(Message.of(usual.isEmpty() ? "ask-or-leave-open" : "ask-or-take", usual));
            String line = keyboard.readLine();
            if (line == null) {
                return Optional.empty();
            }
            String answer = chosen(line.strip(), choices);
            Optional<Answers.Fault> fault = answers.fault(question, answer);
            if (fault.isEmpty()) {
                return Optional.of(answer);
            }
            console.problem(fault.get().reason(), List.of(fault.get().hint()));
        }
    }

    /** A choice can be named by its number. */
    private static String chosen(String answer, List<String> choices) {
        return answer.matches("[1-9]") && Integer.parseInt(answer) <= choices.size() ? choices.get(Integer.parseInt(answer) - 1) : answer;
    }

    private static String folder(Answers answers) {
        String name = PlainName.of(answers.to(SchoolQuestion.NAME));
        return name.isEmpty() ? "school" : name;
    }

    private static void conclude(Console console, Path wanted, NewProject made, Answers answers, List<SchoolQuestion> open) {
        console.say(console.text(Message.of("new-is-in", wanted)));
        made.names().forEach(name -> console.say("  " + name));
        if (!open.isEmpty()) {
            console.say(console.text(Message.of("new-taken")));
            for (SchoolQuestion question : open) {
                String taken = answers.to(question);
                String shown = taken.isEmpty() ? console.catalogue().text("new-left-open") : taken;
                console.say("  " + console.text(Message.of("new-taken-one", console.catalogue().text("label-" + question.key()), shown,
                        option(question))));
            }
        }
        if (made.names().contains(NewProject.TO_LOOK_AT)) {
            console.say(console.text(Message.of("draft-look")));
            made.doubts().forEach(doubt -> console.say("  - " + console.text(doubt)));
            made.leftOut().forEach(one -> console.remark(Message.of("draft-left-out-one", one.place(), one.text()), List.of(one.why())));
        }
        console.say(console.text(Message.of("new-next", made.openQuestions(), wanted)));
    }
}
