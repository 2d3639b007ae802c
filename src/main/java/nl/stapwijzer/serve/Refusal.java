package nl.stapwijzer.serve;

import java.io.IOException;

/** A request that is answered with a number and one line, and goes no further. */
final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    Refusal(int status, String reason) {
        super(reason);
        this.status = status;
    }

    static Refusal notFound() {
        return new Refusal(404, "not there");
    }

    int status() {
        return status;
    }

    Response response() {
        return Response.text(status, status + " " + getMessage() + "\n");
    }
}
