package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.plan.Markdown;

/** The views of the pages and documents: a frame, and what they are about. */
public final class Pages {
    private Pages() {}

    public record SchoolPage(Frame frame, Markdown introduction, List<ProtocolView> protocols, List<ContactView> contacts, List<ContactView> outside) {}

    /**
     * A page of the school beside its protocols; its template chooses what it shows.
     *
     * @param office the school itself
     * @param complaints how to complain, as the school says it
     */
    public record AboutPage(Frame frame, List<ProtocolView> protocols, ContactView office, Markdown complaints, List<ContactView> outside) {}

    /** A page about the protocol as a whole; its template chooses what it shows. */
    public record ProtocolPage(Frame frame, ProtocolView protocol) {}

    /** @param picture of the route, for on the wall */
    public record PosterPage(Frame frame, ProtocolView protocol, PosterView picture) {}

    /** @param previous and {@code following} in the order of the list; empty text where there is none */
    public record StepPage(Frame frame, ProtocolView protocol, StepView step, Link previous, Link following) {}

    public record RolePage(Frame frame, ProtocolView protocol, RoleView role) {}

    /** @param version of the protocol; empty if it states none */
    public record FormPage(Frame frame, ProtocolView protocol, FormView form, String version) {}

    public record NowStep(Frame frame, ProtocolView protocol, StepView step) {}

    public record NowEnd(Frame frame, ProtocolView protocol, EndView end) {}
}
