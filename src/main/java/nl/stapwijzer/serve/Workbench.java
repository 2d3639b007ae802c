package nl.stapwijzer.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import nl.stapwijzer.build.Project;

/**
 * The workbench of one project, open in a browser on this machine until it is closed. Who has its address may use it; nobody else, and
 * nothing of it can be reached from another machine.
 */
public final class Workbench implements AutoCloseable {
    private final Secrets secrets = Secrets.fresh();
    private final Desk desk;
    private final LoopbackServer server;

    /**
     * @param port 0 for one that is free
     * @param home the user's own folder, which is never a place to publish
     * @param faults hears of what the program did wrong; the workbench goes on
     * @throws java.net.BindException if the port is taken
     */
    public Workbench(Project project, int port, Path home, Clock clock, Consumer<RuntimeException> faults) throws IOException {
        desk = new Desk(project, clock);
        OwnFiles own = new OwnFiles();
        try {
            BenchRoutes routes = new BenchRoutes(desk, own, secrets.view(), home);
            server = new LoopbackServer(port, new Doorman(secrets, routes, new ViewPages(desk, own)), faults);
        } catch (IOException e) {
            desk.close();
            throw e;
        }
        server.start();
    }

    /** Where the browser begins; it has the secret in it. */
    public String address() {
        return "http://127.0.0.1:" + server.port() + Doorman.START + "?sleutel=" + secrets.start();
    }

    @Override
    public void close() throws IOException {
        desk.close();
        server.close();
    }
}
