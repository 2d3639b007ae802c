package nl.stapwijzer.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.check.Question;
import nl.stapwijzer.model.Norm;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.InspectionPlanner;
import nl.stapwijzer.plan.InspectionPlanner.OfProtocol;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.view.InspectionPage.Duty;
import nl.stapwijzer.plan.view.InspectionPage.Group;
import nl.stapwijzer.plan.view.InspectionPage.OpenQuestion;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.words.Phrases;
import nl.stapwijzer.words.Times;

/** The questions of check and what the law asks, on a sheet to take to a meeting. */
final class InspectionSheets {
    private static final int MOST = 10;

    private final Definitions definitions;
    private final InspectionPlanner planner;
    private final List<Question> questions;

    InspectionSheets(Definitions definitions, Optional<LocalDate> day) {
        this.definitions = definitions;
        this.planner = new InspectionPlanner(definitions.school().orElseThrow(), day);
        this.questions = definitions.questions(definitions.diagnostics());
    }

    /** Of one protocol with its own address, and what is asked of its school; or of several together, then of the school. */
    Output of(List<Protocol> protocols) {
        Locale language = protocols.size() == 1 ? protocols.get(0).about().language() : definitions.school().orElseThrow().language();
        Catalogue catalogue = new Catalogue(language.getLanguage());
        String base = protocols.size() == 1 ? protocols.get(0).key() + "/" : "";
        boolean alone = protocols.size() == 1;
        return planner.plan(protocols.stream().map(protocol -> found(protocol, catalogue, alone)).toList(),
                alone ? List.of() : groups(ofSchool().toList(), catalogue, ""),
                DocumentKind.INSPECTION_SHEET.address(Phrases.in(language), base, ""));
    }

    private OfProtocol found(Protocol protocol, Catalogue catalogue, boolean alone) {
        List<Question> own = about(protocol, alone);
        List<Question> first = own.subList(0, Math.min(MOST, own.size()));
        Times times = Times.in(protocol.about().language());
        List<Duty> duties = definitions.standing(protocol).stream().map(standing -> new Duty(
                standing.duty().name().toLowerCase(Locale.ROOT), standing.articles(), times.inWords(standing.known()), standing.metIn()))
                .toList();
        return new OfProtocol(protocol, duties, groups(first, catalogue, protocol.id().span().file()), own.size() - first.size());
    }

    /** In the order of the questions. */
    private List<Question> about(Protocol protocol, boolean andSchool) {
        return definitions.questions(protocol).stream()
                .filter(question -> question.protocol().filter(protocol.key()::equals).isPresent()
                        || andSchool && question.protocol().isEmpty()).toList();
    }

    private Stream<Question> ofSchool() {
        return questions.stream().filter(question -> question.protocol().isEmpty());
    }

    private static List<Group> groups(List<Question> questions, Catalogue catalogue, String file) {
        List<Group> groups = new ArrayList<>();
        for (Norm.Group group : Norm.Group.values()) {
            List<OpenQuestion> asked = questions.stream().filter(question -> question.group() == group)
                    .map(question -> asked(question, catalogue, file)).toList();
            if (!asked.isEmpty()) {
                groups.add(new Group(catalogue.text("group-" + group.name().toLowerCase(Locale.ROOT)), asked));
            }
        }
        return groups;
    }

    private static OpenQuestion asked(Question question, Catalogue catalogue, String file) {
        return new OpenQuestion(question.id().replace("/", "--"), question.begun(catalogue), question.rest(catalogue),
                String.join(", ", question.places(catalogue, file)), question.gaps().get(0).finding().span().file().equals(file));
    }
}
