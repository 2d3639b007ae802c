package nl.stapwijzer.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.stapwijzer.model.Components;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.model.Translated;

/** A protocol and its school in another language than their own. */
final class Translation {
    private Translation() {}

    /** The other languages in which the author wrote anything of what pages in other languages show. */
    static List<DocumentLanguage> of(Protocol protocol) {
        return Stream.of(DocumentLanguage.values()).filter(language -> !language.locale().getLanguage()
                .equals(protocol.about().language().getLanguage()))
                .filter(language -> shown(protocol).anyMatch(part -> speaks(part, language.locale()))).toList();
    }

    private static Stream<Record> shown(Protocol protocol) {
        return Stream.of(Stream.of(protocol.title()), protocol.papers().audiences().stream(), protocol.course().reporting().stream())
                .flatMap(parts -> parts)
                .map(Record.class::cast);
    }

    private static boolean speaks(Record part, Locale language) {
        return part instanceof Text text && text.isTranslated(language)
                || Components.of(part).stream().anyMatch(held -> Components.isPart(held.value())
                        && speaks((Record) held.value(), language));
    }

    static Protocol of(Protocol protocol, DocumentLanguage language) {
        return Translated.of(protocol, protocol.about().language(), language.locale());
    }

    static School of(School school, DocumentLanguage language) {
        return Translated.of(school, school.language(), language.locale());
    }
}
