package nl.stapwijzer.build;

import nl.stapwijzer.source.Message;

/** Hears how the work goes on, on the thread of the caller. What was found in the end is in the result. */
public interface Listener {
    /** A stage may begin more than once, and never within another. */
    default void begins(Stage stage) {}

    /** Also if it fails. */
    default void ends(Stage stage) {}

    /** What went less well, though it went on. */
    default void remark(Message message) {}

    /** A file, by its name below the folder that was asked for, is not counted. */
    default void leftOut(String file, Message why) {}
}
