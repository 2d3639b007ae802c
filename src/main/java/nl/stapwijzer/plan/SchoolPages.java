package nl.stapwijzer.plan;

import java.util.List;
import java.util.stream.Stream;
import nl.stapwijzer.model.OwnPage;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.view.ContactView;
import nl.stapwijzer.plan.view.Frame;
import nl.stapwijzer.plan.view.Link;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Markdown;

/** The pages that a school has beside its protocols, and on which every other page ends. */
final class SchoolPages {
    /** What a host shows at any address where nothing is. */
    private static final String NOT_FOUND = "/404.html";

    private final School school;
    private final List<About> pages;

    /** A page and what is said of it. */
    private record About(DocumentKind kind, Link page, String description) {}

    SchoolPages(School school) {
        this.school = school;
        this.pages = List.of(
                new About(DocumentKind.WIE_IS_WIE, new Link("Wie is wie", "/wie-is-wie.html"), "Bij wie je op school terechtkunt, en hoe je hen bereikt."),
                new About(DocumentKind.KLACHTEN, new Link("Klachten", "/klachten.html"), "Hoe u een klacht indient, en waar u buiten de school terechtkunt."),
                new About(DocumentKind.TOEGANKELIJKHEID, new Link("Toegankelijkheid", "/toegankelijkheid.html"),
                        "Wat we doen zodat iedereen deze site kan gebruiken, en bij wie u meldt wat niet lukt."),
                new About(DocumentKind.PRIVACY, new Link("Privacy", "/privacy.html"),
                        "Wat er op de formulieren komt, wie het mag zien, hoe lang het bewaard wordt en wat deze site doet."),
                new About(DocumentKind.COLOFON, new Link("Colofon", "/colofon.html"), "Wie de protocollen bijhoudt, van wanneer ze zijn en hoe deze site is gemaakt."));
    }

    /** For the foot of every page. */
    List<Link> links() {
        return Stream.concat(own(), pages.stream().map(About::page)).toList();
    }

    /** The pages that the school wrote itself. */
    Stream<Link> own() {
        return school.pages().stream().map(page -> new Link(page.title().text(), "/" + page.path()));
    }

    List<Output> outputs(List<ProtocolView> protocols) {
        About notFound = new About(DocumentKind.NIET_GEVONDEN, new Link("Deze pagina is er niet", NOT_FOUND), "Op dit adres staat niets.");
        Stream<Output> own = school.pages().stream().map(this::own);
        return Stream.concat(own, Stream.concat(pages.stream(), Stream.of(notFound)).map(about -> new Output(about.kind(), school.language(),
                List.of(about.page().href().substring(1)), new Pages.AboutPage(frame(about), protocols, office(), Markdown.of(school.complaints()),
                        ProtocolViews.outside(school, school.language()))))).toList();
    }

    private Output own(OwnPage page) {
        String description = page.description().map(Text::text).orElse(page.title().text() + ". Een pagina van " + school.name().text() + ".");
        About about = new About(DocumentKind.EIGEN_PAGINA, new Link(page.title().text(), "/" + page.path()), description);
        return new Output(about.kind(), school.language(), List.of(page.path()), new Pages.OwnPage(frame(about), Markdown.of(page.text())));
    }

    private ContactView office() {
        return new ContactView(new Link(school.name().text(), ""), "", ObligationViews.words(school.phone()), ObligationViews.words(school.mail()), "", "", "", Markdown.NONE);
    }

    private Frame frame(About about) {
        return new Frame(about.page().text(), about.description(), school.name().text(), school.address().orElse(""), school.language().toLanguageTag(),
                List.of(new Link(school.name().text(), "/index.html"), about.page()), List.of(), links(), "/",
                school.colour().map(Located::value).orElse(""), school.accent().map(Located::value).orElse(""),
                school.logo().map(logo -> "/assets/" + logo.value()).orElse(""));
    }
}
