package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/**
 * A protocol in words, ready for every template: nothing in it has to be looked up or phrased any more.
 *
 * @param informs every duty to inform, in the order of the steps
 */
public record ProtocolView(String id, Heading heading, Route route, People people, Readers readers, Safety safety, Rules rules,
        Knowledge knowledge, Papers papers, List<InformView> informs, List<Sentence> openQuestions) {
    /**
     * @param subject the id of what it is about
     * @param location of the school where it holds; empty where the school does not say
     * @param translations what there is of it in other languages
     * @param reporting where the page on reporting is
     * @param startingPoints what readers come for, each with its page
     */
    public record Heading(String language, String subject, Words title, String childTitle, Link page, String reporting, Markdown summary,
            Markdown purpose, String schoolType, String location, ReviewView review, List<StartingPoint> startingPoints,
            List<TranslationView> translations) {}

    /** @param starts the situations to choose from; without them, the steps where a case can begin */
    public record Route(List<SituationView> situations, List<SituationView> starts, List<TrajectoryView> trajectories, List<StepView> steps,
            RouteView picture, List<EndView> ends, List<AlternativeView> alternatives) {}

    /** @param onward where it leads, in words */
    public record SituationView(Words title, Destination to, Sentence onward) {}

    /**
     * @param firstContacts how to reach those who receive a report or have a task in law
     * @param outsideForPupils where pupils can turn themselves
     * @param serious help outside the school for what is serious, besides what the school names
     * @param calls whom to call, the first first; at least the school itself, where it gave a number
     * @param complaints whom one turns to who does not agree
     */
    public record People(List<RoleView> roles, List<ContactView> contacts, List<ContactView> firstContacts, List<CallView> calls,
            List<ContactView> outside, List<ContactView> outsideForPupils, List<ContactView> serious, Complaints complaints) {}

    /**
     * @param own how to complain, as the school says it
     * @param atSchool the first steps where it does not, as far as the program knows
     * @param beyond the same, once the school itself did not solve it
     * @param source of what the program knows, and that it is to be checked
     */
    public record Complaints(Markdown own, List<Markdown> atSchool, List<Markdown> beyond, String source) {}

    /**
     * Parents and pupils: all of them, and those on each side of what it is about.
     *
     * @param toldToParents what parents are told in a step, or whatever the step
     */
    public record Readers(List<InformView> toldToParents, ReaderView parents, List<ReaderView> parentsBySide, ReaderView pupils,
            List<ReaderView> pupilsBySide) {}

    /** What is there for somebody in need. */
    public record Safety(List<EmergencyView> emergencies, List<ReportingView> reporting, List<SupportView> support) {}

    public record Rules(List<HouseRuleView> house, List<LawView> laws, List<SanctionView> sanctions, List<ReferenceView> references) {}

    public record HouseRuleView(Markdown rule, String kind, List<StepRef> steps) {}

    public record Knowledge(List<TermView> terms, List<ListBlockView> lists, List<MethodView> methods, List<PreventionView> prevention,
            List<MonitoringView> monitoring, List<AbbreviationView> abbreviations) {}

    /** @param messages the texts to send, ready to copy */
    public record Papers(List<AudienceView> audiences, List<FormView> forms, List<MessageView> messages, List<AppendixView> appendices,
            List<RegisterView> registers) {}
}
