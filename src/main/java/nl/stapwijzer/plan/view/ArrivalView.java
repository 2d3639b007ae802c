package nl.stapwijzer.plan.view;

import nl.stapwijzer.words.Link;

/**
 * One way by which somebody comes to a step or an end.
 *
 * @param from the page before, on the route "wat moet ik nu doen"
 * @param number of the step there
 * @param question that is asked there, and the {@code answer} that leads here; empty where the step simply comes next
 */
public record ArrivalView(Link from, String number, String question, String answer) {}
