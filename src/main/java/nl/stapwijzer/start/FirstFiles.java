package nl.stapwijzer.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.edit.Edit;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.NewText;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.ValuePath;

/** The files of a new folder of a school, as text by name: one protocol, the school, and the schemas that an editor completes by. */
public final class FirstFiles {
    public static final String PROTOCOL_ID = "ons-protocol";
    public static final String PROTOCOL = "protocols/" + PROTOCOL_ID + ".yaml";
    public static final String SCHOOL = "site/school.yaml";
    private static final List<String> SCHEMAS = List.of("schema/protocol.schema.json", "schema/school.schema.json",
            "schema/board-school.schema.json");
    private static final ValuePath TOP = ValuePath.parse("");

    private FirstFiles() {}

    public static Map<String, String> of(Answers answers) {
        EditableFile begun = Example.called(answers.to(SchoolQuestion.EXAMPLE)).map(Example::file)
                .orElseGet(() -> ProgramFile.editable("protocol.yaml"));
        EditableFile named = set(begun, "protocol", PROTOCOL_ID);
        EditableFile there = set(named, "taal", answers.country().language());
        return with(answers, set(there, "schoolsoort", answers.to(SchoolQuestion.KIND)).source().text());
    }

    public static Map<String, String> of(Answers answers, FirstDraft draft) {
        return with(answers, ProgramFile.text("protocol.yaml").lines().findFirst().orElseThrow() + "\n" + NewText.of(draft.protocol()));
    }

    private static Map<String, String> with(Answers answers, String protocol) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(PROTOCOL, protocol);
        files.put(SCHOOL, school(answers));
        SCHEMAS.forEach(schema -> files.put("protocols/" + schema, ProgramFile.text("/examples/" + schema)));
        return files;
    }

    private static String school(Answers answers) {
        EditableFile named = set(ProgramFile.editable("school.yaml"), "naam", answers.to(SchoolQuestion.NAME));
        EditableFile there = set(named, "taal", answers.country().language());
        EditableFile region = added(there, "regio", answers.to(SchoolQuestion.REGION));
        return added(region, "telefoon", answers.to(SchoolQuestion.PHONE)).source().text();
    }

    private static EditableFile set(EditableFile file, String key, String value) {
        return file.apply(new Edit.SetValue(ValuePath.parse(key), PlainValue.text(value))).value().orElseThrow();
    }

    private static EditableFile added(EditableFile file, String key, String value) {
        int last = ((PlainMap) file.value()).entries().size();
        return value.isEmpty() ? file
                : file.apply(new Edit.Insert(TOP, last, Optional.of(key), PlainValue.text(value))).value().orElseThrow();
    }
}
