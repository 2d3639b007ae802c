package nl.stapwijzer.publish;

import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;

/**
 * Turns a page into the bytes of a file. HTML and PDF are the two we have; a new format is a new implementation. Safe for use by many
 * threads.
 */
public interface Format {
    /**
     * @param path where the file goes, below the root of the publication
     * @return the file, and what the author of a template or picture did wrong
     */
    Checked<byte[]> encode(Page page, String path);
}
