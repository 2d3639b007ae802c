package nl.stapwijzer.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.serve.FormField.Kind;
import nl.stapwijzer.serve.FormField.Option;
import nl.stapwijzer.source.SourceFile;

/** A form of a definition as a browser sends it, with each of its fields. */
final class SentForm {
    private static final Schema SCHEMA = new Schema();
    private static final Map<String, String> LABELS = new OwnFiles().labels();
    private static final FormMaker FORMS = new FormMaker(SCHEMA);

    private final EditableFile file;
    private final Map<String, List<String>> sent = new LinkedHashMap<>();
    private final List<FormField> fields = new ArrayList<>();

    SentForm(EditableFile file, ValuePath path) {
        this.file = file;
        FORMS.form(file, path, new NamesThere(List.of(file)), deadline -> "").sections()
                .forEach(section -> section.fields().forEach(this::take));
    }

    static EditableFile open(String name, String text) {
        return OpenFiles.read(new SourceFile(name, text)).value().orElseThrow();
    }

    static List<ValuePath> all(EditableFile file) {
        return FORMS.all(file);
    }

    private void take(FormField field) {
        String path = field.path();
        switch (field.kind()) {
            case TEXT, CHOICE, PICK -> sent.put("v:" + path, List.of(shown(field)));
            case PICKS -> {
                List<String> ticked = new ArrayList<>(List.of(""));
                field.options().stream().filter(Option::chosen).map(Option::value).forEach(ticked::add);
                sent.put("p:" + path, ticked);
            }
            case DEADLINE -> {
                sent.put("d:kind:" + path, List.of(chosen(field.deadline().kinds())));
                sent.put("d:number:" + path, List.of(field.deadline().number()));
                sent.put("d:unit:" + path, List.of(first(field.deadline().units())));
                sent.put("d:from:" + path, List.of(chosen(field.deadline().anchors())));
                sent.put("d:manner:" + path, List.of(chosen(field.deadline().manners())));
            }
            default -> { }
        }
        if (field.state().unknown()) {
            sent.put("u:" + path, List.of("on"));
        }
        if (field.state().canMakeStep()) {
            sent.put("s:" + path, List.of(""));
        }
        if (field.kind() != Kind.LIST && field.kind() != Kind.MAP && field.kind() != Kind.ENTRIES && field.kind() != Kind.BLANK_ENTRY) {
            fields.add(field);
        }
        field.parts().forEach(this::take);
        field.more().forEach(this::take);
    }

    /** What a browser sends of a text area, and of a choice: that which is chosen. */
    private static String shown(FormField field) {
        return field.kind() == Kind.TEXT ? field.state().text() : chosen(field.options());
    }

    private static String chosen(List<Option> options) {
        return options.stream().filter(Option::chosen).map(Option::value).findFirst().orElse("");
    }

    private static String first(List<Option> options) {
        return options.stream().filter(Option::chosen).map(Option::value).findFirst().orElse(options.get(0).value());
    }

    /** Those that can be filled in, also where nothing stands yet. */
    List<FormField> fields() {
        return fields;
    }

    /** The values of what a field sends, by their names. */
    Map<String, List<String>> of(FormField field) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.endsWith(":" + field.path())) {
                own.put(name, values);
            }
        });
        return own;
    }

    /** What becomes of a file when the form is sent as it is. */
    Editing asItIs() {
        return sent(file, sent);
    }

    /** What becomes of a file when these are sent. */
    static Editing sent(EditableFile file, Map<String, List<String>> values) {
        Editing editing = new Editing(SCHEMA, file, new NamesThere(List.of(file)));
        editing.apply(new FormPost(SCHEMA, file, values), LABELS);
        return editing;
    }

    EditableFile file() {
        return file;
    }
}
