package nl.stapwijzer.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Phrases;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Marks what a document of the concept edition does not know, whatever its template: each gap with the question that asks for it, and at
 * the top how many there are.
 */
public final class ConceptMark {
    private static final String GAP = "missing";

    private final Page page;
    private final Document tree;
    private final Phrases phrases;
    private final List<Element> gaps;

    public ConceptMark(Page page) {
        this.page = page;
        this.tree = page.tree();
        this.phrases = Phrases.in(page.output().language());
        this.gaps = List.copyOf(tree.select("." + GAP));
    }

    /** A mark. @param at file, line and column of the value; none where that is not known */
    public record Mark(Optional<String> at, Element gap) {}

    /** What else is not known here, in words, with the question that asks for it. */
    public record Besides(String words, Link question) {}

    /** All of the page, in the order of the text. */
    public List<Mark> marks() {
        return gaps.stream().map(gap -> new Mark(Optional.ofNullable(gap.selectFirst("[" + Page.SAID_AT + "]"))
                .map(said -> said.attr(Page.SAID_AT)), gap)).toList();
    }

    /** Names the question beside a gap; within what is itself pressed it is no link. @return the address of the mark on its page */
    public String ask(Mark mark, Link question) {
        int number = gaps.indexOf(mark.gap()) + 1;
        boolean pressed = mark.gap().closest("a, summary, label") != null;
        Element asked = mark.gap().appendText(" ").appendElement(pressed ? "span" : "a").addClass("asked").text(question.text());
        if (!pressed) {
            asked.attr("href", question.href());
        }
        mark.gap().attr("id", "gat-" + number);
        return "/" + page.output().paths().get(0) + (isPage() ? "#gat-" + number : "");
    }

    /**
     * Finishes the page.
     *
     * @param all where every gap is listed
     * @param whole how many there are in all of the protocol, which a document without marks says instead
     */
    public Page finish(List<Besides> besides, Link all, int whole) {
        tree.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        tree.title(phrases.text("concept.title", tree.title()));
        Element box = new Element("div").addClass("concept");
        Element content = box.appendElement("div").addClass("wrap");
        Element line = content.appendElement("p");
        int number = gaps.size() + besides.size();
        line.text(number > 0 ? phrases.count("concept.gaps", number).text() : isPage() || whole == 0 ? phrases.text("concept.no-gaps")
                : phrases.count("concept.whole", whole).text());
        if (isPage()) {
            line.appendText(" ").appendElement("a").attr("href", all.href()).text(all.text());
        } else if (number == 0) {
            box.addClass("brief");
        }
        if (!besides.isEmpty()) {
            Element list = content.appendElement("ul");
            besides.forEach(one -> list.appendElement("li").appendElement("span").addClass(GAP).text(one.words() + " ")
                    .appendElement("a").addClass("asked").attr("href", one.question().href()).text(one.question().text()));
        }
        Element main = tree.selectFirst("main");
        (main == null ? tree.body() : main).prependChild(box);
        strip();
        return page;
    }

    /** What only tells the place of a value is gone again. */
    private void strip() {
        for (Element said : new ArrayList<>(tree.select("[" + Page.SAID_AT + "]"))) {
            said.removeAttr(Page.SAID_AT);
            if (said.normalName().equals("span") && said.attributesSize() == 0) {
                said.unwrap();
            }
        }
    }

    private boolean isPage() {
        return page.output().paths().get(0).endsWith(".html");
    }
}
