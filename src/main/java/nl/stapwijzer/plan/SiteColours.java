package nl.stapwijzer.plan;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.stapwijzer.model.Colour;
import nl.stapwijzer.model.School;
import nl.stapwijzer.source.Located;

/**
 * The colours of a site that follow from those of the school, each one legible where it stands.
 *
 * @param light by the name that the stylesheet gives them, as #rrggbb; those that a school does not change are not there
 * @param dark the same for readers who prefer light text on a dark ground
 * @param paper the same for print, where what has haste must show without colour too
 */
public record SiteColours(Map<String, String> light, Map<String, String> dark, Map<String, String> paper) {
    /** How dark what must happen now and what must happen today are at least: white on both is legible, and they differ in grey. */
    private static final int GREY_NOW = 79;
    private static final int GREY_TODAY = 105;
    private static final int GREY_APART = 20;
    /** What must happen now, in the stylesheet's own accent. */
    private static final String NOW = "#92360f";
    /** A little lighter than the tint that is legible for sure: what stands on it may be of the other colour. */
    private static final double SOFT = .965;

    public SiteColours {
        light = Map.copyOf(light);
        dark = Map.copyOf(dark);
        paper = Map.copyOf(paper);
    }

    public static SiteColours of(School school) {
        return of(school.looks().colour().map(Located::value), school.looks().accent().map(Located::value));
    }

    static SiteColours of(Optional<String> colour, Optional<String> accent) {
        Map<String, String> light = new TreeMap<>();
        Map<String, String> dark = new TreeMap<>();
        Map<String, String> paper = new TreeMap<>();
        colour.map(Colour::of).ifPresent(own -> {
            light.put("school-1", own.hex());
            light.put("brand", own.legible().hex());
            light.put("brand-full", own.legible().hex());
            light.put("brand-soft", own.toned(SOFT, .012).hex());
            paper.put("colour", own.legible().hex());
            paper.put("colour-tint", own.legible().tint().hex());
            paper.put("today", own.withGrey(GREY_TODAY).legible().hex());
            dark.put("brand", own.toned(.85, .07).hex());
            dark.put("brand-full", own.toned(.85, .07).hex());
            dark.put("brand-soft", own.toned(.305, .026).hex());
        });
        accent.map(Colour::of).ifPresent(own -> {
            light.put("school-2", own.hex());
            light.put("accent", own.legible().hex());
            light.put("accent-full", own.legible().hex());
            light.put("accent-soft", own.toned(SOFT, .014).hex());
            paper.put("accent", own.legible().hex());
            paper.put("accent-tint", own.legible().tint().hex());
            paper.put("now", now(own, paper));
            dark.put("accent", own.toned(.83, .09).hex());
            dark.put("accent-full", own.toned(.83, .09).hex());
            dark.put("accent-soft", own.toned(.29, .03).hex());
        });
        if (accent.isEmpty() && colour.isPresent()) {
            paper.put("now", now(Colour.of(NOW), paper));
        }
        return new SiteColours(light, dark, paper);
    }

    /** Darker than what is due today, whatever colour that has. */
    private static String now(Colour accent, Map<String, String> paper) {
        int today = Optional.ofNullable(paper.get("today")).map(hex -> Colour.of(hex).grey()).orElse(GREY_TODAY);
        return accent.withGrey(Math.max(0, Math.min(Math.min(GREY_NOW, accent.legible().grey()), today - GREY_APART))).hex();
    }
}
