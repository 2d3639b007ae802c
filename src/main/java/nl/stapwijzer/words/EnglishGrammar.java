package nl.stapwijzer.words;

import nl.stapwijzer.model.Noun;
import nl.stapwijzer.model.Noun.Article;

/** English as in Britain. */
final class EnglishGrammar implements Grammar {
    @Override
    public String definite(Noun noun) {
        return noun.article() == Article.NONE ? bare(noun) : "the " + bare(noun);
    }
}
