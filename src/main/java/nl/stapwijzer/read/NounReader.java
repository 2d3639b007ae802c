package nl.stapwijzer.read;

import java.util.Map;
import nl.stapwijzer.model.Noun;
import nl.stapwijzer.model.Noun.Article;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.read.yaml.YamlMap;

/** What something is called, and what the author says of the word: its plural, its article, whether it keeps its capital. */
final class NounReader {
    static final Map<String, Article> ARTICLES = Map.of("de", Article.DE, "het", Article.HET, "geen", Article.NONE);

    private NounReader() {}

    static Noun noun(YamlMap map) {
        return noun(map, map.text("naam"));
    }

    /** @param name where it may be left out */
    static Noun noun(YamlMap map, Text name) {
        return Noun.of(name, map.optionalText("meervoud"), map.word("afkorting"), map.optionalChoice("lidwoord", ARTICLES),
                map.optionalChoice("eigennaam", YamlMap.YES_OR_NO));
    }
}
