package nl.stapwijzer.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Flow.Transition;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.obligation.Act.Kind;
import nl.stapwijzer.obligation.Anchor;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.obligation.Sequel;
import nl.stapwijzer.source.Located;

/** The ways between steps in words: where one goes from here, and what there is if it does not help. */
public final class RouteWords {
    private final Obligations obligations;
    private final Phrases phrases;
    private final Names names;
    private final DeadlineWords deadlines;
    private final Addresses addresses;

    RouteWords(Obligations obligations, Phrases phrases, Names names, DeadlineWords deadlines, Addresses addresses) {
        this.obligations = obligations;
        this.phrases = phrases;
        this.names = names;
        this.deadlines = deadlines;
        this.addresses = addresses;
    }

    /** Where a step without a decision leads: on, back, to itself again, or an end; or to several of these at once. */
    public Sentence onward(Step from) {
        return onward(from, from.onward().next(), from.onward().all());
    }

    public Sentence onward(Step from, Answer answer) {
        return answer.asksOn() ? phrases.say("way.question") : onward(from, answer.to(), answer.all());
    }

    private Sentence onward(Step from, Stated<Located<String>> to, List<Located<String>> all) {
        return all.isEmpty() ? phrases.open("way.unknown", to.span()) : all.size() == 1 ? onward(from, all.get(0))
                : phrases.say(all.size() == 2 ? "way.both" : "way.all",
                phrases.and(all.stream().map(one -> way(from, one, names.place(one))).toList()));
    }

    /** One way, whatever else is done besides. */
    public Sentence onward(Step from, Located<String> to) {
        return way(from, to, names.last(to));
    }

    /** @param there what it is called where it leads, if that is elsewhere */
    private Sentence way(Step from, Located<String> to, Inline there) {
        boolean step = obligations.protocol().step(to.value()).isPresent();
        String way = !step ? "way.end" : to.value().equals(from.key()) ? "way.same" : obligations.flow().isBack(from, to.value())
                ? "way.back" : "way.on";
        return phrases.say(way, to.value().equals(from.key()) ? names.briefly(from) : there);
    }

    /** Such as "ga naar stap 2: Kijk terug", for who has only just begun. */
    public Sentence begin(Located<String> to) {
        return phrases.say("way.on", names.last(to));
    }

    public String atMost(Answer.MostTimes most) {
        return most.number().map(number -> phrases.count("times.most", number)).orElseGet(() -> phrases.say("times.unlimited")).text();
    }

    /**
     * What the protocol holds ready if a step does not help: looking back further on; the ways back; whom to turn to. The measures
     * belong to the step itself.
     */
    public List<Sentence> otherwise(Step step) {
        Sequel sequel = obligations.step(step).sequel();
        List<Sentence> found = new ArrayList<>();
        if (!sequel.lookingBack().isEmpty() && !sequel.lookingBack().contains(step)) {
            lookingBack(sequel.lookingBack()).ifPresent(found::add);
        }
        sequel.unmet().forEach(transition -> found.add(asked(step, transition)));
        if (!found.isEmpty() && obligations.protocol().course().reporting().filter(reporting -> !reporting.ladder().isEmpty())
                .isPresent()) {
            found.add(phrases.say("ladder", Link.to(phrases.text("ladder.link"), addresses.reporting())));
        }
        return found;
    }

    private Sentence asked(Step step, Transition transition) {
        Answer answer = transition.answer().orElseThrow();
        Sentence on = answer.all().size() == 1 ? way(step, answer.all().get(0), names.place(answer.all().get(0))) : onward(step, answer);
        Sentence limited = answer.mostTimes().map(most -> phrases.say("joined", on, atMost(most))).orElse(on);
        return phrases.say("way.asked", transition.decision().orElseThrow().question().text(), answer.label().text(), limited);
    }

    /** When it is looked back on; that it is, without a moment, says the step there. */
    private Optional<Sentence> lookingBack(List<Step> steps) {
        Sentence where = phrases.or(steps.stream().map(step -> Sentence.of(names.numbered(step))).toList());
        Optional<Sentence> when = steps.stream().filter(step -> steps.size() == 1).flatMap(step -> moments(step).stream())
                .filter(moment -> !moment.unknown()).reduce((one, other) -> phrases.say("list.loose", one, other));
        return when.map(moments -> phrases.say("looking-back", where, moments));
    }

    private List<Sentence> moments(Step step) {
        List<Due> dues = obligations.in(step, Kind.EVALUATION).stream().flatMap(one -> one.dues().stream())
                .filter(due -> !(due.anchor() instanceof Anchor.Unknown)).toList();
        return deadlines.together(dues);
    }
}
