package nl.stapwijzer.plan;

import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.view.TranslationView;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Phrases;

/** The way from pages in one language to those that are there in another. */
final class TranslationViews {
    private TranslationViews() {}

    /** @param paths of the protocol in its own language */
    static List<TranslationView> of(Protocol protocol, Paths paths) {
        return Translation.of(protocol).stream().map(language -> new TranslationView(language.tag(), Phrases.of(language).text("language"),
                protocol.title().in(language.locale(), Text.Reader.ADULT).text(), pages(protocol, paths.in(language), language))).toList();
    }

    private static List<Link> pages(Protocol protocol, Paths paths, DocumentLanguage language) {
        Phrases phrases = Phrases.of(language, protocol.about().subject().value().id());
        Stream<Link> wholes = Stream.of(DocumentKind.REPORTING, DocumentKind.PARENTS, DocumentKind.PUPILS)
                .map(kind -> Link.to(phrases.text("page." + kind.folder() + ".menu"), paths.page(kind)));
        Stream<Link> ofSides = protocol.about().subject().value().sides().stream()
                .flatMap(side -> protocol.about().subject().value().pageOfParents(side).stream()
                        .map(id -> Link.to(phrases.text("start.parent-" + ObligationViews.word(side)),
                                paths.part(DocumentKind.MY_CHILD, id))));
        return Stream.concat(wholes, ofSides).toList();
    }
}
