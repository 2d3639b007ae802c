package nl.stapwijzer.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.stapwijzer.publish.Sink;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.store.ContentKey;
import nl.stapwijzer.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a store of what was made before, a build publishes the same bytes as without; it only makes less. */
class StoreTest {
    private static final Path SCHOOL = Path.of("src/test/resources/cli/school");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    @TempDir Path folder;
    private final Memory store = new Memory();

    /** As a store that is never lost. */
    private static final class Memory implements Store {
        final Map<ContentKey, byte[]> kept = new ConcurrentHashMap<>();
        final AtomicInteger added = new AtomicInteger();

        @Override
        public Optional<byte[]> find(ContentKey key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void keep(ContentKey key, byte[] content) {
            if (kept.put(key, content) == null) {
                added.incrementAndGet();
            }
        }

        @Override
        public void forgetUnused() {
            // so that also what was made long ago is found, if it is the same
        }
    }

    private static final class Publications implements Sink {
        private Map<String, String> staged = new ConcurrentSkipListMap<>();
        private Map<String, String> published = Map.of();
        private int times;

        @Override
        public void write(String path, byte[] content) {
            staged.put(path, new String(content, StandardCharsets.ISO_8859_1));
        }

        @Override
        public List<Message> publish() {
            published = staged;
            times++;
            return List.of();
        }

        @Override
        public Optional<String> standing() {
            return Optional.of(published.toString());
        }
    }

    @BeforeEach
    void makeProject() throws IOException {
        for (String name : List.of("protocols/klein.yaml", "site/school.yaml")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.copy(SCHOOL.resolve(name), folder.resolve(name));
        }
    }

    private Build.Result build(Publications sink, Store with) throws IOException {
        sink.staged = new ConcurrentSkipListMap<>();
        return Build.run(Project.in(folder).orElseThrow(), new Edition(Edition.Kind.PUBLIC, false), sink, with, new Listener() {});
    }

    /** Both ways; whether the edit left something to publish. */
    private boolean isSame(String edit) throws IOException {
        Publications with = new Publications();
        Publications without = new Publications();
        Build.Result result = build(with, store);
        assertEquals(build(without, Store.NONE), result, edit);
        assertEquals(without.published.keySet(), with.published.keySet(), edit);
        without.published.forEach((path, content) -> assertEquals(content, with.published.get(path), () -> path + " after " + edit));
        return result.isPublished();
    }

    @Test
    void whereNothingChangedTheSamePublicationStaysAndItsOutcomeIsTheSame() throws IOException {
        Publications sink = new Publications();
        Build.Result first = build(sink, store);
        assertEquals(first, build(sink, store));
        assertEquals(1, sink.times);
        sink.published = new TreeMap<>(Map.of("index.html", "changed by somebody"));
        assertEquals(first, build(sink, store));
        assertTrue(sink.times == 2 && sink.published.containsKey("assets/style.css"));
    }

    @Test
    void ofOneChangedWordOnlyWhatShowsItIsMadeAgain() throws IOException {
        assertTrue(isSame("nothing"));
        int all = store.added.getAndSet(0);
        Path school = folder.resolve("site/school.yaml");
        Files.writeString(school, "# Een regel erboven\n" + Files.readString(school));
        assertTrue(isSame("a line above"));
        int few = store.added.get();
        assertTrue(few < all / 2, few + " of " + all);
    }

    @Test
    @Tag("slow")
    void whatEachKindOfEditChangesIsMadeAgain() throws IOException {
        assertTrue(isSame("nothing"));
        edit("site/school.yaml", "naam: ", "naam: Nieuwe ");
        edit("site/school.yaml", "naam: ", "kleur: \"#7a1f4b\"\nnaam: ");
        write("templates/labels/nl.properties", Files.readString(Path.of("templates/labels/nl.properties")).replace("Stap", "Fase"));
        write("templates/step/step.ftlh", Files.readString(Path.of("templates/step/step.ftlh")).replace("<h2", "<h2 title=\"x\""));
        write("templates/shared/print.css", Files.readString(Path.of("templates/shared/print.css")) + "\np { margin: 9mm }\n");
        write("templates/protocol-paper/protocol-paper.css", "h1 { color: #123456 }\n");
        write("site/style.css", Files.readString(Path.of("site/style.css")) + "\np { margin: 9px }\n");
        write("site/paginas/buurt.md", page("De buurt", "Zie [de start](/index.html)."));
        Files.delete(folder.resolve("templates/labels/nl.properties"));
        assertTrue(isSame("labels taken away"));
        edit("site/school.yaml", "naam: ", "adres: https://school.example/veilig\nnaam: ");
    }

    @Test
    void aBrokenLinkIsFoundOnAPageThatWasMadeBefore() throws IOException {
        write("site/paginas/hoek.md", page("De hoek", "Meer niet."));
        write("site/paginas/buurt.md", page("De buurt", "Zie [de hoek](/hoek.html)."));
        Files.delete(folder.resolve("site/paginas/hoek.md"));
        assertFalse(isSame("taken away"), "a link to nothing");
        assertFalse(isSame("nothing"), "a link to nothing still");
    }

    @Test
    @Tag("slow")
    void randomEditsOfDefinitionsTemplatesStylesAndSchoolGiveTheSameBothWays() throws IOException {
        long seed = Long.getLong("store.seed", 12);
        Random random = new Random(seed);
        List<String> templates = List.of("templates/shared/page.ftlh", "templates/shared/print.css", "templates/step/step.ftlh",
                "templates/role-card/role-card.css", "templates/labels/nl.properties", "site/style.css", "templates/form/form.ftlh");
        int published = 0;
        for (int i = 0; i < 24; i++) {
            List<String> names = new ArrayList<>(List.of("protocols/klein.yaml", "protocols/klein.yaml", "site/school.yaml"));
            names.add(templates.get(random.nextInt(templates.size())));
            String name = names.get(random.nextInt(names.size()));
            Path file = folder.resolve(name);
            String before = Files.readString(Files.exists(file) ? file : Path.of(name));
            Files.createDirectories(file.getParent());
            Files.writeString(file, edited(before, random));
            if (isSame("edit " + i + " of seed " + seed + ", in " + name)) {
                published++;
            } else {
                Files.writeString(file, before);
            }
        }
        assertTrue(published > 4, published + " of the edits could be published");
    }

    private static String edited(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.add(line, "");
            case 1 -> lines.remove(line);
            case 2 -> lines.set(line, lines.get(line).replace('2', '3'));
            default -> lines.set(line, word(lines.get(line), random));
        }
        return String.join("\n", lines);
    }

    private static String word(String line, Random random) {
        List<String> words = WORD.matcher(line).results().map(result -> result.group()).collect(Collectors.toList());
        return words.isEmpty() ? line : line.replaceFirst(words.get(random.nextInt(words.size())), Matcher.quoteReplacement("anders"));
    }

    private static String page(String title, String text) {
        return "---\ntitel: " + title + "\nomschrijving: " + title + ", kort.\n---\n" + text + "\n";
    }

    private void edit(String name, String from, String to) throws IOException {
        write(name, Files.readString(folder.resolve(name)).replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
        assertTrue(isSame(name), name);
    }
}
