package nl.stapwijzer.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Subject;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.words.Addresses;
import nl.stapwijzer.words.Phrases;

/**
 * Where each document of a protocol goes: the address, counted from the root of the publication.
 *
 * @param own the language of the protocol
 * @param language in which there is something to publish: its own, or another
 * @param readers the page of each role that the site speaks to, by the id of the role: there is none about such a role
 * @param workers the roles with a page of their own
 * @param first the only step where a case can begin; none where one chooses between more
 */
record Paths(String base, String subject, DocumentLanguage own, DocumentLanguage language, Map<String, Spoken> readers, Set<String> workers,
        Optional<String> first) implements Addresses {
    /** @param id of the part that a document is about; empty for what is not of a part */
    record Spoken(DocumentKind kind, String id) {}

    Paths {
        readers = Map.copyOf(readers);
        workers = Set.copyOf(workers);
    }

    static Paths of(Obligations obligations) {
        Protocol protocol = obligations.protocol();
        Map<String, Spoken> readers = new HashMap<>();
        protocol.people().roles().forEach(role -> reader(role, protocol.about().subject().value())
                .ifPresent(place -> readers.put(role.key(), place)));
        DocumentLanguage own = Phrases.in(protocol.about().language()).language();
        return new Paths("/" + protocol.key() + "/", protocol.about().subject().value().id(), own, own, readers,
                protocol.people().roles().stream().filter(role -> works(obligations, role)).map(Role::key).collect(Collectors.toSet()),
                first(obligations));
    }

    private static Optional<String> first(Obligations obligations) {
        Protocol.Course course = obligations.protocol().course();
        List<String> begins = (course.situations().isEmpty()
                ? course.steps().stream().map(Step::key).filter(obligations.flow()::isEntry)
                : course.situations().stream().map(situation -> situation.to().value())).distinct().toList();
        return begins.stream().filter(begin -> begins.size() == 1).filter(begin -> obligations.protocol().step(begin).isPresent())
                .findFirst();
    }

    /** Whether a role has something to do, and so a page and a card about that: who only hears of it, or is there, has none. */
    static boolean works(Obligations obligations, Role role) {
        return role.isStaff() && CardViews.owes(obligations, role.key());
    }

    private static Optional<Spoken> reader(Role role, Subject subject) {
        return switch (role.kind()) {
            case PUPIL -> Optional.of(new Spoken(DocumentKind.PUPILS, ""));
            case PARENT -> Optional.of(role.side().flatMap(subject::pageOfParents).map(page -> new Spoken(DocumentKind.MY_CHILD, page))
                    .orElseGet(() -> new Spoken(DocumentKind.PARENTS, "")));
            default -> Optional.empty();
        };
    }

    /** Whether there is a page about this role, and not one that speaks to it. */
    boolean isAbout(String role) {
        return workers.contains(role);
    }

    /** In another language than the protocol's own. */
    Paths in(DocumentLanguage other) {
        return new Paths(base, subject, own, other, readers, workers, first);
    }

    /** Of what is published in this language. */
    String folder() {
        return own == language ? base : base + language.locale().getLanguage() + "/";
    }

    /** Of the documents of this kind; they can be more than one file. */
    List<String> pages(DocumentKind kind, String id) {
        return kind.isTranslated() ? kind.addresses(Phrases.of(language, subject), folder(), id)
                : kind.addresses(Phrases.of(own, subject), base, id);
    }

    String page(DocumentKind kind) {
        return pages(kind, "").get(0);
    }

    /** Where who asks what to do now begins: at once where there is nothing to choose. */
    String begin() {
        return first.map(step -> part(DocumentKind.WHAT_NOW_STEP, step)).orElseGet(() -> page(DocumentKind.WHAT_NOW));
    }

    /** @param id of the part that the document is about */
    String part(DocumentKind kind, String id) {
        return pages(kind, id).get(0);
    }

    @Override
    public String step(String id) {
        return part(DocumentKind.STEP, id);
    }

    @Override
    public Optional<String> role(String id) {
        return Optional.ofNullable(readers.get(id)).map(place -> part(place.kind(), place.id()))
                .or(() -> Optional.of(id).filter(this::isAbout).map(about -> part(DocumentKind.ROLE, about)));
    }

    @Override
    public String end(String id) {
        return page(DocumentKind.OVERVIEW) + "#einde-" + id;
    }

    @Override
    public String form(String id) {
        return page(DocumentKind.FORMS) + "#" + id;
    }

    @Override
    public String method(String id) {
        return page(DocumentKind.METHODS) + "#" + id;
    }

    @Override
    public String sanction(String id) {
        return page(DocumentKind.RULES) + "#" + id;
    }

    @Override
    public String reference(String id) {
        return page(DocumentKind.RULES) + "#" + id;
    }

    @Override
    public String appendix(String id) {
        return page(DocumentKind.FORMS) + "#" + id;
    }

    @Override
    public String reporting() {
        return page(DocumentKind.REPORTING);
    }
}
