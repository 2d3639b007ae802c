package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.FormView;
import nl.stapwijzer.plan.view.Frame;
import nl.stapwijzer.plan.view.Frame.Navigation;
import nl.stapwijzer.plan.view.Frame.Sender;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.words.Language;

/** Decides which documents a case pack has: the agenda sheet, and forms with what is known already in them. */
public final class CasePlanner {
    private CasePlanner() {}

    /** The ids of the forms that these steps ask for. Without steps: of those that any step asks for, or of all forms if none does. */
    public static List<String> asked(Protocol protocol, Collection<String> steps) {
        List<String> all = protocol.papers().forms().stream().map(Named::key).toList();
        List<String> asked = protocol.course().steps().stream().filter(step -> steps.isEmpty() || steps.contains(step.key()))
                .flatMap(step -> Stream.concat(step.tasks().forms().stream().map(use -> use.form().value()),
                        step.tasks().records().stream().flatMap(record -> record.where().value().stream()).map(Located::value)))
                .filter(all::contains).distinct().toList();
        return steps.isEmpty() && asked.isEmpty() ? all : asked;
    }

    /** @param forms the ids of those to make */
    public static List<Output> plan(School school, Obligations obligations, SchoolCalendar calendar, CaseFile file, List<String> forms) {
        Protocol protocol = obligations.protocol();
        ProtocolViews views = new ProtocolViews(obligations, school);
        Language language = views.language();
        ProtocolView view = views.view();
        FormViews blank = views.forms(view.route().trajectories(), view.route().steps(), view.informs());
        CaseForms filled = new CaseForms(protocol, file, language.times(), view.informs());
        String version = version(protocol, language);
        String reported = language.times().moment(file.reported());
        List<Output> outputs = new ArrayList<>();
        outputs.add(output(DocumentKind.AGENDA_SHEET, "", language, new Pages.AgendaPage(
                frame(school, obligations, language.phrases().text("case.agenda", file.mark())), view,
                new AgendaViews(school, calendar, language, view, file).view(version), new WallViews(views, view).firstToCall())));
        String occasion = version.isEmpty() ? language.phrases().text("case.form", file.mark(), reported)
                : language.phrases().text("case.form.version", file.mark(), reported, version);
        for (Form form : protocol.papers().forms().stream().filter(form -> forms.contains(form.key())).toList()) {
            FormView shown = filled.filled(form, blank.form(form));
            outputs.add(output(DocumentKind.FORM, form.key(), language, new Pages.FormPage(
                    frame(school, obligations, shown.title().text()), view, shown, school.own(protocol.key() + "/" + form.key()),
                    protocol.about().review().version().orElse(""), occasion)));
        }
        return outputs;
    }

    private static Output output(DocumentKind kind, String id, Language language, Record view) {
        return new Output(kind, language.locale(), List.of(kind.name(language.phrases(), id) + ".pdf"), view);
    }

    private static String version(Protocol protocol, Language language) {
        return Stream.of(protocol.about().review().version().map(version -> language.phrases().text("version", version)),
                        protocol.about().review().adoptedOn().value().map(date -> language.phrases()
                                .text("version.adopted", language.times().inWords(date))))
                .flatMap(Optional::stream).reduce((one, other) -> language.phrases().text("joined", one, other)).orElse("");
    }

    /** Of a document that stands alone: without a trail or a menu. */
    private static Frame frame(School school, Obligations obligations, String title) {
        Paths paths = Paths.of(obligations);
        Sender sender = new SchoolPages(school).sender();
        return new Frame(title, title + ".", obligations.protocol().about().language().toLanguageTag(),
                new Sender(sender.name(), sender.reach(), sender.address(), "", "", sender.logo()), Navigation.NONE, paths.base(),
                paths.folder(),
                Map.of(), Frame.Help.NONE);
    }
}
