package nl.stapwijzer.serve;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.build.Difference;
import nl.stapwijzer.build.Listener;
import nl.stapwijzer.serve.BenchPage.Since;
import nl.stapwijzer.serve.BenchPage.Version;
import nl.stapwijzer.serve.BenchPage.Versions;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.SourceFile;

/** The versions of a definition that are kept, and what changed for people since one of them. */
record History(Desk desk, PageMaker maker, Map<String, String> labels) {
    private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH.mm.ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", PageMaker.language());

    /**
     * @param chosen the version to compare with; else the newest
     * @param printed whether to compare the printed documents too
     */
    Versions of(String name, Optional<SourceFile> now, String chosen, boolean printed) throws IOException {
        List<String> ids = desk.files().versions(name);
        Optional<String> id = ids.stream().filter(chosen::equals).findFirst().or(() -> ids.stream().findFirst());
        List<Version> kept = ids.stream().map(one -> new Version(one, when(one), id.filter(one::equals).isPresent())).toList();
        Optional<SourceFile> then = id.isEmpty() ? Optional.empty() : desk.files().version(name, id.get());
        return new Versions(kept, then.isEmpty() || now.isEmpty() ? Optional.empty()
                : Optional.of(since(kept.get(ids.indexOf(id.get())), then.get(), now.get(), printed)));
    }

    private Since since(Version version, SourceFile then, SourceFile now, boolean printed) throws IOException {
        Difference.Result result = Difference.since(then, desk.project(), printed, new Listener() {});
        Optional<Diagnostic> error = result.diagnostics().stream().filter(Diagnostic::isError).findFirst();
        return new Since(version, result.protocols().stream().findFirst(),
                error.map(maker::say).orElse(""), printed,
                TextDifference.of(then.text(), now.text()));
    }

    private String when(String id) {
        LocalDateTime moment = LocalDateTime.parse(id, KEPT);
        return moment.toLocalDate().equals(LocalDate.now(desk.clock()))
                ? labels.get("versions.today").replace("{0}", id.substring(11, 16).replace('.', ':')) : DAY.format(moment);
    }
}
