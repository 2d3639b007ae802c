package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.plan.view.ActionView;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.plan.view.InformView;
import nl.stapwijzer.plan.view.Link;
import nl.stapwijzer.plan.view.RoleView;
import nl.stapwijzer.plan.view.Sentence;
import nl.stapwijzer.plan.view.StepView;

/** What the protocol asks of each role: the steps turned round. */
final class RoleViews {
    private final Protocol protocol;
    private final School school;
    private final Names names;
    private final Wording wording;
    private final List<StepView> steps;
    private final List<InformView> informs;

    RoleViews(Protocol protocol, School school, Names names, Wording wording, List<StepView> steps, List<InformView> informs) {
        this.protocol = protocol;
        this.school = school;
        this.names = names;
        this.wording = wording;
        this.steps = steps;
        this.informs = informs;
    }

    List<RoleView> all() {
        return protocol.roles().stream().map(this::role).toList();
    }

    private RoleView role(Role role) {
        Link page = new Link(role.name().text(), names.paths().role(role.key()));
        Link card = role.isStaff() ? new Link("Kaart voor " + names.role(role.id()).text(), names.paths().document("kaart-" + role.key())) : new Link("", "");
        return new RoleView(role.key(), role.name().text(), role.name().forMany().text(), role.abbreviation().orElse(""),
                kind(role.kind()), Markdown.of(role.explanation()), role.task().map(RoleViews::task).orElse(""),
                role.size().map(Wording::amount).orElse(""), variants(role), page, card, parts(role.key()),
                informs.stream().filter(duty -> duty.step().text().isEmpty() && mentions(duty.by(), page)).toList(),
                informs.stream().filter(duty -> mentions(duty.to(), page)).toList(),
                support(role.key()), prevention(role.key()), sanctions(role.key()), contact(role.key()).stream().toList());
    }

    private static boolean mentions(Sentence sentence, Link page) {
        return sentence.parts().stream().anyMatch(part -> part.href().equals(page.href()));
    }

    private List<String> variants(Role role) {
        return role.variants().stream()
                .map(variant -> Protocol.find(protocol.departments(), variant.department().value()).map(d -> d.name().text()).orElse(variant.department().value())
                        + ": " + variant.name().text())
                .toList();
    }

    private List<RoleView.Part> parts(String role) {
        List<RoleView.Part> parts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            part(role, protocol.steps().get(i), steps.get(i)).ifPresent(parts::add);
        }
        return parts;
    }

    /** What a role does in a step; nothing where it has no part in it. Duties that name nobody fall to those who carry out the step. */
    private Optional<RoleView.Part> part(String role, Step step, StepView view) {
        Link page = new Link("", names.paths().role(role));
        boolean leads = includes(step.who(), role);
        boolean surely = step.who().value().filter(party -> party.possibly().stream().noneMatch(member -> member.role().value().equals(role))).isPresent();
        String involvement = leads ? surely ? "voert deze stap uit" : "doet mee als het nodig is"
                : includes(step.with(), role) ? "doet mee" : includes(step.consulting(), role) ? "denkt mee" : "heeft een taak";
        boolean present = leads || includes(step.with(), role) || includes(step.consulting(), role);
        List<ActionView> own = view.actions().stream().filter(action -> mentions(action.who(), page) || leads && action.who().isEmpty()).toList();
        var part = new RoleView.Part(view.page(), view.number(), leads, involvement, view.deadlines(), view.place(), own, shared(view, own, page),
                view.choices().stream().filter(choice -> mentions(choice.by(), page) || leads && choice.by().isEmpty()).toList(),
                leads ? view.methods() : List.of(), present ? view.rules() : List.of(),
                view.informs().stream().filter(duty -> mentions(duty.by(), page)).toList(),
                view.records().stream().filter(record -> mentions(record.by(), page)).toList(),
                view.forms().stream().filter(form -> mentions(form.by(), page) || mentions(form.signers(), page)).toList(),
                view.evaluations().stream().filter(evaluation -> mentions(evaluation.by(), page)).toList(),
                view.decisions().stream().filter(decision -> mentions(decision.by(), page)).toList(), view.next());
        boolean takesPart = present || !(part.actions().isEmpty() && part.shared().isEmpty() && part.choices().isEmpty()
                        && part.informs().isEmpty() && part.records().isEmpty() && part.forms().isEmpty()
                        && part.evaluations().isEmpty() && part.decisions().isEmpty());
        return Optional.of(part).filter(p -> takesPart);
    }

    /** What others do together with the role, in the step itself or after an answer that others give. */
    private static List<ActionView> shared(StepView view, List<ActionView> own, Link page) {
        Stream<ActionView> answered = view.decisions().stream().filter(decision -> !mentions(decision.by(), page))
                .flatMap(decision -> decision.answers().stream())
                .flatMap(answer -> answer.actions().stream().map(action -> action.after(answer.label())));
        return Stream.concat(view.actions().stream().filter(action -> !own.contains(action)), answered)
                .filter(action -> mentions(action.who(), page) || mentions(action.with(), page))
                .map(action -> action.who().isEmpty() ? action.by(view.who()) : action).toList();
    }

    private static boolean includes(Stated<Party> party, String role) {
        return includes(party.value(), role);
    }

    private static boolean includes(Optional<Party> party, String role) {
        return party.filter(p -> p.includes(role)).isPresent();
    }

    private List<Link> support(String role) {
        return protocol.support().stream()
                .filter(track -> track.audience().value().equals(role) || includes(track.by(), role))
                .map(track -> new Link(track.title().text(), names.paths().page("steun") + "#" + track.key())).toList();
    }

    private List<String> prevention(String role) {
        return protocol.prevention().stream().filter(task -> includes(task.who(), role)).map(task -> task.what().text()).toList();
    }

    private List<Link> sanctions(String role) {
        return protocol.sanctions().stream().filter(sanction -> includes(sanction.by(), role)).map(sanction -> names.sanction(sanction.id())).toList();
    }

    /** How to reach each role that the school gave a contact for. */
    List<ContactView> contacts() {
        return protocol.roles().stream().flatMap(role -> contact(role.key()).stream()).toList();
    }

    /** How to reach those who receive a report, or who have a task in law. */
    List<ContactView> firstContacts() {
        Optional<Party> receivers = protocol.reporting().flatMap(reporting -> reporting.to().value());
        return protocol.roles().stream().filter(role -> role.task().isPresent() || includes(receivers, role.key()))
                .flatMap(role -> contact(role.key()).stream()).toList();
    }

    private Optional<ContactView> contact(String role) {
        return school.contact(role).map(contact -> new ContactView(
                new Link(protocol.role(role).map(r -> r.name().text()).orElse(role), names.paths().role(role)),
                Pieces.words(contact.name()), Pieces.words(contact.phone()), Pieces.words(contact.mail()), Pieces.words(contact.where()),
                Pieces.words(contact.hours()), "", Markdown.NONE));
    }

    private static String kind(Role.Kind kind) {
        return switch (kind) {
            case STAFF -> "personeel";
            case LEADER -> "leiding";
            case PUPIL -> "leerling";
            case PARENT -> "ouder";
            case GROUP -> "groep";
            case EXTERNAL -> "buiten de school";
        };
    }

    private static String task(Role.Task task) {
        return switch (task) {
            case COORDINATOR -> "coördineert het beleid tegen pesten";
            case CONTACT_POINT -> "is het aanspreekpunt bij pesten";
            case CONFIDANT -> "is vertrouwenspersoon";
        };
    }
}
