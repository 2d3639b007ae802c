package nl.stapwijzer.build;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.board.SchoolChange;
import nl.stapwijzer.check.CharacterCheck;
import nl.stapwijzer.check.DutyCheck;
import nl.stapwijzer.check.Inquiry;
import nl.stapwijzer.check.Jurisdiction;
import nl.stapwijzer.check.LegalStanding;
import nl.stapwijzer.check.LogoCheck;
import nl.stapwijzer.check.ProjectCheck;
import nl.stapwijzer.check.Question;
import nl.stapwijzer.check.SchoolCheck;
import nl.stapwijzer.model.Legislation;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.plan.view.ChangesPage;
import nl.stapwijzer.publish.pdf.PrintableCharacters;
import nl.stapwijzer.read.LegislationReader;
import nl.stapwijzer.read.NormsReader;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;

/**
 * The definitions of a project, read and checked.
 *
 * @param school none if it cannot be read
 * @param protocols those that can be read
 * @param changes what a school of a board changes in some of them
 * @param diagnostics everything wrong with them
 */
public record Definitions(Optional<School> school, List<Protocol> protocols, List<SchoolChange> changes, List<Diagnostic> diagnostics) {
    /** For documents of which no definition says when it changed: never the day of today, since a build must be repeatable. */
    private static final LocalDate NO_DATE = LocalDate.of(2026, 1, 1);

    /** All of a school, so that its protocols can be held against each other; one of them; or what a board says for its schools. */
    private enum Extent { SCHOOL, ONE_PROTOCOL, BOARD }

    public Definitions {
        protocols = List.copyOf(protocols);
        changes = List.copyOf(changes);
        diagnostics = List.copyOf(diagnostics);
    }

    static Definitions of(Work work) throws IOException {
        Checked<List<String>> names = work.files().protocols();
        Definitions read = work.during(Stage.READ, () -> DefinitionReader.read(work, names));
        Extent extent = work.school().isEmpty() && work.files().hasSchools() ? Extent.BOARD : Extent.SCHOOL;
        return work.during(Stage.CHECK, () -> read.checked(work, extent));
    }

    /** One protocol and the school: what is wrong elsewhere keeps nobody from working with these. All of them if no file has its name. */
    static Definitions of(Work work, String protocol) throws IOException {
        String name = ProjectFiles.protocol(protocol);
        if (!work.files().protocols().value().orElseThrow().contains(name)) {
            return of(work);
        }
        Checked<List<String>> only = Checked.of(List.of(name), List.of());
        Definitions read = work.during(Stage.READ, () -> DefinitionReader.read(work, only));
        return read.protocols().isEmpty() || read.protocols().stream().anyMatch(found -> !found.key().equals(protocol)) ? of(work)
                : work.during(Stage.CHECK, () -> read.checked(work, Extent.ONE_PROTOCOL));
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /**
     * What the school must still answer, the most urgent first.
     *
     * @param found those of the diagnostics that it is about
     */
    public List<Question> questions(List<Diagnostic> found) {
        return Inquiry.of(found, protocols, NormsReader.read(), jurisdiction());
    }

    /** The same as of one protocol: what is asked of the school is asked by the law of this one, and nothing that another must answer. */
    List<Question> questions(Protocol protocol) {
        List<Diagnostic> shared = DutyCheck.check(protocols, jurisdiction());
        boolean areKnown = diagnostics.containsAll(shared);
        Set<String> others = protocols.stream().filter(other -> !other.key().equals(protocol.key())).map(other -> other.id().span().file())
                .collect(Collectors.toSet());
        Stream<Diagnostic> own = diagnostics.stream().filter(found -> !shared.contains(found) && !others.contains(found.span().file()));
        List<Diagnostic> all = Stream.concat(own, areKnown ? DutyCheck.check(protocol, protocols, jurisdiction()).stream()
                : Stream.empty()).toList();
        return Inquiry.of(all, List.of(protocol), NormsReader.read(), jurisdiction());
    }

    /** Whether it is something that the school must answer, and no mistake to correct. */
    public boolean asks(Diagnostic found) {
        return Inquiry.isQuestion(found, NormsReader.read());
    }

    /** What the school does otherwise than its board says, as far as an edition shows it. */
    List<ChangesPage.OfOne> deviations(Visibility edition) {
        return protocols.stream().flatMap(protocol -> change(protocol).stream().map(change -> Difference.ofSchool(
                Planner.shown(change.board(), edition), Planner.shown(protocol, edition)))).filter(one -> !one.isSame()).toList();
    }

    /** How the school stands to what the law asks because of one of its protocols. */
    List<LegalStanding> standing(Protocol protocol) {
        return DutyCheck.standing(protocol, protocols, jurisdiction());
    }

    private Jurisdiction jurisdiction() {
        return new Jurisdiction(LegislationReader.read(), school.map(School::country));
    }

    /** When a definition last changed, as far as they say it. */
    LocalDate changed() {
        return protocols.stream().flatMap(protocol -> Stream.of(protocol.about().review().changedOn(),
                protocol.about().review().adoptedOn().value()))
                .flatMap(Optional::stream).max(Comparator.naturalOrder()).orElse(NO_DATE);
    }

    /**
     * What could not be read has been named; what a rule misses there is no second fault, nor is a contact for a role that was not read.
     *
     * @param extent what these are
     */
    private Definitions checked(Work work, Extent extent) {
        Findings findings = new Findings();
        findings.addAll(diagnostics);
        Set<String> faulty = diagnostics.stream().filter(Diagnostic::isError).map(found -> found.span().file()).collect(Collectors.toSet());
        Shared shared = work.shared();
        Jurisdiction jurisdiction = new Jurisdiction(LegislationReader.read(), school.map(School::country));
        work.workers().each(protocols.stream().filter(protocol -> !faulty.contains(protocol.id().span().file())).toList(),
                protocol -> checked(protocol, jurisdiction, shared)).forEach(findings::addAll);
        if (extent == Extent.SCHOOL && faulty.stream().noneMatch(file -> file.startsWith(ProjectFiles.PROTOCOLS)
                || file.startsWith(ProjectFiles.SCHOOLS))) {
            findings.addAll(DutyCheck.check(protocols, jurisdiction));
        }
        PrintableCharacters printable = new PrintableCharacters(work.files());
        protocols.forEach(protocol -> findings.addAll(shared.checkCharacters(protocol, printable)));
        school.ifPresent(known -> findings.addAll(CharacterCheck.check(known, printable)));
        findings.addAll(ProjectCheck.check(protocols));
        school.flatMap(school -> school.looks().logo()).filter(logo -> !faulty.contains("site/" + logo.value()))
                .ifPresent(logo -> findings.addAll(LogoCheck.check(logo, work.files())));
        school.filter(known -> faulty.isEmpty()).ifPresent(known -> findings.addAll(switch (extent) {
            case SCHOOL -> SchoolCheck.check(known, protocols);
            case ONE_PROTOCOL -> SchoolCheck.check(known);
            case BOARD -> SchoolCheck.ofBoard(known, protocols);
        }));
        List<Diagnostic> once = findings.all().stream().distinct() // of what is taken over, in each protocol
                .filter(found -> school.filter(known -> SchoolCheck.answers(known, found)).isEmpty()).toList();
        return new Definitions(school.map(known -> known.withLaw(fitting(LegislationReader.read()))), protocols, changes, once);
    }

    private List<Diagnostic> checked(Protocol protocol, Jurisdiction jurisdiction, Shared shared) {
        List<Diagnostic> found = shared.check(protocol, jurisdiction);
        return change(protocol).map(change -> change.told(shared.check(change.board(), jurisdiction), found)).orElse(found);
    }

    private Optional<SchoolChange> change(Protocol protocol) {
        return changes.stream().filter(change -> change.board().key().equals(protocol.key())).findFirst();
    }

    /** With the helplines that fit the subjects of the protocols. */
    private Legislation fitting(Legislation legislation) {
        Set<String> ids = protocols.stream().map(protocol -> protocol.about().subject().value())
                .flatMap(subject -> Stream.concat(subject.helplines().stream(), subject.graveHelplines().stream()))
                .collect(Collectors.toSet());
        return legislation.with(legislation.helplines().stream().filter(helpline -> ids.contains(helpline.key())).toList());
    }
}
