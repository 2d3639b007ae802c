package nl.stapwijzer.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.source.Located;

/**
 * A school's protocol: who does what, in which order, when something is reported. Plain data, in the order in which the author
 * wrote it. It may still be wrong (name a role that does not exist): {@code check} finds that.
 */
public record Protocol(Located<String> id, Text title, About about, People people, Vocabulary vocabulary, Course course, Conduct conduct,
        Care care, Papers papers) implements Named {
    /**
     * What the protocol is, and who looks after it.
     *
     * @param subject what it is about, and where the author says so
     */
    public record About(Locale language, Located<Subject> subject, Optional<Text> summary, Optional<Text> purpose,
            Optional<Text> schoolType, Review review, List<OwnQuestion> openQuestions) {
        public About {
            openQuestions = List.copyOf(openQuestions);
        }
    }

    /** Who has a part in it, how they are told something, and where records are kept. */
    public record People(List<Role> roles, List<Department> departments, List<Channel> channels, List<Register> registers) {
        public People {
            roles = List.copyOf(roles);
            departments = List.copyOf(departments);
            channels = List.copyOf(channels);
            registers = List.copyOf(registers);
        }
    }

    /** Its words. */
    public record Vocabulary(List<Term> terms, List<ListBlock> lists, List<WordRule> words) {
        public Vocabulary {
            terms = List.copyOf(terms);
            lists = List.copyOf(lists);
            words = List.copyOf(words);
        }
    }

    /** How a case goes. */
    public record Course(Optional<Reporting> reporting, List<Situation> situations, List<Trajectory> trajectories,
            List<Step> steps, List<End> ends, List<Alternative> alternatives) {
        public Course {
            situations = List.copyOf(situations);
            trajectories = List.copyOf(trajectories);
            steps = List.copyOf(steps);
            ends = List.copyOf(ends);
            alternatives = List.copyOf(alternatives);
        }
    }

    /** What holds whatever the step. */
    public record Conduct(List<Emergency> emergencies, List<HouseRule> rules, List<Sanction> sanctions, List<InformDuty> informs,
            List<Law> laws) {
        public Conduct {
            emergencies = List.copyOf(emergencies);
            rules = List.copyOf(rules);
            sanctions = List.copyOf(sanctions);
            informs = List.copyOf(informs);
            laws = List.copyOf(laws);
        }
    }

    /** What the school does besides. */
    public record Care(List<SupportTrack> support, List<PreventionTask> prevention, List<Method> methods,
            List<Monitoring> monitoring) {
        public Care {
            support = List.copyOf(support);
            prevention = List.copyOf(prevention);
            methods = List.copyOf(methods);
            monitoring = List.copyOf(monitoring);
        }
    }

    /** What is read, filled in or looked up. */
    public record Papers(List<Audience> audiences, List<Form> forms, List<Reference> references, List<Appendix> appendices) {
        public Papers {
            audiences = List.copyOf(audiences);
            forms = List.copyOf(forms);
            references = List.copyOf(references);
            appendices = List.copyOf(appendices);
        }

        /** What is said to these readers; nothing if the protocol does not speak to them. */
        public Optional<Audience> audience(Audience.Readers readers) {
            return audiences.stream().filter(audience -> audience.readers() == readers).findFirst();
        }
    }

    /** The first of {@code things} with this id. */
    public static <T extends Named> Optional<T> find(Collection<T> things, String id) {
        return things.stream().filter(thing -> thing.key().equals(id)).findFirst();
    }

    public Optional<Role> role(String id) {
        return find(people.roles(), id);
    }

    /** Whether it knows pupils on both sides: then "parents" are those of one, of the other, or of both. */
    public boolean hasBothSides() {
        return Stream.of(Role.Side.BULLIED, Role.Side.BULLIES).allMatch(side -> people.roles().stream()
                .anyMatch(role -> role.kind() == Role.Kind.PUPIL && role.side().filter(side::equals).isPresent()));
    }

    public Optional<Step> step(String id) {
        return find(course.steps(), id);
    }

    public Optional<End> end(String id) {
        return find(course.ends(), id);
    }

    /** What everything with a name of its own is called. */
    public Stream<Noun> nouns() {
        return Stream.of(people.roles().stream().map(Role::name), vocabulary.terms().stream().map(Term::name),
                people.channels().stream().map(Channel::name),
                people.registers().stream().map(Register::name), care.methods().stream().map(Method::name)).flatMap(names -> names);
    }
}
