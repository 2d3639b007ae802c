package nl.stapwijzer.publish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Message;

/** Where a publication goes. Nobody sees a file of it before all of it is published. */
public interface Sink {
    /**
     * Adds a file. Safe for use by many threads.
     *
     * @param path below the root of the publication, with forward slashes; once only
     */
    void write(String path, byte[] content) throws IOException;

    /** A mark of what is published here now, which changes when any file of it does; none if there is nothing, or nobody can tell. */
    default Optional<String> standing() throws IOException {
        return Optional.empty();
    }

    /** Takes back all that was written in a folder, which is then not published. */
    default void leaveOut(String folder) throws IOException {
        throw new IOException("cannot be taken back: " + folder);
    }

    /**
     * Shows what was written, in place of what was published here before.
     *
     * @return what went less well, though the publication stands
     */
    List<Message> publish() throws IOException;
}
