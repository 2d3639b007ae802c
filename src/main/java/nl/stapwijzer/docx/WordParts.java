package nl.stapwijzer.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamReader;

/** The XML files in a .docx, by name. Pictures and the rest are passed by. Nothing is taken for larger than a document is. */
final class WordParts {
    private static final int MOST_ENTRIES = 5_000;
    private static final int LARGEST_PART = 16 << 20;
    private static final int LARGEST_WHOLE = 256 << 20;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 1 << 16;
    private static final String RELATIONS = "_rels/.rels";
    private static final String MACROS = "vbaProject.bin";

    private final Map<String, byte[]> parts = new HashMap<>();
    private boolean macros;

    static WordParts of(byte[] file) throws UnreadableWord {
        WordParts parts = new WordParts();
        if (!hasEnd(file)) {
            throw new UnreadableWord("word-damaged");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            parts.read(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableWord("word-damaged");
        }
        return parts;
    }

    /** Whether the list of what a zip holds is there, which is its end: without it some of the text may be missing. */
    private static boolean hasEnd(byte[] file) {
        for (int at = file.length - END_LENGTH; at >= 0 && at >= file.length - END_LENGTH - LONGEST_COMMENT; at--) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private void read(ZipInputStream zip) throws IOException, UnreadableWord {
        long whole = 0;
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                throw new UnreadableWord("word-too-large");
            }
            String name = entry.getName().replace('\\', '/');
            macros |= name.endsWith(MACROS);
            boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
            whole += take(zip, isXml ? name : "", LARGEST_WHOLE - whole);
        }
    }

    /** @param name empty for what is passed by, of which only the size is known afterwards */
    private long take(InputStream in, String name, long room) throws IOException, UnreadableWord {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            size += count;
            if (size > room || !name.isEmpty() && size > LARGEST_PART) {
                throw new UnreadableWord("word-too-large");
            }
            if (!name.isEmpty()) {
                kept.write(buffer, 0, count);
            }
        }
        if (!name.isEmpty()) {
            parts.put(name, kept.toByteArray());
        }
        return size;
    }

    boolean hasMacros() {
        return macros;
    }

    /** The text itself; its name is not the same in every file. */
    byte[] document() throws UnreadableWord {
        Optional<String> named = Optional.empty();
        if (parts.containsKey(RELATIONS)) {
            String[] target = {""};
            SafeXml.read(parts.get(RELATIONS), new SafeXml.Handler() {
                @Override
                public void starts(String name, XMLStreamReader at) {
                    if (SafeXml.attribute(at, "Type").endsWith("/officeDocument")) {
                        target[0] = SafeXml.attribute(at, "Target").replaceFirst("^/", "");
                    }
                }

                @Override
                public void ends(String name) {}
            });
            named = Optional.of(target[0]).filter(parts::containsKey);
        }
        byte[] found = parts.get(named.orElse("word/document.xml"));
        if (found == null) {
            throw new UnreadableWord("word-no-document");
        }
        return found;
    }

    /** A part beside the text, such as {@code styles.xml}. */
    Optional<byte[]> beside(String name) {
        return Optional.ofNullable(parts.get("word/" + name));
    }
}
