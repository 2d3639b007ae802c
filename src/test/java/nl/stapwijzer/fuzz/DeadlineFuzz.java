package nl.stapwijzer.fuzz;

import java.nio.charset.StandardCharsets;
import nl.stapwijzer.fixtures.Messages;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.words.Language;

/** Any bytes as a deadline: read and put into words, or refused with messages; never an exception. */
public final class DeadlineFuzz {
    private static final String BEFORE = "protocol: p\ntitel: P\nrollen: {a: A}\nstappen:\n  s:\n    titel: S\n    wie: a\n    termijn: ";

    private DeadlineFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String deadline = new String(input, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}'\u2028\u2029]", " ");
        Checked<Protocol> read = Protocols.read(BEFORE + "'" + deadline + "'\n    daarna: e\neinden: {e: E}\n");
        Messages.lines(read.diagnostics());
        read.value().ifPresent(protocol -> {
            Language words = Protocols.words(protocol);
            protocol.course().steps().forEach(step -> step.deadlines().value()
                    .ifPresent(all -> all.forEach(one -> words.deadlines().bare(one).text())));
        });
    }
}
