package nl.stapwijzer.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.School.Contact;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.Frame;
import nl.stapwijzer.plan.view.Frame.Navigation;
import nl.stapwijzer.plan.view.InspectionPage;
import nl.stapwijzer.plan.view.InspectionPage.Duty;
import nl.stapwijzer.plan.view.InspectionPage.Group;
import nl.stapwijzer.plan.view.InspectionPage.Standing;
import nl.stapwijzer.plan.view.InspectionPage.Task;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.ReviewView;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Times;

/** The inspection sheet: of each protocol what an inspector asks for, and what the school must still answer. */
public final class InspectionPlanner {
    private static final List<String> UPKEEP = List.of("owner", "adopted-by", "adopted-on", "next");

    private final School school;
    private final Optional<LocalDate> day;

    /** @param day of which it is said what has passed */
    public InspectionPlanner(School school, Optional<LocalDate> day) {
        this.school = school;
        this.day = day;
    }

    /**
     * What was found in one protocol.
     *
     * @param left how many questions are not among the groups
     */
    public record OfProtocol(Protocol protocol, List<Duty> duties, List<Group> groups, int left) {}

    /** @param ofSchool the questions of the school as a whole */
    public Output plan(List<OfProtocol> protocols, List<Group> ofSchool, String path) {
        Locale language = protocols.size() == 1 ? protocols.get(0).protocol().about().language() : school.language();
        Phrases phrases = Phrases.in(language);
        String folder = "page." + DocumentKind.INSPECTION_SHEET.folder();
        Frame frame = new Frame(phrases.text(folder + ".title"), phrases.text(folder + ".about"), language.toLanguageTag(),
                new SchoolPages(school).sender(), Navigation.NONE, "/", "/", Map.of(), Frame.Help.NONE);
        return new Output(DocumentKind.INSPECTION_SHEET, language, List.of(path), new InspectionPage(frame,
                day.map(Times.in(language)::inWords).orElse(""), protocols.stream().map(this::sheet).toList(), ofSchool));
    }

    private Standing sheet(OfProtocol found) {
        Protocol protocol = found.protocol();
        ProtocolView view = new ProtocolViews(Obligations.of(protocol), school).view();
        boolean passed = day.flatMap(today -> protocol.about().review().nextReview().value().filter(next -> next.isBefore(today)))
                .isPresent();
        return new Standing(protocol.key(), protocol.title().text(), protocol.id().span().file(),
                Stream.of(Role.Task.values()).map(task -> people(protocol, task)).toList(), upkeep(view, protocol), passed,
                view.knowledge().monitoring(), school.help().complaints().isPresent(), found.duties(), found.groups(), found.left());
    }

    /** Who looks after it, who adopted it and when, and when it is looked at again; also what is not said of these. */
    private static List<ReviewView.Fact> upkeep(ProtocolView view, Protocol protocol) {
        Phrases phrases = Phrases.in(protocol.about().language());
        return UPKEEP.stream().map(id -> view.heading().review().facts().stream().filter(fact -> fact.id().equals(id)).findFirst()
                .orElseGet(() -> new ReviewView.Fact(id, phrases.text("review." + id), phrases.open("open", protocol.id().span()))))
                .toList();
    }

    private Task people(Protocol protocol, Role.Task task) {
        return new Task(task.name().toLowerCase(Locale.ROOT),
                protocol.people().roles().stream().filter(role -> role.tasks().contains(task))
                        .map(role -> Stream.concat(Stream.of(role.name().text()), school.contact(role.key()).stream()
                        .flatMap(InspectionPlanner::reached)).collect(Collectors.joining(", "))).toList());
    }

    private static Stream<String> reached(Contact contact) {
        return Stream.of(contact.name(), contact.phone(), contact.mail()).flatMap(Optional::stream).map(Text::text);
    }
}
