package nl.stapwijzer.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of a text as it stands now: without what was deleted or moved away while changes were kept, and what is said twice. */
final class WordBody implements SafeXml.Handler {
    private static final int MOST_BLOCKS = 20_000;
    private static final int MOST_CHARACTERS = 1_000_000;
    /** Of older programs, a fall back for what stands before it; and what a reader of the text does not see. */
    private static final Set<String> PASSED_BY = Set.of("Fallback", "moveFrom", "del", "instrText", "delText");
    private static final int LONGEST_BOLD_HEADING = 90;
    private static final Pattern BULLET = Pattern.compile("^(?:[•·▪◦‣○●■□➢✓–—-]|o(?=\\s\\s|\\t))\\s+");

    private final WordStyles styles;
    private final Map<String, String> notes;
    private final List<Block> blocks = new ArrayList<>();
    /** A paragraph can hold a text box with paragraphs of its own. */
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final List<String> cells = new ArrayList<>();
    private int tables;
    private int passed;
    private int characters;
    private boolean inText;
    private String noteId = "";

    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private String style = "";
        private int outline;
        private int level;
        private boolean isItem;
        private boolean isBold = true;
        private boolean runIsBold;
        private boolean inProperties;
    }

    private WordBody(WordStyles styles, Map<String, String> notes) {
        this.styles = styles;
        this.notes = notes;
    }

    /** @param notes the texts of foot notes, by their ids; they are put where they are referred to */
    static List<Block> of(byte[] xml, WordStyles styles, Map<String, String> notes) throws UnreadableWord {
        WordBody body = new WordBody(styles, notes);
        SafeXml.read(xml, body);
        return body.blocks;
    }

    /** The texts of a file of notes, by id. */
    static Map<String, String> notes(byte[] xml, WordStyles styles) throws UnreadableWord {
        Map<String, String> notes = new HashMap<>();
        WordBody body = new WordBody(styles, Map.of());
        SafeXml.read(xml, new SafeXml.Handler() {
            private int from;

            @Override
            public void starts(String name, XMLStreamReader at) throws UnreadableWord {
                if (name.equals("footnote") || name.equals("endnote")) {
                    from = body.blocks.size();
                    body.noteId = SafeXml.attribute(at, "id");
                }
                body.starts(name, at);
            }

            @Override
            public void ends(String name) throws UnreadableWord {
                body.ends(name);
                if (name.equals("footnote") || name.equals("endnote")) {
                    List<Block> note = body.blocks.subList(from, body.blocks.size());
                    notes.put(body.noteId, String.join(" ", note.stream().map(Block::text).toList()));
                }
            }

            @Override
            public void text(String characters) throws UnreadableWord {
                body.text(characters);
            }
        });
        return notes;
    }

    @Override
    public void starts(String name, XMLStreamReader at) throws UnreadableWord {
        if (passed > 0 || PASSED_BY.contains(name)) {
            passed++;
            return;
        }
        String value = SafeXml.attribute(at, "val");
        switch (name) {
            case "p" -> open.push(new Paragraph());
            case "tbl" -> tables++;
            case "tr" -> startRow();
            case "t" -> inText = true;
            default -> {
                if (!open.isEmpty()) {
                    within(open.peek(), name, value, at);
                }
            }
        }
    }

    private void within(Paragraph paragraph, String name, String value, XMLStreamReader at) {
        switch (name) {
            case "pPr" -> paragraph.inProperties = true;
            case "pStyle" -> paragraph.style = value;
            case "outlineLvl" -> paragraph.outline = WordStyles.outline(value);
            case "ilvl" -> paragraph.level = value.matches("[0-8]") ? Integer.parseInt(value) : 0;
            case "numId" -> paragraph.isItem = !value.equals("0");
            case "r" -> paragraph.runIsBold = styles.isBold(paragraph.style);
            case "b" -> paragraph.runIsBold = !paragraph.inProperties && WordStyles.isOn(value);
            case "tab", "br", "cr" -> paragraph.text.append(paragraph.inProperties ? "" : " ");
            case "noBreakHyphen" -> paragraph.text.append('-');
            case "footnoteReference", "endnoteReference" -> {
                String note = notes.getOrDefault(name.charAt(0) + SafeXml.attribute(at, "id"), "");
                paragraph.text.append(note.isEmpty() ? "" : " (" + note + ")");
            }
            default -> { }
        }
    }

    @Override
    public void ends(String name) throws UnreadableWord {
        if (passed > 0) {
            passed--;
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "pPr" -> open.stream().findFirst().ifPresent(paragraph -> paragraph.inProperties = false);
            case "p" -> {
                if (!open.isEmpty()) {
                    close(open.pop());
                }
            }
            case "tc" -> endCell();
            case "tr" -> endRow();
            case "tbl" -> tables--;
            default -> { }
        }
    }

    @Override
    public void text(String written) throws UnreadableWord {
        if (inText && passed == 0 && !open.isEmpty()) {
            characters += written.length();
            if (characters > MOST_CHARACTERS) {
                throw new UnreadableWord("word-too-large");
            }
            open.peek().text.append(written);
            open.peek().isBold &= open.peek().runIsBold || written.isBlank();
        }
    }

    // --- rows: what stands side by side is one line, unless a cell holds more than a line

    private int rowFrom;
    private int cellFrom;

    private void startRow() {
        if (tables == 1) {
            rowFrom = blocks.size();
            cellFrom = rowFrom;
            cells.clear();
        }
    }

    private void endCell() {
        if (tables == 1) {
            List<Block> inside = blocks.subList(cellFrom, blocks.size());
            if (!inside.isEmpty()) {
                cells.add(inside.size() == 1 ? inside.get(0).text() : "");
            }
            cellFrom = blocks.size();
        }
    }

    private void endRow() {
        if (tables == 1 && cells.size() > 1 && !cells.contains("")) {
            blocks.subList(rowFrom, blocks.size()).clear();
            blocks.add(new Block(Block.Kind.PARAGRAPH, 0, String.join(" – ", cells)));
        }
    }

    private void close(Paragraph paragraph) throws UnreadableWord {
        String text = Block.clean(BULLET.matcher(paragraph.text.toString().strip()).replaceFirst(""));
        boolean bulleted = BULLET.matcher(paragraph.text.toString().strip()).find();
        if (text.isEmpty() || styles.isContents(paragraph.style)) {
            return;
        }
        if (blocks.size() >= MOST_BLOCKS) {
            throw new UnreadableWord("word-too-large");
        }
        int heading = paragraph.outline > 0 ? paragraph.outline : styles.heading(paragraph.style);
        if (styles.isTitle(paragraph.style)) {
            blocks.add(new Block(Block.Kind.TITLE, 0, text));
        } else if (heading > 0 && tables == 0) {
            blocks.add(new Block(Block.Kind.HEADING, heading, text));
        } else if (paragraph.isItem || bulleted || styles.isList(paragraph.style)) {
            blocks.add(new Block(Block.Kind.ITEM, paragraph.level, text));
        } else if (paragraph.isBold && tables == 0 && text.length() <= LONGEST_BOLD_HEADING && !text.matches(".*[.,;]")) {
            blocks.add(new Block(Block.Kind.HEADING, Block.BY_LOOKS, text));
        } else {
            blocks.add(new Block(Block.Kind.PARAGRAPH, 0, text));
        }
    }
}
