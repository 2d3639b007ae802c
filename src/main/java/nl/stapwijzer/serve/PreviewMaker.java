package nl.stapwijzer.serve;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.serve.FormField.Option;
import nl.stapwijzer.words.Phrases;

/**
 * What is looked at beside a form.
 *
 * @param view the first step of the address of the preview
 */
record PreviewMaker(Desk desk, OpenFiles files, String view) {
    /** What pages are called in each language, by their name in Dutch, which is often a key of a definition too. */
    private static final Map<String, Set<String>> CALLED = new HashMap<>();

    static {
        for (DocumentKind kind : DocumentKind.values()) {
            for (DocumentLanguage language : DocumentLanguage.values()) {
                CALLED.computeIfAbsent(name(kind, DocumentLanguage.DUTCH), dutch -> new LinkedHashSet<>()).add(name(kind, language));
            }
        }
    }

    private static String name(DocumentKind kind, DocumentLanguage language) {
        return kind.address(Phrases.of(language), "/", "").replaceFirst("\\.html$", "");
    }

    private static Stream<String> called(String dutch) {
        return CALLED.getOrDefault(dutch, Set.of(dutch)).stream();
    }

    BenchPage.Beside of(Spot place) {
        Map<String, String> titles = titles();
        List<String> paths = List.copyOf(titles.keySet());
        String folder = folder(place.file());
        List<String> own = paths.stream().filter(path -> path.startsWith(folder)).toList();
        String wanted = paths.contains(place.shown()) ? place.shown() : fitting(own, place.path()).orElse(folder + "index.html");
        boolean isPaper = wanted.endsWith(".pdf");
        List<Option> documents = (folder.isEmpty() ? paths : own).stream()
                .map(path -> new Option(path, titles.get(path) + (path.endsWith(".pdf") ? " (pdf)" : ""), path.equals(wanted))).toList();
        return new BenchPage.Beside("/" + view + (isPaper ? ViewPages.PAPER : "/") + wanted,
                isPaper ? "/" + view + "/" + wanted : "", place.shown(), documents);
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        desk.preview().documents().forEach(output -> output.paths().stream().filter(path -> path.matches(".*\\.(html|pdf)")).forEach(
                path -> titles.put(path, output.view() instanceof Pages.Framed framed ? framed.frame().title() : path)));
        return titles;
    }

    private String folder(String file) {
        return desk.preview().definitions().protocols().stream().filter(protocol -> protocol.id().span().file().equals(file))
                .map(protocol -> protocol.key() + "/").findFirst().orElse("");
    }

    /** What a page is about: the thing that it is the fitting page of, else the protocol or the school as a whole. */
    Spot subject(String shown) throws IOException {
        String file = files.names().stream().filter(name -> !folder(name).isEmpty() && shown.startsWith(folder(name))).findFirst()
                .orElse(OpenFiles.SCHOOL);
        List<ValuePath> things = files.open(file).map(PreviewMaker::things).orElse(List.of());
        return new Spot(file, things.stream().filter(path -> fitting(List.of(shown), path).isPresent()).findFirst()
                .orElse(new ValuePath(List.of())), shown);
    }

    private static List<ValuePath> things(EditableFile file) {
        return ((PlainMap) file.value()).entries().stream().filter(top -> top.value() instanceof PlainMap)
                .flatMap(top -> ((PlainMap) top.value()).entries().stream().map(one -> new ValuePath(List.of(top.key(), one.key()))))
                .toList();
    }

    /** The page of what is open: by its name in the definition, of which its address is made. */
    private static Optional<String> fitting(List<String> paths, ValuePath path) {
        if (path.steps().size() < 2) {
            return Optional.empty();
        }
        String id = path.steps().get(1);
        String top = path.steps().get(0);
        Stream<Stream<String>> wanted = Stream.of(called("/" + top + "/").map(name -> name + id + ".html"),
                Stream.of(DocumentLanguage.values()).map(language -> DocumentKind.FORM.address(Phrases.of(language), "/", id)),
                Stream.of("-" + id + ".pdf"), called("/" + top).map(name -> name + ".html"));
        return wanted.flatMap(ends -> ends).flatMap(end -> paths.stream().filter(one -> one.endsWith(end))).findFirst();
    }
}
