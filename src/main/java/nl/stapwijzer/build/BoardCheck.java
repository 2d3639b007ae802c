package nl.stapwijzer.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.publish.SchoolFolder;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.PlainName;
import nl.stapwijzer.source.Span;

/**
 * A board and each of its schools, read and checked one after the other; of a school stays no more than what is told of it.
 *
 * @param board what the board says itself
 * @param members its schools, in the order of their keys
 * @param ofAll what is wrong with the list of schools
 */
public record BoardCheck(Definitions board, List<Member> members, List<Diagnostic> ofAll) {
    /**
     * A school of the board.
     *
     * @param name empty if its file cannot be read
     * @param place the town; may be empty
     * @param own what is wrong with it, but for what is wrong with the board's protocols
     * @param isSound whether it can be published
     */
    public record Member(String key, String name, String place, List<Diagnostic> own, boolean isSound) {
        public Member {
            own = List.copyOf(own);
        }

        /** The name of its file. */
        public String file() {
            return ProjectFiles.school(key);
        }
    }

    public BoardCheck {
        members = List.copyOf(members);
        ofAll = List.copyOf(ofAll);
    }

    /** @param project of a board, of which no school was chosen */
    public static BoardCheck of(Project project, Listener listener) throws IOException {
        try (Work work = new Work(project, listener)) {
            return of(work);
        }
    }

    static BoardCheck of(Work work) throws IOException {
        Definitions board = Definitions.of(work);
        Checked<List<String>> keys = work.files().schools();
        List<Member> members = new ArrayList<>();
        Findings findings = new Findings();
        Map<String, Member> named = new HashMap<>();
        Set<Diagnostic> known = new HashSet<>(board.diagnostics());
        for (String key : keys.value().orElseThrow()) {
            Definitions school = Definitions.of(work.at(key));
            Member member = member(key, school, known);
            members.add(member);
            Span at = school.school().map(School::name).map(Text::span).orElseGet(() -> Span.at(member.file(), 1, 1));
            Member other = member.name().isEmpty() ? null : named.putIfAbsent(PlainName.of(member.name() + " " + member.place()), member);
            if (other != null) {
                findings.error(at, Message.of("school-twice", member.name(), other.file()), Message.of("school-twice-hint"));
            } else if (!SchoolFolder.isPossible(key)) {
                findings.error(at, Message.of("school-key-taken", key), Message.of("school-file-not-plain-hint"));
            }
        }
        if (members.isEmpty() && keys.diagnostics().isEmpty()) {
            findings.error(Span.at(ProjectFiles.SCHOOLS, 1, 1), Message.of("no-schools"), Message.of("no-schools-hint"));
        }
        return new BoardCheck(board, members, Stream.concat(keys.diagnostics().stream(), findings.all().stream()).toList());
    }

    private static Member member(String key, Definitions school, Set<Diagnostic> ofBoard) {
        return new Member(key, school.school().map(found -> found.name().text()).orElse(""),
                school.school().flatMap(one -> one.where().place()).map(Text::text).orElse(""),
                school.diagnostics().stream().filter(found -> !ofBoard.contains(found)).distinct().toList(), !school.hasErrors());
    }

    /** Everything that is wrong, each thing once: with the board, then with the list of its schools, then with each school. */
    public List<Diagnostic> diagnostics() {
        return Stream.of(board.diagnostics().stream(), ofAll.stream(), members.stream().flatMap(member -> member.own().stream()))
                .flatMap(found -> found).distinct().toList();
    }

    public boolean hasErrors() {
        return diagnostics().stream().anyMatch(Diagnostic::isError);
    }

    /** Whether nothing at all can be published: what is wrong is not that of one school. */
    boolean isBroken() {
        return board.school().isEmpty() || ofAll.stream().anyMatch(Diagnostic::isError) || members.stream().noneMatch(Member::isSound);
    }

    /** The school of this key. */
    public Optional<Member> member(String key) {
        return members.stream().filter(member -> member.key().equals(key)).findFirst();
    }
}
