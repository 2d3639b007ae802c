package nl.stapwijzer.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.build.Definitions;
import nl.stapwijzer.check.Question;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.PlainValue.PlainText;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.serve.BenchPage.Item;
import nl.stapwijzer.serve.BenchPage.OpenQuestion;
import nl.stapwijzer.serve.BenchPage.OpenQuestions;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Span;

/** What there is still to answer and to put right, below a form, with the way to each field. For one page: it opens each file once. */
record QuestionMaker(Desk desk, Function<String, Optional<EditableFile>> files, Schema schema, FormMaker forms, Catalogue catalogue) {
    private static final int FIRST = 5;
    private static final int MOST_PLACES = 6;

    static QuestionMaker forPage(Desk desk, OpenFiles files, FormMaker forms, Catalogue catalogue) {
        Map<String, Optional<EditableFile>> opened = new HashMap<>();
        return new QuestionMaker(desk, name -> opened.computeIfAbsent(name, files::open), forms.schema(), forms, catalogue);
    }

    OpenQuestions of(Optional<EditableFile> file, String name) {
        Definitions definitions = desk.preview().definitions();
        List<Diagnostic> all = definitions.diagnostics();
        List<Diagnostic> here = all.stream().filter(one -> !one.isError() && one.span().file().equals(name)).toList();
        List<OpenQuestion> errors = all.stream().filter(Diagnostic::isError).map(this::slip).toList();
        List<OpenQuestion> open = definitions.questions(here).stream().map(this::question).toList();
        List<OpenQuestion> slips = here.stream().filter(one -> !definitions.asks(one)).map(this::slip).toList();
        List<OpenQuestion> questions = Stream.of(errors, open, slips).flatMap(List::stream).toList();
        int known = file.map(there -> known(there.value())).orElse(0);
        int unknown = (int) here.stream().filter(definitions::asks).count();
        return new OpenQuestions(questions.stream().limit(FIRST).toList(), questions.stream().skip(FIRST).toList(),
                questions.size(), errors.size(), known, known + unknown);
    }

    /** What is wrong and can be put right without a question to anybody. */
    OpenQuestion slip(Diagnostic found) {
        String hints = found.hints().stream().map(catalogue::text).collect(Collectors.joining("; "));
        return new OpenQuestion(found.isError(), catalogue.text(found.message()), hints,
                List.of(item(found.span(), "")));
    }

    private OpenQuestion question(Question question) {
        List<Item> places = question.gaps().stream()
                .map(gap -> item(gap.at(), gap.added() || isOfTheWhole(gap.at()) ? gap.key() : "")).distinct()
                .limit(MOST_PLACES).toList();
        return new OpenQuestion(false, question.text(catalogue), catalogue.text(question.why()), places);
    }

    private Item item(Span at, String key) {
        return new Item(where(at, key), place(at, key), false);
    }

    private String place(Span span, String key) {
        String at = span.file() + ":" + span.line() + ":" + span.column();
        return Spot.address("plek", key.isEmpty() ? Map.of("at", at) : Map.of("at", at, "key", key));
    }

    /** The title of the step or other thing in which something was found, and of the field. */
    private String where(Span found, String key) {
        Optional<EditableFile> file = files.apply(found.file());
        ValuePath at = file.map(there -> there.pathAt(found.line(), found.column())).orElse(new ValuePath(List.of()));
        ValuePath path = file.map(there -> forms.formOf(there, at)).orElse(at);
        String field = schema.at(found.file(), file.map(there -> withKey(there, at, key)).orElse(at))
                .map(spec -> spec.text("title")).orElse("");
        if (path.isRoot() && !field.isEmpty()) {
            return field;
        }
        String thing = where(found, file, path);
        return field.isEmpty() || path.isRoot() || field.equals(thing) || key.isEmpty() && at.equals(path) ? thing : thing + ": " + field;
    }

    private boolean isOfTheWhole(Span found) {
        return files.apply(found.file()).map(file -> file.pathAt(found.line(), found.column()).steps().size())
                .filter(steps -> steps < 2).isPresent();
    }

    /** The way to a key that is not there yet: in the place that lacks it, beside a text there, or in the things that can have it. */
    ValuePath withKey(EditableFile file, ValuePath path, String key) {
        if (key.isEmpty() || !path.isRoot() && path.last().equals(key)) {
            return path;
        }
        boolean isText = !path.isRoot() && file.value(path).filter(PlainText.class::isInstance).isPresent();
        ValuePath there = isText ? path.parent().child(key) : path.child(key);
        Schema.Spec whole = schema.of(file.source().name());
        return schema.at(file.source().name(), there).isPresent() ? there : whole.keys().stream()
                .filter(name -> whole.child(name).flatMap(Schema.Spec::named).filter(thing -> thing.keys().contains(key)).isPresent())
                .map(name -> new ValuePath(List.of(name))).findFirst().orElse(path);
    }

    private String where(Span found, Optional<EditableFile> file, ValuePath path) {
        return path.isRoot() ? schema.of(found.file()).text("title")
                : file.flatMap(there -> there.value(path)).flatMap(NamesThere::called)
                        .orElse(schema.at(found.file(), path).map(spec -> spec.text("title")).orElse(path.last()));
    }

    /** How many values there are that are not left open. */
    private static int known(PlainValue value) {
        return value instanceof PlainMap map ? map.entries().stream().mapToInt(entry -> known(entry.value())).sum()
                : value instanceof PlainList list ? list.items().stream().mapToInt(QuestionMaker::known).sum()
                : FieldMaker.isUnknown(value) ? 0 : 1;
    }
}
