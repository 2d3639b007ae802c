package nl.stapwijzer.start;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue.PlainText;
import nl.stapwijzer.edit.ValuePath;

/** A protocol that comes with the program, to begin from. */
record Example(String id, EditableFile file) {
    private static final List<String> IDS =
            List.of("kwaliteitskaart", "anti-pest-handelingsplan", "zonder-schuldvraag", "de-route", "vlaams-secundair");

    /** From what is most like any school of its kind to what is least so. */
    static List<Example> all() {
        return IDS.stream().map(id -> new Example(id, ProgramFile.editable("/examples/" + id + ".yaml"))).toList();
    }

    static Optional<Example> called(String id) {
        return all().stream().filter(example -> example.id().equals(id)).findFirst();
    }

    boolean fits(Country country, String kind) {
        return says("taal", country.language()) && says("schoolsoort", kind);
    }

    private boolean says(String key, String value) {
        return file.value(ValuePath.parse(key)).equals(Optional.of(new PlainText(value)));
    }
}
