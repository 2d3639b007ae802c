package nl.stapwijzer.publish;

import java.io.IOException;
import java.util.List;
import nl.stapwijzer.source.Message;

/**
 * The folder of one school in the publication of a board. It is published with the whole.
 *
 * @param name of the folder
 */
public record SchoolFolder(Sink whole, String name) implements Sink {
    /** What stands beside the folders. */
    private static final String ASSETS = "assets";
    /** With what is longest in it, it stays below the longest path. */
    private static final int LONGEST = 40;

    /** Whether a folder can be called so. */
    public static boolean isPossible(String name) {
        return OutputNames.isPlain(name) && name.length() <= LONGEST && !name.equals(ASSETS);
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        whole.write(name + "/" + path, content);
    }

    @Override
    public List<Message> publish() {
        return List.of();
    }

    @Override
    public void leaveOut(String folder) throws IOException {
        whole.leaveOut(name + "/" + folder);
    }
}
