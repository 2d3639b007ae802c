package nl.stapwijzer.serve;

import java.util.ArrayList;
import java.util.List;
import nl.stapwijzer.serve.BenchPage.Notice;

/** What the next page has to say. Safe for use by many threads. */
final class Notices {
    private final List<Notice> open;

    /** @param first what there is to say from the beginning */
    Notices(List<Notice> first) {
        this.open = new ArrayList<>(first);
    }

    void tell(String kind, String text) {
        tell(new Notice(kind, text));
    }

    synchronized void tell(Notice notice) {
        open.add(notice);
    }

    /** All of it: it is said once. */
    synchronized List<Notice> told() {
        List<Notice> told = List.copyOf(open);
        open.clear();
        return told;
    }
}
