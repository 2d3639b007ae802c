package nl.stapwijzer.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.stapwijzer.build.Preview;
import nl.stapwijzer.build.Preview.Shown;

/** The publication as it would be, page by page; below {@code /papier} what the PDFs are made of. */
final class ViewPages implements LoopbackServer.Handler {
    static final String PAPER = "/papier/";
    private static final String SCRIPT = "/kijk.js";

    private final Desk desk;
    private final OwnFiles own;
    private final NothingThere nothing;

    ViewPages(Desk desk, OwnFiles own, NothingThere nothing) {
        this.desk = desk;
        this.own = own;
        this.nothing = nothing;
    }

    @Override
    public Response answer(Request request) throws IOException {
        String path = request.path();
        if (path.equals(SCRIPT) || path.equals(PAPER + SCRIPT.substring(1))) {
            return Response.of(200, Doorman.type(path), own.content("view.js"));
        }
        boolean paper = path.startsWith(PAPER);
        String name = path.substring(paper ? PAPER.length() : 1);
        Preview preview = desk.preview();
        Optional<Shown> shown = paper && name.endsWith(".pdf") ? preview.paper(name) : preview.file(name.isEmpty() ? "index.html" : name);
        Optional<byte[]> made = shown.flatMap(Shown::content);
        if (made.isEmpty() && name.matches("(.*\\.(html|pdf))?")) {
            return nothing.preview(script(name));
        }
        byte[] content = made.orElseThrow(Refusal::notFound);
        String type = paper && name.endsWith(".pdf") ? Response.HTML : Doorman.type(name.isEmpty() ? "index.html" : name);
        return Response.of(200, type, type.equals(Response.HTML) ? withScript(content, name) : content);
    }

    /** The page tells where somebody points, and is told what to mark. */
    private static byte[] withScript(byte[] page, String name) {
        String html = new String(page, StandardCharsets.UTF_8);
        return html.replaceFirst("</head>", "<script src=\"" + script(name) + "\" defer></script></head>").getBytes(StandardCharsets.UTF_8);
    }

    private static String script(String name) {
        return "../".repeat((int) name.chars().filter(c -> c == '/').count()) + SCRIPT.substring(1);
    }
}
