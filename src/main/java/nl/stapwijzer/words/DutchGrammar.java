package nl.stapwijzer.words;

import nl.stapwijzer.model.Noun;

/** Dutch, in the Netherlands and in Belgium. */
final class DutchGrammar implements Grammar {
    @Override
    public String definite(Noun noun) {
        return switch (noun.article()) {
            case NONE -> bare(noun);
            case HET -> "het " + bare(noun);
            case DE -> isAbbreviation(noun.text()) ? bare(noun) : "de " + bare(noun);
        };
    }

    /** "IB" and "APC" stand without an article, as schools say them; "het CLB" keeps its own. */
    private static boolean isAbbreviation(String name) {
        return name.chars().allMatch(letter -> Character.isUpperCase(letter) || Character.isDigit(letter));
    }
}
