package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

/**
 * The route of a protocol as short as it can be said: what hangs on a wall or lies on a desk. Of what the school has not laid down nothing
 * stands on it, or what to do instead.
 *
 * @param begins where one begins, by situation
 * @param parts the stops by phase, each under what holds for all of it; one without a title where the route has no phases
 * @param tellings whom to tell, what is alike said once
 * @param alarm whom to call when somebody is in danger
 * @param helpers whom at school to call, the first first
 * @param abbreviations that people are called by here
 */
public record WallView(List<Begin> begins, List<Leg> parts, List<Stop> stops, List<Telling> tellings, List<Recording> recordings,
        Optional<ContactView> alarm, List<Helper> helpers, List<Abbreviation> abbreviations) {
    /**
     * @param shortly what the role is called in the steps; empty if that is its name
     * @param leads whether it is one of the leaders of the school
     */
    public record Helper(ContactView contact, String shortly, boolean leads) {}

    /** Of a role that takes part in a step. */
    public record Abbreviation(String shortly, String whole) {}

    /** @param number of the step */
    public record Begin(List<String> when, String number) {}

    /**
     * A leg of the route: a phase, or all of it.
     *
     * @param title empty where it has none
     * @param gate what must hold before it begins, as a sentence; empty for nothing
     * @param words what it is, and what may be otherwise in its steps
     */
    public record Leg(String title, String gate, List<Markdown> words, List<Stop> stops) {}

    /** A step. */
    public record Stop(Heading heading, People people, Timing timing, Details details, List<Fork> forks, Optional<Exit> next) {
        /** Where it leads to the stop behind it; nothing where it does not. */
        public Optional<Exit> onward() {
            return exits().stream().filter(Exit::onward).findFirst();
        }

        private List<Exit> exits() {
            return next.map(List::of).orElseGet(() -> forks.stream().flatMap(fork -> fork.ways().stream()).toList());
        }
    }

    /**
     * @param title begins with a verb where the author gave it one
     * @param source where it stands in the definition, as file:line:column
     * @param begin whether one can begin here
     */
    public record Heading(String number, Words title, String source, boolean begin) {
        /** The same, called otherwise. */
        public Heading titled(Words other) {
            return new Heading(number, other, source, begin);
        }
    }

    /**
     * @param who empty where nobody is laid down
     * @param reported whether it is reported to those with whom it is done
     * @param perhaps whether they are consulted only if needed
     */
    public record People(Words who, Words with, boolean reported, Words consulting, boolean perhaps) {}

    /**
     * @param bands how soon: the soonest, for what comes again later stands in the moments. None where the protocol names no haste,
     *     and no start in the words of the step
     */
    public record Timing(List<TimeBand> bands, Markdown when, List<Words> deadlines, List<Words> lookingBack) {
        public Timing {
            bands = List.copyOf(bands);
        }
    }

    /**
     * What holds for more steps one after the other stands at the first of them, and names them.
     *
     * @param rules of the step, but for what it starts from and what stands at its phase
     * @param ranks the place of each action where there is room for some of them only, from 1
     * @param calls how many of those that come first bring in staff who have no other part in the step
     * @param tellings whom it tells, where nothing else is done in it
     */
    public record Details(List<String> conditions, List<String> rules, List<Markdown> notes, List<String> methods,
            List<ActionView> actions, List<Integer> ranks, int calls, List<Telling> tellings) {}

    /**
     * A question, and where its answers lead.
     *
     * @param open whether the step has its moment, and the school has not said who looks at this and when
     */
    public record Fork(Words text, boolean open, List<Exit> exits) {
        /** The same, where all answers lead to one step that without an answer: what they change is done in this step. */
        public List<Exit> ways() {
            boolean one = exits.stream().map(Exit::place).distinct().count() == 1 && exits.stream().noneMatch(Exit::open);
            return one ? List.of(exits.get(0).alone()) : exits;
        }
    }

    /**
     * @param answer that leads this way; empty where there is only one
     * @param numbers of the step, or of all where one goes at once; none for none
     * @param end what has been reached; empty for none. Neither is where the school has not said where it leads
     * @param onward whether it leads to the stop behind this one
     * @param asksOn whether the next question of the step comes then
     * @param free whether one may, and need not
     * @param limit in words
     * @param act what is done first after this answer, where it leads to no step or another leads to the same place; else empty
     */
    public record Exit(Words answer, List<String> numbers, Words end, boolean onward, boolean asksOn, boolean free, String limit,
            Words act) {
        public Exit {
            numbers = List.copyOf(numbers);
        }

        /** As they are printed; empty for none. */
        public String number() {
            return String.join(" + ", numbers);
        }

        private List<String> place() {
            return List.of(number(), end.text(), Boolean.toString(asksOn), Boolean.toString(free), limit, act.text());
        }

        private boolean open() {
            return numbers.isEmpty() && end.isEmpty() && !asksOn;
        }

        private Exit alone() {
            return new Exit(Words.NONE, numbers, end, onward, asksOn, free, limit, act);
        }
    }

    /** @param to whom the same is told */
    public record Telling(List<String> to, boolean obliged, List<Content> contents, String means, String when) {
        /** @param numbers of the steps in which it is told; none for whatever the step */
        public record Content(Markdown about, List<String> numbers) {}
    }

    /** @param where empty where it is not laid down */
    public record Recording(String where, List<Item> items) {
        /** @param kind and {@code heading} under which it is kept */
        public record Item(Markdown what, String kind, String heading, List<String> numbers) {}
    }
}
