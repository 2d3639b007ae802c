package nl.stapwijzer.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/** Tells browsers the number of each change on the desk, each until it goes. */
final class ChangeFeed {
    private static final int LISTENERS = 8;
    private static final int HEARTBEAT = 10;

    private final Desk desk;
    private final Semaphore listeners = new Semaphore(LISTENERS);

    ChangeFeed(Desk desk) {
        this.desk = desk;
    }

    Response open() throws Refusal {
        if (!listeners.tryAcquire()) {
            throw new Refusal(429, "too many at once");
        }
        return Response.endless("text/event-stream", this::tell);
    }

    private void tell(OutputStream out) throws IOException {
        try {
            int known = 0;
            while (!Thread.currentThread().isInterrupted()) {
                int now = desk.revisionAfter(known, HEARTBEAT);
                out.write((now == known ? ":\n\n" : "data: " + now + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                known = now;
            }
        } finally {
            listeners.release();
        }
    }
}
