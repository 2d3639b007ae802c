package nl.stapwijzer.plan.view;

import java.util.List;
import java.util.Locale;

/**
 * The route of a protocol as a graph: what a picture of it shows, before anything has a place.
 *
 * @param language of the document that shows it
 * @param stops steps in the order of the protocol, each followed by its decisions; what is still open; then the ends
 */
public record RouteView(Locale language, List<Stop> stops, List<Connection> connections) {
    /** What stands in a box. */
    public enum Kind { STEP, DECISION, END, OPEN }

    /** How one goes on: in turn, back to what was done before, or only if one chooses to. */
    public enum Manner { ON, BACK, FREE }

    /**
     * @param head such as "Stap 4A"; empty where there is none
     * @param notes deadlines, and that a case can begin here
     * @param href the page that explains it; empty if there is none
     */
    public record Stop(String id, Kind kind, String head, String title, List<String> notes, String href) {
        public Stop {
            notes = List.copyOf(notes);
        }
    }

    /** @param label the answer that leads this way, with its deadlines and limit */
    public record Connection(String from, String to, String label, Manner manner) {}

    public RouteView {
        stops = List.copyOf(stops);
        connections = List.copyOf(connections);
    }

    public boolean isEmpty() {
        return stops.isEmpty();
    }
}
