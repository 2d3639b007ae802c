package nl.stapwijzer.model;

import nl.stapwijzer.source.Located;

/** A text at the end: a guide for a talk, tips, a contract, a survey, sources, or something else. */
public record Appendix(Located<String> id, Text title, Kind kind, Text text, Visibility visibility) implements Named, Visible {
    public enum Kind { GUIDE, CONTRACT, TIPS, SURVEY, SOURCES, OTHER }
}
