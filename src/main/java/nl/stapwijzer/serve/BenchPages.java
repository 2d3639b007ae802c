package nl.stapwijzer.serve;

import java.io.IOException;
import java.util.Optional;
import nl.stapwijzer.render.ProgramPages;
import nl.stapwijzer.source.SourceFile;

/** The pages of the workbench as they are sent: each says what there is to say. */
record BenchPages(PageMaker maker, ProgramPages pages, Notices notices) {
    /** @param source of the file that is open, as far as it can be read */
    Response html(int status, String title, Spot place, Optional<SourceFile> source, BenchPage.Middle middle) throws IOException {
        BenchPage page = maker.page(title, place, source, middle, notices.told());
        return Response.html(status, pages.fill("templates/workbench/main.ftlh", page).stripLeading());
    }
}
