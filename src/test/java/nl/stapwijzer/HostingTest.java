package nl.stapwijzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a web manager copies says the same as the pages themselves. */
class HostingTest {
    private static final Path SAMPLES = Path.of("docs/hosting");
    private static final Pattern OF_PAGES = Pattern.compile("OWN_FILES = \"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"_headers", "htaccess.txt", "nginx.conf"})
    void theHeadersSayWhatThePagesSayAndWhoMayFrameThem(String sample) throws IOException {
        Matcher pages = OF_PAGES.matcher(Files.readString(Path.of("src/main/java/nl/stapwijzer/publish/Html.java"))
                .replaceAll("\"\\s+\\+ \"", ""));
        assertTrue(pages.find());
        String text = Files.readString(SAMPLES.resolve(sample));
        assertTrue(text.contains(pages.group(1) + "; frame-ancestors 'self'"), pages.group(1));
        assertTrue(text.contains("X-Content-Type-Options") && text.contains("nosniff"));
    }

    @Test
    void theWorkflowPublishesTheFolderThatItBuilds() throws IOException {
        Object workflow = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(SAMPLES.resolve("pages-workflow.yml")));
        List<?> steps = (List<?>) at(workflow, "jobs", "publiceren", "steps");
        List<?> runs = steps.stream().filter(step -> at(step, "run") != null).map(step -> at(step, "run")).toList();
        assertEquals(List.of("./stapwijzer build --out publicatie"), runs);
        assertTrue(steps.stream().anyMatch(step -> at(step, "with") != null && "publicatie".equals(at(step, "with", "path"))));
    }

    /** However the work is divided, each part is asked for, of as many as there are. */
    @Test
    void theRecipesForABoardMakeEveryPart() throws IOException {
        Object workflow = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(SAMPLES.resolve("board-workflow.yml")));
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), at(workflow, "jobs", "bouwen", "strategy", "matrix", "deel"));
        assertTrue(((List<?>) at(workflow, "jobs", "bouwen", "steps")).stream()
                .anyMatch(step -> "./stapwijzer build --part ${{ matrix.deel }}/8 --out publicatie".equals(at(step, "run"))));
        Object job = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(SAMPLES.resolve("kubernetes-job.yaml")));
        assertEquals(List.of("Indexed", 8), List.of(at(job, "spec", "completionMode"), at(job, "spec", "completions")));
        Object container = ((List<?>) at(job, "spec", "template", "spec", "containers")).get(0);
        assertTrue(((List<?>) at(container, "args")).get(0).toString().contains("--part $((JOB_COMPLETION_INDEX + 1))/8"));
    }

    private static Object at(Object value, String... keys) {
        Object found = value;
        for (String key : keys) {
            found = ((Map<?, ?>) found).get(key);
        }
        return found;
    }
}
