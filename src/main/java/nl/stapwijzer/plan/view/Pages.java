package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.plan.Markdown;

/** The views of the pages and documents: a frame, and what they are about. */
public final class Pages {
    private Pages() {}

    public record SchoolPage(Frame frame, Markdown introduction, List<Protocol> protocols, List<Contact> contacts, List<Contact> outside) {}

    /** A page about the protocol as a whole; its template chooses what it shows. */
    public record ProtocolPage(Frame frame, Protocol protocol) {}

    /** @param previous and {@code following} in the order of the list; empty text where there is none */
    public record StepPage(Frame frame, Protocol protocol, Step step, Link previous, Link following) {}

    public record RolePage(Frame frame, Protocol protocol, Role role) {}

    public record FormPage(Frame frame, Protocol protocol, Form form) {}

    /** The beginning of the route "wat moet ik nu doen": where a case can begin. */
    public record NowStart(Frame frame, Protocol protocol, List<Protocol.Situation> starts) {}

    public record NowStep(Frame frame, Protocol protocol, Step step) {}

    public record NowEnd(Frame frame, Protocol protocol, End end) {}
}
