package nl.stapwijzer.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.model.Components;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.Noun;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.model.Text.Reader;
import nl.stapwijzer.words.Foreign;

/**
 * A protocol in another language than its own, as far as its author gave that: what has no translation stays as it is, and says which
 * language that is.
 */
final class Translation {
    /** What is no language: how somebody is reached. */
    private static final Set<String> NO_WORDS = Set.of("phone", "mail", "website", "region");

    private final DocumentLanguage own;
    private final Locale language;

    private Translation(DocumentLanguage own, DocumentLanguage language) {
        this.own = own;
        this.language = language.locale();
    }

    /** The other languages in which the author wrote anything of what pages in other languages show. */
    static List<DocumentLanguage> of(Protocol protocol) {
        return Stream.of(DocumentLanguage.values()).filter(language -> !language.locale().getLanguage()
                .equals(protocol.language().getLanguage()))
                .filter(language -> shown(protocol).anyMatch(part -> speaks(part, language.locale()))).toList();
    }

    private static Stream<Record> shown(Protocol protocol) {
        return Stream.of(Stream.of(protocol.title()), protocol.audiences().stream(), protocol.reporting().stream()).flatMap(parts -> parts)
                .map(Record.class::cast);
    }

    private static boolean speaks(Record part, Locale language) {
        return part instanceof Text text && text.isTranslated(language)
                || Components.of(part).stream().anyMatch(held -> Components.isPart(held.value())
                        && speaks((Record) held.value(), language));
    }

    /** The protocol itself if that is its language, of whatever country. */
    static Protocol of(Protocol protocol, DocumentLanguage language) {
        return isIn(protocol.language(), language) ? protocol : translated(protocol, language(protocol.language()), language);
    }

    /** The school itself if that is its language, of whatever country. */
    static School of(School school, DocumentLanguage language) {
        return isIn(school.language(), language) ? school : translated(school, language(school.language()), language);
    }

    private static boolean isIn(Locale own, DocumentLanguage language) {
        return own.getLanguage().equals(language.locale().getLanguage());
    }

    private static DocumentLanguage language(Locale locale) {
        return DocumentLanguage.of(locale.toLanguageTag()).orElseThrow();
    }

    private static <T extends Record> T translated(T whole, DocumentLanguage own, DocumentLanguage language) {
        Translation translation = new Translation(own, language);
        return Components.changed(whole, (name, value) -> Optional.of(NO_WORDS.contains(name) ? value : translation.change(value)));
    }

    private Object change(Object value) {
        if (value instanceof Text text) {
            return text(text);
        } else if (value instanceof Noun noun && noun.name().isTranslated(language)) {
            return noun.in(language, Reader.ADULT);
        }
        return value instanceof Locale ? language : value;
    }

    private Text text(Text text) {
        Text.Variant child = new Text.Variant(language, Reader.CHILD, text.in(language, Reader.CHILD).text());
        String words = text.isTranslated(language) ? text.in(language, Reader.ADULT).text() : Foreign.marked(text.text(), own);
        return new Text(words, text.span(), text.isTranslated(language) ? List.of(child) : List.of());
    }
}
