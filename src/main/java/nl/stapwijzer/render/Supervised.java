package nl.stapwijzer.render;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;

/**
 * The making of one page, on a thread of its own, so that a template that never ends cannot hold its caller up and one that
 * nests deeply finds a stack for it. Steps are counted rather than seconds, so that the outcome is the same on any machine;
 * only what cannot be counted is cut off by the clock, and left behind on a thread that dies with the program.
 */
final class Supervised<T> {
    private static final long STACK = 16 << 20;
    private static final int LOOKS = 8;

    private final String template;
    private final TemplateLimits limits;
    private final FutureTask<T> task;

    Supervised(String template, TemplateLimits limits, Callable<T> work) {
        this.template = template;
        this.limits = limits;
        this.task = new FutureTask<>(work);
    }

    /** @throws TemplateFault if the work throws it, or costs more than it may */
    T call() {
        Worker worker = new Worker();
        worker.start();
        try {
            return await(worker);
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            throw new CancellationException(template);
        } catch (ExecutionException e) {
            throw worker.explain(e.getCause());
        }
    }

    private T await(Worker worker) throws InterruptedException, ExecutionException {
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException(); // a task that is done would not say so
            }
            try {
                return task.get(limits.patience().toMillis() / LOOKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (worker.hasWorkedFor(limits.patience())) {
                    worker.interrupt();
                    throw endless(worker.place);
                }
            }
        }
    }

    private static TemplateFault endless(Span place) {
        return new TemplateFault(place, Message.of("template-endless"), Message.of("template-endless-hint"));
    }

    private final class Worker extends Thread {
        private static final int STEPS_PER_NOTE = 128;
        private int steps;
        /** Where the template was not long ago: an overflow of the stack can no longer be asked. */
        private volatile Span place = TemplateFault.start(template);

        Worker() {
            super(null, task, template, STACK);
            setDaemon(true);
        }

        /** A machine with much else to do makes no template endless. */
        boolean hasWorkedFor(Duration patience) {
            return ManagementFactory.getThreadMXBean().getThreadCpuTime(getId()) >= patience.toNanos();
        }

        /** FreeMarker asks this in every round of a loop and every call of a macro: the one place to count them. */
        @Override
        public boolean isInterrupted() {
            if (++steps % STEPS_PER_NOTE == 0) {
                place = TemplateFault.here(template);
            }
            if (steps > limits.steps()) {
                throw endless(TemplateFault.here(template));
            }
            return super.isInterrupted();
        }

        /** Says in an author's words how the work ended; what is our own fault goes on to the top. */
        private RuntimeException explain(Throwable thrown) {
            if (thrown instanceof StackOverflowError) {
                return new TemplateFault(place, Message.of("template-too-deep"), Message.of("template-endless-hint"));
            }
            if (thrown instanceof OutOfMemoryError) {
                return new TemplateFault(place, Message.of("template-too-much-memory"), Message.of("template-endless-hint"));
            }
            if (thrown instanceof Error error) {
                throw error;
            }
            return thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
        }
    }
}
