package nl.stapwijzer.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** All cores of this machine, for work on many documents that know nothing of each other. */
final class Workers implements AutoCloseable {
    /** Room for the most nested text that the guards let pass. */
    private static final long STACK = 16L << 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
        Thread thread = new Thread(null, work, "stapwijzer", STACK);
        thread.setDaemon(true);
        return thread;
    });

    /** The results in the order of the inputs, whichever was ready first. */
    <A, B> List<B> each(List<A> inputs, Function<A, B> work) {
        List<Future<B>> running = new ArrayList<>();
        for (A input : inputs) {
            running.add(threads.submit(() -> work.apply(input)));
        }
        List<B> results = new ArrayList<>();
        for (Future<B> one : running) {
            results.add(result(one));
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static <B> B result(Future<B> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }
}
