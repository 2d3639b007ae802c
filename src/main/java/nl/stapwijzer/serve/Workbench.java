package nl.stapwijzer.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.stapwijzer.build.Project;
import nl.stapwijzer.serve.BenchPage.Notice;

/**
 * The workbench, open in a browser on this machine until it is closed: of one school, or first of none. Who has its address may use it;
 * nobody else, and nothing of it can be reached from another machine.
 */
public final class Workbench implements AutoCloseable {
    private final Secrets secrets = Secrets.fresh();
    private final OwnFiles own = new OwnFiles();
    private final NothingThere nothing = new NothingThere(own);
    private final Path home;
    private final Clock clock;
    private final LoopbackServer server;
    private volatile Optional<OpenBench> open = Optional.empty();

    /** The school that lies on it. */
    private record OpenBench(Desk desk, LoopbackServer.Handler routes, LoopbackServer.Handler view) {}

    /**
     * @param project none to begin with a page that asks for one
     * @param here where the folders of schools are, if there is no project
     * @param port 0 for one that is free
     * @param home the user's own folder, which is never a place to publish
     * @param faults hears of what the program did wrong; the workbench goes on
     * @throws java.net.BindException if the port is taken
     */
    public Workbench(Optional<Project> project, Path here, int port, Path home, Clock clock, Consumer<RuntimeException> faults)
            throws IOException {
        this.home = home;
        this.clock = clock;
        LoopbackServer.Handler entrance = new Entrance(here, own, this::open);
        server = new LoopbackServer(port, new Doorman(secrets, request -> open.map(OpenBench::routes).orElse(entrance).answer(request),
                request -> open.orElseThrow(Refusal::notFound).view().answer(request)), nothing::page, faults);
        try {
            if (project.isPresent()) {
                open(project.get(), List.of());
            }
        } catch (IOException e) {
            server.close();
            throw e;
        }
        server.start();
    }

    private synchronized void open(Project project, List<Notice> notices) throws IOException {
        if (open.isEmpty()) {
            Desk desk = new Desk(project, clock);
            open = Optional.of(new OpenBench(desk, new BenchRoutes(desk, own, secrets.view(), home, notices),
                    new ViewPages(desk, own, nothing)));
        }
    }

    /** Where the browser begins; it has the secret in it. */
    public String address() {
        return "http://127.0.0.1:" + server.port() + Doorman.START + "?sleutel=" + secrets.start();
    }

    @Override
    public void close() throws IOException {
        open.ifPresent(bench -> bench.desk().close());
        server.close();
    }
}
