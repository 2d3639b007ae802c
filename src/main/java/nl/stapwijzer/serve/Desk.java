package nl.stapwijzer.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.stapwijzer.build.DefinitionFiles;
import nl.stapwijzer.build.DefinitionFiles.Saved;
import nl.stapwijzer.build.Preview;
import nl.stapwijzer.build.Project;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.SourceFile;

/**
 * The project that lies on the workbench: its files, the preview of them, and what was changed in this session. Sees it when another
 * program changes a file. Safe for use by many threads.
 */
final class Desk implements AutoCloseable {
    private static final int MILLISECONDS = 250;
    private static final int REMEMBERED = 200;
    private static final List<String> RESOURCES = List.of("site", "templates");

    private final Project project;
    private final DefinitionFiles files;
    private final Preview preview;
    private final Clock clock;
    private final Deque<List<Rewritten>> done = new ArrayDeque<>();
    private final Deque<List<Rewritten>> undone = new ArrayDeque<>();
    /** Texts that a form may have begun with, by their mark. */
    private final Map<String, String> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "stapwijzer-watch");
        thread.setDaemon(true);
        return thread;
    });
    private Map<String, String> prints;
    private int revision = 1;
    private boolean gone;

    /** One change of a file as a whole. */
    record Rewritten(String file, String before, String after) {
        Rewritten back() {
            return new Rewritten(file, after, before);
        }
    }

    Desk(Project project, Clock clock) throws IOException {
        this.project = project;
        this.clock = clock;
        this.files = new DefinitionFiles(project);
        this.prints = prints();
        this.preview = new Preview(project);
        watch.scheduleWithFixedDelay(this::look, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    Project project() {
        return project;
    }

    Preview preview() {
        return preview;
    }

    DefinitionFiles files() {
        return files;
    }

    Clock clock() {
        return clock;
    }

    /** Whether the folder cannot be read now. */
    synchronized boolean isGone() {
        return gone;
    }

    /** Counts what changed. */
    synchronized int revision() {
        return revision;
    }

    /** Returns when there is another revision than this one, or after some seconds. */
    synchronized int revisionAfter(int known, int seconds) {
        try {
            if (revision == known) {
                wait(seconds * 1000L);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return revision;
    }

    // --- texts

    /** The text of a definition that a browser names, as {@link #read} gives it. @throws Refusal if it is that of no definition */
    Checked<SourceFile> named(String file) throws IOException {
        if (!files.names().contains(file)) {
            throw Refusal.notFound();
        }
        return read(file);
    }

    /** The text of a definition, remembered for a form that begins with it. */
    Checked<SourceFile> read(String file) {
        Checked<SourceFile> text = files.read(file);
        text.value().ifPresent(source -> {
            synchronized (seen) {
                seen.put(mark(source.text()), source.text());
            }
        });
        return text;
    }

    /** Tells one text from another. */
    static String mark(String text) {
        return Secrets.digest(text);
    }

    Optional<String> remembered(String mark) {
        synchronized (seen) {
            return Optional.ofNullable(seen.get(mark));
        }
    }

    /** Saves a text in the place of the one that it was made of, as a change that can be undone. */
    Saved save(String file, String before, String after) throws IOException {
        return save(List.of(new Rewritten(file, before, after)));
    }

    /** The same of several files, which are one change: all of them, or none. */
    synchronized Saved save(List<Rewritten> all) throws IOException {
        Saved saved = write(all);
        if (saved.isSaved() && all.stream().anyMatch(one -> !one.before().equals(one.after()))) {
            done.push(all);
            undone.clear();
        }
        return saved;
    }

    synchronized boolean canUndo() {
        return !done.isEmpty();
    }

    synchronized boolean canRedo() {
        return !undone.isEmpty();
    }

    /** Takes back the last change; not over what somebody else wrote meanwhile. */
    synchronized Saved undo() throws IOException {
        return done.isEmpty() ? new Saved(Optional.empty(), List.of()) : back(done, undone, true);
    }

    synchronized Saved redo() throws IOException {
        return undone.isEmpty() ? new Saved(Optional.empty(), List.of()) : back(undone, done, false);
    }

    private Saved back(Deque<List<Rewritten>> from, Deque<List<Rewritten>> to, boolean undo) throws IOException {
        List<Rewritten> step = from.peek();
        Saved saved = write(undo ? step.stream().map(Rewritten::back).toList() : step);
        if (saved.isSaved()) {
            to.push(from.pop());
        }
        return saved;
    }

    /** Those that were written before one that cannot be are put back. */
    private Saved write(List<Rewritten> all) throws IOException {
        int written = 0;
        Saved saved = new Saved(Optional.empty(), List.of());
        try {
            while (written < all.size() && saved.isSaved()) {
                Rewritten one = all.get(written);
                saved = files.save(one.file(), one.before(), one.after(), LocalDateTime.now(clock));
                written += saved.isSaved() ? 1 : 0;
            }
        } finally {
            if (written < all.size()) {
                for (Rewritten one : all.subList(0, written)) {
                    files.save(one.file(), one.after(), one.before(), LocalDateTime.now(clock));
                }
            }
        }
        if (saved.isSaved()) {
            prints = prints();
            refresh(false);
        }
        return saved;
    }

    // --- what others change

    private void look() {
        try {
            Map<String, String> now = prints();
            synchronized (this) {
                if (!now.equals(prints) || gone) {
                    boolean resources = gone || !of(RESOURCES, now).equals(of(RESOURCES, prints));
                    prints = now;
                    gone = false;
                    refresh(resources);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            leave();
        }
    }

    private synchronized void leave() {
        if (!gone) {
            gone = true;
            changed();
        }
    }

    private void refresh(boolean resources) throws IOException {
        preview.refresh(resources);
        changed();
    }

    private synchronized void changed() {
        revision++;
        notifyAll();
    }

    private static Map<String, String> of(List<String> folders, Map<String, String> prints) {
        Map<String, String> some = new HashMap<>(prints);
        some.keySet().removeIf(name -> name.equals("site/school.yaml") || folders.stream().noneMatch(name::startsWith));
        return some;
    }

    /** When each file that counts was changed, and how large it is. */
    private Map<String, String> prints() throws IOException {
        Map<String, String> prints = new TreeMap<>();
        Path root = project.folder();
        for (String folder : List.of(Project.PROTOCOLS, "site", "templates")) {
            if (folder.equals(Project.PROTOCOLS) || Files.isDirectory(root.resolve(folder))) {
                try (Stream<Path> inside = Files.walk(root.resolve(folder))) {
                    for (Path file : inside.filter(one -> Files.isRegularFile(one) && !isHidden(one)).toList()) {
                        prints.put(root.relativize(file).toString().replace('\\', '/'),
                                Files.getLastModifiedTime(file).toMillis() + ":" + Files.size(file));
                    }
                }
            }
        }
        return prints;
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
