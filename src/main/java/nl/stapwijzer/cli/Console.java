package nl.stapwijzer.cli;

import java.nio.file.Path;
import java.util.List;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Message;

/** Speaks to the user, in the user's language. */
final class Console {
    private final Terminal terminal;
    private final Catalogue catalogue;

    Console(Terminal terminal, Catalogue catalogue) {
        this.terminal = terminal;
        this.catalogue = catalogue;
    }

    Terminal terminal() {
        return terminal;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** A path as the user wrote it, seen from where the user stands. */
    Path resolve(Path written) {
        return terminal.folder().resolve(written);
    }

    void say(String line) {
        terminal.out().println(line);
    }

    /** Asks for an answer on the same line. */
    void prompt(Message message) {
        terminal.out().print(text(message) + " ");
        terminal.out().flush();
    }

    /** Text of one or more lines, each with its end. */
    void warn(String text) {
        terminal.err().print(text);
    }

    /** Says what went less well, though it went on. */
    void remark(Message message) {
        terminal.err().println(catalogue.text("label-warning") + ": " + text(message));
    }

    void remark(Message message, List<Message> hints) {
        remark(message);
        hints(hints);
    }

    /** Says why it went no further, and what can be done about it. */
    void problem(Message reason, List<Message> hints) {
        terminal.err().println(catalogue.text("label-error") + ": " + text(reason));
        hints(hints);
    }

    private void hints(List<Message> hints) {
        hints.forEach(hint -> terminal.err().println("  = " + catalogue.text("label-hint") + ": " + text(hint)));
    }

    void problem(String key) {
        problem(Message.of(key), List.of());
    }

    /** For what may hold text of a file or an argument. */
    String text(Message message) {
        return SafeText.of(catalogue.text(message));
    }
}
