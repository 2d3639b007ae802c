package nl.stapwijzer.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.docx.Block.Kind;

/** Text that was pasted: what its lines look like says what they are. */
public final class PastedText {
    /** In characters. */
    public static final int LONGEST = 1_000_000;
    private static final Pattern MARKED = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:[-*•·▪◦–]|[a-z]\\)|\\d{1,2}[.)](?=\\s+\\S.*[.;:]$))\\s+(.*)");
    private static final Pattern STEP = Pattern.compile("(?i)(?:stap|fase)\\s*\\d{1,2}[a-z]?\\b.{0,100}");
    private static final int LONGEST_HEADING = 90;

    private PastedText() {}

    public static List<Block> blocks(String text) {
        List<String> lines = text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean alone = (i == 0 || lines.get(i - 1).isBlank()) && (i + 1 == lines.size() || lines.get(i + 1).isBlank());
            Block block = block(lines.get(i), alone && i + 1 < lines.size());
            if (!block.text().isEmpty()) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static Block block(String line, boolean alone) {
        Matcher marked = MARKED.matcher(line.strip());
        if (marked.matches()) {
            return new Block(Kind.HEADING, marked.group(1).length(), Block.clean(marked.group(2)));
        }
        String plain = Block.clean(line);
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            return new Block(Kind.ITEM, item.group(1).length() > 1 ? 1 : 0, Block.clean(item.group(2)));
        }
        boolean isHeading = !plain.matches(".*[.,;:!?]") && (STEP.matcher(plain).matches() || alone && plain.length() <= LONGEST_HEADING);
        return isHeading ? new Block(Kind.HEADING, Block.BY_LOOKS, plain) : new Block(Kind.PARAGRAPH, 0, plain);
    }
}
