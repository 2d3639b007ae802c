package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/**
 * A duty to tell.
 *
 * @param step where it stands; empty text for a duty of the whole protocol
 * @param means by which channel, in words
 * @param obliged whether it is always done, rather than if needed
 */
public record InformView(Link step, Sentence to, Sentence by, Markdown about, String means, boolean meansUnknown, Markdown how, List<DeadlineView> deadlines,
        boolean obliged, String when, String repeated) {}
