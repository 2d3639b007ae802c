package nl.stapwijzer.serve;

import nl.stapwijzer.render.ProgramPages;

/** The pages for who comes where nothing is shown: what a person can do then. What only a program asks for is answered with a line. */
final class NothingThere {
    private static final String POLICY = "default-src 'none'; style-src 'self'";

    private final ProgramPages pages;

    /** @param why the end of the name of its words in the labels */
    record Nothing(String why, String script) {}

    NothingThere(OwnFiles own) {
        this.pages = new ProgramPages(own, PageMaker.language(), own.labels());
    }

    Response page(Refusal refusal) {
        return switch (refusal.status()) {
            case 403, 404, 500, 503 -> page(refusal.status(), Integer.toString(refusal.status()), "");
            default -> refusal.response();
        };
    }

    /** In the preview, which is told when there is something again. */
    Response preview(String script) {
        return page(404, "preview", script);
    }

    private Response page(int status, String why, String script) {
        return Response.html(status, pages.fill("templates/workbench/nothing.ftlh", new Nothing(why, script)).stripLeading())
                .with("Content-Security-Policy", POLICY);
    }
}
