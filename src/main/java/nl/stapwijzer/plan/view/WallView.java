package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Words;

/**
 * The route of a protocol as short as it can be said: what hangs on a wall or lies on a desk. Of what the school has not laid down nothing
 * stands on it, or what to do instead.
 *
 * @param begins where one begins, by situation
 * @param parts the stops by phase, each under what holds for all of it; one without a title where the route has no phases
 * @param columns the same in one column or two
 * @param rows of the poster
 * @param tellersOpen the numbers of the steps in which the school has not said who tells
 * @param alarm whom to call when somebody is in danger
 * @param helpers whom at school to call, the first first
 * @param abbreviations that people are called by here
 */
public record WallView(List<Begin> begins, List<Leg> parts, List<Column> columns, List<Row> rows, List<Stop> stops,
        List<String> tellersOpen, Optional<ContactView> alarm, List<Helper> helpers, List<Abbreviation> abbreviations) {
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
     * @param apart whether one comes to it only if something holds, after another: no poster draws it as if everybody came there
     */
    public record Leg(String title, String gate, List<Markdown> words, List<Stop> stops, boolean apart) {
        /** Its stops up to a place, under its title. */
        public Leg until(int place) {
            return new Leg(title, gate, words, stops.subList(0, place), apart);
        }

        /** Its stops from a place on. */
        public Leg from(int place) {
            return place == 0 ? this : new Leg("", "", List.of(), stops.subList(place, stops.size()), apart);
        }
    }

    /**
     * Of a part that goes on in the second column only its stops stand there.
     *
     * @param share of the width, in percent, so that columns beside each other are about as long
     */
    public record Column(int share, List<Leg> parts) {}

    /**
     * Places that stand beside each other on the poster.
     *
     * @param begins the part that begins here, where its steps begin with this row
     * @param wide how many boxes stand in it
     */
    public record Row(Optional<Leg> begins, int wide, List<Halt> places) {}

    /**
     * A step, or several of which one is taken, in a drawing of the route.
     *
     * @param from the numbers of the steps from which one comes here, where the place before is none of them
     * @param onward the numbers of the steps in the next place, if one goes there from here; else none
     * @param word of the only answer that leads there; empty where that hangs on none, or the next place has more steps
     * @param drawn the numbers of the steps to which the drawing shows the way, with the answer: the box need not say it
     */
    public record Halt(List<Branch> branches, List<String> from, List<String> onward, String word, List<String> drawn) {}

    /**
     * @param by the answer that leads here from the place before, where that is one of several
     * @param deeds those for the poster
     */
    public record Branch(Stop stop, String by, List<Shown> deeds) {}

    /**
     * @param actions those of the same people one after the other, which go together
     * @param first whether it matters most, or next and nobody is named for it
     * @param below about how many lines the box is longer, with this deed and all that matter more, than any box of its row must be;
     *     less than 0 where it is shorter
     */
    public record Shown(List<ActionView> actions, boolean first, int below) {}

    /** A step. */
    public record Stop(Heading heading, People people, Timing timing, Details details, List<Fork> forks, Optional<Exit> next) {
        /** Where it leads to the stop behind it; nothing where it does not. */
        public Optional<Exit> onward() {
            return exits().stream().filter(Exit::onward).findFirst();
        }

        /** Whether there is a way that one may take and need not. */
        public boolean mayGo() {
            return forks.stream().flatMap(fork -> fork.exits().stream()).anyMatch(Exit::free);
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
     * @param once with what it begins, in a few words that go on behind "zodra"; empty where the author gave none
     * @param next by when the step behind it is done, where this one simply leads there and that counts from it; else empty
     */
    public record Timing(List<TimeBand> bands, Markdown when, Words once, List<Words> deadlines, List<Words> lookingBack, Words next) {
        public Timing {
            bands = List.copyOf(bands);
        }

        /** The bands, but for a start that has no words. */
        public List<TimeBand> marks() {
            return bands.stream().filter(band -> band != TimeBand.ONCE || !once.isEmpty()).toList();
        }

        /** By when; where nobody says that, when one looks back. */
        public List<Words> moments() {
            return deadlines.isEmpty() ? lookingBack : deadlines;
        }
    }

    /**
     * What holds for more steps one after the other stands at the first of them, and names them.
     *
     * @param rules of the step, but for what it starts from and what stands at its phase
     * @param deeds what is done, in the order of the definition
     * @param choices what is chosen in it
     * @param tellings whom it tells, what is alike said once; not to whom it is reported
     * @param recordings what it writes down
     */
    public record Details(List<String> conditions, List<RuleLine> rules, List<Markdown> notes, List<String> methods, List<Deed> deeds,
            List<ChoiceView> choices, List<Telling> tellings, List<RecordingView> recordings) {}

    /**
     * @param range the steps for which it holds too, where it holds for more; else empty
     * @param others whether it binds other staff than those who do the step
     */
    public record RuleLine(String text, String range, boolean others) {}

    /** How much what is done must be done: always or when something holds, only if needed, or one may and need not. */
    public enum Strength { MUST, POSSIBLY, FREE }

    /**
     * What is done in a step.
     *
     * @param place among all that is done in its step, what matters most first, from 1 on; of what goes on behind it too
     * @param follows whether those of the one before do it, under the same condition
     * @param carded whether who does it reads it on a card too
     */
    public record Deed(ActionView action, Strength strength, int place, boolean follows, boolean carded) {
        private static final int READ_FROM_AFAR = 140;

        /** Whether it is short enough to read in passing. */
        public boolean isShort() {
            return action.what().words().length() <= READ_FROM_AFAR;
        }
    }

    /**
     * A question, and where its answers lead.
     *
     * @param open whether somebody does the step, and the school has not said who decides this
     */
    public record Fork(Words text, boolean open, List<Exit> exits) {
        /** The same, where all answers lead to one step that without an answer: what they change is done in this step. */
        public List<Exit> ways() {
            boolean one = exits.stream().map(Exit::place).distinct().count() == 1 && exits.stream().noneMatch(Exit::open);
            return one ? List.of(exits.get(0).alone()) : exits;
        }

        /** Where all answers lead; nothing where they lead to different places, or one of them nowhere. */
        public Optional<Exit> together() {
            boolean one = exits.stream().map(Exit::target).distinct().count() == 1
                    && exits.stream().noneMatch(exit -> exit.open() || exit.asksOn() || exit.free() || !exit.limit().isEmpty());
            return one ? Optional.of(exits.get(0).onlyWhere()) : Optional.empty();
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
     * @param acts what must be done after this answer
     * @param telling whether that is all that follows, or tells this answer from another that leads to the same place
     */
    public record Exit(Words answer, List<String> numbers, Words end, boolean onward, boolean asksOn, boolean free, String limit,
            List<Words> acts, boolean telling) {
        private static final Pattern EXPLAINED = Pattern.compile(",? \\(|[,;:] ");

        public Exit {
            numbers = List.copyOf(numbers);
            acts = List.copyOf(acts);
        }

        /** What must be done, as sentences; empty for nothing. */
        public String act() {
            return acts.stream().map(Words::text).collect(Collectors.joining(" "));
        }

        /** What must be done first; empty for nothing. */
        public String first() {
            return acts.stream().map(Words::text).findFirst().orElse("");
        }

        /** As they are printed; empty for none. */
        public String number() {
            return String.join(" + ", numbers);
        }

        private List<String> place() {
            return List.of(number(), end.text(), Boolean.toString(asksOn), Boolean.toString(free), limit, act());
        }

        private List<String> target() {
            return List.of(number(), end.text());
        }

        /** Whether the school has not said where it leads. */
        public boolean open() {
            return numbers.isEmpty() && end.isEmpty() && !asksOn;
        }

        private Exit alone() {
            return new Exit(Words.NONE, numbers, end, onward, asksOn, free, limit, acts, telling);
        }

        private Exit onlyWhere() {
            return new Exit(Words.NONE, numbers, end, onward, asksOn, free, limit, List.of(), false);
        }

        /** The answer up to where it explains itself, for where a word must do: "nee" of "nee, het gaat toch door". */
        public String word() {
            Matcher explained = EXPLAINED.matcher(answer.text());
            return explained.find() ? answer.text().substring(0, explained.start()) : answer.text();
        }

        /** What the answer says behind its {@link #word}. */
        public String rest() {
            return answer.text().substring(word().length());
        }
    }

    /**
     * What is told.
     *
     * @param about empty where it is not laid down
     * @param as the number of an earlier step in which the same people are told the same; empty for none
     */
    public record Telling(Markdown about, boolean obliged, List<Receivers> to, String as) {}

    /** @param means by which channel, and {@code when}; empty where it is not laid down */
    public record Receivers(List<String> who, String means, String when) {}
}
