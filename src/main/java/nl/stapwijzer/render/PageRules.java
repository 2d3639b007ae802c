package nl.stapwijzer.render;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.StyleReferences;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What no page may hold, whoever wrote it: script or style within the page, handlers, frames, and links that run something.
 * Escaping alone does not keep them out, since a template may print a value into an attribute. Works by lists of what is allowed.
 */
final class PageRules {
    private static final Set<String> ELEMENTS = Set.of(("""
            html head title meta link script body noscript
            header nav main footer search section article aside div h1 h2 h3 h4 h5 h6 hgroup address
            p ul ol li dl dt dd blockquote pre hr figure figcaption details summary dialog
            a abbr b bdi bdo br cite code data del dfn em i ins kbd mark meter output progress q s samp small span strong sub sup time u
            var wbr
            table caption colgroup col thead tbody tfoot tr th td
            form fieldset legend label input textarea select optgroup option datalist button
            img picture source map area
            svg g defs symbol use marker path rect circle ellipse line polyline polygon text tspan desc""").split("\\s+"));
    private static final List<String> ADDRESSES = List.of("href", "xlink:href", "src", "action", "formaction", "cite");
    /** Besides what begins with aria- or data-. None runs anything; what can name a file is an address, or a style. */
    private static final Set<String> ATTRIBUTES = Set.of(("""
            id class lang dir title hidden tabindex role translate spellcheck inputmode enterkeyhint autocapitalize autofocus inert href
            hreflang rel target download type charset name content http-equiv property media sizes as src defer async alt width height
            loading decoding action formaction method formmethod enctype novalidate formnovalidate autocomplete value checked disabled
            readonly required min max step maxlength minlength pattern placeholder size multiple list for form label selected rows cols
            wrap open datetime cite reversed start scope colspan rowspan span headers abbr high low optimum accept usemap shape coords
            nowrap align valign border cellpadding cellspacing version xmlns xmlns:xlink xml:lang xml:space xlink:href viewbox
            preserveaspectratio focusable x y x1 y1 x2 y2 d points cx cy r rx ry dx dy rotate pathlength textlength lengthadjust
            transform offset refx refy orient markerwidth markerheight markerunits fill fill-opacity fill-rule stroke stroke-width
            stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit opacity color visibility
            display overflow vector-effect text-anchor dominant-baseline alignment-baseline baseline-shift font-family font-size
            font-style font-weight letter-spacing word-spacing text-decoration writing-mode marker-start marker-mid marker-end clip-path
            clip-rule mask crossorigin fetchpriority referrerpolicy integrity""").split("\\s+"));

    /** What a reader is shown or a form holds: no style, whatever its words. */
    private static final Set<String> FREE = Set.of("title", "alt", "content", "value", "placeholder", "label", "abbr", "pattern");

    private final String template;
    private final Findings findings;

    private PageRules(String template, Findings findings) {
        this.template = template;
        this.findings = findings;
    }

    /** Takes out what is not allowed, and says so. */
    static void apply(Document page, String template, Findings findings) {
        PageRules rules = new PageRules(template, findings);
        page.selectFirst("html").select("*").forEach(rules::element);
    }

    private void element(Element element) {
        if (!ELEMENTS.contains(element.normalName()) || runs(element)) {
            refuse(Message.of("page-element-refused", element.normalName()));
            element.remove();
            return;
        }
        for (Attribute attribute : element.attributes().asList()) {
            if (runs(attribute)) {
                refuse(Message.of("page-attribute-refused", attribute.getKey(), element.normalName()));
                element.removeAttr(attribute.getKey());
            } else if (ADDRESSES.contains(attribute.getKey()) && !LinkRule.allows(attribute.getValue())) {
                refuse(Message.of("page-link-refused", attribute.getValue()));
                element.removeAttr(attribute.getKey());
            }
        }
    }

    /** A script may only be a file of the publication, and a meta tag may not stand in for a header: the policy of a page is ours. */
    private static boolean runs(Element element) {
        return switch (element.normalName()) {
            case "script" -> !element.attr("src").matches("/assets/[\\w./-]+") || element.childNodeSize() > 0;
            case "meta" -> element.hasAttr("http-equiv");
            default -> false;
        };
    }

    private static boolean runs(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.startsWith("aria-") || name.startsWith("data-")) {
            return false;
        }
        return !ATTRIBUTES.contains(name) || !ADDRESSES.contains(name) && !FREE.contains(name) && fetches(attribute.getValue());
    }

    /** A colour or a mask of a drawing may be a part of the page, and nothing from elsewhere. */
    private static boolean fetches(String value) {
        return StyleReferences.of(value).stream().anyMatch(reference -> !reference.written().startsWith("#"));
    }

    private void refuse(Message message) {
        findings.error(TemplateFault.start(template), message, Message.of("page-refused-hint"));
    }
}
