package nl.stapwijzer.render;

import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.Foreign;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Says of words in another language than the page which language that is, where the page can say it; elsewhere they are plain words. */
final class ForeignText {
    private ForeignText() {}

    static void apply(Document page) {
        page.select("body *").stream().flatMap(element -> element.textNodes().stream()).toList().forEach(ForeignText::mark);
        page.getAllElements().forEach(element -> element.attributes()
                .forEach(attribute -> attribute.setValue(Foreign.plain(attribute.getValue()))));
        page.title(Foreign.plain(page.title()));
    }

    private static void mark(TextNode node) {
        String words = node.getWholeText();
        int place = 0;
        while (place < words.length() && Foreign.languageAt(words, place).isEmpty()) {
            place++;
        }
        if (place == words.length()) {
            return;
        }
        DocumentLanguage language = Foreign.languageAt(words, place).orElseThrow();
        int end = Foreign.end(words, place);
        if (node.parent().nameIs("option")) {
            node.text(Foreign.plain(words)).parent().attr("lang", language.tag());
            return;
        }
        Element span = new Element("span").attr("lang", language.tag()).appendText(words.substring(place + 1, end));
        TextNode rest = new TextNode(words.substring(Math.min(end + 1, words.length())));
        node.text(words.substring(0, place));
        node.after(rest).after(span);
        if (node.isBlank() && node.getWholeText().isEmpty()) {
            node.remove();
        }
        mark(rest);
    }
}
