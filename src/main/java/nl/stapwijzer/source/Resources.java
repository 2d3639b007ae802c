package nl.stapwijzer.source;

import java.util.Optional;

/**
 * The files that documents are made with: templates, styles, pictures, fonts. A school's own file stands before the one
 * that comes with the program.
 */
public interface Resources {
    /** @param name its path below the project folder with forward slashes, such as {@code templates/step/step.ftlh} */
    Optional<byte[]> find(String name);
}
