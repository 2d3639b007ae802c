package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Locale;
import nl.stapwijzer.words.Link;

/**
 * What a reader can look up in one protocol, or on the school's own pages.
 *
 * @param language of what is looked up
 * @param script where the search script finds it, from the root of the publication
 * @param title of the protocol; empty for the school's own pages
 * @param same words that mean the same: who looks for one of them finds the others
 */
public record Index(Locale language, String script, String title, List<Entry> entries, List<List<String>> same) {
    /** What kind of thing can be looked up. */
    public enum Kind { STEP, ROLE, TERM, FORM, METHOD, SANCTION, SUPPORT, LAW, APPENDIX, END, PAGE, SCHOOL }

    /**
     * @param also what else it is called
     * @param sought what people type who look for it and do not know what it is called
     * @param href the page, or the place on it, that it is about
     * @param summary in place of what stands there; empty to search all of that
     */
    public record Entry(Kind kind, String title, List<String> also, List<String> sought, String href, String summary) {}

    /** The entries from A to Z under one letter. */
    public record Letter(String letter, String id, List<Line> lines) {}

    /** @param where the protocol, on a page that shows more than one, or the place of a school; else empty */
    public record Line(String name, Link to, Kind kind, String where) {}
}
