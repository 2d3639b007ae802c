package nl.stapwijzer.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.docx.Block;
import nl.stapwijzer.docx.Block.Kind;

/**
 * A heading with what stands below it, up to the next heading of its level or above.
 *
 * @param number that the heading gives a step; none if it gives none
 * @param title without that number
 * @param body headings of a lower level too
 */
record TextSection(Optional<String> number, String title, boolean isStep, List<Block> body) {
    private static final Pattern NUMBERED = Pattern.compile("(?i)(?:stap|fase)\\s*(\\d{1,2}[a-z]?)\\b[\\s:.)–-]*(.*)");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})*[.)]?\\s+(.+)");
    private static final int MOST_STEPS = 100;

    /**
     * The text below no heading, which may be nothing, and then all sections. Headings that say so are the steps; where none does, those of
     * the level that has the most lists below it, unless they are about something else by their words.
     */
    static List<TextSection> of(List<Block> blocks, KnownWords known) {
        boolean numbered = blocks.stream().anyMatch(block -> isNumbered(block));
        int level = numbered ? 0 : levelOfSteps(blocks, known);
        List<TextSection> sections = new ArrayList<>();
        List<Block> body = new ArrayList<>();
        Optional<Block> heading = Optional.empty();
        boolean isStep = false;
        int steps = 0;
        for (Block block : blocks) {
            boolean begins = block.kind() == Kind.HEADING && (numbered ? isNumbered(block) : block.level() == level
                    && !known.begins("background", block.text())) && steps < MOST_STEPS;
            boolean within = isStep && heading.isPresent() && block.level() > heading.get().level();
            if (block.kind() == Kind.HEADING && (begins || !within)) {
                sections.add(section(heading, isStep, body));
                body = new ArrayList<>();
                heading = Optional.of(block);
                isStep = begins;
                steps += begins ? 1 : 0;
            } else {
                body.add(block);
            }
        }
        sections.add(section(heading, isStep, body));
        return sections;
    }

    private static boolean isNumbered(Block block) {
        return block.kind() == Kind.HEADING && NUMBERED.matcher(block.text()).matches();
    }

    private static int levelOfSteps(List<Block> blocks, KnownWords known) {
        Map<Integer, Integer> items = new TreeMap<>();
        int level = 0;
        for (Block block : blocks) {
            if (block.kind() == Kind.HEADING) {
                level = known.begins("background", block.text()) ? 0 : block.level();
            } else if (block.kind() == Kind.ITEM && level > 0) {
                items.merge(level, 1, Integer::sum);
            }
        }
        return items.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
    }

    private static TextSection section(Optional<Block> heading, boolean isStep, List<Block> body) {
        String text = heading.map(Block::text).orElse("");
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            String named = numbered.group(2).strip();
            return new TextSection(Optional.of(numbered.group(1)), named.isEmpty() ? text : named, isStep, body);
        }
        Matcher plain = PLAIN_NUMBER.matcher(text);
        return new TextSection(Optional.empty(), plain.matches() ? plain.group(1) : text, isStep, body);
    }
}
