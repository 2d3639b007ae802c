package nl.stapwijzer.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.HouseRule;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Obligation;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.ActionView;
import nl.stapwijzer.plan.view.WallView.Deed;
import nl.stapwijzer.plan.view.WallView.Strength;
import nl.stapwijzer.words.Sentence;

/** What is done in each step, for the staff, and what of it matters most. */
final class WallDeeds {
    private final Obligations obligations;
    private final Protocol protocol;
    private final ObligationViews duties;

    WallDeeds(Obligations obligations, ObligationViews duties) {
        this.obligations = obligations;
        this.protocol = obligations.protocol();
        this.duties = duties;
    }

    /** What is done in a step itself: what is done after an answer stands with that. */
    static List<Obligation> actionsOf(Obligations obligations, Step step) {
        return obligations.in(step, Kind.ACTION).stream().filter(one -> one.place().answer().isEmpty()).toList();
    }

    /** Of a step what is done in it for the staff, but for what its title says. */
    List<Deed> of(Step step) {
        List<Obligation> all = actionsOf(obligations, step).stream().filter(one -> !repeatsTitle(one, step)).toList();
        List<ActionView> shown = all.stream().map(one -> shown(step, one)).toList();
        Optional<Obligation> first = all.stream().filter(one -> isFirst(one, step)).findFirst();
        List<Obligation> ranked = all.stream().sorted(Comparator.comparing(one -> first.filter(one::equals).isPresent() ? -1
                : rank(step, one))).toList();
        IntPredicate follows = i -> i > 0 && i < all.size() && strength(all.get(i - 1)) == strength(all.get(i))
                && goesOn(shown.get(i - 1), shown.get(i));
        return IntStream.range(0, all.size()).mapToObj(i -> new Deed(shown.get(i), strength(all.get(i)), 1 + IntStream.concat(
                IntStream.of(i), IntStream.iterate(i + 1, follows, next -> next + 1)).map(at -> ranked.indexOf(all.get(at))).min()
                .orElseThrow(), follows.test(i), isCarded(all.get(i)))).toList();
    }

    private boolean isCarded(Obligation one) {
        return one.parties().bearers().value().filter(party -> party.roles().stream().allMatch(this::isStaff)).isPresent();
    }

    private static boolean goesOn(ActionView before, ActionView action) {
        boolean said = !action.who().text().isEmpty() || !action.when().isEmpty();
        return said && before.who().text().equals(action.who().text()) && before.when().equals(action.when());
    }

    /**
     * What matters most behind the first that those of the step must do: who else of the school is called in, a talk that the step is
     * about, what those of the step must do, what others or some of them must, what only if something holds, what only if needed, and
     * what one may do and need not.
     */
    private int rank(Step step, Obligation one) {
        ActionView action = duties.action(one);
        boolean talk = one.as(Act.Do.class).filter(done -> done.action().talk().isPresent()).isPresent();
        int must = isOwn(one, step) || duties.isLet(one) ? action.when().isEmpty() ? 2 : 4 : 3;
        return strength(one) == Strength.MUST ? callsIn(step, one) ? 0 : talk ? 1 : must : 4 + strength(one).ordinal();
    }

    private Strength strength(Obligation one) {
        return isFree(one) ? Strength.FREE : duties.action(one).possibly() ? Strength.POSSIBLY : Strength.MUST;
    }

    /** Whether a rule binds other staff than those who do the step. */
    boolean isOfOthers(Step step, HouseRule rule) {
        Set<String> doers = roles(step.participants().who());
        return rule.who().stream().flatMap(Party::members).map(member -> member.role().value())
                .anyMatch(role -> !doers.contains(role) && isStaff(role));
    }

    private static boolean isFree(Obligation one) {
        return one.as(Act.Do.class).map(Act.Do::action).filter(Action::free).isPresent();
    }

    private static boolean isOwn(Obligation one, Step step) {
        return one.parties().bearers().unknown() || roles(one.parties().bearers()).equals(roles(step.participants().who()));
    }

    /** Whether those of the step must do it, whatever the case. */
    private boolean isFirst(Obligation one, Step step) {
        return strength(one) == Strength.MUST && duties.action(one).when().isEmpty()
                && roles(one.parties().bearers()).equals(roles(step.participants().who()));
    }

    private static boolean repeatsTitle(Obligation one, Step step) {
        return one.as(Act.Do.class).filter(done -> step.isSaidBy(done.action().what().text())).isPresent();
    }

    /** As it is said to the staff; who does it is said where they are others than those of the step. */
    private ActionView shown(Step step, Obligation one) {
        return duties.isLet(one) ? duties.let(one)
                : roles(one.parties().bearers()).equals(roles(step.participants().who())) ? duties.action(one).by(Sentence.NONE)
                : duties.action(one);
    }

    /** Whether nobody is named who does it, and it is done with staff who have no part in the step. */
    private boolean callsIn(Step step, Obligation action) {
        Predicate<String> other = role -> isStaff(role) && Stream.of(step.participants().who().value(), step.participants().with(),
                        step.participants().consulting()).flatMap(Optional::stream).noneMatch(party -> party.includes(role));
        return action.parties().bearers().unknown() && action.parties().with().stream().flatMap(Party::members)
                .anyMatch(member -> other.test(member.role().value()));
    }

    private boolean isStaff(String role) {
        return protocol.role(role).filter(Role::isStaff).isPresent();
    }

    private static Set<String> roles(Stated<Party> party) {
        return party.value().map(Party::roles).orElse(Set.of());
    }
}
