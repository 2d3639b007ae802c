package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Role.Kind;
import nl.stapwijzer.model.Role.Side;
import nl.stapwijzer.plan.view.StartingPoint;

/** What readers come for, each with its place; what the protocol says nothing of has no way in. */
final class StartingPoints {
    private final Protocol protocol;
    private final Paths paths;
    private final List<StartingPoint> ways = new ArrayList<>();

    StartingPoints(Protocol protocol, Paths paths) {
        this.protocol = protocol;
        this.paths = paths;
    }

    List<StartingPoint> all() {
        if (protocol.reporting().isPresent()) {
            ways.add(new StartingPoint("Ik wil iets melden", "Hoe, bij wie en wat er dan gebeurt", paths.page("melden"), true));
        }
        if (!protocol.steps().isEmpty()) {
            ways.add(new StartingPoint("Wat moet ik nu doen?", "Vraag na vraag naar de goede stap", paths.now("index"), true));
        }
        parent(Side.BULLIED, "Mijn kind wordt gepest", "Wat de school doet en wat u hoort");
        parent(Side.BULLIES, "Mijn kind pest", "Wat de school doet en wat u hoort");
        if (speaksTo("leerlingen")) {
            ways.add(new StartingPoint("Ik word gepest", "Zo vertel je het, en zo helpen we je", paths.page("leerlingen"), false));
        }
        ways.add(new StartingPoint("Formulieren", "En kaarten om te printen", paths.page("formulieren"), false));
        ways.add(new StartingPoint("Het hele protocol", "Alles op één pagina, ook om te printen", paths.page("protocol"), false));
        return ways;
    }

    /** To what these parents can expect; where the protocol does not tell them apart, to what it says to parents. */
    private void parent(Side side, String title, String help) {
        protocol.roles().stream().filter(role -> role.kind() == Kind.PARENT && role.side().filter(side::equals).isPresent()).findFirst()
                .map(Role::key).map(paths::role)
                .or(() -> Optional.of(paths.page("ouders")).filter(page -> speaksTo("ouders")))
                .ifPresent(place -> ways.add(new StartingPoint(title, help, place, false)));
    }

    private boolean speaksTo(String audience) {
        return Protocol.find(protocol.audiences(), audience).isPresent();
    }
}
