package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/**
 * A protocol in words, ready for every template: nothing in it has to be looked up or phrased any more.
 *
 * @param moments every deadline and evaluation, in the order of the steps
 * @param timeline the deadlines of the steps by what they count from
 * @param waysIn what readers come for, each with its page
 * @param firstContacts how to reach those who receive a report or have a task in law
 * @param starts the situations to choose from; without them, the steps where a case can begin
 * @param informs every duty to inform, in the order of the steps
 */
public record ProtocolView(String id, String language, String title, String childTitle, Link page, Markdown summary, Markdown purpose, String schoolType, ReviewView review,
        List<LawView> laws, List<RoleView> roles, List<TermView> terms, List<ListBlockView> lists, List<ReportingView> reporting, List<Situation> situations,
        List<Situation> starts, List<TrajectoryView> trajectories, List<StepView> steps, RouteView route, List<EndView> ends, List<AlternativeView> alternatives, List<EmergencyView> emergencies,
        List<HouseRule> rules, List<SupportView> support, List<PreventionView> prevention, List<MethodView> methods, List<SanctionView> sanctions, List<InformView> informs,
        List<AudienceView> audiences, List<FormView> forms, List<ReferenceView> references, List<AppendixView> appendices, List<MonitoringView> monitoring,
        List<MomentView> moments, TimelineView timeline, List<StartingPoint> waysIn, List<ContactView> contacts, List<ContactView> firstContacts, List<ContactView> outside, List<String> openQuestions) {
    /** @param onward where it leads, in words */
    public record Situation(String title, Link now, Sentence onward) {}

    public record HouseRule(Markdown rule, String kind, List<Link> steps) {}
}
