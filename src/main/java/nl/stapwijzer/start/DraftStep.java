package nl.stapwijzer.start;

import static nl.stapwijzer.edit.PlainValue.entry;
import static nl.stapwijzer.edit.PlainValue.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.docx.Block;
import nl.stapwijzer.docx.Block.Kind;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.read.DeadlineGrammar;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.start.KnownWords.Known;
import nl.stapwijzer.start.KnownWords.NamedRole;

/** What a section says of a step: only what stands in it. What it says in another way than this can tell stays as text. */
final class DraftStep {
    private static final String UNKNOWN = "onbekend";
    private static final String ONE_OF = "een-van";

    private final TextSection section;
    private final KnownWords words;
    private final String title;
    private final Map<String, Known> roles = new LinkedHashMap<>();
    private final Map<String, Known> channels = new LinkedHashMap<>();
    private final List<PlainValue> actions = new ArrayList<>();
    private final List<PlainValue> told = new ArrayList<>();
    private final List<Message> doubts = new ArrayList<>();
    private final DraftText how = new DraftText();
    private final List<PlainValue> actors = new ArrayList<>();
    private Optional<PlainValue> who = Optional.empty();
    private Optional<String> deadline = Optional.empty();

    DraftStep(TextSection section, String title, KnownWords words) {
        this.section = section;
        this.title = title;
        this.words = words;
        section.body().forEach(this::add);
    }

    /**
     * @param place of the step, from 1, which is its number if it says no other
     * @param next the id of the step after this one; empty for the last
     */
    PlainMap value(int place, String next) {
        List<PlainEntry> entries = new ArrayList<>();
        entries.add(entry("titel", text(title)));
        section.number().filter(number -> !number.equals(Integer.toString(place)))
                .ifPresent(number -> entries.add(entry("nummer", text(number))));
        if (!how.isEmpty()) {
            entries.add(entry("hoe", text(how.written())));
        }
        entries.add(entry("wie", whoDoesIt()));
        deadline.ifPresent(written -> entries.add(entry("termijn", text(written))));
        if (!actions.isEmpty()) {
            entries.add(entry("acties", new PlainList(actions)));
        }
        if (!told.isEmpty()) {
            entries.add(entry("informeer", new PlainList(told)));
        }
        entries.add(entry("daarna", text(next.isEmpty() ? UNKNOWN : next)));
        return new PlainMap(entries);
    }

    Map<String, Known> roles() {
        return roles;
    }

    Map<String, Known> channels() {
        return channels;
    }

    List<Message> doubts() {
        return doubts;
    }

    /** Text that is too much for the step itself. */
    String rest() {
        return how.rest();
    }

    /** The one that the text names for it; else the one who begins each of its sentences, if that is always the same. */
    private PlainValue whoDoesIt() {
        if (who.isPresent()) {
            return who.get();
        }
        List<PlainValue> different = actors.stream().distinct().toList();
        if (different.size() == 1) {
            doubts.add(Message.of("draft-who", title, shown(different.get(0))));
            return different.get(0);
        }
        return text(UNKNOWN);
    }

    private void add(Block block) {
        String line = block.text();
        Optional<PlainValue> named = words.behind("who", line).flatMap(this::whole);
        Optional<String> when = words.behind("when", line).flatMap(said -> DeadlineGrammar.within(said).stream().findFirst());
        if (named.isPresent() && who.isEmpty()) {
            who = named;
        } else if (when.isPresent() && deadline.isEmpty()) {
            deadline = when;
            how.add(block);
        } else if (block.kind() == Kind.ITEM && line.length() <= DraftText.LONGEST_LINE) {
            action(line);
        } else {
            how.add(block);
            promise(line);
            beginner(line).ifPresent(this::acts);
        }
        if (line.endsWith("?")) {
            doubts.add(Message.of("draft-question", title, line));
        }
        tell(line);
    }

    private void action(String line) {
        List<PlainEntry> entries = new ArrayList<>();
        entries.add(entry("doe", text(DraftText.escaped(line))));
        beginner(line).ifPresent(actor -> {
            entries.add(entry("wie", actor));
            acts(actor);
        });
        List<String> deadlines = DeadlineGrammar.within(line);
        deadlines.stream().findFirst().ifPresent(first -> entries.add(entry("termijn", text(first))));
        doubt(deadlines);
        actions.add(entries.size() == 1 ? entries.get(0).value() : new PlainMap(entries));
    }

    private void promise(String line) {
        List<String> deadlines = DeadlineGrammar.within(line);
        if (deadline.isEmpty()) {
            deadline = deadlines.stream().findFirst();
            doubt(deadlines);
        } else {
            deadlines.forEach(more -> doubts.add(Message.of("draft-more-deadlines", title, shown(more))));
        }
    }

    private void doubt(List<String> deadlines) {
        deadlines.stream().limit(1).forEach(first -> doubts.add(Message.of("draft-deadline", title, shown(first))));
        deadlines.stream().skip(1).forEach(more -> doubts.add(Message.of("draft-more-deadlines", title, shown(more))));
    }

    private void acts(PlainValue actor) {
        if (!shown(actor).isEmpty()) {
            actors.add(actor);
        }
    }

    /** Parents who are told something, by somebody else. */
    private void tell(String line) {
        List<NamedRole> named = words.roles(line);
        boolean ouders = named.stream().anyMatch(one -> one.role().id().equals("ouders"));
        boolean begins = named.stream().findFirst().filter(first -> first.role().id().equals("ouders") && first.start() < 4).isPresent()
                && !line.toLowerCase(Locale.ROOT).matches(".*\\b(?:worden|inlichten|informeren|bellen|mailen)\\b.*");
        if (!ouders || begins || !words.informs(line) || !told.isEmpty()) {
            return;
        }
        List<PlainEntry> entries = new ArrayList<>();
        named.stream().filter(one -> one.role().id().equals("ouders")).findFirst().ifPresent(one -> keep(one.role()));
        entries.add(entry("aan", text("ouders")));
        words.channel(line).ifPresent(channel -> {
            channels.put(channel.id(), channel);
            entries.add(entry("via", text(channel.id())));
        });
        told.add(new PlainMap(entries));
        doubts.add(Message.of("draft-told", title, line));
    }

    private void keep(Known role) {
        roles.put(role.id(), role);
    }

    /** Who begins a sentence: "De mentor en de coach praten …"; nothing if somebody else than known roles stands there too. */
    private Optional<PlainValue> beginner(String line) {
        return people(line, false);
    }

    /** People and nobody else: "de mentor of de coach". */
    private Optional<PlainValue> whole(String line) {
        return people(line, true);
    }

    private Optional<PlainValue> people(String line, boolean whole) {
        String rest = line.toLowerCase(Locale.ROOT);
        List<Known> people = new ArrayList<>();
        boolean either = false;
        int at = 0;
        for (boolean more = true; more;) {
            at += articles(rest.substring(at));
            int from = at;
            Optional<NamedRole> next = words.roles(rest).stream().filter(one -> one.start() == from).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            people.add(next.get().role());
            at = next.get().end();
            String behind = rest.substring(at);
            String link = behind.startsWith(" en ") ? " en " : behind.startsWith(" of ") ? " of " : behind.startsWith(", ") ? ", " : "";
            either |= link.equals(" of ");
            more = !link.isEmpty() && words.roles(rest).stream().anyMatch(one -> one.start() > from
                    && one.start() - (next.get().end() + link.length()) <= 4);
            at += more ? link.length() : 0;
        }
        String behind = rest.substring(at);
        boolean ends = whole ? behind.matches("[.;]?\\s*")
                : behind.matches("(?s)[: ].*") && !behind.matches("(?s) (?:en|of|die|dat|van) .*");
        boolean staff = people.stream().allMatch(Known::isStaff);
        if (!ends || !staff) {
            return Optional.empty();
        }
        people.forEach(this::keep);
        List<PlainValue> ids = people.stream().distinct().map(one -> text(one.id())).toList();
        return Optional.of(ids.size() == 1 ? ids.get(0) : either ? PlainValue.map(entry(ONE_OF, new PlainList(ids))) : new PlainList(ids));
    }

    private static int articles(String text) {
        return text.startsWith("de ") ? 3 : text.startsWith("het ") || text.startsWith("een ") ? 4 : 0;
    }

    private static String shown(String deadline) {
        return deadline.replace(" vanaf " + UNKNOWN, "");
    }

    private String shown(PlainValue people) {
        if (people instanceof PlainList list) {
            return String.join(", ", list.items().stream().map(this::shown).toList());
        } else if (people instanceof PlainMap map) {
            return shown(map.entries().get(0).value());
        }
        String id = ((PlainValue.PlainText) people).text();
        return Optional.ofNullable(roles.get(id)).map(role -> role.words().get(0)).orElse(id);
    }
}
