package nl.stapwijzer.docx;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/**
 * Reads a .docx of any program (ISO/IEC 29500) as blocks of text. Bounded in size, depth and number; no entity, no macro, nothing from
 * elsewhere. What cannot be read says why.
 */
public final class WordFile {
    /** Far above what a protocol with pictures is. */
    public static final int LARGEST = 64 << 20;
    private static final byte[] ZIP = {'P', 'K'};
    /** Of a file of the old format, and of a new one that is locked with a password. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private WordFile() {}

    /** @param name of the file, for what is said of it */
    public static Checked<List<Block>> read(String name, byte[] file) {
        Findings findings = new Findings();
        Span at = Span.at(name, 1, 1);
        try {
            refuseOther(file);
            WordParts parts = WordParts.of(file);
            WordStyles styles = WordStyles.of(parts.beside("styles.xml"));
            Map<String, String> notes = new HashMap<>();
            for (String kind : List.of("footnotes", "endnotes")) {
                Optional<byte[]> xml = parts.beside(kind + ".xml");
                if (xml.isPresent()) {
                    WordBody.notes(xml.get(), styles).forEach((id, text) -> notes.put(kind.charAt(0) + id, text));
                }
            }
            List<Block> blocks = WordBody.of(parts.document(), styles, notes);
            if (parts.hasMacros()) {
                findings.warning(at, Message.of("word-has-macros"), Message.of("word-has-macros-hint"));
            }
            if (blocks.isEmpty()) {
                throw new UnreadableWord("word-without-text");
            }
            return Checked.of(blocks, findings.all());
        } catch (UnreadableWord e) {
            return Checked.nothing(List.of(Diagnostic.error(at, Message.of(e.getMessage()), Message.of(e.getMessage() + "-hint"))));
        }
    }

    private static void refuseOther(byte[] file) throws UnreadableWord {
        if (file.length == 0) {
            throw new UnreadableWord("word-empty");
        }
        if (file.length > LARGEST) {
            throw new UnreadableWord("word-too-large");
        }
        if (begins(file, COMPOUND)) {
            throw new UnreadableWord(holds(file, LOCKED) ? "word-locked" : "word-old");
        }
        if (!begins(file, ZIP)) {
            throw new UnreadableWord("word-no-document");
        }
    }

    private static boolean begins(byte[] file, byte[] sign) {
        return file.length >= sign.length && new String(file, 0, sign.length, StandardCharsets.ISO_8859_1)
                .equals(new String(sign, StandardCharsets.ISO_8859_1));
    }

    private static boolean holds(byte[] file, byte[] words) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(new String(words, StandardCharsets.ISO_8859_1));
    }
}
