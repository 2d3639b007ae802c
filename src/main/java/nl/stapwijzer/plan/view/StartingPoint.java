package nl.stapwijzer.plan.view;

/**
 * What somebody may come for, as a question, and the page for it.
 *
 * @param id the same for the same question in each protocol: parent-bullied, parent-bullies, parent, pupil, what-now, forms, report
 * @param help a few words on what is there
 */
public record StartingPoint(String id, String title, String help, String href) {}
