package nl.stapwijzer.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.serve.FormField.Option;
import nl.stapwijzer.source.SourceFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every form, changed and changed back as a form does it; of a definition that is for a test only what stands in it. */
@Tag("slow")
class RoundTripTest {
    private static final List<String> WORDS = List.of("Kort", "Een zin, met een komma: en \"meer\" # zo.", "0900-1234", "ja",
            "a\n\n- b\n- c", "Deze zin is met opzet zo lang dat hij nooit op een regel van honderdtwintig tekens past, "
                    + "ook niet tussen haakjes of in een lijst.");

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
            for (FormField field : before.fields().stream().filter(one -> isReal || !one.isEmpty()).toList()) {
                String result = thereAndBack(before, field);
                changed += result.isEmpty() ? 1 : 0;
                if (!result.isEmpty() && !result.equals("refused")) {
                    wrong.add(field.path() + ": " + result);
                }
            }
        }
        assertEquals(List.of(), wrong.stream().limit(5).toList(), () -> wrong.size() + " in " + name);
        assertTrue(changed > 0, name);
    }

    /** Empty if all is well; "refused" if the file stayed as it was, and it was said. What is sent unchanged beside it does nothing. */
    private static String thereAndBack(SentForm before, FormField field) {
        String begin = before.file().source().text();
        Optional<Map<String, List<String>>> other = other(before, field);
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

    /** Another value for a field; nothing where there is no other. */
    private static Optional<Map<String, List<String>>> other(SentForm form, FormField field) {
        Map<String, List<String>> now = form.of(field);
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

    private static String text(FormField field, Random random) {
        String words = WORDS.get(random.nextInt(WORDS.size()));
        return words.equals(field.state().text()) ? words + " ook" : words;
    }

    static Stream<String> definitions() {
        Stream<String> own = Stream.concat(Repository.files(Path.of("protocols"), ".yaml").stream().map(Path::toString),
                Stream.of("site/school.yaml"));
        Stream<String> fixtures = Stream.of("read", "check").map(Repository::resource)
                .flatMap(folder -> Repository.files(folder, ".yaml").stream()).map(Path::toString);
        // the small ones of check differ in a few lines only: one of each ten
        Stream<String> some = fixtures.filter(name -> !name.contains("/check/") || name.hashCode() % 10 == 0);
        return Stream.concat(own, some).filter(name -> OpenFiles.read(new SourceFile("protocols/proef.yaml",
                Repository.text(Path.of(name)))).value().isPresent());
    }
}
