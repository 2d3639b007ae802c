package nl.stapwijzer.start;

import static nl.stapwijzer.edit.PlainValue.entry;
import static nl.stapwijzer.edit.PlainValue.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.docx.Block;
import nl.stapwijzer.docx.Block.Kind;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.model.ReservedNames;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.PlainName;
import nl.stapwijzer.start.KnownWords.Known;

/**
 * A first definition from the text of a school. Headings become steps, lists actions, "binnen … dagen" deadlines, and known words roles
 * and channels; the rest stays text beside its step or at the back. Nothing is added that the text does not say.
 *
 * @param doubts what somebody must look at, in the order of the text
 */
public record FirstDraft(PlainMap protocol, List<Message> doubts) {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_ID = 40;
    /** What would be taken for something else where a step is named. */
    private static final Set<String> NO_STEPS = Set.of("melding", "vorige", "index");

    public FirstDraft {
        doubts = List.copyOf(doubts);
    }

    /**
     * @param name of the file, without its ending: the title, if the text has none
     * @param blocks at least one
     */
    public static FirstDraft of(String name, List<Block> blocks, Answers answers) {
        KnownWords words = new KnownWords();
        Optional<Block> title = title(blocks);
        List<Block> rest = blocks.stream().filter(block -> title.filter(one -> one == block).isEmpty()).toList();
        List<TextSection> sections = TextSection.of(rest, words);
        List<Message> doubts = new ArrayList<>();
        if (title.isEmpty()) {
            doubts.add(Message.of("draft-title", name));
        }
        Map<String, DraftStep> steps = steps(sections, words);
        if (steps.isEmpty()) {
            doubts.add(Message.of("draft-without-steps"));
        }
        Map<String, Known> roles = new LinkedHashMap<>();
        Map<String, Known> channels = new LinkedHashMap<>();
        List<PlainEntry> route = new ArrayList<>();
        List<String> ids = List.copyOf(steps.keySet());
        for (int i = 0; i < ids.size(); i++) {
            DraftStep step = steps.get(ids.get(i));
            route.add(entry(ids.get(i), step.value(i + 1, i + 1 < ids.size() ? ids.get(i + 1) : "")));
            roles.putAll(step.roles());
            channels.putAll(step.channels());
            doubts.addAll(step.doubts());
        }
        if (ids.size() > 1) {
            doubts.add(Message.of("draft-order"));
        }
        List<PlainEntry> top = new ArrayList<>(top(title.map(Block::text).orElse(name), answers, words));
        Background background = new Background(sections, words);
        top.addAll(background.before());
        add(top, "rollen", defined(roles));
        add(top, "kanalen", defined(channels));
        add(top, "stappen", route);
        List<PlainEntry> back = new ArrayList<>(background.after());
        steps.forEach((id, step) -> {
            if (!step.rest().isEmpty()) {
                back.add(entry("vervolg-" + id, Background.appendix(id, step.rest())));
            }
        });
        add(top, "bijlagen", back);
        return new FirstDraft(new PlainMap(top), doubts);
    }

    private static void add(List<PlainEntry> top, String key, List<PlainEntry> entries) {
        if (!entries.isEmpty()) {
            top.add(entry(key, new PlainMap(entries)));
        }
    }

    private static List<PlainEntry> defined(Map<String, Known> known) {
        return known.values().stream().map(one -> entry(one.id(), one.value())).toList();
    }

    private static List<PlainEntry> top(String title, Answers answers, KnownWords words) {
        List<PlainEntry> top = new ArrayList<>(List.of(
                entry("protocol", text(FirstFiles.PROTOCOL_ID)),
                entry("titel", text(cut(title))),
                entry("taal", text(answers.country().language()))));
        words.subject(title).ifPresent(subject -> top.add(entry("onderwerp", text(subject))));
        top.add(entry("schoolsoort", text(answers.to(SchoolQuestion.KIND))));
        return top;
    }

    /** A title, or the only heading of the first level if that is how the text begins. */
    private static Optional<Block> title(List<Block> blocks) {
        Optional<Block> made = blocks.stream().filter(block -> block.kind() == Kind.TITLE).findFirst();
        Block first = blocks.get(0);
        List<Block> top = blocks.stream().filter(block -> block.kind() == Kind.HEADING && block.level() == first.level()).toList();
        boolean alone = top.size() == 1 && top.get(0) == first
                && blocks.stream().anyMatch(block -> block.kind() == Kind.HEADING && block.level() > first.level());
        return made.isPresent() ? made : alone || byLooks(first, blocks) ? Optional.of(first) : Optional.empty();
    }

    /** A first line that looks like a heading, with another right below it, so that it heads nothing itself. */
    private static boolean byLooks(Block first, List<Block> blocks) {
        return first.kind() == Kind.HEADING && blocks.size() > 1 && blocks.get(1).kind() == Kind.HEADING
                && blocks.get(1).level() >= first.level();
    }

    private static Map<String, DraftStep> steps(List<TextSection> sections, KnownWords words) {
        Map<String, DraftStep> steps = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(NO_STEPS);
        for (TextSection section : sections) {
            if (section.isStep()) {
                String title = cut(section.title());
                steps.put(free(id(title), taken), new DraftStep(section, title, words));
            }
        }
        return steps;
    }

    static String free(String id, Set<String> taken) {
        String free = Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? id : id + "-" + number)
                .filter(one -> !taken.contains(one) && !ReservedNames.has(one)).findFirst().orElseThrow();
        taken.add(free);
        return free;
    }

    static String id(String title) {
        String plain = PlainName.of(title);
        String whole = plain.matches("[a-z].*") ? plain : "stap-" + plain;
        return whole.length() <= LONGEST_ID ? whole.replaceAll("-$", "")
                : whole.substring(0, LONGEST_ID).replaceAll("-[^-]*$", "").replaceAll("-$", "");
    }

    static String cut(String title) {
        int space = title.lastIndexOf(' ', LONGEST_TITLE);
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, space > 0 ? space : LONGEST_TITLE) + "…";
    }
}
