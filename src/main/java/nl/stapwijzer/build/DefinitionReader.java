package nl.stapwijzer.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.stapwijzer.board.SchoolChange;
import nl.stapwijzer.model.Deviation;
import nl.stapwijzer.model.OwnPage;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.StandardForms;
import nl.stapwijzer.read.BoardSchool;
import nl.stapwijzer.read.BoardSchoolReader;
import nl.stapwijzer.read.OwnPageReader;
import nl.stapwijzer.read.ProtocolChange;
import nl.stapwijzer.read.ProtocolReader;
import nl.stapwijzer.read.SchoolReader;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.source.Suggestion;

/** Reads the definitions of a project. For a school of a board, those that it uses, with what it changes in them. */
final class DefinitionReader {
    private final ProjectFiles files;
    private final Workers workers;
    private final Shared shared;
    private final Findings findings = new Findings();

    /** @param change what the school changes in it, if it does */
    private record ReadProtocol(Checked<Protocol> protocol, Optional<SchoolChange> change) {}

    private DefinitionReader(Work work) {
        this.files = work.files();
        this.workers = work.workers();
        this.shared = work.shared();
        findings.addAll(shared.forms().diagnostics());
    }

    /** @param listed the files of the protocols to read, as far as the school uses them */
    static Definitions read(Work work, Checked<List<String>> listed) throws IOException {
        return new DefinitionReader(work).read(work.school(), listed);
    }

    private Definitions read(Optional<String> key, Checked<List<String>> listed) throws IOException {
        findings.addAll(files.unfitResources());
        List<String> names = take(listed).orElseThrow();
        if (names.isEmpty() && listed.diagnostics().isEmpty()) {
            findings.error(Span.at(ProjectFiles.PROTOCOLS, 1, 1), Message.of("no-protocols"), Message.of("go-to-project"));
        }
        Optional<BoardSchool> own = key.flatMap(this::ofBoard);
        List<ProtocolChange> changes = own.map(BoardSchool::changes).orElse(List.of());
        List<String> used = own.isPresent() ? used(names, own.get()) : names;
        List<ReadProtocol> read = workers.each(used, name -> protocol(name, changes));
        List<Protocol> protocols = read.stream().flatMap(one -> take(one.protocol()).stream()).toList();
        List<SchoolChange> changed = read.stream().filter(one -> one.protocol().value().isPresent())
                .flatMap(one -> one.change().stream()).toList();
        Optional<School> school = key.isPresent() ? own.map(one -> fitting(one.school(), protocols))
                : take(read(files.text(ProjectFiles.SCHOOL), SchoolReader::read));
        List<OwnPage> pages = take(files.pages()).orElseThrow().stream()
                .flatMap(name -> take(read(files.text(name), OwnPageReader::read)).stream()).toList();
        return new Definitions(school.map(known -> known.with(pages)), protocols, changed, findings.all());
    }

    private Optional<BoardSchool> ofBoard(String key) {
        Checked<SourceFile> board = files.text(ProjectFiles.SCHOOL);
        Checked<SourceFile> own = files.text(ProjectFiles.school(key));
        Stream.of(board, own).forEach(file -> findings.addAll(file.diagnostics()));
        return own.value().flatMap(above -> board.value().flatMap(below -> take(BoardSchoolReader.read(key, above, below))));
    }

    /** The files of the protocols that the school uses. What it says of another is an error: it may be meant for one of these. */
    private List<String> used(List<String> names, BoardSchool school) throws IOException {
        List<String> ids = files.protocols().value().orElseThrow().stream().map(DefinitionReader::id).toList();
        school.protocols().ifPresent(used -> known(used, ids, "protocol-not-of-board"));
        List<String> used = school.protocols().map(own -> own.stream().map(Located::value).toList()).orElse(ids);
        known(school.changes().stream().map(ProtocolChange::protocol).toList(), used, "change-of-protocol-not-used");
        return names.stream().filter(name -> used.contains(id(name))).toList();
    }

    private void known(List<Located<String>> written, List<String> known, String code) {
        written.stream().filter(id -> !known.contains(id.value())).forEach(id ->
                findings.error(id.span(), Message.of(code, id.value()), Suggestion.among(id.value(), known)));
    }

    private static String id(String name) {
        return name.substring(ProjectFiles.PROTOCOLS.length() + 1, name.length() - ".yaml".length());
    }

    private ReadProtocol protocol(String name, List<ProtocolChange> changes) {
        Checked<Protocol> board = shared.protocol(name);
        Optional<ProtocolChange> change = changes.stream().filter(one -> one.protocol().value().equals(id(name))).findFirst();
        return change.isEmpty() || board.value().isEmpty() ? new ReadProtocol(board, Optional.empty())
                : changed(name, board, change.get());
    }

    /** With errors there is none: what they lead to has no place of its own to point at. */
    private ReadProtocol changed(String name, Checked<Protocol> board, ProtocolChange change) {
        List<Deviation> deviations = new ArrayList<>();
        Checked<Protocol> read = ProtocolReader.read(files.text(name).value().orElseThrow(),
                shared.forms().value().orElse(StandardForms.NONE), shared.others(), change, deviations::add);
        SchoolChange made = new SchoolChange(board.value().orElseThrow(), deviations, change.protocol().span());
        Checked<Protocol> joined = made.joined(read.value().orElseThrow());
        List<Diagnostic> told = Stream.concat(made.told(board.diagnostics(), read.diagnostics()).stream(), joined.diagnostics().stream())
                .toList();
        return new ReadProtocol(new Checked<>(joined.value().filter(whole -> told.stream().noneMatch(Diagnostic::isError)), told),
                Optional.of(made));
    }

    /** The board gives contacts for the roles of all its protocols; those of which the school has none are not meant for it. */
    private static School fitting(School school, List<Protocol> protocols) {
        return school.withContacts(contact -> !contact.role().span().file().equals(ProjectFiles.SCHOOL)
                || protocols.stream().anyMatch(protocol -> protocol.role(contact.role().value()).isPresent()));
    }

    private static <T> Checked<T> read(Checked<SourceFile> text, Function<SourceFile, Checked<T>> reader) {
        return text.value().map(reader).orElseGet(() -> Checked.nothing(text.diagnostics()));
    }

    private <T> Optional<T> take(Checked<T> checked) {
        findings.addAll(checked.diagnostics());
        return checked.value();
    }
}
