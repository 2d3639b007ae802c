package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Text;
import org.junit.jupiter.api.Test;

/** The forms that come with the program are there in every language of documents. */
class StandardFormsTest {
    private static final List<Form> FORMS = FormsReader.read(Repository.source("templates/form/standard.yaml")).value().orElseThrow();

    private static Stream<Text> texts(Form form) {
        return Stream.of(Stream.of(form.title()), form.purpose().stream(), form.readers().stream(), form.retention().value().stream(),
                form.sections().stream().flatMap(StandardFormsTest::texts)).flatMap(texts -> texts);
    }

    private static Stream<Text> texts(Form.Section section) {
        return Stream.of(Stream.of(section.title()), section.explanation().stream(), section.fields().stream()
                .flatMap(StandardFormsTest::texts))
                .flatMap(texts -> texts);
    }

    private static Stream<Text> texts(Form.Field field) {
        return Stream.of(Stream.of(field.label()), field.help().stream(), field.options().stream(), field.columns().stream()
                .flatMap(StandardFormsTest::texts))
                .flatMap(texts -> texts);
    }

    @Test
    void everyTextOfAStandardFormIsThereInEnglish() {
        FORMS.forEach(form -> texts(form).forEach(text -> assertTrue(text.isTranslated(Locale.ENGLISH),
                () -> form.key() + ": " + text.text())));
    }

    @Test
    void noTwoOptionsAreTheSameInEnglish() {
        FORMS.stream().flatMap(form -> form.in(Locale.ENGLISH).sections().stream()).flatMap(section -> section.fields().stream())
                .forEach(field -> {
            List<String> options = field.options().stream().map(Text::text).toList();
            assertEquals(options.size(), new HashSet<>(options).size(), field.key());
        });
    }
}
