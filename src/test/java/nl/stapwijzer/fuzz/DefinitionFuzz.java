package nl.stapwijzer.fuzz;

import java.nio.charset.StandardCharsets;
import nl.stapwijzer.fixtures.Messages;
import nl.stapwijzer.fixtures.Protocols;

/** Any bytes as a definition: read, or refused with messages that can be shown; never an exception. */
public final class DefinitionFuzz {
    private DefinitionFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Messages.lines(Protocols.read(new String(input, StandardCharsets.UTF_8)).diagnostics());
    }
}
