package nl.stapwijzer.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.stapwijzer.plan.SiteColours;
import nl.stapwijzer.source.Resources;

/**
 * The files of a project in the school's colours and size of letters: at the end of the stylesheets that all others build on, and in its
 * icon. On the screen the school's own {@code site/eigen.css} comes after them.
 */
public final class Palette implements Resources {
    private static final String SCREEN = "site/style.css";
    private static final String OWN = "site/eigen.css";
    private static final String PAPER = "templates/shared/print.css";
    private static final String ICON = "site/icoon.svg";
    /** The colours in which the icon is drawn, and that of the school which takes the place of each. */
    static final String ICON_GROUND = "#1d4f5c";
    static final String ICON_MARK = "#f5a88b";

    private static final int USUAL = 100;

    private final Resources files;
    private final SiteColours tones;
    private final String letters;

    /** @param letters in hundredths of their usual size */
    public Palette(Resources files, SiteColours tones, int letters) {
        this.files = files;
        this.tones = tones;
        this.letters = letters == USUAL ? "" : "\n:root{--letter-size:" + letters + "%}\n";
    }

    @Override
    public Optional<byte[]> find(String name) {
        return files.find(name).map(content -> switch (name) {
            case SCREEN -> extended(content, rule("screen", tones.light()) + rule("screen and (prefers-color-scheme:dark)", tones.dark())
                    + letters + own());
            case PAPER -> extended(content, root(tones.paper()) + letters);
            case ICON -> recoloured(content);
            default -> content;
        });
    }

    /** What the school sets itself, after all else. */
    private String own() {
        return files.find(OWN).map(style -> "\n" + new String(style, StandardCharsets.UTF_8)).orElse("");
    }

    /** Byte by byte: whether the stylesheet is text is for others to judge. */
    private static byte[] extended(byte[] style, String rules) {
        byte[] added = rules.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(style, style.length + added.length);
        System.arraycopy(added, 0, both, style.length, added.length);
        return both;
    }

    private static String rule(String when, Map<String, String> tones) {
        return tones.isEmpty() ? "" : "\n@media " + when + "{" + root(tones).strip() + "}\n";
    }

    private static String root(Map<String, String> tones) {
        String values = new TreeMap<>(tones).entrySet().stream().map(tone -> "--" + tone.getKey() + ":" + tone.getValue())
                .collect(Collectors.joining(";"));
        return values.isEmpty() ? "" : "\n:root{" + values + "}\n";
    }

    private byte[] recoloured(byte[] icon) {
        return new String(icon, StandardCharsets.ISO_8859_1).replace(ICON_GROUND, tones.light().getOrDefault("brand-full", ICON_GROUND))
                .replace(ICON_MARK, tones.dark().getOrDefault("accent", ICON_MARK)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
