package nl.stapwijzer.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Appendix;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Method;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.PreventionTask;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Reference;
import nl.stapwijzer.model.ReservedNames;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.SupportTrack;
import nl.stapwijzer.model.Term;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;

/** Ids become file names and places on pages, so none may be one that a page or document has itself, or that another thing has there. */
final class AddressRules {
    static final List<Rule> RULES = List.of(AddressRules::own, AddressRules::cards, AddressRules::ends, AddressRules::together);

    /** What the page of rules has besides. */
    private static final Set<String> RULES_PAGE = Set.of("altijd", "in-de-stappen", "maatregelen", "wetten", "verwijzingen");
    /** As the languages of {@code words} call them. */
    static final Set<String> DOCUMENTS = Set.of("kwaliteitskaart", "kaarten-a4", "mails", "ouderinformatie", "poster",
            "protocol", "quick-reference-card", "cards-a4", "emails", "information-for-parents");
    /** What the forms that come with the program are called in another language than Dutch. */
    static final Map<String, Set<String>> FORMS = Map.of("handelingsplan", Set.of("action-plan"), "nadenkvel", Set.of("think-it-over"),
            "nadenkvel-jongeren", Set.of("looking-back-and-on"), "nadenkvel-onderbouw", Set.of("think-and-draw"),
            "gespreksverslag", Set.of("record-of-a-conversation"),
            "meldformulier", Set.of("report-form"), "observatie", Set.of("observation-form"),
            "incidentregistratie", Set.of("incident-record"), "afsprakencontract", Set.of("behaviour-contract"),
            "logboek-ingelicht", Set.of("whom-we-told"));
    static final Set<String> CARDS = Set.of("kaart-", "card-");
    static final Set<String> ENDS = Set.of("einde-", "end-");
    private static final Map<Class<? extends Named>, Set<String>> TAKEN = Map.of(
            Step.class, Set.of("index"),
            Term.class, with(Set.of("woorden")),
            PreventionTask.class, with(Set.of("doen", "toezicht")),
            SupportTrack.class, with(Set.of("buiten")),
            Method.class, ReservedNames.FRAME,
            Sanction.class, with(RULES_PAGE),
            Reference.class, with(RULES_PAGE),
            Appendix.class, with(ReservedNames.FORMS_PAGE),
            Form.class, with(Stream.concat(ReservedNames.FORMS_PAGE.stream(), DOCUMENTS.stream()).collect(Collectors.toSet())));

    private AddressRules() {}

    private static Set<String> with(Set<String> own) {
        return Stream.concat(ReservedNames.FRAME.stream(), own.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** No id is one that the pages have already. */
    private static void own(Definition definition, Findings findings) {
        TAKEN.forEach((kind, taken) -> things(definition.protocol(), kind).filter(thing -> taken.contains(thing.key()))
                .forEach(thing -> taken(thing, findings)));
    }

    /** No form has the file name of a card of a role, or of a form that comes with the program. */
    private static void cards(Definition definition, Findings findings) {
        List<Form> forms = definition.protocol().papers().forms();
        Set<String> taken = Stream.concat(forms.stream().flatMap(form -> FORMS.getOrDefault(form.key(), Set.of()).stream()),
                definition.protocol().people().roles().stream().filter(Role::isStaff)
                        .flatMap(role -> CARDS.stream().map(begin -> begin + role.key()))).collect(Collectors.toSet());
        forms.stream().filter(form -> taken.contains(form.key())).forEach(form -> taken(form, findings));
    }

    /** No step has the file name of the page of an end. */
    private static void ends(Definition definition, Findings findings) {
        Set<String> ends = definition.protocol().course().ends().stream().flatMap(end -> ENDS.stream().map(begin -> begin + end.key()))
                .collect(Collectors.toSet());
        definition.protocol().course().steps().stream().filter(step -> ends.contains(step.key())).forEach(step -> taken(step, findings));
    }

    /** Things that stand on one page have an id each. */
    private static void together(Definition definition, Findings findings) {
        Protocol protocol = definition.protocol();
        twice(Stream.concat(protocol.conduct().sanctions().stream(), protocol.papers().references().stream()), findings);
        twice(Stream.concat(protocol.papers().forms().stream(), protocol.papers().appendices().stream()), findings);
    }

    private static void twice(Stream<? extends Named> things, Findings findings) {
        Map<String, Named> first = new HashMap<>();
        things.forEach(thing -> {
            Named other = first.putIfAbsent(thing.key(), thing);
            if (other != null) {
                findings.error(thing.id().span(), Message.of("id-twice-on-one-page", thing.key(), other.id().span().line()),
                        Message.of("choose-other-id"));
            }
        });
    }

    private static void taken(Named thing, Findings findings) {
        findings.error(thing.id().span(), Message.of("id-of-page", thing.key()), Message.of("choose-free-id", thing.key()));
    }

    private static Stream<? extends Named> things(Protocol protocol, Class<? extends Named> kind) {
        return Stream.of(protocol.course().steps(), protocol.vocabulary().terms(), protocol.care().prevention(), protocol.care().support(),
                protocol.care().methods(), protocol.conduct().sanctions(), protocol.papers().references(),
                protocol.papers().appendices(), protocol.papers().forms()).flatMap(List::stream)
                .filter(kind::isInstance);
    }
}
