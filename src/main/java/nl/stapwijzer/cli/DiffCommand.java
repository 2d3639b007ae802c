package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.stapwijzer.build.Difference;
import nl.stapwijzer.build.OtherVersion;
import nl.stapwijzer.plan.view.ChangesPage.Group;
import nl.stapwijzer.plan.view.ChangesPage.Line;
import nl.stapwijzer.plan.view.ChangesPage.OfOne;
import nl.stapwijzer.plan.view.ChangesPage.Printed;
import nl.stapwijzer.publish.Publication;
import nl.stapwijzer.publish.PublishedKind;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Says what changed for people between two versions, and which printed sheets to replace. */
final class DiffCommand implements Command {
    @Override
    public String name() {
        return "diff";
    }

    @Override
    public CommandSpec spec(Catalogue catalogue) {
        CommandSpec spec = Options.project(Options.command(catalogue, name(), catalogue.text("help-diff")), catalogue).aliases("verschil");
        return spec.addOption(OptionSpec.builder(Options.OUT).type(Path.class).paramLabel(catalogue.text("help-folder"))
                        .description(catalogue.text("help-diff-out")).build())
                .addPositional(PositionalParamSpec.builder().type(String[].class).arity("1..2").required(true)
                        .paramLabel(catalogue.text("help-diff-version")).description(catalogue.text("help-diff-versions")).build());
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) throws IOException, UsageFault {
        Path around = console.resolve(arguments.matchedOptionValue(Options.PROJECT, Path.of(".")));
        String[] named = arguments.matchedPositionalValue(0, new String[0]);
        if (named.length > 2) {
            throw new UsageFault(Message.of("usage-two-versions"), List.of(Message.of("usage-see-help", "stapwijzer diff")));
        }
        try (OtherVersion old = open(named[0], around, console);
                OtherVersion now = named.length > 1 ? open(named[1], around, console) : open(".", around, around)) {
            return compare(new Difference.Version(called(named[0]), Job.chosen(old.project(), arguments)),
                    new Difference.Version(named.length > 1 ? called(named[1]) : console.text(Message.of("version-now")),
                            Job.chosen(now.project(), arguments)),
                    arguments, console);
        }
    }

    /** Without the folders above it, which are nobody's business. */
    private static String called(String written) {
        Path name = Path.of(written).normalize().getFileName();
        return name == null || name.toString().isEmpty() ? written : name.toString();
    }

    private static OtherVersion open(String written, Path around, Console console) throws IOException, UsageFault {
        return open(written, around, console.resolve(Path.of(written)));
    }

    private static OtherVersion open(String written, Path around, Path file) throws IOException, UsageFault {
        try {
            return OtherVersion.open(written, file, around);
        } catch (OtherVersion.Missing e) {
            throw new UsageFault(e.reason(), List.of(Message.of("name-a-version")));
        }
    }

    private static ExitCode compare(Difference.Version old, Difference.Version now, ParseResult arguments, Console console)
            throws IOException, UsageFault {
        Job job = new Job(arguments, console, now.project());
        Path out = arguments.matchedOptionValue(Options.OUT, null);
        Difference.Result result;
        if (out == null) {
            result = Difference.run(old, now, Optional.empty(), job);
        } else {
            try (Publication publication = job.open(console.resolve(out), PublishedKind.CHANGES)) {
                result = Difference.run(old, now, Optional.of(publication), job);
            }
        }
        if (result.hasErrors()) {
            return job.refuse("outcome-not-compared", result.diagnostics());
        }
        console.say(result.isSame() ? console.text(Message.of("nothing-changed"))
                : result.protocols().stream().filter(one -> !one.isSame()).map(one -> page(one,
                        console)).collect(Collectors.joining("\n")));
        return ExitCode.FINE;
    }

    private static String page(OfOne one, Console console) {
        List<String> lines = new ArrayList<>();
        lines.add(one.title());
        lines.add("=".repeat(one.title().length()));
        if (!one.whole().isEmpty()) {
            lines.add(one.whole());
        }
        for (Group step : one.steps()) {
            lines.add("");
            lines.add(step.title().isEmpty() ? console.text(Message.of("diff-whole")) : step.title());
            for (Line line : step.lines()) {
                lines.add("- " + line.sentence() + (line.noticed().isEmpty() ? "" : " " + line.noticed()));
            }
        }
        if (!one.wordings().isEmpty()) {
            lines.add("");
            lines.add(console.text(Message.of("diff-wordings")));
            one.wordings().forEach(wording -> lines.add("- " + wording));
        }
        lines.addAll(printed(one.printed(), console));
        return lines.stream().map(SafeText::of).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> printed(Printed printed, Console console) {
        List<String> lines = new ArrayList<>();
        named("diff-replace", printed.replace(), lines, console);
        named("diff-add", printed.add(), lines, console);
        named("diff-remove", printed.remove(), lines, console);
        if (!lines.isEmpty()) {
            lines.add(0, "");
        }
        return lines;
    }

    private static void named(String key, List<String> names, List<String> into, Console console) {
        if (!names.isEmpty()) {
            into.add(console.text(Message.of(key, String.join(", ", names))));
        }
    }
}
