package nl.stapwijzer.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import nl.stapwijzer.source.Resources;

/** The files of a project with the school's colours at the end of its stylesheet. */
public final class Palette implements Resources {
    private static final String STYLESHEET = "site/stijl.css";

    private final Resources files;
    private final String rule;

    /** Colours as #rrggbb; without one the stylesheet's own stands. */
    public Palette(Resources files, Optional<String> colour, Optional<String> accent) {
        this.files = files;
        String values = colour.map(value -> "--kleur:" + value + ";").orElse("") + accent.map(value -> "--accent:" + value + ";").orElse("");
        this.rule = values.isEmpty() ? "" : "\n:root{" + values + "}\n";
    }

    @Override
    public Optional<byte[]> find(String name) {
        return files.find(name).map(content -> name.equals(STYLESHEET) ? coloured(content) : content);
    }

    /** Byte by byte: whether the stylesheet is text is for others to judge. */
    private byte[] coloured(byte[] style) {
        byte[] added = rule.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(style, style.length + added.length);
        System.arraycopy(added, 0, both, style.length, added.length);
        return both;
    }
}
