package nl.stapwijzer.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A server that only this machine can reach: one request a connection, so many connections at once, so much time for each. What comes
 * under the name of another host is refused, for a page elsewhere could have made that name lead here.
 */
final class LoopbackServer implements AutoCloseable {
    private static final byte[] HERE = {127, 0, 0, 1};
    private static final int CONNECTIONS = 32;
    private static final int SECONDS_TO_WRITE = 30;
    /** Room for the most nested text that the guards let pass. */
    private static final long STACK = 16L << 20;

    private final ServerSocket socket;
    private final Handler handler;
    private final Function<Refusal, Response> refused;
    private final Consumer<RuntimeException> faults;
    private final Semaphore free = new Semaphore(CONNECTIONS);
    private final ExecutorService threads = Executors.newCachedThreadPool(LoopbackServer::thread);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(LoopbackServer::thread);

    /** Answers each request; what it throws is answered too. */
    interface Handler {
        Response answer(Request request) throws IOException;
    }

    /**
     * @param port 0 for one that is free
     * @param refused what is answered to whom nothing else is
     * @param faults hears of what the program did wrong
     * @throws BindException if the port is taken
     */
    LoopbackServer(int port, Handler handler, Function<Refusal, Response> refused, Consumer<RuntimeException> faults) throws IOException {
        this.handler = handler;
        this.refused = refused;
        this.faults = faults;
        socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(HERE), port));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    void start() {
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
        watch.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "stapwijzer-serve", STACK);
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                boolean mayCome = free.tryAcquire();
                threads.execute(() -> serve(connection, mayCome));
            } catch (IOException e) {
                continue; // a browser that was gone already; or the end
            }
        }
    }

    private void serve(Socket connection, boolean mayCome) {
        try (connection) {
            Response response = mayCome ? answer(connection) : new Refusal(429, "too many at once").response();
            write(connection, response);
        } catch (IOException | RejectedExecutionException e) {
            return; // a browser that does not wait for the answer is free to go, and so is the program
        } finally {
            if (mayCome) {
                free.release();
            }
        }
    }

    private Response answer(Socket connection) throws IOException {
        try {
            Request request = new RequestReader(connection).read();
            String host = request.header("host").orElseThrow(() -> new Refusal(400, "no host"));
            if (!List.of("127.0.0.1:" + port(), "localhost:" + port()).contains(host)) {
                throw new Refusal(421, "another host");
            }
            return handler.answer(request);
        } catch (Refusal refusal) {
            return refused.apply(refusal);
        } catch (SocketTimeoutException e) {
            return new Refusal(408, "too slow").response();
        } catch (RuntimeException e) {
            faults.accept(e);
            return refused.apply(new Refusal(500, "a fault of ours"));
        }
    }

    private void write(Socket connection, Response response) throws IOException {
        ScheduledFuture<?> tooLong = response.isEndless() ? null
                : watch.schedule(() -> close(connection), SECONDS_TO_WRITE, TimeUnit.SECONDS);
        try {
            OutputStream out = connection.getOutputStream();
            StringBuilder head = new StringBuilder("HTTP/1.1 ").append(response.status()).append(" \r\n");
            response.headers().forEach((name, value) -> head.append(name).append(": ")
                    .append(value.replaceAll("[\\r\\n]", " ")).append("\r\n"));
            head.append("Connection: close\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\r\n");
            out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            response.body().write(out);
            out.flush();
            connection.shutdownOutput();
            drain(connection);
        } finally {
            if (tooLong != null) {
                tooLong.cancel(false);
            }
        }
    }

    /** What was sent and not read would make the system throw the answer away. */
    private static void drain(Socket connection) throws IOException {
        connection.setSoTimeout(200);
        InputStream in = connection.getInputStream();
        byte[] rest = new byte[64 << 10];
        for (int i = 0; i < 64 && in.read(rest) >= 0; i++) {
            continue;
        }
    }

    private static void close(Socket connection) {
        try {
            connection.close();
        } catch (IOException e) {
            return; // closed already
        }
    }
}
