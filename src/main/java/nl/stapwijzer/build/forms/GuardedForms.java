package nl.stapwijzer.build.forms;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import nl.stapwijzer.publish.pdf.FilledForms;
import nl.stapwijzer.publish.pdf.FilledForms.Known;
import nl.stapwijzer.publish.pdf.FilledForms.Outcome;

/**
 * Reads filled forms in a process of its own, with little memory and little time for each. A file that brings the process down costs that
 * file: the next one finds a new process.
 */
public final class GuardedForms implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SALT = 16;

    private final List<Known> forms;
    private final Duration patience;
    private final byte[] salt = new byte[SALT];
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "stapwijzer-patience");
        thread.setDaemon(true);
        return thread;
    });
    private Process process;
    private DataOutputStream out;
    private DataInputStream in;

    public GuardedForms(List<Known> forms) {
        this(forms, PATIENCE);
    }

    GuardedForms(List<Known> forms, Duration patience) {
        this.forms = List.copyOf(forms);
        this.patience = patience;
        new SecureRandom().nextBytes(salt);
    }

    /** @throws IOException if no process can be started at all */
    public Outcome read(byte[] file) throws IOException {
        if (process == null) {
            start();
        }
        Process busy = process;
        ScheduledFuture<?> end = clock.schedule(busy::destroyForcibly, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            FormProcess.ask(out, file);
            return FormProcess.answer(in);
        } catch (IOException e) {
            stop();
            return new Outcome("form-breaks-reader", "", "", List.of());
        } finally {
            end.cancel(false);
        }
    }

    private void start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(java, "-Xmx64m", "-Xss2m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-cp", FilledForms.classPath(), FormProcess.class.getName())
                .redirectError(Redirect.DISCARD).start();
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        FormProcess.begin(out, salt, forms);
    }

    private void stop() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        stop();
    }
}
