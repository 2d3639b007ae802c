package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;

/** The views of the pages and documents: a frame, and what they are about. */
public final class Pages {
    private Pages() {}

    /** What every page and document has. */
    public interface Framed {
        Frame frame();
    }

    /** What every page and document of one protocol has besides. */
    public interface OfProtocol extends Framed {
        ProtocolView protocol();
    }

    /**
     * @param notice what whoever comes here must know first
     * @param questions what people come for: each leads to the protocol, or to where one chooses among several
     * @param office the school itself
     * @param own the pages that the school wrote itself
     */
    public record SchoolPage(Frame frame, Markdown notice, Markdown introduction, List<StartingPoint> questions,
            List<ProtocolView> protocols, ContactView office, List<Link> own) implements Framed {}

    /** Where one chooses among the protocols of a school, for each question. */
    public record ChoosePage(Frame frame, List<Fork> questions) implements Framed {
        /**
         * @param where what is asked to tell the places apart
         * @param places the protocols that answer it
         */
        public record Fork(String id, String title, String where, List<Offer> places) {}

        /**
         * @param about for what kind of school it is
         * @param location of the school where it holds; empty where the school does not say
         */
        public record Offer(Link protocol, String about, String location) {}
    }

    /**
     * A page of the school beside its protocols; its template chooses what it shows.
     *
     * @param office the school itself
     * @param complaints how to complain, as the school says it
     * @param countries in which its protocols hold
     * @param known what day the program's own knowledge of help outside the school is of, where it is shown
     */
    public record AboutPage(Frame frame, List<ProtocolView> protocols, ContactView office, Markdown complaints,
            List<CountryView> countries, Optional<String> known) implements Framed {}

    /** A page that the school wrote itself. */
    public record WrittenPage(Frame frame, Markdown text) implements Framed {}

    /** A page on which something is looked up. */
    public interface Searched extends Framed {
        /** What is looked up here; a script of it stands beside the page. */
        Index own();
    }

    /** A page about the protocol as a whole; its template chooses what it shows. */
    public record ProtocolPage(Frame frame, ProtocolView protocol) implements OfProtocol {}

    /** The route on one sheet. */
    public record WallPage(Frame frame, ProtocolView protocol, WallView wall) implements OfProtocol {}

    public record CardPage(Frame frame, ProtocolView protocol, CardView card) implements OfProtocol {}

    /**
     * The cards of all roles.
     *
     * @param open what nobody is named for, by step
     */
    public record CardsPage(Frame frame, ProtocolView protocol, List<CardView> cards, List<OpenView> open) implements OfProtocol {}

    /** All forms, and the dates of a case to reckon. */
    public record FormsPage(Frame frame, ProtocolView protocol, DatesView dates) implements Framed {}

    /**
     * @param previous the one step that leads here
     * @param following the one step where this leads without a decision
     */
    public record StepPage(Frame frame, ProtocolView protocol, StepView step, Optional<Link> previous, Optional<Link> following)
            implements OfProtocol {}

    /** A page that speaks to those whom the protocol concerns on one side. */
    public record ReaderPage(Frame frame, ProtocolView protocol, ReaderView reader) implements OfProtocol {}

    public record RolePage(Frame frame, ProtocolView protocol, RoleView role) implements OfProtocol {}

    /**
     * @param name by which a filled one is known: protocol and form, and whose it is among the schools of a board
     * @param version of the protocol; empty if it states none
     * @param occasion the case that the form was made for, in words; empty in a form that belongs to no case
     */
    public record FormPage(Frame frame, ProtocolView protocol, FormView form, String name, String version, String occasion)
            implements OfProtocol {}

    /** @param helper whom to call who is stuck */
    public record AgendaPage(Frame frame, ProtocolView protocol, AgendaView agenda, Optional<ContactView> helper) implements OfProtocol {}

    /**
     * @param whose who answers its question, or does it: "de leerkracht"; empty where the school has not said it
     * @param whom to talk to first: "de coach"; empty where nobody is asked
     * @param consulted how to reach them
     * @param received what to do when one is told, in a step that others than staff may do
     * @param moments when the step is done or looked back on, as far as known
     */
    public record NowStep(Frame frame, ProtocolView protocol, StepView step, String whose, String whom, Optional<ContactView> consulted,
            List<DeadlineView> moments, Received received)
            implements OfProtocol {}

    /**
     * @param actions of those who are told; none in a step of staff
     * @param others the other actions of the step
     */
    public record Received(List<ActionView> actions, List<ActionView> others) {}

    public record NowEnd(Frame frame, ProtocolView protocol, EndView end) implements OfProtocol {}

    /**
     * The page to look something up on.
     *
     * @param own what is looked up here; a script of it stands beside the page
     * @param indexes the scripts of everything that is searched here
     * @param wider where more is searched; nothing on the school's page
     */
    public record SearchPage(Frame frame, Index own, List<String> indexes, List<Index.Letter> letters, Optional<Link> wider)
            implements Searched {}
}
