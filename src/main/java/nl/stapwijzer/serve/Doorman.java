package nl.stapwijzer.serve;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets in who has the secret of the start address, or the cookie that it gave. A form from another site is refused, whatever it knows; the
 * preview has an address that cannot be guessed, and policies of its own.
 */
final class Doorman implements LoopbackServer.Handler {
    static final String START = "/start";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", Response.HTML), Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"), Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"), Map.entry("woff2", "font/woff2"),
            Map.entry("ttf", "font/ttf"), Map.entry("pdf", "application/pdf"), Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("ics", "text/calendar; charset=utf-8"), Map.entry("txt", "text/plain; charset=utf-8"));
    /** Of the workbench: nothing from elsewhere, no script but its own file, forms only to itself. */
    private static final String OWN_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** Of what a school publishes: it may run what it could run anywhere, as a stranger to the workbench. */
    private static final String VIEW_POLICY = "sandbox allow-scripts allow-popups allow-downloads; frame-ancestors 'self'";

    private final Secrets secrets;
    private final LoopbackServer.Handler workbench;
    private final LoopbackServer.Handler view;

    Doorman(Secrets secrets, LoopbackServer.Handler workbench, LoopbackServer.Handler view) {
        this.secrets = secrets;
        this.workbench = workbench;
        this.view = view;
    }

    /** What a file is, by the end of its name. */
    static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    @Override
    public Response answer(Request request) throws IOException {
        String host = request.header("host").orElseThrow();
        String port = host.substring(host.indexOf(':') + 1);
        if (request.path().startsWith("/" + secrets.view() + "/") && !request.isPost()) {
            Response response = view.answer(new Request(request.method(), request.path().substring(secrets.view().length() + 1),
                    request.query(), request.headers(), Map.of(), Optional.empty()));
            boolean isPage = Response.HTML.equals(response.headers().get("Content-Type"));
            return (isPage ? response.with("Content-Security-Policy", VIEW_POLICY) : response)
                    .with("Access-Control-Allow-Origin", "null").with("Referrer-Policy", "no-referrer");
        }
        List<String> own = List.of("http://127.0.0.1:" + port, "http://localhost:" + port);
        String origin = request.header("origin").orElse("");
        if (request.isPost() ? !origin.equals("http://" + host) : !origin.isEmpty() && !own.contains(origin)) {
            throw new Refusal(403, "from another site");
        }
        if (request.path().equals(START) && Secrets.same(request.value("sleutel"), secrets.start())) {
            return guarded(Response.to("/werkbank").with("Set-Cookie",
                    cookie(port) + "=" + secrets.session() + "; Path=/; HttpOnly; SameSite=Strict"));
        }
        if (!Secrets.same(request.cookie(cookie(port)).orElse(""), secrets.session())) {
            throw new Refusal(403, "open the address that the program shows");
        }
        return guarded(workbench.answer(request));
    }

    /** Browsers keep one cookie of a name for all ports of a machine. */
    private static String cookie(String port) {
        return "stapwijzer-" + port;
    }

    private static Response guarded(Response response) {
        return response.with("Content-Security-Policy", OWN_POLICY).with("Referrer-Policy", "same-origin")
                .with("Cross-Origin-Opener-Policy", "same-origin").with("Cross-Origin-Resource-Policy", "same-origin");
    }
}
