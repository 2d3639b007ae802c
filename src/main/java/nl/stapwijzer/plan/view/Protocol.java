package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.plan.Markdown;

/**
 * A protocol in words, ready for every template: nothing in it has to be looked up or phrased any more.
 *
 * @param moments every deadline and evaluation, in the order of the steps
 * @param informs every duty to inform, in the order of the steps
 */
public record Protocol(String id, String title, String childTitle, Link page, Markdown summary, Markdown purpose, String schoolType, Review review,
        List<Law> laws, List<Role> roles, List<Term> terms, List<ListBlock> lists, List<Reporting> reporting, List<Situation> situations,
        List<Trajectory> trajectories, List<Step> steps, List<End> ends, List<Alternative> alternatives, List<Emergency> emergencies,
        List<HouseRule> rules, List<Support> support, List<Prevention> prevention, List<Method> methods, List<Sanction> sanctions, List<Inform> informs,
        List<Audience> audiences, List<Form> forms, List<Reference> references, List<Appendix> appendices, List<Monitoring> monitoring,
        List<Moment> moments, List<Contact> contacts, List<Contact> outside, List<String> openQuestions) {
    public record Situation(String title, Link page, Link now) {}

    public record HouseRule(Markdown rule, String kind, List<Link> steps) {}
}
