package nl.stapwijzer.model;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Span;

/**
 * Something that is done within a step.
 *
 * @param who does it; silent where those of the step do
 * @param toPartner the same as it is said to who they do it with
 * @param possibly whether it is done only if needed
 * @param free whether one may do it and need not
 * @param between whether it is done after the step, until the next one begins
 * @param talk the name of the talk that it is
 * @param message what the message that invites to it says: what it is for, and what happens next
 * @param note what the plan of a case asks about it
 */
public record Action(Text what, Stated<Party> who, Optional<Party> with, Optional<Text> toPartner, Optional<Condition> when,
        boolean possibly, boolean free, boolean between, List<Deadline> deadlines, Optional<Text> place, Optional<Text> talk,
        Optional<Text> message, Optional<Note> note, Visibility visibility, Span span) implements Visible {
    public enum NoteKind { TEXT, DATE, YES_NO, DONE }

    /** What is written down about it in a case. */
    public record Note(Text question, NoteKind kind) {}

    public Action {
        deadlines = List.copyOf(deadlines);
    }
}
