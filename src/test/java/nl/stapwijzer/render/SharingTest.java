package nl.stapwijzer.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.stapwijzer.source.Resources;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.words.Markdown;
import org.junit.jupiter.api.Test;

/** One renderer serves all documents of a build, on many threads. */
class SharingTest {
    private static final String SHARED = "templates/shared/deel.ftlh";
    private static final TemplateFolder PROJECT = TemplateFolder.with("<#include \"/" + SHARED
            + "\"><title>x</title><h1>${number}</h1><@deel text/>")
            .file(SHARED, "<#macro deel wat><div>${wat}</div><#list 1..50 as i><p>${i}: ${inline(wat)}</p></#list></#macro>");

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Resources counting = name -> {
        asked.merge(name, 1, Integer::sum);
        return PROJECT.find(name);
    };
    private final Renderer renderer = new Renderer(counting);

    public record View(int number, Markdown text) {}

    private String html(int number) {
        View view = new View(number, new Markdown("**Deel** [x](/a.html)\n\n- " + number % 3, Span.at("protocols/route.yaml", 1, 1)));
        return renderer.render(TemplateFolder.output(view)).value().orElseThrow().tree().outerHtml();
    }

    @Test
    void eightThreadsMakeTheSameBytesAsOne() throws Exception {
        List<String> alone = IntStream.range(0, 64).mapToObj(new SharingTest()::html).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> together = threads.invokeAll(IntStream.range(0, 64).mapToObj(i -> (Callable<String>) () -> html(i))
                    .toList());
            for (int i = 0; i < alone.size(); i++) {
                assertEquals(alone.get(i), together.get(i).get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(Map.of(TemplateFolder.TEMPLATE, 1, SHARED, 1), asked);
    }

    @Test
    void anInterruptedCallerGetsNoPageAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> html(1));
        assertTrue(Thread.interrupted());
    }

    @Test
    void anOwnFaultInAViewGoesToTheTop() {
        record Broken(String title) {
            @Override
            public String title() {
                throw new IllegalArgumentException("ours");
            }
        }
        TemplateFolder project = TemplateFolder.with("<title>${title}</title>");
        assertThrows(IllegalStateException.class, () -> project.render(new Broken("x")));
    }
}
