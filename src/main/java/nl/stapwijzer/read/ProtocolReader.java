package nl.stapwijzer.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.stapwijzer.model.Department;
import nl.stapwijzer.model.Deviation;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.StandardForms;
import nl.stapwijzer.model.Subject;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.read.yaml.YamlFile;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;

/**
 * Reads a protocol definition. An author's mistake never stops it: all faults of a file are found in one run, unless it is no
 * YAML at all. A value that could not be read has something harmless in its place.
 */
public final class ProtocolReader {
    /** The keys of a whole file, kept equal to the JSON Schema by a test. */
    static final Set<String> KEYS = Set.of("protocol", "titel", "taal", "onderwerp", "schoolsoort", "samenvatting", "doel", "beheer",
            "grondslag", "rollen",
            "afdelingen", "begrippen", "lijsten", "woorden", "kanalen", "registraties", "melden", "situaties", "trajecten", "stappen",
            "einden", "alternatieven", "noodregels", "regels", "steun", "preventie", "methoden", "sancties", "informeer", "doelgroepen",
            "formulieren", "verwijzingen", "bijlagen", "toezicht", "open-vragen");

    private ProtocolReader() {}

    /**
     * @param standardForms the forms that come with the program, for {@code handelingsplan: standaard}
     * @param others the school's other protocols, for {@code no-blame: {uit: ho7}}
     */
    public static Checked<Protocol> read(SourceFile file, StandardForms standardForms, OtherProtocols others) {
        Findings findings = new Findings();
        return new Checked<>(open(file, findings).map(map -> protocol(map, standardForms, others)), findings.all());
    }

    /**
     * The same with what a school changes in it.
     *
     * @param told each value that is otherwise
     */
    public static Checked<Protocol> read(SourceFile file, StandardForms standardForms, OtherProtocols others, ProtocolChange change,
            Consumer<Deviation> told) {
        Findings findings = new Findings();
        Optional<Protocol> protocol = open(file, findings).map(map -> protocol(map.changed(change.keys(), told), standardForms, others));
        return new Checked<>(protocol, findings.all());
    }

    private static Optional<YamlMap> open(SourceFile file, Findings findings) {
        return YamlFile.open(file, "protocol: ons-protocol", findings);
    }

    private static Protocol protocol(YamlMap file, StandardForms standardForms, OtherProtocols others) {
        YamlMap map = Languages.in(file);
        return protocol(map, new FormReader(standardForms.in(Languages.of(map))), others);
    }

    private static Protocol protocol(YamlMap file, FormReader forms, OtherProtocols others) {
        List<Department> departments = file.named("afdelingen", BackgroundReader::department);
        YamlMap map = file.among(departments.stream().collect(Collectors.toMap(Department::key, Department::name)));
        Located<String> id = map.id("protocol");
        Borrowing borrowing = new Borrowing(id.value(), others);
        Text title = map.text("titel");
        Protocol protocol = new Protocol(id, title,
                new Protocol.About(Languages.of(map), subject(map, title), map.optionalText("samenvatting"), map.optionalText("doel"),
                        map.optionalText("schoolsoort"), AudienceReader.review(map), OwnQuestionReader.questions(map)),
                new Protocol.People(map.named("rollen", borrowing.of("rollen", BackgroundReader::role)),
                        departments,
                        map.named("kanalen", BackgroundReader::channel), map.named("registraties", BackgroundReader::register)),
                new Protocol.Vocabulary(map.named("begrippen", BackgroundReader::term),
                        map.named("lijsten", borrowing.of("lijsten", BackgroundReader::list)),
                        map.list("woorden", BackgroundReader::words)),
                new Protocol.Course(map.optional("melden", value -> RouteReader.reporting(value, map.spanOf("melden"))),
                        map.named("situaties", RouteReader::situation),
                        map.named("trajecten", RouteReader::trajectory), map.named("stappen", StepReader::step),
                        map.named("einden", RouteReader::end), map.named("alternatieven", RouteReader::alternative)),
                new Protocol.Conduct(map.list("noodregels", RouteReader::emergency), map.list("regels", RouteReader::rule),
                        map.named("sancties", MethodReader::sanction), map.list("informeer", DutyReader::inform),
                        map.named("grondslag", BackgroundReader::law)),
                new Protocol.Care(map.named("steun", RouteReader::support), map.named("preventie", AudienceReader::prevention),
                        map.named("methoden", borrowing.of("methoden", MethodReader::method)),
                        map.list("toezicht", AudienceReader::monitoring)),
                new Protocol.Papers(map.named("doelgroepen", AudienceReader::audience), map.named("formulieren", forms::form),
                        map.named("verwijzingen", BackgroundReader::reference), map.named("bijlagen", AudienceReader::appendix)));
        map.reportKeys();
        return protocol;
    }

    /** What the author says; else what the title tells, of which the author hears; else the standard subject. */
    private static Located<Subject> subject(YamlMap map, Text title) {
        Optional<Located<String>> said = map.optionalId("onderwerp");
        Optional<Subject> told = said.isPresent() ? Optional.empty() : Subjects.otherIn(title);
        told.ifPresent(other -> map.warning(title.span(), Message.of("subject-not-said", other.name()),
                Message.of("say-subject", other.id())));
        said.flatMap(Subjects::meant).ifPresent(known -> map.warning(said.get().span(), Message.of("subject-unknown", said.get().value()),
                Message.of("say-subject", known)));
        return said.map(id -> new Located<>(Subjects.of(id), id.span()))
                .orElseGet(() -> new Located<>(told.orElseGet(Subjects::standard), map.span()));
    }
}
