package nl.stapwijzer.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What the styles of a document make of a paragraph, by the id of its style. */
final class WordStyles implements SafeXml.Handler {
    /**
     * @param name as the program itself calls it, which is the same in every language, in small letters
     * @param outline the level of a heading from 1; 0 for none
     */
    private record Style(String name, String base, int outline, boolean isList, boolean isBold) {}

    private final Map<String, Style> styles = new HashMap<>();
    private String id = "";
    private Style now = new Style("", "", 0, false, false);

    static WordStyles of(Optional<byte[]> xml) throws UnreadableWord {
        WordStyles styles = new WordStyles();
        if (xml.isPresent()) {
            SafeXml.read(xml.get(), styles);
        }
        return styles;
    }

    /** The level of a heading from 1; 0 if paragraphs of this style are none. */
    int heading(String style) {
        for (Style one : chain(style)) {
            if (one.outline() > 0) {
                return one.outline();
            }
            if (one.name().matches("(heading|kop) [1-9]")) {
                return one.name().charAt(one.name().length() - 1) - '0';
            }
        }
        return 0;
    }

    boolean isTitle(String style) {
        return chain(style).stream().anyMatch(one -> one.name().matches("title|titel"));
    }

    /** A line of the table of contents, which says nothing of its own. */
    boolean isContents(String style) {
        return chain(style).stream().anyMatch(one -> one.name().matches("toc (heading|[1-9])|inhopg [1-9]"));
    }

    boolean isList(String style) {
        return chain(style).stream().anyMatch(Style::isList);
    }

    boolean isBold(String style) {
        return chain(style).stream().anyMatch(Style::isBold);
    }

    /** A style and those that it is based on; a style that is based on itself ends there. */
    private List<Style> chain(String style) {
        Set<String> seen = new HashSet<>();
        List<Style> chain = new ArrayList<>();
        for (String at = style; styles.containsKey(at) && seen.add(at); at = styles.get(at).base()) {
            chain.add(styles.get(at));
        }
        return chain;
    }

    @Override
    public void starts(String name, XMLStreamReader at) {
        String value = SafeXml.attribute(at, "val");
        switch (name) {
            case "style" -> {
                id = SafeXml.attribute(at, "styleId");
                now = new Style("", "", 0, false, false);
            }
            case "name" -> now = new Style(value.toLowerCase(Locale.ROOT), now.base(), now.outline(), now.isList(), now.isBold());
            case "basedOn" -> now = new Style(now.name(), value, now.outline(), now.isList(), now.isBold());
            case "outlineLvl" -> now = new Style(now.name(), now.base(), outline(value), now.isList(), now.isBold());
            case "numPr" -> now = new Style(now.name(), now.base(), now.outline(), true, now.isBold());
            case "b" -> now = new Style(now.name(), now.base(), now.outline(), now.isList(), isOn(value));
            default -> { }
        }
    }

    @Override
    public void ends(String name) {
        if (name.equals("style")) {
            styles.put(id, now);
        }
    }

    /** Levels are written from 0; 9 is body text. */
    static int outline(String written) {
        return written.matches("[0-8]") ? Integer.parseInt(written) + 1 : 0;
    }

    /** Whether something that is there is not turned off. */
    static boolean isOn(String written) {
        return !written.matches("0|false|off|none");
    }
}
