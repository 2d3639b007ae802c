package nl.stapwijzer.serve;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.serve.BenchPage.Fault;
import nl.stapwijzer.serve.BenchPage.Head;
import nl.stapwijzer.serve.BenchPage.Notice;
import nl.stapwijzer.serve.BenchPage.Opened;
import nl.stapwijzer.serve.FormField.Option;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.SourceFile;

/** Makes what the pages of the workbench show, from the files on the desk. */
final class PageMaker {
    private final Desk desk;
    private final Map<String, String> labels;
    private final OpenFiles files;
    private final FormMaker forms;
    private final PartsMaker navigation;
    private final PreviewMaker beside;
    private final Catalogue catalogue = new Catalogue(Catalogue.DUTCH);

    /** @param view the first step of the address of the preview */
    PageMaker(Desk desk, Schema schema, String view, Map<String, String> labels) {
        this.desk = desk;
        this.labels = labels;
        this.files = new OpenFiles(desk);
        this.forms = new FormMaker(schema);
        this.navigation = new PartsMaker(schema, forms, files);
        this.beside = new PreviewMaker(desk, files, view);
    }

    /** @param source of the file that is open, as far as it can be read */
    BenchPage page(String title, Spot place, Optional<SourceFile> source, BenchPage.Middle middle, List<Notice> notices)
            throws IOException {
        Optional<EditableFile> file = source.flatMap(files::open);
        Head head = new Head(title, place.file(), source.map(text -> Desk.mark(text.text())).orElse(""), desk.revision(), desk.canUndo(),
                desk.canRedo(), standing(), choice(place.file()));
        return new BenchPage(head, file.isPresent() ? navigation.of(file.get(), place) : List.of(), middle, beside.of(place),
                questions().of(file, place.file()), notices);
    }

    OpenFiles files() {
        return files;
    }

    FormMaker forms() {
        return forms;
    }

    QuestionMaker questions() {
        return QuestionMaker.forPage(desk, files, forms, catalogue);
    }

    PreviewMaker beside() {
        return beside;
    }

    String say(Diagnostic diagnostic) {
        return catalogue.text(diagnostic.message());
    }

    String sayWithHints(Diagnostic diagnostic) {
        return say(diagnostic) + " " + String.join(" ", diagnostic.hints().stream().map(catalogue::text).toList());
    }

    Catalogue catalogue() {
        return catalogue;
    }

    private List<Notice> standing() {
        Stream<Notice> gone = Stream.of(new Notice("bad", labels.get("gone"))).filter(notice -> desk.isGone());
        Stream<Notice> board = Stream.of(new Notice("good", labels.get(desk.project().isBoard() ? "board" : "board.school")))
                .filter(notice -> desk.project().whole().isBoard());
        return Stream.concat(gone, board).toList();
    }

    private List<Option> choice(String current) throws IOException {
        return files.names().stream().map(name -> new Option(name, files.open(name).map(EditableFile::value).flatMap(NamesThere::called)
                .orElse(name.replaceFirst("^.*/(.*)\\.yaml$", "$1")), name.equals(current))).toList();
    }

    Opened form(EditableFile file, ValuePath path) throws IOException {
        Opened form = forms.form(file, path, files.names(file), dates(file));
        return form.with(desk.preview().definitions().diagnostics().stream()
                .filter(one -> one.isError() && one.span().file().equals(file.source().name()))
                .filter(one -> forms.formOf(file, at(file, one)).equals(path))
                .map(one -> new Fault(form.nearest(at(file, one).toString()), questions().slip(one))).toList());
    }

    private static ValuePath at(EditableFile file, Diagnostic found) {
        return file.pathAt(found.span().line(), found.span().column());
    }

    private Function<ValuePath, String> dates(EditableFile file) {
        DeadlineDates dates = new DeadlineDates(desk.preview().definitions(), file.source().name(), LocalDate.now(desk.clock()));
        return path -> dates.at(file.span(path).line());
    }

    static Locale language() {
        return Locale.forLanguageTag(Catalogue.DUTCH);
    }
}
