package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.words.Link;

/**
 * A message that somebody must send, ready to copy: without a name, and with a place in brackets for what only the sender knows.
 *
 * @param step in which it is sent; none for a duty of the whole protocol
 * @param to whom, in words
 * @param by who sends it; empty where nobody is named
 * @param when its deadlines and whether it is only if needed, in words; may be empty
 * @param lines of the message, a paragraph each
 */
public record MessageView(Optional<Link> step, String to, String by, String when, String subject, List<String> lines) {}
