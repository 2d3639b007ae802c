package nl.stapwijzer.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.serve.FormField.Kind;
import nl.stapwijzer.serve.FormField.Option;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;

/** A form of a definition as a browser sends it, with each of its fields. */
final class SentForm {
    private static final List<String> WORDS = List.of("Kort", "Een zin, met een komma: en \"meer\" # zo.", "0900-1234", "ja",
            "a\n\n- b\n- c", "Deze zin is met opzet zo lang dat hij nooit op een regel van honderdtwintig tekens past, "
                    + "ook niet tussen haakjes of in een lijst.");
    private static final Pattern WORDS_OF_LINE = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}_.,;()'’/ -]*[\\p{L}\\p{N}_.()])?");
    private static final Pattern BEHIND_BEGIN = Pattern.compile("(?<=^ {0,20}(- |#)?)[^ #-].*");
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

    /** What a field is for, whatever the names on the way to it. */
    String purpose(FormField field) {
        StringBuilder purpose = new StringBuilder(file.source().name() + begin(field));
        Schema.Spec rule = SCHEMA.of(file.source().name());
        for (String step : ValuePath.parse(field.path()).steps()) {
            purpose.append('/').append(rule.keys().contains(step) ? step : "*");
            rule = rule.child(step).orElse(rule);
        }
        return purpose.toString();
    }

    /** How the line is written on which a field stands, or what it would stand in, and how the next begins; whatever the words. */
    String writing(FormField field) {
        Span at = file.span(ValuePath.parse(field.path()));
        return begin(field) + Stream.of(at.line(), at.endLine()).map(file.source()::line).map(WORDS_OF_LINE::matcher)
                .map(words -> "\n" + words.replaceAll("a")).collect(Collectors.joining())
                + "\n" + BEHIND_BEGIN.matcher(file.source().line(at.endLine() + 1)).replaceFirst("");
    }

    private static String begin(FormField field) {
        return field.kind() + (field.isEmpty() ? " empty" : "") + (field.state().unknown() ? " unknown" : "");
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

    /** Another value for a field; nothing where there is no other. */
    Optional<Map<String, List<String>>> other(FormField field) {
        Map<String, List<String>> now = of(field);
        Map<String, List<String>> other = new LinkedHashMap<>(now);
        String path = field.path();
        if (path.contains("+")) {
            return Optional.empty();
        }
        other.remove("u:" + path);
        boolean unknown = field.state().unknown();
        Random random = new Random(path.hashCode());
        switch (field.kind()) {
            case TEXT -> other.put("v:" + path, List.of(text(field, random)));
            case CHOICE, PICK -> {
                List<String> free = field.options().stream().map(Option::value).filter(one -> !List.of(one).equals(now.get("v:" + path)))
                        .toList();
                if (free.isEmpty() && !unknown) {
                    return Optional.empty();
                }
                other.put("v:" + path, List.of(free.isEmpty() ? "iets" : free.get(random.nextInt(free.size()))));
            }
            case PICKS -> {
                List<String> all = field.options().stream().filter(option -> !option.chosen() || unknown).map(Option::value).toList();
                if (all.isEmpty()) {
                    return Optional.empty();
                }
                List<String> ticked = new ArrayList<>(now.getOrDefault("p:" + path, List.of("")));
                ticked.add(all.get(random.nextInt(all.size())));
                other.put("p:" + path, ticked);
            }
            case DEADLINE -> {
                other.put("d:kind:" + path, List.of("binnen"));
                other.put("d:number:" + path, List.of(field.deadline().number().equals("9") ? "8" : "9"));
                other.put("d:unit:" + path, List.of("dagen"));
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(other);
    }

    /** A field that is left empty, or said to be unknown where that may be; nothing where nothing stands. */
    Optional<Map<String, List<String>>> without(FormField field) {
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> other = of(field);
        if (field.state().unknown()) {
            other.remove("u:" + field.path());
        } else if (field.state().mayBeUnknown()) {
            other.put("u:" + field.path(), List.of("on"));
        } else {
            other.replaceAll((name, values) -> List.of(""));
        }
        return Optional.of(other);
    }

    private static String text(FormField field, Random random) {
        String words = WORDS.get(random.nextInt(WORDS.size()));
        return words.equals(field.state().text()) ? words + " ook" : words;
    }

    /** What becomes of a file when the form is sent as it is. */
    Editing asItIs() {
        return sent(file, sent);
    }

    /** What becomes of it when the whole form is sent, with one field filled in otherwise. */
    Editing with(FormField field, Map<String, List<String>> other) {
        Map<String, List<String>> all = new LinkedHashMap<>(sent);
        all.keySet().removeAll(of(field).keySet());
        all.putAll(other);
        return sent(file, all);
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
