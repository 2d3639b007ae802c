package nl.stapwijzer.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.stapwijzer.build.BoardBuild;
import nl.stapwijzer.build.Build;
import nl.stapwijzer.build.Edition;
import nl.stapwijzer.build.Listener;
import nl.stapwijzer.build.Project;
import nl.stapwijzer.build.SchoolPart;
import nl.stapwijzer.publish.Archive;
import nl.stapwijzer.publish.Publication;
import nl.stapwijzer.publish.PublicationRefused;
import nl.stapwijzer.publish.PublishedKind;
import nl.stapwijzer.serve.BenchPage.Notice;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.store.Store;

/** Publishes what the preview shows, as {@code build} does: all of it or nothing. One at a time. */
final class Publisher {
    private static final String FOLDER = "publicatie";

    private final Project project;
    private final Path home;
    private final PageMaker maker;

    Publisher(Project project, Path home, PageMaker maker) {
        this.project = project;
        this.home = home;
        this.maker = maker;
    }

    /** @return how it ended, for the user */
    synchronized List<Notice> publish(boolean zip, Map<String, String> labels) throws IOException {
        Path out = project.folder().resolve(FOLDER);
        try (Publication publication = Publication.open(out, project.folder(), home, PublishedKind.SITE)) {
            Archive archive = zip ? Archive.beside(out) : null;
            Outcome result = publish(publication);
            if (!result.isPublished()) {
                return result.diagnostics().stream().filter(Diagnostic::isError).findFirst().map(maker.questions()::slip)
                        .map(slip -> new Notice("bad", labels.get("publish.not").replace("{0}", slip.text()), slip.places().get(0)))
                        .stream().toList();
            }
            if (archive != null) {
                archive.write(out);
            }
            String text = labels.get(zip ? "publish.zipped" : "publish.done").replace("{0}", out.toString())
                    .replace("{1}", Long.toString(result.pages())).replace("{2}", Long.toString(result.documents()));
            return List.of(new Notice("good", text));
        } catch (PublicationRefused refused) {
            return List.of(new Notice("bad", labels.get("publish.refused").replace("{0}", maker.catalogue().text(refused.reason()))));
        }
    }

    private record Outcome(boolean isPublished, List<Diagnostic> diagnostics, long pages, long documents) {}

    /** Of a board, all of its schools, whichever of them is shown. */
    private Outcome publish(Publication publication) throws IOException {
        Edition edition = new Edition(Edition.Kind.PUBLIC, false);
        Listener nobody = new Listener() {};
        if (project.whole().isBoard()) {
            BoardBuild.Result all = BoardBuild.run(project.whole(), edition, new BoardBuild.Scope(SchoolPart.WHOLE, false), publication,
                    Store.NONE, nobody);
            return new Outcome(all.isPublished(), all.diagnostics(), all.pages(), all.documents());
        }
        Build.Result one = Build.run(project, edition, publication, nobody);
        return new Outcome(one.isPublished(), one.diagnostics(), one.count(".html"), one.count(".pdf"));
    }
}
