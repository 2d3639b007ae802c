package nl.stapwijzer.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.stapwijzer.source.Located;

/**
 * A school's protocol: who does what, in which order, when something is reported. Plain data, in the order in which the author
 * wrote it. It may still be wrong (name a role that does not exist): {@code check} finds that.
 *
 * @param subject what it is about, and where the author says so
 */
public record Protocol(Located<String> id, Text title, Locale language, Located<Subject> subject, Optional<Text> summary,
        Optional<Text> purpose, Optional<Text> schoolType, Review review, List<Law> laws, List<Role> roles, List<Department> departments,
        List<Term> terms, List<ListBlock> lists, List<WordRule> words, List<Channel> channels, List<Register> registers,
        Optional<Reporting> reporting, List<Situation> situations, List<Trajectory> trajectories, List<Step> steps, List<End> ends,
        List<Alternative> alternatives, List<Emergency> emergencies, List<HouseRule> rules, List<SupportTrack> support,
        List<PreventionTask> prevention, List<Method> methods, List<Sanction> sanctions, List<InformDuty> informs,
        List<Audience> audiences, List<Form> forms, List<Reference> references, List<Appendix> appendices, List<Monitoring> monitoring,
        List<Text> openQuestions) implements Named {
    public Protocol {
        laws = List.copyOf(laws);
        roles = List.copyOf(roles);
        departments = List.copyOf(departments);
        terms = List.copyOf(terms);
        lists = List.copyOf(lists);
        words = List.copyOf(words);
        channels = List.copyOf(channels);
        registers = List.copyOf(registers);
        situations = List.copyOf(situations);
        trajectories = List.copyOf(trajectories);
        steps = List.copyOf(steps);
        ends = List.copyOf(ends);
        alternatives = List.copyOf(alternatives);
        emergencies = List.copyOf(emergencies);
        rules = List.copyOf(rules);
        support = List.copyOf(support);
        prevention = List.copyOf(prevention);
        methods = List.copyOf(methods);
        sanctions = List.copyOf(sanctions);
        informs = List.copyOf(informs);
        audiences = List.copyOf(audiences);
        forms = List.copyOf(forms);
        references = List.copyOf(references);
        appendices = List.copyOf(appendices);
        monitoring = List.copyOf(monitoring);
        openQuestions = List.copyOf(openQuestions);
    }

    /** The first of {@code things} with this id. */
    public static <T extends Named> Optional<T> find(Collection<T> things, String id) {
        return things.stream().filter(thing -> thing.key().equals(id)).findFirst();
    }

    public Optional<Role> role(String id) {
        return find(roles, id);
    }

    public Optional<Step> step(String id) {
        return find(steps, id);
    }

    public Optional<End> end(String id) {
        return find(ends, id);
    }
}
