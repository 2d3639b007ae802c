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
 */
public record SiteColours(Map<String, String> light, Map<String, String> dark) {
    public SiteColours {
        light = Map.copyOf(light);
        dark = Map.copyOf(dark);
    }

    public static SiteColours of(School school) {
        return of(school.colour().map(Located::value), school.accent().map(Located::value));
    }

    static SiteColours of(Optional<String> colour, Optional<String> accent) {
        Map<String, String> light = new TreeMap<>();
        Map<String, String> dark = new TreeMap<>();
        colour.map(Colour::of).ifPresent(own -> {
            light.put("kleur", own.hex());
            light.put("brand", own.legible().hex());
            light.put("brand-deep", own.legible().hex());
            light.put("brand-surface", own.tint().hex());
            dark.put("brand", own.toned(.84, .07).hex());
            dark.put("brand-deep", own.toned(.36, .08).hex());
            dark.put("brand-surface", own.toned(.275, .018).hex());
        });
        accent.map(Colour::of).ifPresent(own -> {
            light.put("accent", own.hex());
            light.put("dot", own.legible().hex());
            dark.put("dot", own.toned(.8, .1).hex());
        });
        return new SiteColours(light, dark);
    }
}
