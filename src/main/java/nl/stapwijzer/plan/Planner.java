package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.model.Visibility;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.plan.view.ChangesPage;
import nl.stapwijzer.plan.view.GapsPage;
import nl.stapwijzer.plan.view.Index;
import nl.stapwijzer.plan.view.ProtocolView;
import nl.stapwijzer.plan.view.SchoolsPage;
import nl.stapwijzer.plan.view.YearPage;
import nl.stapwijzer.words.Link;

/** Decides which documents a school publishes, where they go, and what each of them shows. */
public final class Planner {
    private Planner() {}

    /** The public edition: {@link #plan(School, List, Visibility)} without what is internal. */
    public static List<Output> plan(School school, List<Protocol> protocols) {
        return plan(school, protocols, Visibility.PUBLIC);
    }

    /**
     * In a fixed order: the school's start page, its other pages, then protocol by protocol.
     *
     * @param edition for everybody, or for the school's own staff with all that is internal
     */
    public static List<Output> plan(School school, List<Protocol> all, Visibility edition) {
        return plan(school, all, edition, List.of());
    }

    /**
     * The same of a school of a board.
     *
     * @param deviations what it does otherwise, as far as this edition shows it
     */
    public static List<Output> plan(School school, List<Protocol> all, Visibility edition, List<ChangesPage.OfOne> deviations) {
        List<ProtocolViews> protocols = all.stream().map(protocol -> shown(protocol, edition))
                .map(protocol -> new ProtocolViews(Obligations.of(protocol), school)).toList();
        List<ProtocolView> views = protocols.stream().map(ProtocolViews::view).toList();
        SchoolPages pages = new SchoolPages(school, all,
                protocols.size() == 1 ? ProtocolPages.menu(protocols.get(0), views.get(0)) : List.of(), deviations);
        List<Output> outputs = new ArrayList<>(pages.outputs(pages.among(protocols, views)));
        List<Index> indexes = new ArrayList<>(List.of(IndexViews.of(outputs, school.language())));
        for (int i = 0; i < protocols.size(); i++) {
            ProtocolPages ofProtocol = new ProtocolPages(protocols.get(i), views.get(i), pages);
            List<Output> documents = ofProtocol.all();
            Index index = IndexViews.of(protocols.get(i), views.get(i), documents);
            indexes.add(index);
            outputs.addAll(documents);
            outputs.add(ofProtocol.search(index));
            outputs.addAll(ofProtocol.translations());
        }
        outputs.add(pages.search(indexes));
        return outputs;
    }

    /** What a protocol has not laid down yet: for the concept edition. */
    public static Output gaps(School school, Protocol protocol, List<GapsPage.Group> groups, List<Link> others) {
        ProtocolViews views = new ProtocolViews(Obligations.of(PublicPart.of(protocol)), school);
        return new ProtocolPages(views, views.view(), new SchoolPages(school)).gaps(groups, others);
    }

    /** What the school as a whole has not laid down yet. */
    public static Output gaps(School school, List<GapsPage.Group> groups, List<Link> others) {
        return new SchoolPages(school).gaps(groups, others);
    }

    /** What an edition shows of a protocol. */
    public static Protocol shown(Protocol protocol, Visibility edition) {
        return edition == Visibility.INTERNAL ? protocol : PublicPart.of(protocol);
    }

    /** What changed between two versions: no part of the site either. */
    public static Output changes(School school, String from, String to, List<ChangesPage.OfOne> protocols) {
        return new SchoolPages(school).changes(from, to, protocols);
    }

    /** The page of a board that leads to its schools, which have a site each. */
    public static Output schools(School board, List<SchoolsPage.Entry> schools) {
        return new SchoolPages(board).schools(schools);
    }

    /** What a host shows at an address of a board where nothing is, outside the sites of its schools. */
    public static Output notFound(School board) {
        return new SchoolPages(board).notFound();
    }

    /**
     * The figures of a year: no part of the site, but a publication of its own.
     *
     * @param leftOut how many files were not counted
     */
    public static Output year(School school, List<YearPage.Year> years, int leftOut) {
        return new SchoolPages(school).year(years, leftOut);
    }
}
