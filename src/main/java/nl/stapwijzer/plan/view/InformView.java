package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/**
 * A duty to tell.
 *
 * @param step where it stands; none for a duty of the whole protocol
 * @param title whom it tells, in few words
 * @param apart whom it tells, each family apart: what is about one child is not for the parents of another
 * @param whom within a sentence: "de ouders"
 * @param act the pictogram of the means: talk, call, mail, or hand-over where it is another or not said
 * @param means by which channel, in words
 * @param byStaff whether nobody but staff may be who tells
 * @param between whether it is told after the question of the step, until the next one begins
 * @param obliged whether it is always done, rather than if needed
 */
public record InformView(Optional<StepRef> step, String title, Sentence to, List<String> apart, String whom, Sentence by,
        boolean byStaff, Markdown about, String act, Sentence means, Markdown how, List<DeadlineView> deadlines, boolean obliged,
        boolean between, String when, String repeated) {}
