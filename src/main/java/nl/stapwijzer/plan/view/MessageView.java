package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Sentence;

/**
 * A message that somebody must send, ready to copy, or what to say to somebody: with a place in square brackets for what only the sender
 * knows.
 *
 * @param steps in which it is sent
 * @param home whether it goes to parents
 * @param spoken whether it is said by phone or face to face
 * @param to whom, in words
 * @param by who sends it; empty where nobody is named
 * @param senders the ids of the roles that are named there
 * @param when its deadlines and whether it is only if needed, in words; may be empty
 * @param openWho whether it is left open whose parents
 * @param means by which channel, in words; empty where that is left open
 * @param lines of the message from the greeting to the sender, a paragraph each; of what is said one thing after the other
 */
public record MessageView(List<StepRef> steps, boolean home, boolean spoken, Sentence to, String by, List<String> senders,
        String when, boolean openWho, String means, String subject, List<String> lines) {
    /** The same, for somebody else. */
    public MessageView to(Sentence other) {
        return new MessageView(steps, home, spoken, other, by, senders, when, openWho, means, subject, lines);
    }
}
