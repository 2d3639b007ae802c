package nl.stapwijzer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A tab of the browser, for one thread; it shares nothing with other tabs. */
final class Chromium implements AutoCloseable {
    private static final boolean INSTALLED = starts();

    private final Browser.Tab tab;
    private final DevTools tools;
    private final BlockingQueue<Boolean> loaded = new ArrayBlockingQueue<>(100);
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    private Chromium(boolean drawn) throws InterruptedException {
        tab = Browser.one().tab(drawn);
        tools = new DevTools(tab.address(), this::take);
        tools.send("Page.enable", "");
        tools.send("Network.enable", "");
        tools.send("Emulation.setFocusEmulationEnabled", "\"enabled\":true");
    }

    /** A tab that lays pages out and draws none: nothing that waits for a frame happens in it. */
    static Chromium undrawn() throws InterruptedException {
        return new Chromium(false);
    }

    static Chromium drawn() throws InterruptedException {
        return new Chromium(true);
    }

    /** What is done with a tab and one piece of work. */
    interface Job<T> {
        void run(Chromium tab, T piece) throws IOException, InterruptedException;
    }

    /**
     * Does each piece of work in one of as many tabs at once as there are processors.
     *
     * @param script runs in each page before anything else
     */
    static <T> void each(List<T> work, String script, Job<T> job) {
        Queue<T> open = new ConcurrentLinkedQueue<>(work);
        IntStream.range(0, Runtime.getRuntime().availableProcessors()).parallel().forEach(worker -> {
            try (Chromium tab = undrawn()) {
                tab.prepare(script);
                for (T piece = open.poll(); piece != null; piece = open.poll()) {
                    job.run(tab, piece);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static boolean isInstalled() {
        return INSTALLED;
    }

    private static boolean starts() {
        try {
            return new ProcessBuilder("chromium", "--version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A script that runs in each page before anything else. */
    void prepare(String script) throws InterruptedException {
        tools.send("Page.addScriptToEvaluateOnNewDocument", "\"source\":" + DevTools.quote(script));
    }

    void show(int width, boolean dark) throws InterruptedException {
        tools.send("Emulation.setDeviceMetricsOverride", "\"width\":" + width + ",\"height\":800,\"deviceScaleFactor\":1,\"mobile\":false");
        tools.send("Emulation.setEmulatedMedia", "\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (dark ? "dark" : "light")
                + "\"}]");
    }

    void open(Path page) throws InterruptedException {
        open(page.toUri());
    }

    /** Loads a page; another place on the page that is there is no other page. */
    void open(URI page) throws InterruptedException {
        loaded.clear();
        tools.send("Page.navigate", "\"url\":" + DevTools.quote(page.toString()));
        await("not loaded: " + page);
    }

    /** Follows the link to another page that an expression gives. */
    void follow(String link) throws InterruptedException {
        loaded.clear();
        evaluate("(" + link + ").click()");
        await("leads nowhere: " + link);
    }

    private void await(String otherwise) throws InterruptedException {
        if (loaded.poll(DevTools.SECONDS, TimeUnit.SECONDS) == null) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Whether the scripts of the pages may run. */
    void allowScripts(boolean allowed) throws InterruptedException {
        tools.send("Emulation.setScriptExecutionDisabled", "\"value\":" + !allowed);
    }

    /** The text that an expression, or the promise that it gives, comes to. */
    String evaluate(String expression) throws InterruptedException {
        Map<?, ?> answer = tools.send("Runtime.evaluate",
                "\"awaitPromise\":true,\"returnByValue\":true,\"expression\":" + DevTools.quote(expression));
        if (answer.containsKey("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result") instanceof Map<?,
                ?> result && result.get("value") != null ? result.get("value").toString() : "no value: " + answer;
    }

    /** Every address that the pages asked for, each time those since the last time. */
    List<String> requests() {
        synchronized (requests) {
            List<String> asked = List.copyOf(requests);
            requests.clear();
            return asked;
        }
    }

    private void take(Map<?, ?> event) {
        if ("Page.loadEventFired".equals(event.get("method"))) {
            loaded.offer(true);
        } else if ("Network.requestWillBeSent".equals(event.get("method")) && event.get("params") instanceof Map<?, ?> sent
                && sent.get("request") instanceof Map<?, ?> request) {
            requests.add(request.get("url").toString());
        }
    }

    @Override
    public void close() {
        tools.close();
        try {
            Browser.one().close(tab);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
