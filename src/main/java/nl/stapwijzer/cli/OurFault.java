package nl.stapwijzer.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/** A mistake in this program: the one case in which a user sees a stack trace, to pass on. */
final class OurFault {
    /** All but the last step of an absolute path: a report must not tell how its sender's disk is arranged. */
    private static final Pattern FOLDERS = Pattern.compile(
            "(?<![\\w.)])(?:[A-Za-z]:)?[/\\\\](?:[^\\v/\\\\:\"']+[/\\\\])*(?=[^\\s/\\\\:\"'])");

    private OurFault() {}

    static void print(Console console, Throwable fault) {
        console.problem("our-fault");
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace, true));
        trace.toString().lines().forEach(line -> console.terminal().err().println("  " + withoutFolders(line)));
    }

    static String withoutFolders(String line) {
        return FOLDERS.matcher(line).replaceAll("…/");
    }
}
