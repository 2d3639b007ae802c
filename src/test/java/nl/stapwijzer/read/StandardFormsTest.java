package nl.stapwijzer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.EachLanguage;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.Foreign;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.StandardForms;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms that come with the program are there in every language of documents. */
class StandardFormsTest {
    private static final List<Form> FORMS = FormsReader.read(Repository.source("templates/form/standard.yaml")).value().orElseThrow().all();

    private static Stream<Text> texts(Form form) {
        return Stream.of(Stream.of(form.title()), form.purpose().stream(), form.keeping().readers().stream(),
                form.keeping().retention().value().stream(), form.sections().stream().flatMap(StandardFormsTest::texts))
                .flatMap(texts -> texts);
    }

    private static Stream<Text> texts(Form.Section section) {
        return Stream.of(Stream.of(section.title()), section.explanation().stream(), section.fields().stream()
                .flatMap(StandardFormsTest::texts))
                .flatMap(texts -> texts);
    }

    private static Stream<Text> texts(Form.Field field) {
        return Stream.of(Stream.of(field.label()), field.help().stream(), field.options().stream(), field.columns().stream()
                .flatMap(column -> Stream.concat(Stream.of(column.label()), column.options().stream())))
                .flatMap(texts -> texts);
    }

    static List<Locale> otherThanDutch() {
        return EachLanguage.otherThanDutch().stream().map(Locale::forLanguageTag).toList();
    }

    @ParameterizedTest
    @MethodSource("otherThanDutch")
    void everyTextOfAStandardFormIsThereInEveryLanguage(Locale language) {
        assertEquals(List.of(), FORMS.stream().flatMap(form -> texts(form).filter(text -> !text.isTranslated(language))
                .map(text -> form.key() + ", line " + text.span().line() + ": " + text.text())).toList());
    }

    @Test
    void whatHasNoTranslationSaysWhichLanguageItIs() {
        StandardForms forms = FormsReader.read(new SourceFile("forms.yaml", "formulieren:\n  plan:\n    titel: {tekst: Plan, en: Plan}\n"
                + "    delen: {kern: {titel: Kern, velden: {doel: {label: Doel, soort: keuze, opties: [Rust]}}}}\n")).value().orElseThrow();
        assertEquals(List.of("Plan", Foreign.marked("Kern", DocumentLanguage.DUTCH), Foreign.marked("Doel", DocumentLanguage.DUTCH),
                Foreign.marked("Rust", DocumentLanguage.DUTCH)), texts(forms.in(Locale.ENGLISH).get(0)).map(Text::text).toList());
        assertEquals(forms.all(), forms.in(DocumentLanguage.FLEMISH.locale()));
    }

    @ParameterizedTest
    @MethodSource("otherThanDutch")
    void noTwoOptionsAreTheSameInAnyLanguage(Locale language) {
        FORMS.stream().flatMap(form -> form.sections().stream()).flatMap(section -> section.fields().stream()).forEach(field -> {
            List<String> options = field.options().stream().map(option -> option.in(language, Text.Reader.ADULT).text()).toList();
            assertEquals(options.size(), new HashSet<>(options).size(), field.key());
        });
    }
}
