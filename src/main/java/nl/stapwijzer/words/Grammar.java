package nl.stapwijzer.words;

import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.Foreign;
import nl.stapwijzer.model.Noun;

/** What a language does with a name within a sentence. */
interface Grammar {
    static Grammar of(DocumentLanguage language) {
        return switch (language) {
            case DUTCH, FLEMISH -> new DutchGrammar();
            case ENGLISH -> new EnglishGrammar();
        };
    }

    /** For one of them that is known: "de leerling", "het kernteam", "Veilig Thuis". */
    String definite(Noun noun);

    /** For one of them, without an article. */
    default String bare(Noun noun) {
        return within(noun, noun.text());
    }

    /** For more than one, without an article. */
    default String many(Noun noun) {
        return within(noun, noun.forMany().text());
    }

    private static String within(Noun noun, String name) {
        boolean ordinary = !Foreign.isMarked(name) && name.length() > 1 && Character.isUpperCase(name.charAt(0))
                && Character.isLowerCase(name.charAt(1));
        return ordinary && !noun.proper() ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }
}
