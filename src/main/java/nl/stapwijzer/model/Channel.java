package nl.stapwijzer.model;

import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * A way to tell somebody something: telefoon, mail, gesprek, brievenbus, meldknop.
 *
 * @param anonymous whether the teller may stay unknown
 * @param confidential whether it stays with who receives it
 */
public record Channel(Located<String> id, Noun name, Kind kind, boolean anonymous, boolean confidential, Optional<Text> explanation)
        implements Named {
    public enum Kind { CONVERSATION, PHONE, MAIL, MESSAGE, PAPER, BUTTON, BOX, WEBSITE }
}
