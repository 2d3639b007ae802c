package nl.stapwijzer.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.stapwijzer.plan.Tones;
import nl.stapwijzer.source.Resources;

/** The files of a project in the school's colours: at the end of its stylesheet, and in its icon. */
public final class Palette implements Resources {
    private static final String STYLESHEET = "site/stijl.css";
    private static final String ICON = "site/icoon.svg";
    /** The colours in which the icon is drawn, and that of the school which takes the place of each. */
    static final String ICON_GROUND = "#1d4f5c";
    static final String ICON_MARK = "#f5a88b";

    private final Resources files;
    private final Tones tones;

    public Palette(Resources files, Tones tones) {
        this.files = files;
        this.tones = tones;
    }

    @Override
    public Optional<byte[]> find(String name) {
        return files.find(name).map(content -> switch (name) {
            case STYLESHEET -> withRule(content);
            case ICON -> recoloured(content);
            default -> content;
        });
    }

    /** Byte by byte: whether the stylesheet is text is for others to judge. Not for paper, where the stylesheet has its own. */
    private byte[] withRule(byte[] style) {
        byte[] added = (rule("screen", tones.light()) + rule("screen and (prefers-color-scheme:dark)", tones.dark())).getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(style, style.length + added.length);
        System.arraycopy(added, 0, both, style.length, added.length);
        return both;
    }

    private static String rule(String when, Map<String, String> tones) {
        String values = new TreeMap<>(tones).entrySet().stream().map(tone -> "--" + tone.getKey() + ":" + tone.getValue()).collect(Collectors.joining(";"));
        return values.isEmpty() ? "" : "\n@media " + when + "{:root{" + values + "}}\n";
    }

    private byte[] recoloured(byte[] icon) {
        return new String(icon, StandardCharsets.ISO_8859_1).replace(ICON_GROUND, tones.light().getOrDefault("merk-diep", ICON_GROUND))
                .replace(ICON_MARK, tones.dark().getOrDefault("punt", ICON_MARK)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
