package nl.stapwijzer.publish;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Data as JavaScript writes it. */
final class ScriptText {
    private ScriptText() {}

    /** A text on one line; a control character in it, other than the end of a line, becomes a space. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replaceAll("[\\p{Cntrl}\u2028\u2029]", " ")
                + "\"";
    }

    /** @param written each as JavaScript has it */
    static String list(Stream<String> written) {
        return written.collect(Collectors.joining(",", "[", "]"));
    }
}
