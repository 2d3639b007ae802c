package nl.stapwijzer.start;

import java.util.List;

/** Where a school can be. The first kind and the first region are those of a school that does not say. */
enum Country {
    NL("nl-NL", List.of("basisschool", "voortgezet onderwijs", "speciaal onderwijs"), List.of("NL-noord", "NL-midden", "NL-zuid")),
    BE("nl-BE", List.of("basisschool", "secundair onderwijs", "buitengewoon onderwijs"), List.of("BE-VLG"));

    private final String language;
    private final List<String> kinds;
    private final List<String> regions;

    Country(String language, List<String> kinds, List<String> regions) {
        this.language = language;
        this.kinds = kinds;
        this.regions = regions;
    }

    /** As {@code taal} says it. */
    String language() {
        return language;
    }

    List<String> kinds() {
        return kinds;
    }

    /** Of the school holidays. */
    List<String> regions() {
        return regions;
    }
}
