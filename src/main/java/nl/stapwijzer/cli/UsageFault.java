package nl.stapwijzer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Suggestion;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments. */
final class UsageFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message reason;
    private final transient List<Message> hints;

    UsageFault(Message reason, List<Message> hints) {
        super(reason.key());
        this.reason = reason;
        this.hints = List.copyOf(hints);
    }

    Message reason() {
        return reason;
    }

    List<Message> hints() {
        return hints;
    }

    /** Picocli says it in English only, so its kinds of exception choose our sentences. */
    static UsageFault of(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        Message seeHelp = Message.of("usage-see-help", command.qualifiedName());
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command, seeHelp);
        }
        if (e instanceof MissingParameterException missing) {
            return new UsageFault(Message.of("usage-missing-value", Options.name(missing.getMissing().get(0))), List.of(seeHelp));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return new UsageFault(Message.of("usage-option-twice", Options.name(twice.getOverwritten())), List.of(seeHelp));
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            return badValue(e, seeHelp);
        }
        return new UsageFault(Message.of("usage-not-understood"), List.of(seeHelp));
    }

    private static UsageFault unmatched(String written, CommandSpec command, Message seeHelp) {
        if (written.startsWith("-")) {
            String name = written.replaceFirst("=.*", "");
            List<String> known = command.options().stream().map(Options::name).toList();
            return new UsageFault(Message.of("usage-unknown-option", name), List.of(Suggestion.among(name, known), seeHelp));
        }
        if (!command.subcommands().isEmpty()) {
            return new UsageFault(Message.of("usage-unknown-command", written),
                    List.of(Suggestion.among(written, command.subcommands().keySet()), seeHelp));
        }
        return new UsageFault(Message.of("usage-one-too-many", written), List.of(seeHelp));
    }

    private static UsageFault badValue(ParameterException e, Message seeHelp) {
        List<Message> hints = new ArrayList<>();
        List<String> choices = e.getArgSpec().completionCandidates() == null ? List.of()
                : StreamSupport.stream(e.getArgSpec().completionCandidates().spliterator(), false).toList();
        if (!choices.isEmpty()) {
            hints.add(Suggestion.among(e.getValue(), choices));
        }
        hints.add(seeHelp);
        return new UsageFault(Message.of("usage-bad-value", e.getValue(), Options.name(e.getArgSpec())), hints);
    }
}
