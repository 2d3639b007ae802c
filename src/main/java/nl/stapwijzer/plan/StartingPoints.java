package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import nl.stapwijzer.model.Audience.Readers;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role.Side;
import nl.stapwijzer.plan.view.StartingPoint;
import nl.stapwijzer.words.Phrases;

/** What readers come for, each with its place; what the protocol says nothing of is none. */
final class StartingPoints {
    private final Protocol protocol;
    private final Paths paths;
    private final Phrases phrases;
    private final List<StartingPoint> points = new ArrayList<>();

    StartingPoints(Protocol protocol, Paths paths, Phrases phrases) {
        this.protocol = protocol;
        this.paths = paths;
        this.phrases = phrases;
    }

    List<StartingPoint> all() {
        List<Side> sides = protocol.about().subject().value().sides();
        sides.forEach(this::parent);
        if (sides.isEmpty() && speaksTo(Readers.PARENTS)) {
            add("parent", paths.page(DocumentKind.PARENTS));
        }
        if (speaksTo(Readers.PUPILS)) {
            add("pupil", paths.page(DocumentKind.PUPILS));
        }
        if (!protocol.course().steps().isEmpty()) {
            add("what-now", paths.begin());
        }
        if (!protocol.papers().forms().isEmpty()) {
            add("forms", paths.page(DocumentKind.FORMS));
        }
        if (protocol.course().reporting().isPresent()) {
            add("report", paths.page(DocumentKind.REPORTING));
        }
        return points;
    }

    private void add(String key, String place) {
        points.add(new StartingPoint(key, phrases.text("start." + key), phrases.text("start." + key + ".about"), place));
    }

    /** To what these parents can expect. */
    private void parent(Side side) {
        protocol.about().subject().value().pageOfParents(side)
                .ifPresent(page -> add("parent-" + ObligationViews.word(side), paths.part(DocumentKind.MY_CHILD, page)));
    }

    private boolean speaksTo(Readers readers) {
        return protocol.papers().audience(readers).isPresent();
    }
}
