package nl.stapwijzer.serve;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.build.Definitions;
import nl.stapwijzer.check.Question;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.PlainValue.PlainText;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.plan.view.Pages;
import nl.stapwijzer.serve.BenchPage.OpenQuestion;
import nl.stapwijzer.serve.BenchPage.Entry;
import nl.stapwijzer.serve.BenchPage.Group;
import nl.stapwijzer.serve.BenchPage.Head;
import nl.stapwijzer.serve.BenchPage.Item;
import nl.stapwijzer.serve.BenchPage.Notice;
import nl.stapwijzer.serve.BenchPage.Opened;
import nl.stapwijzer.serve.BenchPage.OpenQuestions;
import nl.stapwijzer.serve.BenchPage.Section;
import nl.stapwijzer.serve.FormField.Option;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.SourceFile;

/** Makes what the pages of the workbench show, from the files on the desk. */
final class PageMaker {
    static final String SCHOOL = "site/school.yaml";
    private static final String STEPS = "stappen";
    private static final List<String> SECTIONS = List.of("head", "when", "why", "who", "how", "next");
    private static final int FIRST_QUESTIONS = 5;
    private static final int MOST_PLACES = 6;

    private final Desk desk;
    private final Schema schema;
    private final String view;
    private final Map<String, EditableFile> opened = new ConcurrentHashMap<>();
    private final Catalogue catalogue = new Catalogue(Catalogue.DUTCH);

    /** @param view the first step of the address of the preview */
    PageMaker(Desk desk, Schema schema, String view) {
        this.desk = desk;
        this.schema = schema;
        this.view = view;
    }

    /** A page with nothing in its middle. */
    BenchPage page(String title, Spot place, Optional<SourceFile> source, List<Notice> notices) throws IOException {
        Optional<EditableFile> file = source.flatMap(this::open);
        Head head = new Head(title, place.file(), source.map(text -> Desk.mark(text.text())).orElse(""), desk.revision(), desk.canUndo(),
                desk.canRedo(), desk.isGone(), files(place.file()));
        return new BenchPage(head, file.isPresent() ? navigation(file.get(), place) : List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), preview(place), questions(file, place.file()), notices);
    }

    /** Nothing if the text cannot be changed value by value. Each file is read once for as long as it stays the same. */
    Optional<EditableFile> open(SourceFile text) {
        Optional<EditableFile> known = Optional.ofNullable(opened.get(text.name())).filter(file -> file.source().equals(text));
        if (known.isPresent()) {
            return known;
        }
        Optional<EditableFile> file = read(text).value();
        file.ifPresent(there -> opened.put(text.name(), there));
        return file;
    }

    /** Remembers how values were written before they were changed, for when they come back. */
    void keep(EditableFile file) {
        opened.put(file.source().name(), file);
    }

    static Checked<EditableFile> read(SourceFile text) {
        return EditableFile.open(text, text.name().equals(SCHOOL) ? "naam: Onze school" : "protocol: ons-protocol");
    }

    String say(Diagnostic diagnostic) {
        return catalogue.text(diagnostic.message());
    }

    Catalogue catalogue() {
        return catalogue;
    }

    // --- addresses

    /**
     * What is open.
     *
     * @param shown the document that is looked at; empty for the one that fits
     */
    record Spot(String file, ValuePath path, String shown) {
        String address() {
            Map<String, String> values = new LinkedHashMap<>(Map.of("file", file, "path", path.toString()));
            if (!shown.isEmpty()) {
                values.put("show", shown);
            }
            return address("veld", values);
        }

        static String address(String view, Map<String, String> values) {
            return "/werkbank/" + view + "?" + values.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + "=" + encoded(entry.getValue())).collect(Collectors.joining("&"));
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/");
        }

        Spot at(ValuePath other) {
            return new Spot(file, other, "");
        }
    }

    private List<Option> files(String current) throws IOException {
        List<Option> files = new ArrayList<>();
        for (String name : desk.files().names()) {
            String called = desk.files().read(name).value().flatMap(this::open).map(EditableFile::value)
                    .flatMap(NamesThere::called).orElse(name);
            files.add(new Option(name, called, name.equals(current)));
        }
        return files;
    }

    // --- left

    private List<Group> navigation(EditableFile file, Spot place) throws IOException {
        String open = place.path().isRoot() ? "" : place.path().steps().get(0);
        List<Group> groups = new ArrayList<>();
        Schema.Spec root = schema.of(place.file());
        groups.add(new Group(root.text("title"), place.at(new ValuePath(List.of())).address(), place.path().isRoot(), List.of(), ""));
        for (String key : root.keys()) {
            Schema.Spec rule = root.child(key).orElseThrow();
            ValuePath path = new ValuePath(List.of(key));
            if (isOfItsOwn(rule)) {
                groups.add(new Group(rule.text("title"), place.at(path).address(), open.equals(key),
                        key.equals(STEPS) || open.equals(key) ? items(file, path, place) : List.of(), key));
            }
        }
        groups.sort((a, b) -> Integer.compare(order(a, file), order(b, file)));
        return groups;
    }

    /** The steps first, then what is filled in, then what is not there yet. */
    private static int order(Group group, EditableFile file) {
        return group.key().isEmpty() ? 0 : group.key().equals(STEPS) ? 1
                : file.value(new ValuePath(List.of(group.key()))).isPresent() ? 2 : 3;
    }

    private static boolean isOfItsOwn(Schema.Spec rule) {
        return !rule.mayBeText() && !rule.mayBeUnknown() && rule.choices().isEmpty();
    }

    private List<Item> items(EditableFile file, ValuePath path, Spot place) throws IOException {
        Map<String, String> called = called(file, path);
        return file.value(path).filter(PlainMap.class::isInstance).map(map -> ((PlainMap) map).entries()).orElse(List.of()).stream()
                .map(entry -> item(entry, path, place, called)).toList();
    }

    /** What the names below a key are called where they are made up elsewhere, such as the roles of contacts. */
    private Map<String, String> called(EditableFile file, ValuePath path) throws IOException {
        Map<String, String> called = new LinkedHashMap<>();
        List<String> keys = schema.at(file.source().name(), path).map(Schema.Spec::namesOfKeys).orElse(List.of());
        names(file).below(keys).forEach(option -> called.putIfAbsent(option.value(), option.label()));
        return called;
    }

    private static Item item(PlainEntry entry, ValuePath path, Spot place, Map<String, String> called) {
        ValuePath own = path.child(entry.key());
        boolean current = place.path().steps().size() > path.steps().size()
                && place.path().steps().subList(0, own.steps().size()).equals(own.steps());
        String title = called.getOrDefault(entry.key(), NamesThere.called(entry.value()).orElse(entry.key()));
        return new Item(title, place.at(own).address(), current);
    }

    // --- the form

    /** The path that a form is made for: a place within it is shown on it. */
    ValuePath formOf(EditableFile file, ValuePath path) {
        if (path.isRoot() || !schema.of(file.source().name()).child(path.steps().get(0)).filter(PageMaker::isOfItsOwn).isPresent()) {
            return new ValuePath(List.of());
        }
        ValuePath top = new ValuePath(List.of(path.steps().get(0)));
        boolean named = schema.at(file.source().name(), top).flatMap(Schema.Spec::named).isPresent();
        return named && path.steps().size() > 1 && file.value(top.child(path.steps().get(1))).isPresent()
                ? top.child(path.steps().get(1)) : top;
    }

    Opened form(EditableFile file, ValuePath path) throws IOException {
        String name = file.source().name();
        Schema.Spec rule = path.isRoot() ? schema.of(name) : schema.at(name, path).orElse(schema.of(name));
        FieldMaker maker = new FieldMaker(file, names(file), dates(file));
        Optional<PlainValue> value = file.value(path);
        boolean isCollection = rule.named().isPresent() && rule.keys().isEmpty() && path.steps().size() == 1;
        List<Section> sections = isCollection ? List.of() : sections(maker, rule, path, value);
        Map<String, String> called = path.isRoot() ? Map.of() : called(file, path.steps().size() == 2 ? path.parent() : path);
        String title = path.isRoot() || isCollection || path.steps().size() == 1 ? rule.text("title")
                : called.getOrDefault(path.last(), value.flatMap(NamesThere::called).orElse(path.last()));
        List<Option> free = !isCollection ? List.of() : called.entrySet().stream()
                .filter(one -> file.value(path.child(one.getKey())).isEmpty())
                .map(one -> new Option(one.getKey(), one.getValue(), false)).toList();
        return new Opened(title, rule.text("description"), path.toString(), sections,
                isCollection ? entries(file, path, called) : List.of(), free, isCollection, path.steps().size() == 2);
    }

    private List<Section> sections(FieldMaker maker, Schema.Spec rule, ValuePath path, Optional<PlainValue> value) {
        boolean hasKeys = rule.map().isPresent() && value.filter(PlainMap.class::isInstance).isPresent()
                || rule.map().isPresent() && rule.named().isEmpty() && !rule.mayBeText() && value.isEmpty();
        if (!hasKeys) {
            FormField alone = maker.field(rule, path, 0);
            return List.of(new Section("head", List.of(alone), true));
        }
        Map<String, List<FormField>> groups = new LinkedHashMap<>();
        SECTIONS.forEach(section -> groups.put(section, new ArrayList<>()));
        groups.put("more", new ArrayList<>());
        boolean grouped = rule.keys().stream().anyMatch(key -> !rule.child(key).orElseThrow().ownText("x-group").isEmpty());
        for (FormField field : maker.keys(rule, path, 0)) {
            Schema.Spec child = rule.child(field.key()).orElseThrow();
            String group = child.ownText("x-group");
            if (path.isRoot() && isOfItsOwn(child)) {
                continue; // it has a page of its own
            }
            String section = !group.isEmpty() ? group : grouped && field.isEmpty() ? "more" : grouped ? "more" : "head";
            groups.get(section).add(field);
        }
        return groups.entrySet().stream().filter(group -> !group.getValue().isEmpty())
                .map(group -> new Section(group.getKey(), group.getValue(), !group.getKey().equals("more"))).toList();
    }

    private List<Entry> entries(EditableFile file, ValuePath path, Map<String, String> called) {
        List<PlainEntry> all = file.value(path).filter(PlainMap.class::isInstance).map(map -> ((PlainMap) map).entries()).orElse(List.of());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ValuePath own = path.child(all.get(i).key());
            String title = called.getOrDefault(all.get(i).key(), NamesThere.called(all.get(i).value()).orElse(all.get(i).key()));
            entries.add(new Entry(own.toString(), title,
                    new Spot(file.source().name(), own, "").address(), i == 0, i == all.size() - 1));
        }
        return entries;
    }

    private NamesThere names(EditableFile file) throws IOException {
        if (!file.source().name().equals(SCHOOL)) {
            return new NamesThere(List.of(file));
        }
        List<EditableFile> protocols = new ArrayList<>();
        for (String name : desk.files().names()) {
            desk.files().read(name).value().filter(text -> !name.equals(SCHOOL)).flatMap(this::open).ifPresent(protocols::add);
        }
        return new NamesThere(protocols);
    }

    private Function<ValuePath, String> dates(EditableFile file) {
        DeadlineDates dates = new DeadlineDates(desk.preview().definitions(), file.source().name(), LocalDate.now(desk.clock()));
        return path -> dates.at(file.span(path).line());
    }

    // --- right

    private BenchPage.Beside preview(Spot place) {
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
        List<String> names = desk.files().names();
        String file = names.stream().filter(name -> !folder(name).isEmpty() && shown.startsWith(folder(name))).findFirst().orElse(SCHOOL);
        List<ValuePath> things = desk.files().read(file).value().flatMap(this::open).map(PageMaker::things).orElse(List.of());
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
        Stream<String> wanted = Stream.of("/" + top + "/" + id + ".html", "/" + id + ".pdf", "-" + id + ".pdf", "/" + top + ".html");
        return wanted.flatMap(end -> paths.stream().filter(one -> one.endsWith(end))).findFirst();
    }

    // --- below

    private OpenQuestions questions(Optional<EditableFile> file, String name) {
        Definitions definitions = desk.preview().definitions();
        List<Diagnostic> all = definitions.diagnostics();
        List<Diagnostic> here = all.stream().filter(one -> !one.isError() && one.span().file().equals(name)).toList();
        List<OpenQuestion> errors = all.stream().filter(Diagnostic::isError).map(this::slip).toList();
        List<OpenQuestion> open = definitions.questions(here).stream().map(this::question).toList();
        List<OpenQuestion> slips = here.stream().filter(one -> !definitions.asks(one)).map(this::slip).toList();
        List<OpenQuestion> questions = Stream.of(errors, open, slips).flatMap(List::stream).toList();
        int known = file.map(there -> known(there.value())).orElse(0);
        int unknown = (int) here.stream().filter(definitions::asks).count();
        return new OpenQuestions(questions.stream().limit(FIRST_QUESTIONS).toList(), questions.stream().skip(FIRST_QUESTIONS).toList(),
                questions.size(), errors.size(), known, known + unknown);
    }

    /** What is wrong and can be put right without a question to anybody. */
    private OpenQuestion slip(Diagnostic found) {
        String hints = found.hints().stream().map(catalogue::text).collect(Collectors.joining("; "));
        return new OpenQuestion(found.isError(), say(found), hints, List.of(new Item(where(found, ""), place(found, ""), false)));
    }

    private OpenQuestion question(Question question) {
        List<Item> places = question.gaps().stream()
                .map(gap -> item(gap.finding(), gap.added() ? gap.key().orElse("") : "")).distinct()
                .limit(MOST_PLACES).toList();
        return new OpenQuestion(false, question.text(catalogue), catalogue.text(question.why()), places);
    }

    private Item item(Diagnostic found, String key) {
        return new Item(where(found, key), place(found, key), false);
    }

    private String place(Diagnostic found, String key) {
        String at = found.span().file() + ":" + found.span().line() + ":" + found.span().column();
        return Spot.address("plek", key.isEmpty() ? Map.of("at", at) : Map.of("at", at, "key", key));
    }

    /** The title of the step or other thing in which something was found, and of the field. */
    private String where(Diagnostic found, String key) {
        Optional<EditableFile> file = desk.files().read(found.span().file()).value().flatMap(this::open);
        ValuePath at = file.map(there -> there.pathAt(found.span().line(), found.span().column())).orElse(new ValuePath(List.of()));
        ValuePath path = file.map(there -> formOf(there, at)).orElse(at);
        String field = schema.at(found.span().file(), file.map(there -> withKey(there, at, key)).orElse(at))
                .map(spec -> spec.text("title")).orElse("");
        if (path.isRoot() && !field.isEmpty()) {
            return field;
        }
        String thing = where(found, file, path);
        return field.isEmpty() || path.isRoot() || field.equals(thing) || key.isEmpty() && at.equals(path) ? thing : thing + ": " + field;
    }

    /** The way to a key that is not there yet, from the place that lacks it or from a text beside it. */
    ValuePath withKey(EditableFile file, ValuePath path, String key) {
        if (key.isEmpty()) {
            return path;
        }
        boolean isText = !path.isRoot() && file.value(path).filter(PlainText.class::isInstance).isPresent();
        return isText ? path.parent().child(key) : path.child(key);
    }

    private String where(Diagnostic found, Optional<EditableFile> file, ValuePath path) {
        return path.isRoot() ? found.span().file() + ":" + found.span().line()
                : file.flatMap(there -> there.value(path)).flatMap(NamesThere::called)
                        .orElse(schema.at(found.span().file(), path).map(spec -> spec.text("title")).orElse(path.last()));
    }

    /** How many values there are that are not left open. */
    private static int known(PlainValue value) {
        return value instanceof PlainMap map ? map.entries().stream().mapToInt(entry -> known(entry.value())).sum()
                : value instanceof PlainList list ? list.items().stream().mapToInt(PageMaker::known).sum()
                : FieldMaker.isUnknown(value) ? 0 : 1;
    }

    static Locale language() {
        return Locale.forLanguageTag(Catalogue.DUTCH);
    }
}
