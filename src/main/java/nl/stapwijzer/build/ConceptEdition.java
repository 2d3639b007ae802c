package nl.stapwijzer.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import nl.stapwijzer.check.Question;
import nl.stapwijzer.model.Norm;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.plan.view.GapsPage.Asked;
import nl.stapwijzer.plan.view.GapsPage.Group;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.publish.ConceptMark;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Phrases;

/** The gaps of the concept edition: which question asks for each, and on which pages it is marked. */
final class ConceptEdition {
    private static final String WHOLE_SCHOOL = "";

    private final School school;
    private final List<Protocol> protocols;
    private final Map<String, List<Question>> questions = new LinkedHashMap<>();
    private final Map<String, Question> byPlace = new HashMap<>();
    /** By the path of a page, the first mark on it. */
    private final Map<Question, Map<String, Link>> marked = new ConcurrentHashMap<>();

    ConceptEdition(Definitions definitions) {
        this.school = definitions.school().orElseThrow();
        this.protocols = definitions.protocols();
        List<Question> all = definitions.questions(definitions.diagnostics());
        Stream.concat(protocols.stream().map(Protocol::key), Stream.of(WHOLE_SCHOOL)).forEach(owner -> questions.put(owner,
                Stream.of(Norm.Group.values()).flatMap(group -> all.stream().filter(question -> question.group() == group
                        && question.protocol().orElse(WHOLE_SCHOOL).equals(owner))).toList()));
        // check names what several values of a line lack once
        all.forEach(question -> question.gaps().forEach(gap -> byPlace.putIfAbsent(line(place(gap.finding().span())), question)));
        all.forEach(question -> question.gaps().forEach(gap -> byPlace.putIfAbsent(place(gap.finding().span()), question)));
    }

    /** Marks the gaps of one page. Safe for use by many threads. */
    Page marked(Page page) {
        Locale language = page.output().language();
        ConceptMark concept = new ConceptMark(page);
        Set<String> seen = new HashSet<>();
        concept.marks().forEach(mark -> mark.at().map(at -> byPlace.getOrDefault(at, byPlace.get(line(at)))).ifPresent(question -> {
            seen.add(mark.at().get());
            note(question, page, concept.ask(mark, link(question, language)));
        }));
        String owner = owner(page);
        return concept.finish(besides(page, seen), all(owner, language),
                questions.get(owner).stream().mapToInt(question -> question.gaps().size()).sum());
    }

    /** What else the step of this page lacks. */
    private List<ConceptMark.Besides> besides(Page page, Set<String> seen) {
        if (!(page.output().view() instanceof Pages.StepPage view)) {
            return List.of();
        }
        List<ConceptMark.Besides> besides = new ArrayList<>();
        Catalogue catalogue = catalogue(page.output().language());
        questions.getOrDefault(owner(page), List.of()).forEach(question -> question.gaps().stream()
                .filter(gap -> gap.step().filter(view.step().id()::equals).isPresent() && !seen.contains(place(gap.finding().span())))
                .forEach(gap -> {
                    besides.add(new ConceptMark.Besides(catalogue.text(gap.finding().message()),
                            link(question, page.output().language())));
                    note(question, page, "/" + page.output().paths().get(0));
                }));
        return besides;
    }

    private void note(Question question, Page page, String at) {
        marked.computeIfAbsent(question, none -> new ConcurrentSkipListMap<>())
                .putIfAbsent(page.output().paths().get(0), Link.to(title(page), at));
    }

    /** The pages that list all gaps, when every other page has been marked. */
    List<Output> lists() {
        List<Output> lists = new ArrayList<>();
        protocols.forEach(protocol -> lists.add(Planner.gaps(school, protocol, groups(protocol.key(), protocol.about().language()),
                List.of(all(WHOLE_SCHOOL, protocol.about().language())))));
        lists.add(Planner.gaps(school, groups(WHOLE_SCHOOL, school.language()), protocols.stream()
                .map(protocol -> Link.to(protocol.title().text(), address(protocol.key()))).toList()));
        return lists;
    }

    private List<Group> groups(String owner, Locale language) {
        Catalogue catalogue = catalogue(language);
        List<Question> own = questions.get(owner);
        return Stream.of(Norm.Group.values()).map(group -> new Group(
                catalogue.text("group-" + group.name().toLowerCase(Locale.ROOT)), own.stream().filter(question -> question.group() == group)
                        .map(question -> asked(question, catalogue)).toList())).filter(group -> !group.questions().isEmpty()).toList();
    }

    private Asked asked(Question question, Catalogue catalogue) {
        return new Asked(number(question), question.text(catalogue), catalogue.text(question.why()) + " " + question.ground(catalogue),
                String.join(", ", question.places(catalogue)), List.copyOf(marked.getOrDefault(question, Map.of()).values()));
    }

    private int number(Question question) {
        return questions.get(question.protocol().orElse(WHOLE_SCHOOL)).indexOf(question) + 1;
    }

    private Link link(Question question, Locale language) {
        return Link.to(Phrases.in(language).text("concept.question", number(question)),
                address(question.protocol().orElse(WHOLE_SCHOOL)) + "#vraag-" + number(question));
    }

    private Link all(String owner, Locale language) {
        return Link.to(Phrases.in(language).text(owner.isEmpty() ? "concept.of-school" : "concept.all"), address(owner));
    }

    private String address(String owner) {
        Locale language = protocols.stream().filter(protocol -> protocol.key().equals(owner)).findFirst()
                .map(protocol -> protocol.about().language())
                .orElse(school.language());
        return DocumentKind.GAPS.address(Phrases.in(language), owner.isEmpty() ? "/" : "/" + owner + "/", "");
    }

    private String owner(Page page) {
        String path = page.output().paths().get(0);
        return protocols.stream().map(Protocol::key).filter(key -> path.startsWith(key + "/")).findFirst().orElse(WHOLE_SCHOOL);
    }

    private static String title(Page page) {
        return page.output().view() instanceof Pages.Framed framed ? framed.frame().title() : page.tree().title();
    }

    private static Catalogue catalogue(Locale language) {
        return new Catalogue(language.getLanguage());
    }

    /** Of a place without its column. */
    private static String line(String place) {
        return place.substring(0, place.lastIndexOf(':'));
    }

    private static String place(Span span) {
        return span.file() + ":" + span.line() + ":" + span.column();
    }
}
