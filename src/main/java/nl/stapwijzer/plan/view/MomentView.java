package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Sentence;

/** One deadline of the protocol, for the table of all of them. */
public record MomentView(Link step, String number, String what, Sentence who, DeadlineView deadline) {}
