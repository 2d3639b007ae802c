package nl.stapwijzer.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Audience.Readers;
import nl.stapwijzer.model.Condition.Consent;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.RecordDuty;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Subject;
import nl.stapwijzer.model.Subject.Topic;
import nl.stapwijzer.model.Term;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;

/** What a protocol as a whole owes to pupils and parents, by law or by good use. */
final class PolicyRules {
    static final List<Rule> RULES = List.of(PolicyRules::reporting, PolicyRules::firstWords, PolicyRules::answerToTheAnonymous,
            PolicyRules::definition, PolicyRules::terms, PolicyRules::sides, PolicyRules::sidesOfPassages, PolicyRules::records,
            PolicyRules::bothPairsOfParents, PolicyRules::partForStaff, PolicyRules::inOrOut);

    private PolicyRules() {}

    /** A protocol about something that people come to report, says how. */
    private static void reporting(Definition definition, Findings findings) {
        if (definition.subject().reported() && definition.protocol().course().reporting().isEmpty()) {
            findings.warning(definition.start(), Message.of("no-reporting", definition.subject().name()), Message.of("add-reporting"));
        }
    }

    /** What a pupil hears first decides whether they go on: a school says it in its own words. */
    private static void firstWords(Definition definition, Findings findings) {
        definition.protocol().course().reporting()
                .filter(reporting -> definition.subject().reported() && reporting.firstWords().isEmpty())
                .ifPresent(reporting -> findings.warning(reporting.span(), Message.of("no-first-words"), Message.of("add-first-words")));
    }

    /** Who may report without a name, is told how to hear what was done. */
    private static void answerToTheAnonymous(Definition definition, Findings findings) {
        definition.protocol().course().reporting().filter(reporting -> reporting.afterwards().isEmpty()).ifPresent(reporting -> {
            Set<String> used = reporting.ways().value().stream().flatMap(List::stream)
                    .map(way -> way.channel().value()).collect(Collectors.toSet());
            if (definition.protocol().people().channels().stream()
                    .anyMatch(channel -> channel.anonymous() && used.contains(channel.key()))) {
                findings.warning(reporting.span(), Message.of("anonymous-hears-nothing"), Message.of("say-afterwards"));
            }
        });
    }

    /** A protocol says what it means by its subject. Where it says that it does not know, the term itself is named. */
    private static void definition(Definition definition, Findings findings) {
        Subject subject = definition.subject();
        if (!subject.terms().isEmpty() && definition.protocol().vocabulary().terms().stream().noneMatch(subject::isDefinedBy)) {
            findings.warning(definition.start(), Message.of("no-definition", subject.name()), Message.of("add-definition", subject.id()));
        }
    }

    /** What is listed as a word to explain, is explained; what the subject itself means is what readers look for first. */
    private static void terms(Definition definition, Findings findings) {
        definition.each(Term.class).filter(part -> !part.value().explanation().isKnown()).forEach(part ->
                findings.warning(part.value().explanation().span(), definition.subject().isDefinedBy(part.value())
                        ? Message.of("subject-without-explanation", definition.subject().name())
                        : Message.of(isWrittenOut(part.value()) ? "name-without-explanation" : "term-without-explanation", part.name(),
                                part.place()), Message.of("add-explanation")));
    }

    /** Whether its name says what its abbreviation stands for, so that nobody must guess. */
    private static boolean isWrittenOut(Term term) {
        return term.name().abbreviation().filter(brief -> !brief.equals(term.name().text())).isPresent();
    }

    /** Nobody stands at a side that the subject does not have. */
    private static void sides(Definition definition, Findings findings) {
        Subject subject = definition.subject();
        definition.protocol().people().roles().stream().filter(role -> role.side().filter(side -> !subject.sides().contains(side))
                .isPresent())
                .forEach(role ->
                findings.warning(role.id().span(), Message.of("side-of-other-subject", definition.name(role), subject.name()),
                        Message.of("remove-side")));
    }

    /** What is said to those on one side has a page where they read it. */
    private static void sidesOfPassages(Definition definition, Findings findings) {
        Subject subject = definition.subject();
        definition.protocol().papers().audiences().forEach(audience -> audience.parts().forEach(part -> part.sides().stream().sorted()
                .filter(side -> audience.readers() == Readers.PARENTS ? subject.pageOfParents(side).isEmpty()
                        : !subject.sides().contains(side))
                .forEach(side -> findings.warning(part.heading().span(), Message.of("passage-without-page", part.heading().text()),
                        Message.of("remove-side-of-passage")))));
    }

    /** Something is written down somewhere: at a step, or a rule says so of no step. */
    private static void records(Definition definition, Findings findings) {
        if (!definition.has(RecordDuty.class) && !CareRules.isAnswered(definition, Topic.RECORDS)) {
            findings.warning(definition.start(), Message.of("no-records"), Message.of("add-records"));
        }
    }

    /** Where the parents of one child are told, those of the other are told or take part too. */
    private static void bothPairsOfParents(Definition definition, Findings findings) {
        Set<String> told = definition.each(InformDuty.class).flatMap(part -> part.value().receivers().stream()).map(Located::value)
                .collect(Collectors.toSet());
        List<Role> parents = definition.protocol().people().roles().stream().filter(role -> role.kind() == Role.Kind.PARENT).toList();
        Set<String> involved = mentioned(definition);
        if (parents.stream().anyMatch(role -> told.contains(role.key()))) {
            boolean both = parents.stream().flatMap(role -> involved.contains(role.key()) ? role.side().stream() : Stream.empty())
                    .distinct().count() == 2;
            parents.stream().filter(role -> !involved.contains(role.key())).filter(role -> !both || role.side().isPresent()).forEach(role ->
                    findings.warning(role.id().span(), Message.of("parents-never-told", definition.name(role)),
                            Message.of("tell-or-involve")));
        }
    }

    /** A role of the school's own staff does something, else whoever has it gets an empty card. */
    private static void partForStaff(Definition definition, Findings findings) {
        Set<String> mentioned = mentioned(definition);
        definition.protocol().people().roles().stream().filter(role -> role.isStaff() && role.tasks().isEmpty()
                && role.explanation().isEmpty() && !mentioned.contains(role.key()))
                .forEach(role ->
                findings.warning(role.id().span(), Message.of("role-without-part", definition.name(role)),
                        Message.of("give-part-or-remove")));
    }

    private static Set<String> mentioned(Definition definition) {
        return Stream.of(definition.each(Party.Member.class).map(part -> part.value().role()),
                definition.each(Consent.class).map(part -> part.value().role())).flatMap(ids -> ids).map(Located::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Nobody both takes part and is kept out. */
    private static void inOrOut(Definition definition, Findings findings) {
        definition.each(Party.class).forEach(part -> part.value().excluded().stream().map(Party.Member::role)
                .filter(role -> part.value().includes(role.value())).forEach(role -> findings.error(role.span(),
                        Message.of("role-in-and-out", definition.roles(List.of(role)), part.place()), Message.of("choose-in-or-out"))));
    }
}
