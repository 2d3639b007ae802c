package nl.stapwijzer.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.plan.view.ProtocolView;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Leads from a word that the protocol explains to its explanation, and says what an abbreviation stands for: where it stands first on a
 * page, in running text. A link besides the {@code abbr}, since a finger and a keyboard cannot reach a title. The words stay as they are.
 */
final class Explanations {
    /** Here a link would be one too many, or in the way. */
    private static final Set<String> NO_PLACE = Set.of("a", "abbr", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "th", "caption", "label",
            "legend", "summary", "button", "form", "code", "pre", "nav", "svg");
    /** Where the whole protocol stands on one page, so do its words. */
    private static final String ON_THE_WHOLE = "begrip-";
    private static final String NOT_WITHIN_A_WORD = "(?<![\\p{L}\\p{N}-])(%s)(?:['’]?s|e?n)?(?![\\p{L}\\p{N}-])";

    private final Map<String, Word> words;
    private final Set<Word> said = new HashSet<>();
    private final Document page;

    /** @param meaning of an abbreviation; empty for a word itself */
    private record Word(String written, String meaning, String href) {
        String anchor() {
            return href.substring(href.indexOf('#') + 1);
        }
    }

    private Explanations(Document page, Map<String, Word> words) {
        this.page = page;
        this.words = words;
    }

    static void add(Document page, ProtocolView.Knowledge knowledge) {
        Map<String, Word> words = new HashMap<>();
        words(knowledge).forEach(word -> words.putIfAbsent(key(word.written()), word));
        if (!words.isEmpty()) {
            Pattern pattern = pattern(words.values().stream().map(Word::written).toList());
            List<TextNode> texts = page.select("main").stream().flatMap(main -> main.nodeStream(TextNode.class))
                    .filter(text -> !Tree.isWithin(text.parentElement(), NO_PLACE)).toList();
            Explanations explanations = new Explanations(page, words);
            texts.forEach(text -> explanations.mark(text, pattern));
        }
    }

    /** An explained term comes before an abbreviation that is written alike. */
    private static Stream<Word> words(ProtocolView.Knowledge knowledge) {
        return Stream.concat(knowledge.terms().stream().filter(term -> !term.explanation().text().isEmpty())
                .map(term -> new Word(term.name().text(), "", term.place().href())),
                knowledge.abbreviations().stream().map(one -> new Word(one.written(), one.meaning(), one.href())))
                .filter(word -> !word.written().isEmpty());
    }

    /** Of words that begin alike, the longest. A name may begin a sentence or not; an abbreviation stands as it is. */
    private static Pattern pattern(List<String> written) {
        String choice = written.stream().sorted((one, other) -> other.length() - one.length()).map(Explanations::anyStart)
                .collect(Collectors.joining("|"));
        return Pattern.compile(NOT_WITHIN_A_WORD.replace("%s", choice));
    }

    private static String anyStart(String word) {
        boolean ordinary = word.length() > 1 && Character.isLetter(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
        String start = ordinary ? "[" + Character.toUpperCase(word.charAt(0)) + Character.toLowerCase(word.charAt(0)) + "]"
                : Pattern.quote(word.substring(0, 1));
        return start + Stream.of(word.substring(1).split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    }

    private static String key(String word) {
        return Character.toLowerCase(word.charAt(0)) + word.substring(1).replaceAll("\\s+", " ");
    }

    private void mark(TextNode text, Pattern pattern) {
        String written = text.getWholeText();
        int begin = 0;
        Matcher found = pattern.matcher(written);
        while (found.find()) {
            Word word = words.get(key(found.group(1)));
            if (!explains(text, word) && said.add(word)) {
                text.before(new TextNode(written.substring(begin, found.start())));
                text.before(link(word, found.group()));
                begin = found.end();
            }
        }
        if (begin > 0) {
            text.text(written.substring(begin));
        }
    }

    /** Whether the text is about the word already. */
    private boolean explains(TextNode text, Word word) {
        return !word.anchor().isEmpty() && Stream.iterate(text.parentElement(), above -> above != null, Element::parent)
                .anyMatch(above -> above.id().equals(word.anchor()) || above.id().equals(ON_THE_WHOLE + word.anchor()));
    }

    private Element link(Word word, String here) {
        if (word.href().isEmpty()) {
            return new Element("abbr").attr("title", word.meaning()).appendChild(new TextNode(here));
        }
        boolean onThisPage = page.getElementById(ON_THE_WHOLE + word.anchor()) != null;
        Element link = new Element("a").addClass("term").attr("href", onThisPage ? "#" + ON_THE_WHOLE + word.anchor() : word.href());
        Element within = word.meaning().isEmpty() ? link : link.appendElement("abbr").attr("title", word.meaning());
        within.appendChild(new TextNode(here));
        return link;
    }
}
