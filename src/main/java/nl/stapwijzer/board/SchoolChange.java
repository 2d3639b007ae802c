package nl.stapwijzer.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Bypass;
import nl.stapwijzer.model.Deviation;
import nl.stapwijzer.model.Flow;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/**
 * One protocol of a board, as a school changes it.
 *
 * @param board as the board says it
 * @param deviations what the school says otherwise, at least one
 * @param at where the school names the protocol
 */
public record SchoolChange(Protocol board, List<Deviation> deviations, Span at) {
    private static final String STEPS = "stappen";

    public SchoolChange {
        deviations = List.copyOf(deviations);
    }

    /**
     * The protocol of the school with its route whole: what led to a step that it leaves out, leads on to what follows that step, and a
     * step that it adds comes between the one before it and what follows that. Where a question stands in between, the school must say
     * where the ways lead.
     *
     * @param school with the changes, as it was read
     */
    public Checked<Protocol> joined(Protocol school) {
        Protocol whole = school;
        for (Step step : school.course().steps()) {
            whole = board.step(step.key()).isPresent() ? whole : new AddedStep(whole, whole.step(step.key()).orElseThrow()).inserted();
        }
        return passed(whole);
    }

    private Checked<Protocol> passed(Protocol school) {
        List<Deviation> leftOut = deviations.stream()
                .filter(one -> one.leftOut() && one.path().size() == 2 && one.path().get(0).equals(STEPS)).toList();
        Set<String> ids = leftOut.stream().map(Deviation::last).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Checked.of(school, List.of());
        }
        Protocol joined = Bypass.of(school, id -> Optional.of(id).filter(ids::contains).flatMap(board::step));
        List<Diagnostic> broken = leftOut.stream().flatMap(one -> broken(one, joined).stream()).toList();
        return broken.isEmpty() ? Checked.of(joined, List.of()) : Checked.nothing(broken);
    }

    private static Optional<Diagnostic> broken(Deviation leftOut, Protocol joined) {
        Flow flow = Flow.of(joined);
        Set<String> from = new LinkedHashSet<>();
        flow.to(leftOut.last()).forEach(way -> from.add(way.from().key()));
        joined.course().situations().stream().filter(situation -> situation.to().value().equals(leftOut.last()))
                .forEach(situation -> from.add(situation.key()));
        return from.isEmpty() ? Optional.empty() : Optional.of(Diagnostic.error(leftOut.at(),
                Message.of("left-out-step-breaks-route", leftOut.last(), String.join(", ", from)),
                Message.of("say-where-ways-lead", String.join(", ", from))));
    }

    /**
     * What was found in the protocol of the school. What the change brought about is told where the school made it, also if it shows in the
     * file of the board.
     *
     * @param ofBoard what was found in the same way in the protocol as the board says it
     */
    public List<Diagnostic> told(List<Diagnostic> ofBoard, List<Diagnostic> ofSchool) {
        Set<Diagnostic> known = Set.copyOf(ofBoard);
        String file = board.id().span().file();
        return ofSchool.stream().map(found -> known.contains(found) || !found.span().file().equals(file) ? found : caused(found)).toList();
    }

    private Diagnostic caused(Diagnostic found) {
        List<Message> hints = new ArrayList<>(List.of(found.message()));
        hints.addAll(found.hints());
        return new Diagnostic(found.severity(), cause(found), Message.of("change-brings-about", found.span().file() + ":"
                + found.span().line()), hints);
    }

    /** The change of what the message names, of what is left out first; else the whole of the changes. */
    private Span cause(Diagnostic found) {
        return Stream.concat(deviations.stream().filter(Deviation::leftOut), deviations.stream())
                .filter(one -> found.message().arguments().stream().anyMatch(argument -> argument.contains(one.last())))
                .findFirst().map(Deviation::at).orElse(at);
    }
}
