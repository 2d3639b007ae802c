package nl.stapwijzer.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.source.SourceFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form, and each of its fields that is for something else or stands on a line that is written otherwise than those before, changed
 * and changed back as a form does it; of a definition that is for a test only what stands in it.
 */
@Tag("slow")
class RoundTripTest {
    private static final Set<String> SEEN = new HashSet<>();

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void whatIsChangedAndChangedBackEndsAsItBegan(String name) {
        String begin = Repository.text(Path.of(name));
        String called = name.contains("school") ? OpenFiles.SCHOOL : "protocols/proef.yaml";
        boolean isReal = !name.startsWith("src");
        List<String> wrong = new ArrayList<>();
        int changed = 0;
        EditableFile opened = SentForm.open(called, begin);
        for (ValuePath form : SentForm.all(opened)) {
            SentForm before = new SentForm(opened, form);
            assertEquals(begin, before.asItIs().file().source().text(), form::toString);
            for (FormField field : before.fields().stream().filter(one -> (isReal || !one.isEmpty()) && isNew(before, one)).toList()) {
                String result = thereAndBack(before, field);
                changed += result.isEmpty() ? 1 : 0;
                if (!result.isEmpty() && !result.equals("refused")) {
                    wrong.add(field.path() + ": " + result);
                }
            }
        }
        assertEquals(List.of(), wrong.stream().limit(5).toList(), () -> wrong.size() + " in " + name);
        assertTrue(changed > 0 || !isReal, name);
    }

    /** With -Dfields=all it is every field. */
    private static boolean isNew(SentForm form, FormField field) {
        boolean isOtherwise = SEEN.add(form.purpose(field)) | SEEN.add(form.writing(field));
        return isOtherwise || "all".equals(System.getProperty("fields"));
    }

    /** Empty if all is well; "refused" if the file stayed as it was, and it was said. What is sent unchanged beside it does nothing. */
    private static String thereAndBack(SentForm before, FormField field) {
        String begin = before.file().source().text();
        Optional<Map<String, List<String>>> other = before.other(field);
        if (other.isEmpty()) {
            return "";
        }
        Editing there = SentForm.sent(before.file(), other.get());
        String text = there.file().source().text();
        if (text.equals(begin)) {
            return there.refused().isEmpty() ? "not changed, and nothing said" : "refused";
        }
        Editing back = SentForm.sent(there.file(), before.of(field));
        String end = back.file().source().text();
        return end.equals(begin) ? "" : "ends otherwise" + shown(begin, text, end) + back.refused();
    }

    private static String shown(String begin, String between, String end) {
        return "\n" + TextDifference.of(begin, between) + "\n" + TextDifference.of(begin, end) + "\n";
    }

    static Stream<String> definitions() {
        Stream<String> own = Stream.concat(Repository.files(Path.of("protocols"), ".yaml").stream().map(Path::toString),
                Stream.of("site/school.yaml"));
        Stream<String> fixtures = Stream.of("read", "read/fouten", "check").map(Repository::resource)
                .flatMap(folder -> Repository.files(folder, ".yaml").stream()).map(Path::toString);
        return Stream.concat(own, fixtures).filter(name -> OpenFiles.read(new SourceFile("protocols/proef.yaml",
                Repository.text(Path.of(name)))).value().isPresent());
    }
}
