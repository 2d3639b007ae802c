package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.FormUse;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.RecordDuty;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.view.FormView;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Words;

/** What a form asks or says because of what the steps of its protocol say. */
final class PlanNotes {
    private static final String DONE = Action.NoteKind.DONE.name();
    private static final String TEXT = Action.NoteKind.TEXT.name();
    private static final String LINES = Form.Kind.LONG_TEXT.name();

    private final Protocol protocol;
    private final Language language;
    private final Phrases phrases;

    PlanNotes(Protocol protocol, Language language) {
        this.protocol = protocol;
        this.language = language;
        this.phrases = language.phrases();
    }

    /** Who does it, if the school left that open. */
    Optional<FormView.Note> doer(String name, Step step) {
        return Optional.of(step.participants().who()).filter(Stated::unknown)
                .map(open -> note(name + ".wie", phrases.text("form.agree-who"), TEXT));
    }

    /** What its actions ask, or what came of its talk; what is put on record; which other form is filled in. */
    List<FormView.Note> of(String name, Step step, Form form) {
        List<FormView.Note> notes = new ArrayList<>();
        List<Action> actions = step.tasks().actions();
        if (actions.stream().anyMatch(action -> action.talk().isPresent())
                && actions.stream().flatMap(action -> action.note().stream()).noneMatch(asked -> asked.kind() == Action.NoteKind.TEXT)) {
            notes.add(note(name + ".uitkomst", phrases.text("form.came-of-it"), LINES));
        }
        notes.addAll(asked(name + ".noteer-", actions.stream()));
        for (RecordDuty duty : step.tasks().records()) {
            if (duty.where().value().filter(where -> where.value().equals(form.key())).isEmpty()) {
                notes.add(note(name + ".noteer-" + (notes.size() + 1), recorded(duty), duty.where().unknown() ? TEXT : DONE));
            }
        }
        step.tasks().forms().stream().filter(use -> !use.form().value().equals(form.key())).forEach(use ->
                Protocol.find(protocol.papers().forms(), use.form().value()).ifPresent(other ->
                        notes.add(note(name + "." + other.key(), filledIn(use, other), DONE))));
        return notes;
    }

    /** What the actions ask that follow from an answer; numbered in the step. */
    List<FormView.Note> later(String name, Step step, Answer answer) {
        List<Action> all = step.onward().decisions().stream().flatMap(decision -> decision.answers().stream())
                .flatMap(one -> one.actions().stream()).filter(action -> action.note().isPresent()).toList();
        List<FormView.Note> notes = asked(name + ".daarna-", all.stream());
        return answer.actions().stream().filter(all::contains).map(action -> notes.get(all.indexOf(action))).toList();
    }

    private static List<FormView.Note> asked(String name, Stream<Action> actions) {
        List<FormView.Note> notes = new ArrayList<>();
        actions.flatMap(action -> action.note().stream())
                .forEach(asked -> notes.add(note(name + (notes.size() + 1), asked.question().text(), asked.kind().name())));
        return notes;
    }

    private static FormView.Note note(String name, String label, String kind) {
        return new FormView.Note(name, Words.joining(label), kind.toLowerCase(Locale.ROOT));
    }

    private String filledIn(FormUse use, Form form) {
        return phrases.text(use.signers().isEmpty() ? "form.filled-in" : "form.filled-in.signed", form.title().text());
    }

    private String recorded(RecordDuty duty) {
        return inRegister(duty).orElseGet(() -> phrases.text(duty.where().unknown() ? "form.recorded-open" : "form.recorded",
                duty.what().text()));
    }

    /** What is put in a register, and under which words; empty for another place. */
    private Optional<String> inRegister(RecordDuty duty) {
        String under = Stream.of(duty.kind(), duty.heading()).flatMap(Optional::stream).map(Text::text).collect(Collectors.joining(", "));
        return duty.where().value().flatMap(where -> Protocol.find(protocol.people().registers(), where.value()))
                .map(register -> phrases.text(under.isEmpty() ? "form.recorded-in" : "form.recorded-in.under", duty.what().text(),
                        register.name().text(), under));
    }

    /** As they are called, each once for its step, in the order of the route; where none has a name by whom they are with. */
    List<String> talks() {
        List<String> talks = protocol.course().steps().stream().flatMap(step -> Stream.concat(
                LooksBack.actions(step).flatMap(action -> action.talk().stream()),
                step.tasks().evaluation().stream().flatMap(evaluation -> evaluation.talks().stream())).map(talk ->
                        step.number().map(number -> phrases.text("form.talk", number, talk.text())).orElse(talk.text())))
                .distinct().toList();
        return Stream.concat(talks.isEmpty() ? Stream.of(phrases.text("form.talk-pupil"), phrases.text("form.talk-parents"))
                : talks.stream(), Stream.of(phrases.text("form.talk-other"))).toList();
    }

    /** Who can help, for below a field, in words that a pupil of this age uses. */
    String helpers(Form.Writer writer) {
        List<Party.Member> helpers = helpers();
        return writer == Form.Writer.PUPIL || writer == Form.Writer.YOUNG_PUPIL || helpers.isEmpty() ? phrases.text("form.helpers.child")
                : phrases.text("form.helpers", language.parties().definite()
                .party(new Party(List.of(), helpers, List.of(), List.of(), Optional.empty())).text());
    }

    /** Staff who do something with pupils: with who bullies where the protocol tells them apart. */
    private List<Party.Member> helpers() {
        List<Party.Member> helpers = with(role -> role.side().equals(Optional.of(Role.Side.BULLIES)));
        return helpers.isEmpty() ? with(role -> true) : helpers;
    }

    private List<Party.Member> with(Predicate<Role> pupils) {
        Set<String> staff = protocol.people().roles().stream().filter(Role::isStaff).map(Named::key).collect(Collectors.toSet());
        Predicate<Party> asked = party -> party.members().anyMatch(member -> protocol.role(member.role().value())
                .filter(role -> role.kind() == Role.Kind.PUPIL).filter(pupils).isPresent());
        return protocol.course().steps().stream().flatMap(step -> Stream.concat(
                        step.participants().with().filter(asked).stream().flatMap(any -> step.participants().who().value().stream()),
                        step.tasks().actions().stream().filter(action -> action.with().filter(asked).isPresent())
                                .flatMap(action -> doers(action, step).value().stream())))
                .flatMap(party -> Stream.concat(party.together().stream(), party.oneOf().stream()))
                .filter(member -> staff.contains(member.role().value()))
                .collect(Collectors.toMap(member -> member.role().value(), member -> member, (one, other) -> one,
                        LinkedHashMap::new)).values().stream().toList();
    }

    private static Stated<Party> doers(Action action, Step step) {
        return action.who().isSilent() ? step.participants().who() : action.who();
    }
}
